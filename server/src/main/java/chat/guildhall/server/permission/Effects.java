package chat.guildhall.server.permission;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.Permissions;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.server.runtime.PermissionEffect;
import chat.guildhall.server.runtime.PermissionEffect.Administrator;
import chat.guildhall.server.runtime.PermissionEffect.Granted;
import chat.guildhall.server.runtime.PermissionEffect.Hidden;
import chat.guildhall.server.runtime.PermissionEffect.NotGranted;
import chat.guildhall.server.runtime.PermissionEffect.Overwritten;
import chat.guildhall.server.runtime.PermissionEffect.Owner;
import chat.guildhall.server.runtime.PermissionEffect.Pending;
import chat.guildhall.server.runtime.PermissionEffect.Silent;
import chat.guildhall.server.runtime.PermissionEffect.TimedOut;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every permission of somebody somewhere.
 *
 * @param syncedWith the category whose overwrites the asked channel has, if it is in sync with one
 */
record Effects(@Nullable ChannelId syncedWith, List<Effect> effects) {

  /**
   * One permission.
   *
   * @param permission its bit alone, as a set of one
   */
  record Effect(Permissions permission, boolean allowed, Cause cause) {}

  /**
   * What decides about a permission.
   *
   * @param kind {@code owner}, {@code administrator}, {@code role}, {@code nobody}, {@code
   *     overwrite}, {@code hidden}, {@code silent}, {@code pending} or {@code timeout}
   * @param roleId of {@code administrator} and {@code role}
   * @param targetId of {@code overwrite}: the role or user that it names
   * @param targetType of {@code overwrite}: 0 for a role, 1 for a member
   * @param channelId of {@code overwrite}: the channel or category that has it
   */
  record Cause(
      String kind,
      @Nullable RoleId roleId,
      @Nullable String targetId,
      @Nullable Integer targetType,
      @Nullable ChannelId channelId) {

    private static Cause of(String kind) {
      return new Cause(kind, null, null, null, null);
    }

    private static Cause of(String kind, RoleId role) {
      return new Cause(kind, role, null, null, null);
    }
  }

  static Effect of(PermissionEffect effect) {
    return new Effect(
        Permissions.of(effect.permission()), effect.allowed(), outward(effect.cause()));
  }

  private static Cause outward(PermissionEffect.Cause cause) {
    return switch (cause) {
      case Owner() -> Cause.of("owner");
      case Administrator(RoleId role) -> Cause.of("administrator", role);
      case Granted(RoleId role) -> Cause.of("role", role);
      case NotGranted() -> Cause.of("nobody");
      case Overwritten(long target, int type, ChannelId place) ->
          new Cause("overwrite", null, Long.toString(target), type, place);
      case Hidden() -> Cause.of("hidden");
      case Silent() -> Cause.of("silent");
      case Pending() -> Cause.of("pending");
      case TimedOut() -> Cause.of("timeout");
    };
  }
}
