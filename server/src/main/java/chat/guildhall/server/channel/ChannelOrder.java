package chat.guildhall.server.channel;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.Permissions;
import chat.guildhall.protocol.model.Channel;
import chat.guildhall.protocol.model.ChannelType;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.Field;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.http.InvalidFormException;
import chat.guildhall.server.runtime.GuildState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where channels stand: in which category, and in which order there. */
final class ChannelOrder {
  private static final int POSITION_MAX = 10_000;

  private ChannelOrder() {}

  /**
   * One channel's part of a reordering.
   *
   * @param lockPermissions whether it takes the overwrites of its new category
   */
  record Move(
      ChannelId id, Field<Integer> position, Field<ChannelId> parentId, boolean lockPermissions) {

    /** Reads the body of a reordering. */
    static List<Move> parse(byte[] body) {
      List<Move> moves = new ArrayList<>();
      for (Form item : Form.parseList(body, ChannelService.CHANNELS_MAX)) {
        moves.add(
            new Move(
                item.requiredSnowflake("id", ChannelId::new),
                item.integer("position", 0, POSITION_MAX),
                item.snowflake("parent_id", ChannelId::new),
                item.bool("lock_permissions").orElse(false)));
        item.check();
      }
      return moves;
    }
  }

  /** The position after the last sibling: of the same kind, in the same category. */
  static int next(GuildState state, ChannelType type, @Nullable ChannelId parentId) {
    return state.channels().stream()
            .filter(other -> other.type() == type && Objects.equals(other.parentId(), parentId))
            .mapToInt(Channel::position)
            .max()
            .orElse(-1)
        + 1;
  }

  /**
   * The channels that {@code moves} change, as they are afterwards.
   *
   * @param held what whoever moves them may do in the guild
   */
  static List<Channel> apply(GuildState state, Permissions held, List<Move> moves) {
    GuildState next = state;
    List<ChannelId> touched = new ArrayList<>();
    for (int i = 0; i < moves.size(); i++) {
      Move move = moves.get(i);
      Channel before = next.channel(move.id()).orElseThrow(ApiError.UNKNOWN_CHANNEL::exception);
      next = next.withChannel(moved(next, held, before, move, i + ".parent_id"));
      touched.add(move.id());
    }
    GuildState after = next;
    return touched.stream()
        .distinct()
        .flatMap(id -> after.channel(id).stream())
        .filter(channel -> !channel.equals(state.channel(channel.id()).orElse(null)))
        .toList();
  }

  private static Channel moved(
      GuildState state, Permissions held, Channel before, Move move, String field) {
    Channel after =
        before
            .withPosition(move.position().orElse(before.position()))
            .withParentId(move.parentId().orKeep(before.parentId()));
    ChannelId parentId = after.parentId();
    if (parentId == null || Objects.equals(parentId, before.parentId()) && !move.lockPermissions) {
      return after;
    }
    Channel parent = requireCategory(state, parentId, before.type(), field);
    if (!Objects.equals(parentId, before.parentId())) {
      requireRoom(state, parentId, field);
    }
    if (!move.lockPermissions()) {
      return after;
    }
    Overwrites.requireAllowed(held, before.permissionOverwrites(), parent.permissionOverwrites());
    return after.withPermissionOverwrites(parent.permissionOverwrites());
  }

  /** The category with this id; a category itself stands in none. */
  static Channel requireCategory(GuildState state, ChannelId id, ChannelType child, String field) {
    Channel parent = state.channel(id).orElse(null);
    if (parent == null || parent.type() != ChannelType.GUILD_CATEGORY) {
      throw InvalidFormException.of(field, "CHANNEL_PARENT_INVALID", "Category does not exist");
    }
    if (child == ChannelType.GUILD_CATEGORY) {
      throw InvalidFormException.of(
          field, "CHANNEL_PARENT_INVALID_TYPE", "Categories cannot have a category");
    }
    return parent;
  }

  /** Refuses where a category is full. */
  static void requireRoom(GuildState state, ChannelId category, String field) {
    long children =
        state.channels().stream().filter(channel -> category.equals(channel.parentId())).count();
    if (children >= ChannelService.CHANNELS_PER_CATEGORY_MAX) {
      throw InvalidFormException.of(
          field,
          "CHANNEL_PARENT_MAX_CHANNELS",
          "Maximum number of channels in category reached (50)");
    }
  }
}
