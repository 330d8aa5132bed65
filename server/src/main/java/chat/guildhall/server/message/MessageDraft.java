package chat.guildhall.server.message;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.model.Message;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.Field;
import chat.guildhall.server.http.Form;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks to post, checked for its shape alone.
 *
 * @param nonce as it came, to be sent back: a text or a number; null without one
 * @see <a href="https://docs.discord.com/developers/resources/message#create-message">Create
 *     message</a>
 */
record MessageDraft(
    String content,
    boolean tts,
    int flags,
    @Nullable Object nonce,
    boolean enforceNonce,
    AllowedMentions allowedMentions,
    @Nullable Reference reference) {
  /** Code points of a message. */
  static final int CONTENT_MAX = 2_000;

  /** Flag: links in the message show no previews. */
  static final int SUPPRESS_EMBEDS = 1 << 2;

  /** Flag: the message rings nowhere. */
  static final int SUPPRESS_NOTIFICATIONS = 1 << 12;

  private static final int FLAGS_POSTABLE = SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS;
  private static final int NONCE_MAX = 25;
  private static final List<String> UNSUPPORTED =
      List.of("embeds", "embed", "components", "attachments", "sticker_ids", "poll", "file");

  /**
   * Which message is to be answered.
   *
   * @param failIfNotExists whether a reference to nothing is a fault, rather than no reference
   */
  record Reference(
      MessageId messageId,
      @Nullable ChannelId channelId,
      @Nullable GuildId guildId,
      boolean failIfNotExists) {}

  /**
   * Reads the body of a post.
   *
   * @throws chat.guildhall.server.http.ApiException INVALID_FORM, or EMPTY_MESSAGE for content that
   *     shows nothing
   */
  static MessageDraft read(Form form) {
    String content = form.trimmed("content", 0, CONTENT_MAX).orElse("");
    Object nonce = nonce(form);
    MessageDraft draft =
        new MessageDraft(
            content,
            form.bool("tts").orElse(false),
            flags(form),
            nonce,
            form.bool("enforce_nonce").orElse(false),
            AllowedMentions.read(form),
            reference(form));
    rejectUnsupported(form);
    form.check();
    requireContent(content);
    return draft;
  }

  /** Refuses text of which nothing would be seen. */
  static void requireContent(String content) {
    if (content.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
      throw ApiError.EMPTY_MESSAGE.exception();
    }
  }

  /** Refuses what a message cannot have here, rather than to lose it in silence. */
  static void rejectUnsupported(Form form) {
    for (String field : UNSUPPORTED) {
      JsonNode node = form.raw(field);
      if (node != null && !(node.isContainerNode() && node.isEmpty())) {
        form.reject(field, "NOT_SUPPORTED", "Messages here have no " + field + " yet.");
      }
    }
  }

  private static int flags(Form form) {
    int flags = form.integer("flags", 0, Integer.MAX_VALUE).orElse(0);
    if ((flags & ~FLAGS_POSTABLE) != 0) {
      form.reject(
          "flags",
          "NOT_SUPPORTED",
          "Only SUPPRESS_EMBEDS and SUPPRESS_NOTIFICATIONS may be set on a new message.");
    }
    return flags;
  }

  private static @Nullable Object nonce(Form form) {
    Field<String> text = form.text("nonce", 0, NONCE_MAX);
    JsonNode node = form.raw("nonce");
    String value = text.value();
    if (value == null || node == null || value.isEmpty()) {
      return null;
    }
    return node.isIntegralNumber() && node.canConvertToLong() ? (Object) node.longValue() : value;
  }

  private static @Nullable Reference reference(Form form) {
    Form given = form.object("message_reference").value();
    if (given == null) {
      return null;
    }
    given.integer("type", Message.DEFAULT, Message.DEFAULT);
    return new Reference(
        given.requiredSnowflake("message_id", MessageId::new),
        given.snowflake("channel_id", ChannelId::new).value(),
        given.snowflake("guild_id", GuildId::new).value(),
        given.bool("fail_if_not_exists").orElse(true));
  }
}
