package chat.guildhall.protocol;

/**
 * A group of events that a bot's session asks for when it identifies. People's sessions hear all.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway#gateway-intents">Gateway
 *     intents</a>
 */
public enum Intent {
  GUILDS(0),
  GUILD_MEMBERS(1),
  GUILD_MODERATION(2),
  GUILD_EXPRESSIONS(3),
  GUILD_INTEGRATIONS(4),
  GUILD_WEBHOOKS(5),
  GUILD_INVITES(6),
  GUILD_VOICE_STATES(7),
  GUILD_PRESENCES(8),
  GUILD_MESSAGES(9),
  GUILD_MESSAGE_REACTIONS(10),
  GUILD_MESSAGE_TYPING(11),
  DIRECT_MESSAGES(12),
  DIRECT_MESSAGE_REACTIONS(13),
  DIRECT_MESSAGE_TYPING(14),
  MESSAGE_CONTENT(15),
  GUILD_SCHEDULED_EVENTS(16),
  AUTO_MODERATION_CONFIGURATION(20),
  AUTO_MODERATION_EXECUTION(21),
  GUILD_MESSAGE_POLLS(24),
  DIRECT_MESSAGE_POLLS(25);

  /** No intent of the contract: what a person's session has and a bot's never. */
  public static final long PEOPLE = 1L << 62;

  /** Every intent that exists; a person's session has them all, and {@link #PEOPLE}. */
  public static final long ALL;

  /** Those that the application must have been granted: members, presences, message content. */
  public static final long PRIVILEGED =
      GUILD_MEMBERS.mask() | GUILD_PRESENCES.mask() | MESSAGE_CONTENT.mask();

  static {
    long all = 0;
    for (Intent intent : values()) {
      all |= intent.mask();
    }
    ALL = all;
  }

  private final int bit;

  Intent(int bit) {
    this.bit = bit;
  }

  /** The bit as a mask. */
  public long mask() {
    return 1L << bit;
  }
}
