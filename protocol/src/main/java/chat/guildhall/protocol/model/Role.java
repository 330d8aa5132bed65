package chat.guildhall.protocol.model;

import chat.guildhall.protocol.Permissions;
import chat.guildhall.protocol.RoleId;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A role of a guild. The guild's @everyone has the guild's own id and position 0.
 *
 * @param color as 0xRRGGBB; 0 means none
 * @param icon hash of the icon's picture
 * @param managed whether an integration owns it, as a bot does its own
 * @see <a href="https://docs.discord.com/developers/topics/permissions#role-object">Role object</a>
 */
public record Role(
    RoleId id,
    String name,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Void description,
    Permissions permissions,
    int position,
    int color,
    Colors colors,
    boolean hoist,
    boolean managed,
    boolean mentionable,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String icon,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String unicodeEmoji,
    @Nullable Tags tags,
    int flags) {

  /** The same role at another position. */
  public Role withPosition(int changed) {
    return with(permissions, changed);
  }

  /** The same role with exactly these permissions. */
  public Role withPermissions(Permissions changed) {
    return with(changed, position);
  }

  private Role with(Permissions changedPermissions, int changedPosition) {
    return new Role(
        id,
        name,
        description,
        changedPermissions,
        changedPosition,
        color,
        colors,
        hoist,
        managed,
        mentionable,
        icon,
        unicodeEmoji,
        tags,
        flags);
  }

  /** The colours of a gradient; the first equals {@link Role#color}. */
  public record Colors(
      int primaryColor,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Integer secondaryColor,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Integer tertiaryColor) {}

  /** Whose managed role it is. */
  public record Tags(String botId) {}
}
