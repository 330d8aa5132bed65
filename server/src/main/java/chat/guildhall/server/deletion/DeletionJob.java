package chat.guildhall.server.deletion;

/**
 * A guild or channel whose tombstone is set and whose rows are to go.
 *
 * @param targetId the guild's or the channel's id
 */
record DeletionJob(long id, Kind kind, long targetId) {
  /** What goes; the database has the name in lower case. */
  enum Kind {
    GUILD,
    CHANNEL
  }
}
