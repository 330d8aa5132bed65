package chat.guildhall.server.role;

import chat.guildhall.protocol.Permissions;
import chat.guildhall.protocol.model.Role;
import chat.guildhall.server.http.Field;
import chat.guildhall.server.http.Form;
import org.jspecify.annotations.Nullable;

/** What a request wants of a role, each field as the request has it. */
record RoleForm(
    Field<String> name,
    Field<Permissions> permissions,
    Field<Integer> color,
    Field<Role.Colors> colors,
    Field<Boolean> hoist,
    Field<Boolean> mentionable) {
  private static final int NAME_MAX = 100;
  private static final int COLOR_MAX = 0xFFFFFF;

  static RoleForm of(Form form) {
    RoleForm read =
        new RoleForm(
            form.trimmed("name", 1, NAME_MAX),
            form.permissions("permissions"),
            form.integer("color", 0, COLOR_MAX),
            form.object("colors").map(RoleForm::colors),
            form.bool("hoist"),
            form.bool("mentionable"));
    form.check();
    return read;
  }

  /** The colours after the request: {@code colors} before the older {@code color}. */
  Role.Colors colorsAfter(Role.Colors before) {
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
