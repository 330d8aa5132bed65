package chat.guildhall.server.runtime;

import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.event.Dispatch;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;

/** The lanes of people: what concerns one user alone keeps its order here. */
@ApplicationScoped
public class LiveUsers {
  private final Connections connections;
  private final LiveGuilds guilds;
  private final GuildRows rows;
  private final KnownUsers known;
  private final LoadingCache<UserId, Lane> lanes =
      Caffeine.newBuilder().weakValues().build(user -> new Lane("user-" + user));

  @Inject
  LiveUsers(Connections connections, LiveGuilds guilds, GuildRows rows, KnownUsers known) {
    this.connections = connections;
    this.guilds = guilds;
    this.rows = rows;
    this.known = known;
  }

  /**
   * Runs a change of a user in that user's lane, from read through commit to announcement, and
   * waits for it. What it throws is thrown here.
   */
  public <T> T change(UserId user, Callable<T> change) {
    return lanes.get(user).call(change);
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
   * Tells the guilds of a user that its name or picture changed: GUILD_MEMBER_UPDATE in each that
   * is in memory. Called in the user's lane, after the commit.
   */
  public void userChanged(User user) {
    known.changed(user.id());
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
  }
}
