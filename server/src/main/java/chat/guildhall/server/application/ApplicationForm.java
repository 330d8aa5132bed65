package chat.guildhall.server.application;

import chat.guildhall.server.http.Field;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.image.Images;
import org.jspecify.annotations.Nullable;

/**
 * What a request wants of an application, each field as the request has it.
 *
 * @param icon a data URI
 */
record ApplicationForm(
    Field<String> name,
    Field<String> description,
    Field<String> icon,
    Field<Long> flags,
    Field<Boolean> botPublic) {
  private static final int NAME_MIN = 2;
  private static final int NAME_MAX = 32;
  private static final int DESCRIPTION_MAX = 400;

  /** Reads a body that makes an application: the name is required. */
  static ApplicationForm ofCreation(Form form) {
    form.requiredText("name", NAME_MIN, NAME_MAX);
    return of(form);
  }

  /** Reads a body that changes an application. */
  static ApplicationForm of(Form form) {
    ApplicationForm read =
        new ApplicationForm(
            form.notNull("name", form.trimmed("name", NAME_MIN, NAME_MAX)),
            form.text("description", 0, DESCRIPTION_MAX),
            form.text("icon", 0, Images.DATA_URI_MAX),
            form.longInteger("flags", 0, Integer.MAX_VALUE),
            form.bool("bot_public"));
    form.check();
    return read;
  }

  /** The application after the request. */
  Application applyTo(Application before, @Nullable String iconHash) {
    long kept = before.flags() & ~ApplicationFlags.SETTABLE;
    return new Application(
        before.id(),
        name.orElse(before.name()),
        description.present() ? description.orElse("") : before.description(),
        icon.present() ? iconHash : before.icon(),
        flags.map(wanted -> kept | (wanted & ApplicationFlags.SETTABLE)).orElse(before.flags()),
        botPublic.orElse(before.botPublic()),
        before.hasBot(),
        before.owner(),
        before.bot(),
        before.guildCount());
  }
}
