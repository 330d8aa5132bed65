package chat.guildhall.server.permission;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.Permissions;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Channel;
import chat.guildhall.protocol.model.PermissionOverwrite;
import chat.guildhall.protocol.model.Role;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.runtime.GuildState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whom a question about permissions is about, where, and what is supposed beside what is saved.
 *
 * @param role a member with this role and no other; else {@code user} is there
 * @param channel the channel or category; without one the guild as a whole
 * @param rolePermissions what the role is supposed to allow in the guild
 * @param overwrite what the overwrite of the role or user is supposed to be in the channel
 */
record Draft(
    Optional<RoleId> role,
    Optional<UserId> user,
    Optional<ChannelId> channel,
    Optional<Permissions> rolePermissions,
    Optional<Overwrite> overwrite) {

  /** An overwrite without its target. */
  record Overwrite(Permissions allow, Permissions deny) {}

  /** Reads a query: {@code role_id} or {@code user_id}, and the rest as it is wanted. */
  static Draft of(Form query) {
    Optional<RoleId> role = query.snowflake("role_id", RoleId::new).toOptional();
    Optional<UserId> user = query.snowflake("user_id", UserId::new).toOptional();
    Optional<ChannelId> channel = query.snowflake("channel_id", ChannelId::new).toOptional();
    Optional<Permissions> permissions = query.permissions("permissions").toOptional();
    Optional<Permissions> allow = query.permissions("allow").toOptional();
    Optional<Permissions> deny = query.permissions("deny").toOptional();
    if (role.isPresent() == user.isPresent()) {
      query.reject("role_id", "BASE_TYPE_REQUIRED", "Name a role or a user, one of them.");
    }
    query.check();
    Optional<Overwrite> overwrite =
        allow.isEmpty() && deny.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Overwrite(allow.orElse(Permissions.NONE), deny.orElse(Permissions.NONE)));
    return new Draft(role, user, channel, permissions, overwrite);
  }

  /** The state as it would be. */
  GuildState applyTo(GuildState saved) {
    GuildState next = saved;
    if (rolePermissions.isPresent()) {
      Optional<Role> changed = role.flatMap(next::role);
      if (changed.isPresent()) {
        next = next.withRole(changed.get().withPermissions(rolePermissions.get()));
      }
    }
    Optional<Channel> place = channel.flatMap(next::channel);
    if (overwrite.isPresent() && place.isPresent()) {
      next = next.withChannel(changed(place.get(), overwrite.get()));
    }
    return next;
  }

  private Channel changed(Channel place, Overwrite wanted) {
    long target = role.map(RoleId::value).orElseGet(() -> user.orElseThrow().value());
    List<PermissionOverwrite> overwrites = new ArrayList<>(place.permissionOverwrites());
    overwrites.removeIf(it -> it.id() == target);
    if (wanted.allow().bits() != 0 || wanted.deny().bits() != 0) {
      int type = role.isPresent() ? PermissionOverwrite.ROLE : PermissionOverwrite.MEMBER;
      overwrites.add(new PermissionOverwrite(target, type, wanted.allow(), wanted.deny()));
    }
    return place.withPermissionOverwrites(overwrites);
  }
}
