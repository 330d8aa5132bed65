package chat.guildhall.server.runtime;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.model.Channel;
import chat.guildhall.server.event.Dispatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What happened to channels between two states; each event is built once. */
final class ChannelChanges {
  private final GuildState before;
  private final GuildState after;
  private final UnaryOperator<Channel> outward;
  private final Map<ChannelId, Dispatch> created = new HashMap<>();
  private final Map<ChannelId, Dispatch> updated = new HashMap<>();
  private final Map<ChannelId, Dispatch> deleted = new HashMap<>();

  /**
   * The difference of two states.
   *
   * @param outward fills in what a channel says when it leaves
   */
  ChannelChanges(GuildState before, GuildState after, UnaryOperator<Channel> outward) {
    this.before = before;
    this.after = after;
    this.outward = outward;
  }

  /** What somebody hears who saw {@code old} and now sees {@code now}; categories first. */
  List<Dispatch> between(Set<ChannelId> old, Set<ChannelId> now) {
    List<Dispatch> events = new ArrayList<>();
    for (Channel channel : before.channels()) {
      if (old.contains(channel.id()) && !now.contains(channel.id())) {
        events.add(
            deleted.computeIfAbsent(
                channel.id(), _ -> GuildEvents.channelDelete(outward.apply(channel))));
      }
    }
    List<Channel> present = new ArrayList<>(after.channels());
    present.sort(Comparator.comparing(channel -> channel.type().holdsMessages()));
    for (Channel channel : present) {
      Channel earlier = before.channel(channel.id()).orElse(null);
      if (now.contains(channel.id())) {
        event(channel, earlier, old.contains(channel.id())).ifPresent(events::add);
      }
    }
    return events;
  }

  private Optional<Dispatch> event(Channel channel, @Nullable Channel earlier, boolean seen) {
    if (earlier == null || !seen) {
      return Optional.of(
          created.computeIfAbsent(
              channel.id(), _ -> GuildEvents.channelCreate(outward.apply(channel))));
    }
    if (!earlier.equals(channel)) {
      return Optional.of(
          updated.computeIfAbsent(
              channel.id(), _ -> GuildEvents.channelUpdate(outward.apply(channel))));
    }
    return Optional.empty();
  }
}
