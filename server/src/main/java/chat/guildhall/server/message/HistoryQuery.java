package chat.guildhall.server.message;

import chat.guildhall.protocol.MessageId;
import chat.guildhall.server.http.Form;

/**
 * Which page of a channel's history is wanted; {@code limit} messages at most.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message#get-channel-messages">Get
 *     channel messages</a>
 */
sealed interface HistoryQuery {
  /** Messages of a page. */
  int LIMIT_MAX = 100;

  /** Messages of a page that does not say how many. */
  int LIMIT_DEFAULT = 50;

  /** How many messages at most. */
  int limit();

  /** The newest. */
  record Latest(int limit) implements HistoryQuery {}

  /** The newest of those older than a message. */
  record Before(MessageId message, int limit) implements HistoryQuery {}

  /** The oldest of those newer than a message. */
  record After(MessageId message, int limit) implements HistoryQuery {}

  /** Half of them up to and with a message, half of them after it. */
  record Around(MessageId message, int limit) implements HistoryQuery {}

  /** Reads a query; of several positions {@code around} counts first, then {@code before}. */
  static HistoryQuery read(Form query) {
    int limit = query.integer("limit", 1, LIMIT_MAX).orElse(LIMIT_DEFAULT);
    MessageId around = query.snowflake("around", MessageId::new).value();
    MessageId before = query.snowflake("before", MessageId::new).value();
    MessageId after = query.snowflake("after", MessageId::new).value();
    query.check();
    if (around != null) {
      return new Around(around, limit);
    }
    if (before != null) {
      return new Before(before, limit);
    }
    return after == null ? new Latest(limit) : new After(after, limit);
  }
}
