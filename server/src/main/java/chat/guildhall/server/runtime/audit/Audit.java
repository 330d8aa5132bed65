package chat.guildhall.server.runtime.audit;

import java.util.List;
import java.util.stream.Stream;

/** What a commit leaves in the guild's audit log. Every commit of a guild's change names one. */
public sealed interface Audit {
  /** Entries, written in the transaction of the change. */
  record Entries(List<AuditEntry> entries) implements Audit {}

  /** None, for one of the reasons that there are. */
  record Nothing(Exempt why) implements Audit {}

  /** Why a change of a guild is not in its log. */
  enum Exempt {
    /** Somebody joins by their own will; the log tells of what is done to a guild. */
    JOIN,
    /** Somebody leaves by their own will, or because their account or application ends. */
    LEAVE,
    /** An invite, a temporary membership or a pause ends by itself. */
    EXPIRY,
    /** A member accepts the rules, or need not any more. */
    RULES,
    /** The guild goes, and its log with it. */
    GUILD_DELETED
  }

  /** Entries. */
  static Audit of(AuditEntry... entries) {
    return new Entries(List.of(entries));
  }

  /** Entries. */
  static Audit of(List<AuditEntry> entries) {
    return new Entries(List.copyOf(entries));
  }

  /** Entries of several parts of one change. */
  static Audit of(Stream<AuditEntry> entries) {
    return new Entries(entries.toList());
  }

  /** No entry. */
  static Audit nothing(Exempt why) {
    return new Nothing(why);
  }
}
