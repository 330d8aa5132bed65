package chat.guildhall.server.gateway.members;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.server.gateway.members.ListOps.Op;
import chat.guildhall.server.gateway.wire.Body;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** One member list and who watches which blocks of it. */
final class WatchedList {
  /** What one viewer watches of one list. */
  record Window(ChannelId channel, List<Range> ranges) {}

  private final GuildId guild;
  private final String id;
  private final ChannelId channel;
  private final MemberList list;
  private final Map<Viewer, Window> viewers = new LinkedHashMap<>();

  /**
   * A list without viewers.
   *
   * @param id the name by which clients know it
   * @param channel whose viewers are on it
   */
  WatchedList(GuildId guild, String id, ChannelId channel, MemberList list) {
    this.guild = guild;
    this.id = id;
    this.channel = channel;
    this.list = list;
  }

  ChannelId channel() {
    return channel;
  }

  MemberList list() {
    return list;
  }

  Map<Viewer, Window> viewers() {
    return viewers;
  }

  /** Opens a window, or moves it; the viewer hears of blocks that it lost and gained. */
  void watch(Viewer viewer, Window window, int memberCount) {
    Window before = viewers.put(viewer, window);
    List<Range> had = before == null ? List.of() : before.ranges();
    List<Op> ops = new ArrayList<>();
    had.stream()
        .filter(range -> !window.ranges().contains(range))
        .forEach(range -> ops.add(Op.invalidate(range)));
    window.ranges().stream()
        .filter(range -> !had.contains(range))
        .forEach(range -> ops.add(Op.sync(list, range)));
    if (!ops.isEmpty()) {
      viewer.tell(body(ops, memberCount));
    }
  }

  /**
   * Tells the viewers of changes, each of those in its own window.
   *
   * @param changes makes them, and tells the listener of each
   */
  void update(Consumer<MemberList.Listener> changes, int memberCount) {
    Map<List<Range>, ListOps> opsByRanges = new HashMap<>();
    for (Window window : viewers.values()) {
      opsByRanges.computeIfAbsent(window.ranges(), ranges -> new ListOps(list, ranges));
    }
    boolean[] any = new boolean[1];
    changes.accept(change -> {
      any[0] = true;
      opsByRanges.values().forEach(ops -> ops.changed(change));
    });
    if (any[0]) {
      Map<List<Range>, Body> bodies = new HashMap<>();
      viewers.forEach((viewer, window) ->
          viewer.tell(
              bodies.computeIfAbsent(
                  window.ranges(),
                  ranges ->
                      body(
                          Objects.requireNonNull(opsByRanges.get(ranges)).result(), memberCount))));
    }
  }

  private Body body(List<Op> ops, int memberCount) {
    return ListUpdate.body(guild, id, list, memberCount, ops);
  }
}
