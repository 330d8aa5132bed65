package chat.guildhall.server.message;

import chat.guildhall.server.http.Field;
import chat.guildhall.server.http.Form;

/**
 * What somebody asks to change in a message, checked for its shape alone. Of the flags only
 * SUPPRESS_EMBEDS can be changed; the others stay as they are, whatever the request says.
 *
 * @param saysMentions whether the request names {@code allowed_mentions}
 * @see <a href="https://docs.discord.com/developers/resources/message#edit-message">Edit
 *     message</a>
 */
record MessagePatch(
    Field<String> content,
    Field<Integer> flags,
    AllowedMentions allowedMentions,
    boolean saysMentions) {

  /** Reads the body of an edit. */
  static MessagePatch read(Form form) {
    MessagePatch patch =
        new MessagePatch(
            form.trimmed("content", 0, MessageDraft.CONTENT_MAX),
            form.integer("flags", 0, Integer.MAX_VALUE),
            AllowedMentions.read(form),
            form.has("allowed_mentions"));
    MessageDraft.rejectUnsupported(form);
    form.check();
    if (patch.content.present()) {
      MessageDraft.requireContent(patch.content.orElse(""));
    }
    return patch;
  }
}
