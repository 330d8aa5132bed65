package chat.guildhall.server.role;

import chat.guildhall.protocol.Permissions;
import chat.guildhall.protocol.model.Role;
import chat.guildhall.server.http.Field;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.image.Images;
import chat.guildhall.server.json.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What a request wants of a role, each field as the request has it.
 *
 * @param icon a data URI
 * @param unicodeEmoji an emoji in place of an icon
 */
public record RoleForm(
    Field<String> name,
    Field<Permissions> permissions,
    Field<Integer> color,
    Field<Role.Colors> colors,
    Field<Boolean> hoist,
    Field<Boolean> mentionable,
    Field<String> icon,
    Field<String> unicodeEmoji) {
  private static final int NAME_MAX = 100;
  private static final int COLOR_MAX = 0xFFFFFF;
  private static final int EMOJI_MAX = 32;

  static RoleForm of(Form form) {
    RoleForm read = read(form);
    form.check();
    return read;
  }

  /** Reads the fields of a role; the caller checks the form. */
  public static RoleForm read(Form form) {
    RoleForm read =
        new RoleForm(
            form.trimmed("name", 1, NAME_MAX),
            form.permissions("permissions"),
            form.integer("color", 0, COLOR_MAX),
            form.object("colors").map(RoleForm::colors),
            form.bool("hoist"),
            form.bool("mentionable"),
            form.text("icon", 0, Images.DATA_URI_MAX),
            form.text("unicode_emoji", 0, EMOJI_MAX));
    if (!Texts.isEmoji(read.unicodeEmoji.orElse("\u2764"))) {
      form.reject("unicode_emoji", "UNICODE_EMOJI_INVALID", "This is not one Unicode emoji.");
    }
    if (read.icon.value() != null && read.unicodeEmoji.value() != null) {
      form.reject("unicode_emoji", "ROLE_ICON_CONFLICT", "A role has an icon or an emoji.");
    }
    return read;
  }

  /** Whether it brings what @everyone cannot have: an icon of either kind. */
  boolean decorates() {
    return icon.value() != null || unicodeEmoji.value() != null;
  }

  /**
   * The role after the request. Of @everyone only permissions and colours change. An icon takes an
   * emoji's place, and an emoji an icon's.
   *
   * @param iconHash the stored icon, where the request brings one
   */
  public Role applyTo(Role before, @Nullable String iconHash) {
    boolean everyone = before.position() == 0;
    Role.Colors colorsAfter = colorsAfter(before.colors());
    @Nullable String keptIcon = unicodeEmoji.value() == null ? before.icon() : null;
    @Nullable String keptEmoji = iconHash == null ? before.unicodeEmoji() : null;
    return new Role(
        before.id(),
        everyone ? before.name() : name.orElse(before.name()),
        null,
        permissions.orElse(before.permissions()),
        before.position(),
        colorsAfter.primaryColor(),
        colorsAfter,
        everyone ? false : hoist.orElse(before.hoist()),
        before.managed(),
        everyone ? false : mentionable.orElse(before.mentionable()),
        icon.present() ? iconHash : keptIcon,
        unicodeEmoji.orKeep(keptEmoji),
        before.tags(),
        before.flags());
  }

  /** The colours after the request: {@code colors} before the older {@code color}. */
  private Role.Colors colorsAfter(Role.Colors before) {
    Role.Colors wanted = colors.value();
    if (wanted != null) {
      return wanted;
    }
    return color.present() ? new Role.Colors(color.orElse(0), null, null) : before;
  }

  private static Role.Colors colors(Form form) {
    int primary = form.required("primary_color", form.integer("primary_color", 0, COLOR_MAX), 0);
    @Nullable Integer secondary = form.integer("secondary_color", 0, COLOR_MAX).value();
    @Nullable Integer tertiary = form.integer("tertiary_color", 0, COLOR_MAX).value();
    return new Role.Colors(primary, secondary, tertiary);
  }
}
