package chat.guildhall.server.dm;

import chat.guildhall.protocol.UserId;
import chat.guildhall.server.http.Field;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.image.Images;

/**
 * What somebody asks to change in a group, checked for its shape alone.
 *
 * @param name null or empty for none
 * @param icon a data URI; null or empty for none
 * @param owner who is to own it
 * @see <a href="https://docs.discord.com/developers/resources/channel#modify-channel">Modify
 *     channel</a>
 */
record GroupForm(Field<String> name, Field<String> icon, Field<UserId> owner) {
  private static final int NAME_MAX = 100;

  /** Reads the body of a change. */
  static GroupForm read(Form form) {
    GroupForm read =
        new GroupForm(
            name(form),
            form.text("icon", 0, Images.DATA_URI_MAX),
            form.snowflake("owner", UserId::new));
    form.check();
    return read;
  }

  /** The name of a group; an empty one counts as none. */
  static Field<String> name(Form form) {
    Field<String> name = form.trimmed("name", 0, NAME_MAX);
    return "".equals(name.value()) ? Field.of(null) : name;
  }
}
