package chat.guildhall.server.runtime.privates;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.server.event.Dispatch;
import chat.guildhall.server.runtime.Connections;
import chat.guildhall.server.runtime.KnownUsers;
import chat.guildhall.server.runtime.Lane;
import chat.guildhall.server.runtime.Subscriber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The channels without a guild that are in memory: those that somebody connected sees, and those
 * asked for of late.
 *
 * <p>There may be fifty times as many of them as there are people, and hardly anything happens in
 * each: so {@link #LANES} lanes serve them all, each channel always by the same one. What concerns
 * a channel is announced in its lane alone, to however many people; no turn of a lane waits for
 * another lane, so none can wait in a circle.
 */
@ApplicationScoped
public class LivePrivateChannels {
  /** Lanes that the channels share. */
  static final int LANES = 256;

  /** How long a channel stays that nobody connected sees. */
  static final Duration IDLE = Duration.ofMinutes(10);

  private static final int SNOWFLAKE_SHIFT = 22;

  private final PrivateRows rows;
  private final Connections connections;
  private final KnownUsers known;
  private final List<Lane> lanes =
      IntStream.range(0, LANES).mapToObj(number -> new Lane("private-" + number)).toList();
  private final ConcurrentMap<ChannelId, LivePrivateChannel> channels = new ConcurrentHashMap<>();

  @Inject
  LivePrivateChannels(PrivateRows rows, Connections connections, KnownUsers known) {
    this.rows = rows;
    this.connections = connections;
    this.known = known;
  }

  /** Whether a channel is in memory, which is certain for one that is written in. */
  public boolean isLive(ChannelId id) {
    return channels.containsKey(id);
  }

  /** A channel, loaded if need be; empty if there is none without a guild of that id. */
  public Optional<LivePrivateChannel> find(ChannelId id) {
    LivePrivateChannel live = channels.get(id);
    if (live == null || live.isRetired()) {
      live =
          channels.compute(
              id,
              (_, present) ->
                  present != null && !present.isRetired()
                      ? present
                      : rows.load(id).map(this::live).orElse(null));
    }
    if (live != null) {
      live.touch();
    }
    return Optional.ofNullable(live);
  }

  /**
   * Runs a change in the channel's lane, from read through commit to {@link
   * LivePrivateChannel#apply}, and waits for it. What it throws is thrown here. Empty if there is
   * no such channel.
   */
  public <T> Optional<T> change(ChannelId id, Function<LivePrivateChannel, T> change) {
    while (true) {
      Optional<LivePrivateChannel> found = find(id);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      LivePrivateChannel live = found.get();
      Optional<T> result =
          live.lane()
              .call(() -> live.isRetired() ? Optional.<T>empty() : Optional.of(change.apply(live)));
      if (result.isPresent()) {
        return result;
      }
    }
  }

  /** Those that a user sees, the last written to first. */
  public List<PrivateView> openOf(UserId user) {
    return rows.openOf(user);
  }

  /** A channel was just made and committed: those for whom it is open receive it. */
  public void created(ChannelId id) {
    change(
        id,
        live -> {
          live.created();
          return Boolean.TRUE;
        });
  }

  /** In the lane: the last of a group has left it, and the commit says that it is gone. */
  public void gone(LivePrivateChannel live) {
    live.retire();
    channels.remove(live.id(), live);
  }

  /** Announces something that is no change of the channel, as typing, without waiting. */
  public void announce(ChannelId id, Dispatch dispatch) {
    inLane(id, live -> live.announce(dispatch));
  }

  /** Announces a committed message, without waiting for it. */
  public void posted(ChannelId id, MessageId message, Dispatch dispatch) {
    inLane(id, live -> live.posted(message, dispatch));
  }

  /** Runs something in the channel's lane, without waiting for it. */
  public void inLane(ChannelId id, Consumer<LivePrivateChannel> task) {
    find(id)
        .ifPresent(live ->
            live.lane()
                .execute(() -> {
                  if (live.isRetired()) {
                    inLane(id, task);
                  } else {
                    task.accept(live);
                  }
                }));
  }

  /**
   * Seats a session in every channel that its user sees, and answers those. Each view is taken in
   * the channel's lane, together with the seat, so every event after it reaches the session. Those
   * opened meanwhile are left out: the session has been told of them already.
   */
  public List<PrivateView> subscribe(Subscriber session) {
    List<CompletableFuture<Optional<PrivateView>>> asked = new ArrayList<>();
    for (PrivateView row : rows.openOf(session.userId())) {
      asked.add(subscribe(session, row));
    }
    return asked.stream().flatMap(answer -> answer.join().stream()).toList();
  }

  private CompletableFuture<Optional<PrivateView>> subscribe(Subscriber session, PrivateView row) {
    LivePrivateChannel live =
        channels.compute(
            row.state().id(),
            (_, present) -> present != null && !present.isRetired() ? present : live(row));
    live.touch();
    CompletableFuture<Optional<PrivateView>> answer = new CompletableFuture<>();
    live.lane().execute(() -> answer.complete(live.subscribe(session)));
    return answer;
  }

  /** Somebody has another name or picture: those who share a channel that is live hear of it. */
  public void userChanged(UserId user) {
    for (ChannelId id : rows.channelsOf(user)) {
      if (isLive(id)) {
        inLane(id, live -> live.userChanged(user));
      }
    }
  }

  /** Unloads what nobody connected sees and nobody asked for. */
  public void unloadIdle() {
    for (LivePrivateChannel live : channels.values()) {
      if (live.isIdle(IDLE)) {
        live.lane()
            .execute(() -> {
              if (live.isIdle(IDLE)) {
                live.retire();
                channels.remove(live.id(), live);
              }
            });
      }
    }
  }

  private LivePrivateChannel live(PrivateView view) {
    return new LivePrivateChannel(view, lane(view.state().id()), connections, known);
  }

  private Lane lane(ChannelId id) {
    long value = id.value();
    return lanes.get((int) ((value ^ value >>> SNOWFLAKE_SHIFT) & (LANES - 1)));
  }
}
