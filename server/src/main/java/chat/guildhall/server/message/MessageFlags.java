package chat.guildhall.server.message;

/**
 * The bits of a message's {@code flags} that Guildhall knows.
 *
 * @see <a
 *     href="https://docs.discord.com/developers/resources/message#message-object-message-flags">
 *     Message flags</a>
 */
final class MessageFlags {
  /** Links in the message show no previews. */
  static final int SUPPRESS_EMBEDS = 1 << 2;

  /** The message rings nowhere. */
  static final int SUPPRESS_NOTIFICATIONS = 1 << 12;

  /** What an author may set when posting. */
  static final int POSTABLE = SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS;

  private MessageFlags() {}
}
