package chat.guildhall.server.config;

/** Who may make an account on this instance. */
public enum Registration {
  /** Everyone who reaches it. */
  OPEN,
  /** Those who hold an invite to one of its guilds. */
  INVITE,
  /** Nobody: the owner makes accounts. */
  CLOSED
}
