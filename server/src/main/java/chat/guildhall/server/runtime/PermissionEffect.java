package chat.guildhall.server.runtime;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.RoleId;

/**
 * Whether somebody has one permission somewhere, and what decides it.
 *
 * @param cause the last step of the documented algorithm that said anything of the permission
 */
public record PermissionEffect(Permission permission, boolean allowed, Cause cause) {

  /** What decides about a permission. */
  public sealed interface Cause {}

  /** Who owns the guild may do everything. */
  public record Owner() implements Cause {}

  /** A role makes its members administrators, who may do everything. */
  public record Administrator(RoleId role) implements Cause {}

  /** A role grants it in the guild as a whole. */
  public record Granted(RoleId role) implements Cause {}

  /** No role grants it. */
  public record NotGranted() implements Cause {}

  /**
   * An overwrite says so.
   *
   * @param target the role or user that the overwrite names
   * @param type as in a permission overwrite: 0 for a role, 1 for a member
   * @param place the channel, or the category with which it is in sync
   */
  public record Overwritten(long target, int type, ChannelId place) implements Cause {}

  /** Nothing is left in a channel that is not seen. */
  public record Hidden() implements Cause {}

  /** What only goes with sending is gone where nothing can be sent. */
  public record Silent() implements Cause {}

  /** The member has the guild's rules still to accept. */
  public record Pending() implements Cause {}

  /** The member is timed out. */
  public record TimedOut() implements Cause {}
}
