package chat.guildhall.protocol.model;

import chat.guildhall.protocol.Permissions;
import com.fasterxml.jackson.annotation.JsonFormat;

/**
 * What a channel allows and denies one role or one member, above the guild's permissions.
 *
 * @param id of the role or the user, by {@code type}; a string in JSON
 * @param type {@link #ROLE} or {@link #MEMBER}
 * @see <a href="https://docs.discord.com/developers/resources/channel#overwrite-object">Overwrite
 *     object</a>
 */
public record PermissionOverwrite(
    @JsonFormat(shape = JsonFormat.Shape.STRING) long id,
    int type,
    Permissions allow,
    Permissions deny) {
  /** {@code type} of an overwrite for a role. */
  public static final int ROLE = 0;

  /** {@code type} of an overwrite for a member. */
  public static final int MEMBER = 1;
}
