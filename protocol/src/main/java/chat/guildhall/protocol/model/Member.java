package chat.guildhall.protocol.model;

import chat.guildhall.protocol.RoleId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A user in a guild.
 *
 * @param user absent where the user stands beside it, as in a message
 * @param roles without @everyone
 * @param pending whether the guild's rules are still to be accepted
 * @param communicationDisabledUntil end of a timeout
 * @see <a href="https://docs.discord.com/developers/resources/guild#guild-member-object">Guild
 *     member object</a>
 */
public record Member(
    @Nullable User user,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nick,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String avatar,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String banner,
    List<RoleId> roles,
    Instant joinedAt,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Instant premiumSince,
    boolean deaf,
    boolean mute,
    int flags,
    boolean pending,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Instant communicationDisabledUntil) {

  public Member {
    roles = List.copyOf(roles);
  }

  /** A member with the fields that Guildhall keeps. */
  public static Member of(
      User user,
      @Nullable String nick,
      List<RoleId> roles,
      Instant joinedAt,
      @Nullable Instant communicationDisabledUntil) {
    return new Member(
        user,
        nick,
        null,
        null,
        roles,
        joinedAt,
        null,
        false,
        false,
        0,
        false,
        communicationDisabledUntil);
  }

  /** The same member without the user, for where that stands beside it. */
  public Member withoutUser() {
    return withUser(null);
  }

  /** The same member after the user changed. */
  public Member withUser(@Nullable User changed) {
    return with(changed, nick, roles, pending, communicationDisabledUntil);
  }

  /** The same member under another nickname, or none. */
  public Member withNick(@Nullable String changed) {
    return with(user, changed, roles, pending, communicationDisabledUntil);
  }

  /** The same member with exactly these roles. */
  public Member withRoles(List<RoleId> changed) {
    return with(user, nick, changed, pending, communicationDisabledUntil);
  }

  /** The same member without those of its roles that are {@code gone}. */
  public Member withoutRoles(Set<RoleId> gone) {
    return withRoles(roles.stream().filter(role -> !gone.contains(role)).toList());
  }

  /** The same member with another end of its timeout, or none. */
  public Member withTimeout(@Nullable Instant until) {
    return with(user, nick, roles, pending, until);
  }

  /** The same member who has, or has not, the guild's rules still to accept. */
  public Member withPending(boolean changed) {
    return with(user, nick, roles, changed, communicationDisabledUntil);
  }

  private Member with(
      @Nullable User changedUser,
      @Nullable String changedNick,
      List<RoleId> changedRoles,
      boolean changedPending,
      @Nullable Instant changedTimeout) {
    return new Member(
        changedUser,
        changedNick,
        avatar,
        banner,
        changedRoles,
        joinedAt,
        premiumSince,
        deaf,
        mute,
        flags,
        changedPending,
        changedTimeout);
  }

  /** Who it is, of a member that carries its user. */
  public User requireUser() {
    if (user == null) {
      throw new IllegalStateException("this member was made without its user");
    }
    return user;
  }
}
