package chat.guildhall.server.presence;

import chat.guildhall.protocol.Snowflake;
import chat.guildhall.server.http.Form;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is doing, or says of itself (type 4, the custom status).
 *
 * @param type 0 playing, 1 streaming, 2 listening, 3 watching, 4 custom, 5 competing
 * @param createdAt when it began, in Unix milliseconds
 * @see <a href="https://docs.discord.com/developers/events/gateway-events#activity-object">Activity
 *     object</a>
 */
public record Activity(
    String name,
    int type,
    @Nullable String id,
    @Nullable String url,
    @Nullable String state,
    @Nullable String details,
    @Nullable Emoji emoji,
    @Nullable Timestamps timestamps,
    long createdAt) {
  private static final int NAME_MAX = 128;
  private static final int URL_MAX = 512;
  private static final int CUSTOM = 4;

  /** The emoji of a custom status. */
  public record Emoji(String name, @Nullable String id, @Nullable Boolean animated) {}

  /** When it began and will end, in Unix milliseconds. */
  public record Timestamps(@Nullable Long start, @Nullable Long end) {}

  /** Reads one of a presence's activities; faults are the form's. */
  static Activity read(Form form, long nowMs) {
    Form emoji = form.object("emoji").value();
    Form timestamps = form.object("timestamps").value();
    int type = form.integer("type", 0, 5).orElse(0);
    return new Activity(
        form.requiredText("name", 1, NAME_MAX),
        type,
        type == CUSTOM ? "custom" : null,
        form.text("url", 0, URL_MAX).value(),
        form.text("state", 0, NAME_MAX).value(),
        form.text("details", 0, NAME_MAX).value(),
        emoji == null ? null : emoji(emoji),
        timestamps == null ? null : timestamps(timestamps),
        nowMs);
  }

  private static Emoji emoji(Form form) {
    String id = form.text("id", 0, 19).value();
    return new Emoji(
        form.requiredText("name", 1, 64),
        id != null && Snowflake.matches(id) ? id : null,
        form.bool("animated").value());
  }

  private static Timestamps timestamps(Form form) {
    return new Timestamps(
        form.longInteger("start", 0, Long.MAX_VALUE).value(),
        form.longInteger("end", 0, Long.MAX_VALUE).value());
  }
}
