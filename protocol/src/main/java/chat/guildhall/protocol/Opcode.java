package chat.guildhall.protocol;

/**
 * Numbers of gateway payloads, field {@code op}.
 *
 * @see <a
 *     href="https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-opcodes">Gateway
 *     opcodes</a>
 */
public final class Opcode {
  /** Server: an event. */
  public static final int DISPATCH = 0;

  /** Both: a sign of life. */
  public static final int HEARTBEAT = 1;

  /** Client: begin a session. */
  public static final int IDENTIFY = 2;

  /** Client: set the session's presence. */
  public static final int PRESENCE_UPDATE = 3;

  /** Client: join, move in or leave voice. */
  public static final int VOICE_STATE_UPDATE = 4;

  /** Client: go on with a session after a disconnect. */
  public static final int RESUME = 6;

  /** Server: connect again and resume. */
  public static final int RECONNECT = 7;

  /** Client: members by query or id. */
  public static final int REQUEST_GUILD_MEMBERS = 8;

  /** Server: the session cannot go on; {@code d} says whether to try to resume. */
  public static final int INVALID_SESSION = 9;

  /** Server: first payload, with the heartbeat's interval. */
  public static final int HELLO = 10;

  /** Server: a heartbeat was received. */
  public static final int HEARTBEAT_ACK = 11;

  /** A person's client: subscribe to ranges of one guild's member list. */
  public static final int GUILD_SUBSCRIPTIONS = 14;

  /** A person's client: the same for several guilds. */
  public static final int GUILD_SUBSCRIPTIONS_BULK = 37;

  private Opcode() {}
}
