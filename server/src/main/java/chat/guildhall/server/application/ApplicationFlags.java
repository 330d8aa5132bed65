package chat.guildhall.server.application;

import chat.guildhall.protocol.Intent;

/**
 * The flags of an application that grant its bot a privileged intent. Discord grants the plain ones
 * after a review and lets developers set the limited ones, for bots in few guilds; here the
 * application's owner sets either, and they mean the same.
 *
 * @see <a
 *     href="https://docs.discord.com/developers/resources/application#application-object-application-flags">Application
 *     flags</a>
 */
final class ApplicationFlags {
  private static final long PRESENCE = 1L << 12 | 1L << 13;
  private static final long MEMBERS = 1L << 14 | 1L << 15;
  private static final long MESSAGE_CONTENT = 1L << 18 | 1L << 19;

  /** Those that an owner may set. */
  static final long SETTABLE = PRESENCE | MEMBERS | MESSAGE_CONTENT;

  private ApplicationFlags() {}

  /** The privileged intents that {@code flags} grant, as a mask. */
  static long grantedIntents(long flags) {
    long granted = 0;
    granted |= (flags & PRESENCE) == 0 ? 0 : Intent.GUILD_PRESENCES.mask();
    granted |= (flags & MEMBERS) == 0 ? 0 : Intent.GUILD_MEMBERS.mask();
    granted |= (flags & MESSAGE_CONTENT) == 0 ? 0 : Intent.MESSAGE_CONTENT.mask();
    return granted;
  }
}
