package chat.guildhall.server.gateway.members;

import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.model.Channel;
import chat.guildhall.protocol.model.PermissionOverwrite;
import chat.guildhall.server.runtime.GuildState;
import java.util.stream.Collectors;

/**
 * The id of the list of those who see a channel: channels that the same people see by the same
 * rules share one list.
 *
 * @see <a href="https://docs.discord.food/topics/guild-subscriptions#member-list-id">Member list
 *     id</a>
 */
final class MemberListId {
  /** The list of all members. */
  static final String EVERYONE = "everyone";

  private MemberListId() {}

  static String of(GuildState state, Channel channel) {
    if (isOpen(state, channel)) {
      return EVERYONE;
    }
    String rules =
        channel.permissionOverwrites().stream()
            .filter(MemberListId::concernsSight)
            .map(overwrite ->
                (overwrite.allow().has(Permission.VIEW_CHANNEL) ? "allow:" : "deny:")
                    + overwrite.id())
            .sorted()
            .collect(Collectors.joining(","));
    return Long.toString(Murmur3.hash(rules));
  }

  private static boolean isOpen(GuildState state, Channel channel) {
    return state.everyone().permissions().has(Permission.VIEW_CHANNEL)
        && channel.permissionOverwrites().stream()
            .noneMatch(overwrite -> overwrite.deny().has(Permission.VIEW_CHANNEL));
  }

  private static boolean concernsSight(PermissionOverwrite overwrite) {
    return overwrite.allow().has(Permission.VIEW_CHANNEL)
        || overwrite.deny().has(Permission.VIEW_CHANNEL);
  }
}
