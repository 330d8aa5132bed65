package chat.guildhall.server.gateway;

import chat.guildhall.protocol.Intent;

/**
 * Which privileged intents an application's flags grant: the full flag or the limited one.
 *
 * @see <a
 *     href="https://docs.discord.com/developers/resources/application#application-object-application-flags">Application
 *     flags</a>
 */
final class PrivilegedIntents {
  private static final long PRESENCE = 1 << 12 | 1 << 13;
  private static final long MEMBERS = 1 << 14 | 1 << 15;
  private static final long CONTENT = 1 << 18 | 1 << 19;

  private PrivilegedIntents() {}

  /** The privileged intents as a mask. */
  static long granted(long flags) {
    long granted = 0;
    if ((flags & PRESENCE) != 0) {
      granted |= Intent.GUILD_PRESENCES.mask();
    }
    if ((flags & MEMBERS) != 0) {
      granted |= Intent.GUILD_MEMBERS.mask();
    }
    if ((flags & CONTENT) != 0) {
      granted |= Intent.MESSAGE_CONTENT.mask();
    }
    return granted;
  }
}
