package chat.guildhall.server.report;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.server.http.Form;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a member wants to tell: of a message, or of a user.
 *
 * @param user named if the report is about a user
 * @param channel named together with {@code message}
 */
record ReportForm(
    @Nullable UserId user,
    @Nullable ChannelId channel,
    @Nullable MessageId message,
    ReportCategory category,
    String comment) {
  private static final int COMMENT_MAX = 1_000;

  static ReportForm of(Form form) {
    ReportForm read =
        new ReportForm(
            form.snowflake("user_id", UserId::new).value(),
            form.snowflake("channel_id", ChannelId::new).value(),
            form.snowflake("message_id", MessageId::new).value(),
            choice(
                form,
                "category",
                ReportCategory.values(),
                ReportCategory::label,
                ReportCategory.OTHER),
            form.trimmed("comment", 0, COMMENT_MAX).orElse(""));
    boolean ofMessage = read.channel != null && read.message != null;
    if (form.isFaultless() && ofMessage == (read.user != null)) {
      form.reject(
          "message_id", "BASE_TYPE_REQUIRED", "Name a user, or a channel and a message of it.");
    }
    form.check();
    return read;
  }

  /** Reads the name of one of several values, which must be there. */
  static <T> T choice(
      Form form, String field, T[] values, Function<T, String> label, T placeholder) {
    String given = form.required(field, form.text(field, 1, 32), "");
    for (T value : values) {
      if (label.apply(value).equals(given)) {
        return value;
      }
    }
    if (!given.isEmpty()) {
      form.reject(
          field,
          "BASE_TYPE_CHOICES",
          "Value must be one of " + Arrays.stream(values).map(label).toList() + ".");
    }
    return placeholder;
  }
}
