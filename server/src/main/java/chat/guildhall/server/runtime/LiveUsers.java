package chat.guildhall.server.runtime;

import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.event.Dispatch;
import chat.guildhall.server.runtime.privates.LivePrivateChannels;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/** The lanes of people: what concerns one user alone keeps its order here. */
@ApplicationScoped
public class LiveUsers {
  private final Connections connections;
  private final LiveGuilds guilds;
  private final LivePrivateChannels privates;
  private final GuildRows rows;
  private final KnownUsers known;
  private final Instance<Observer> observers;
  private final LoadingCache<UserId, Lane> lanes =
      Caffeine.newBuilder().weakValues().build(user -> new Lane("user-" + user));

  /** Is told what becomes of users whom others know without a guild. */
  public interface Observer {
    /** In the user's lane, after the commit: a name or picture is another now. */
    void userChanged(User user);
  }

  @Inject
  LiveUsers(
      Connections connections,
      LiveGuilds guilds,
      LivePrivateChannels privates,
      GuildRows rows,
      KnownUsers known,
      Instance<Observer> observers) {
    this.connections = connections;
    this.guilds = guilds;
    this.privates = privates;
    this.rows = rows;
    this.known = known;
    this.observers = observers;
  }

  /**
   * Runs a change of a user in that user's lane, from read through commit to announcement, and
   * waits for it. What it throws is thrown here.
   */
  public <T> T change(UserId user, Callable<T> change) {
    return lanes.get(user).call(change);
  }

  /**
   * Runs a change of two users in the lanes of both, from read through commit to announcement, and
   * waits for it. What it throws is thrown here, and then nothing is announced.
   *
   * <p>The lane of the lower id is always entered first, so two such changes never wait for each
   * other; who runs in a guild's lane must not call this, since a user's lane may wait for those.
   *
   * @param announce says to one of the two what happened; called in that one's lane
   */
  public <T> T changeTogether(
      UserId one, UserId other, Callable<T> change, BiConsumer<UserId, T> announce) {
    boolean ordered = one.value() < other.value();
    UserId first = ordered ? one : other;
    UserId second = ordered ? other : one;
    return change(
        first,
        () -> {
          // Each announcement is made by its own lane's thread, or a change that waits there
          // already
          // would be announced before it.
          T done =
              change(
                  second,
                  () -> {
                    T made = change.call();
                    announce.accept(second, made);
                    return made;
                  });
          announce.accept(first, done);
          return done;
        });
  }

  /** Says something to all sessions of a user, after what was said before. */
  public void announce(UserId user, Dispatch dispatch) {
    if (connections.has(user)) {
      Lane lane = lanes.get(user);
      if (lane.isInside()) {
        connections.announce(user, dispatch);
      } else {
        lane.execute(() -> connections.announce(user, dispatch));
      }
    }
  }

  /**
   * The same, unless {@code still} does not hold any more when its turn has come; asked in the
   * user's lane.
   */
  public void announceIf(UserId user, BooleanSupplier still, Dispatch dispatch) {
    if (connections.has(user)) {
      lanes
          .get(user)
          .execute(() -> {
            if (still.getAsBoolean()) {
              connections.announce(user, dispatch);
            }
          });
    }
  }

  /**
   * Tells the observers and the guilds of a user that its name or picture changed:
   * GUILD_MEMBER_UPDATE in each that is in memory, and CHANNEL_UPDATE in each channel without a
   * guild. Called in the user's lane, after the commit.
   */
  public void userChanged(User user) {
    known.changed(user.id());
    observers.forEach(observer -> observer.userChanged(user));
    rows.guildsOf(user.id())
        .forEach(guild ->
            guilds.change(
                guild,
                turn -> {
                  turn.member(user.id())
                      .map(member -> member.withUser(user))
                      .ifPresent(turn::memberChanged);
                  return Boolean.TRUE;
                }));
    privates.userChanged(user.id());
  }
}
