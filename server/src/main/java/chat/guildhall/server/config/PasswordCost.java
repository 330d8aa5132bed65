package chat.guildhall.server.config;

/** How dear a password hash is. */
public enum PasswordCost {
  /** Argon2id at its real cost. */
  FULL,
  /** A token cost, so that tests register many people; the start warns of it. */
  TEST
}
