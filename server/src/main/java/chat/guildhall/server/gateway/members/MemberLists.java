package chat.guildhall.server.gateway.members;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.server.presence.Presence;
import chat.guildhall.server.presence.PresenceListener;
import chat.guildhall.server.presence.Presences;
import chat.guildhall.server.runtime.LiveGuild;
import chat.guildhall.server.runtime.LiveGuilds;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The member lists of all guilds that somebody watches.
 *
 * <p>In guilds of up to {@link #LISTED_MAX} members everybody is listed, in larger ones those who
 * are online.
 */
@ApplicationScoped
public class MemberLists implements PresenceListener {
  /** Members of a guild whose offline members are listed too. */
  static final int LISTED_MAX = 1_000;

  /** How long changes gather before they are sent. */
  private static final long FLUSH_MS = 100;

  private final ConcurrentMap<GuildId, GuildMemberLists> byGuild = new ConcurrentHashMap<>();
  private final LiveGuilds guilds;
  private final MemberRows rows;
  private final Presences presences;
  private final Vertx vertx;

  @Inject
  MemberLists(LiveGuilds guilds, MemberRows rows, Presences presences, Vertx vertx) {
    this.guilds = guilds;
    this.rows = rows;
    this.presences = presences;
    this.vertx = vertx;
  }

  /** Has a session watch blocks of the lists of a guild's channels, and no others of that guild. */
  void watch(Viewer viewer, GuildId guild, Map<ChannelId, List<Range>> channels) {
    guilds.inLaneIfLive(
        guild,
        live -> {
          GuildMemberLists lists =
              channels.isEmpty()
                  ? byGuild.get(guild)
                  : byGuild.computeIfAbsent(guild, _ -> open(live));
          if (lists != null) {
            lists.watch(viewer, channels);
          }
        });
  }

  /** Has a session that ended watch nothing in a guild. */
  public void leave(Viewer viewer, GuildId guild) {
    guilds.inLaneIfLive(
        guild,
        live -> {
          GuildMemberLists lists = byGuild.get(guild);
          if (lists != null) {
            lists.leave(viewer);
          }
        });
  }

  @Override
  public void presenceChanged(LiveGuild guild, UserId user, Presence presence) {
    GuildMemberLists lists = byGuild.get(guild.id());
    if (lists != null) {
      lists.presenceChanged(guild.member(user), user, presence);
    }
  }

  private GuildMemberLists open(LiveGuild live) {
    boolean whole = live.memberCount() <= LISTED_MAX;
    List<Member> known =
        whole ? rows.first(live.id(), LISTED_MAX) : rows.of(live.id(), live.connectedUsers());
    GuildMemberLists lists =
        new GuildMemberLists(
            live, known, whole, presences::of, () -> askFlush(live.id()), () -> close(live));
    live.observe(lists);
    return lists;
  }

  private void close(LiveGuild live) {
    GuildMemberLists lists = byGuild.remove(live.id());
    if (lists != null) {
      live.unobserve(lists);
    }
  }

  private void askFlush(GuildId guild) {
    vertx.setTimer(
        FLUSH_MS,
        _ -> Thread.ofVirtual().start(() -> guilds.inLaneIfLive(guild, _ -> flush(guild))));
  }

  private void flush(GuildId guild) {
    GuildMemberLists lists = byGuild.get(guild);
    if (lists != null) {
      lists.flush();
      lists.forgetUnwatched();
    }
  }
}
