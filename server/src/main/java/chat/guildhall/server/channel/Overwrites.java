package chat.guildhall.server.channel;

import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.Permissions;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Channel;
import chat.guildhall.protocol.model.PermissionOverwrite;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.runtime.GuildState;
import chat.guildhall.server.runtime.GuildTurn;
import chat.guildhall.server.runtime.PermissionCauses;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who may set which permission overwrite: nobody allows or denies what they lack, and none but
 * administrators decide who manages overwrites.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild#create-guild-channel">Create
 *     Guild Channel, on permission_overwrites</a>
 */
final class Overwrites {
  private Overwrites() {}

  /**
   * Refuses with Missing Permissions if the change touches a permission that is not in {@code
   * held}.
   *
   * @param held what whoever changes them may do there
   */
  static void requireAllowed(
      Permissions held, List<PermissionOverwrite> before, List<PermissionOverwrite> after) {
    Set<Long> targets = new HashSet<>();
    before.forEach(overwrite -> targets.add(overwrite.id()));
    after.forEach(overwrite -> targets.add(overwrite.id()));
    long touched = 0;
    for (long target : targets) {
      PermissionOverwrite old = find(before, target).orElse(none(target));
      PermissionOverwrite now = find(after, target).orElse(none(target));
      touched |= old.allow().bits() ^ now.allow().bits();
      touched |= old.deny().bits() ^ now.deny().bits();
    }
    if (touched == 0 || held.has(Permission.ADMINISTRATOR)) {
      return;
    }
    Permissions changed = new Permissions(touched);
    if (!held.has(Permission.MANAGE_ROLES)
        || !held.containsAll(changed)
        || changed.has(Permission.MANAGE_ROLES)) {
      throw ApiError.MISSING_PERMISSIONS.exception();
    }
  }

  /**
   * Each overwrite with the kind that its target has: a role of the guild, else a member.
   *
   * @throws chat.guildhall.server.http.ApiException UNKNOWN_ROLE for a role that is none, and
   *     UNKNOWN_MEMBER for anyone who is no member and had no overwrite before
   */
  static List<PermissionOverwrite> checkTargets(
      GuildTurn turn, List<PermissionOverwrite> before, List<PermissionOverwrite> wanted) {
    List<PermissionOverwrite> checked = new ArrayList<>(wanted.size());
    for (PermissionOverwrite overwrite : wanted) {
      checked.add(checkTarget(turn, before, overwrite));
    }
    return checked;
  }

  private static PermissionOverwrite checkTarget(
      GuildTurn turn, List<PermissionOverwrite> before, PermissionOverwrite overwrite) {
    GuildState state = turn.state();
    if (state.role(new RoleId(overwrite.id())).isPresent()) {
      return withType(overwrite, PermissionOverwrite.ROLE);
    }
    if (find(before, overwrite.id()).isPresent()
        || turn.member(new UserId(overwrite.id())).isPresent()) {
      return withType(overwrite, PermissionOverwrite.MEMBER);
    }
    throw (overwrite.type() == PermissionOverwrite.ROLE
            ? ApiError.UNKNOWN_ROLE
            : ApiError.UNKNOWN_MEMBER)
        .exception();
  }

  /**
   * A changed channel, and with a category the channels that were in sync with it: they follow.
   *
   * @see <a href="https://docs.discord.com/developers/topics/permissions#permission-syncing">
   *     Permission syncing</a>
   */
  static List<Channel> withSynced(GuildState state, Channel before, Channel after) {
    List<Channel> changed = new ArrayList<>();
    changed.add(after);
    if (!before.permissionOverwrites().equals(after.permissionOverwrites())) {
      state.channels().stream()
          .filter(channel ->
              PermissionCauses.inSyncWith(state, channel)
                  .filter(category -> category.id().equals(before.id()))
                  .isPresent())
          .map(channel -> channel.withPermissionOverwrites(after.permissionOverwrites()))
          .forEach(changed::add);
    }
    return changed;
  }

  /** The overwrite of a role or member, if there is one. */
  static Optional<PermissionOverwrite> find(List<PermissionOverwrite> overwrites, long target) {
    return overwrites.stream().filter(overwrite -> overwrite.id() == target).findFirst();
  }

  /** The overwrites with that of one target replaced or added. */
  static List<PermissionOverwrite> with(
      List<PermissionOverwrite> overwrites, PermissionOverwrite changed) {
    List<PermissionOverwrite> result = without(overwrites, changed.id());
    result.add(changed);
    return result;
  }

  /** The overwrites without that of one target. */
  static List<PermissionOverwrite> without(List<PermissionOverwrite> overwrites, long target) {
    List<PermissionOverwrite> result = new ArrayList<>(overwrites);
    result.removeIf(overwrite -> overwrite.id() == target);
    return result;
  }

  private static PermissionOverwrite withType(PermissionOverwrite overwrite, int type) {
    return new PermissionOverwrite(overwrite.id(), type, overwrite.allow(), overwrite.deny());
  }

  private static PermissionOverwrite none(long target) {
    return new PermissionOverwrite(
        target, PermissionOverwrite.ROLE, Permissions.NONE, Permissions.NONE);
  }
}
