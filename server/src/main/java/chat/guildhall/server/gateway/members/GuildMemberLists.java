package chat.guildhall.server.gateway.members;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Channel;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.server.gateway.members.WatchedList.Window;
import chat.guildhall.server.gateway.wire.Body;
import chat.guildhall.server.presence.Presence;
import chat.guildhall.server.runtime.GuildObserver;
import chat.guildhall.server.runtime.GuildState;
import chat.guildhall.server.runtime.LiveGuild;
import chat.guildhall.server.runtime.PermissionRules;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The member lists of one guild that somebody watches, and who watches which blocks of them.
 * Belongs to the guild's lane. Lists are made when first watched and forgotten with their last
 * viewer; changes gather until {@link #flush()}.
 */
final class GuildMemberLists implements GuildObserver {
  private final LiveGuild guild;
  private final Function<UserId, Presence> presences;
  private final Runnable askFlush;
  private final Runnable forget;
  private final boolean withOffline;
  private final Map<UserId, Member> members = new HashMap<>();
  private final Map<String, WatchedList> lists = new HashMap<>();
  private final Set<UserId> dirty = new HashSet<>();
  private boolean rebuild;
  private boolean flushAsked;

  /**
   * The lists of a guild.
   *
   * @param known the members: all, or those online if there are too many
   * @param withOffline whether the offline are listed
   * @param askFlush has {@link #flush()} called soon, in the lane; called once until then
   * @param forget is called when nobody watches any more, or the guild is gone
   */
  GuildMemberLists(
      LiveGuild guild,
      List<Member> known,
      boolean withOffline,
      Function<UserId, Presence> presences,
      Runnable askFlush,
      Runnable forget) {
    this.guild = guild;
    this.presences = presences;
    this.askFlush = askFlush;
    this.forget = forget;
    this.withOffline = withOffline;
    known.forEach(member -> members.put(member.requireUser().id(), member));
  }

  /** Has {@code viewer} watch these blocks of these channels' lists, and nothing else. */
  void watch(Viewer viewer, Map<ChannelId, List<Range>> wanted) {
    flush();
    open(viewer, wanted);
    forgetUnwatched();
  }

  private void open(Viewer viewer, Map<ChannelId, List<Range>> wanted) {
    Map<String, Window> windows = new LinkedHashMap<>();
    wanted.forEach((id, ranges) ->
        visible(viewer.userId(), id)
            .ifPresent(channel ->
                windows.putIfAbsent(
                    MemberListId.of(guild.state(), channel), new Window(id, ranges))));
    for (String id : List.copyOf(lists.keySet())) {
      if (!windows.containsKey(id)) {
        unwatch(id, viewer);
      }
    }
    windows.forEach((id, window) -> watch(viewer, id, window));
  }

  /** Has {@code viewer} watch nothing. */
  void leave(Viewer viewer) {
    List.copyOf(lists.keySet()).forEach(id -> unwatch(id, viewer));
    forgetUnwatched();
  }

  /** Somebody is seen otherwise now. */
  void presenceChanged(Optional<Member> member, UserId user, Presence presence) {
    member.ifPresent(known -> members.put(user, known));
    Set<Viewer> told = new HashSet<>();
    Body body = Body.of("PRESENCE_UPDATE", presence.outward(user, guild.id()));
    for (WatchedList watched : lists.values()) {
      int index = watched.list().indexOf(user);
      watched
          .viewers()
          .forEach((viewer, window) -> {
            boolean seen = window.ranges().stream().anyMatch(range -> range.has(index));
            if (seen && told.add(viewer)) {
              viewer.tell(body);
            }
          });
    }
    touch(user);
  }

  @Override
  public void memberChanged(Member member) {
    UserId user = member.requireUser().id();
    members.put(user, member);
    unwatchHidden(user);
    touch(user);
  }

  @Override
  public void memberRemoved(UserId user) {
    members.remove(user);
    unwatchHidden(user);
    touch(user);
  }

  @Override
  public void guildGone() {
    lists.clear();
    forget.run();
  }

  /** Takes from a user's sessions the lists of channels that the user sees no more. */
  private void unwatchHidden(UserId user) {
    for (Map.Entry<String, WatchedList> entry : List.copyOf(lists.entrySet())) {
      entry.getValue().viewers().entrySet().stream()
          .filter(viewer -> viewer.getKey().userId().equals(user))
          .filter(viewer -> visible(user, viewer.getValue().channel()).isEmpty())
          .map(Map.Entry::getKey)
          .toList()
          .forEach(viewer -> unwatch(entry.getKey(), viewer));
    }
  }

  @Override
  public void stateChanged(GuildState before, GuildState after) {
    Set<RoleId> lost = new HashSet<>();
    before.roles().forEach(role -> lost.add(role.id()));
    after.roles().forEach(role -> lost.remove(role.id()));
    if (!lost.isEmpty()) {
      members.replaceAll((_, member) -> member.withoutRoles(lost));
    }
    boolean sameRoles = List.copyOf(before.roles()).equals(List.copyOf(after.roles()));
    boolean sameLists =
        lists.values().stream()
            .flatMap(watched -> watched.viewers().values().stream())
            .allMatch(
                window -> listId(before, window.channel()).equals(listId(after, window.channel())));
    if (!sameRoles || !sameLists || !before.guild().ownerId().equals(after.guild().ownerId())) {
      rebuild = true;
      askFlush();
    }
  }

  /** Sends what changed since the last time. */
  void flush() {
    flushAsked = false;
    if (rebuild) {
      rebuild = false;
      dirty.clear();
      rebuild();
    }
    if (!dirty.isEmpty()) {
      Set<UserId> changed = Set.copyOf(dirty);
      dirty.clear();
      lists.values().forEach(watched -> update(watched, changed));
    }
  }

  /** Has these lists forgotten if nobody watches them. */
  void forgetUnwatched() {
    if (lists.isEmpty()) {
      forget.run();
    }
  }

  private void touch(UserId user) {
    dirty.add(user);
    askFlush();
  }

  private void askFlush() {
    if (!flushAsked) {
      flushAsked = true;
      askFlush.run();
    }
  }

  private void update(WatchedList watched, Set<UserId> changed) {
    watched.update(
        change -> {
          for (UserId user : changed) {
            Member member = members.get(user);
            if (member != null && isListed(watched, member)) {
              watched.list().put(member, presences.apply(user), change);
            } else {
              watched.list().remove(user, change);
            }
          }
        },
        guild.memberCount());
  }

  private void watch(Viewer viewer, String id, Window window) {
    lists
        .computeIfAbsent(id, _ -> build(id, window.channel()))
        .watch(viewer, window, guild.memberCount());
  }

  private void unwatch(String id, Viewer viewer) {
    WatchedList watched = lists.get(id);
    if (watched != null
        && watched.viewers().remove(viewer) != null
        && watched.viewers().isEmpty()) {
      lists.remove(id);
    }
  }

  /** After roles or overwrites changed: every window opens anew. */
  private void rebuild() {
    Map<Viewer, Map<ChannelId, List<Range>>> wanted = new LinkedHashMap<>();
    for (WatchedList watched : lists.values()) {
      watched
          .viewers()
          .forEach((viewer, window) ->
              wanted
                  .computeIfAbsent(viewer, _ -> new LinkedHashMap<>())
                  .put(window.channel(), window.ranges()));
    }
    lists.clear();
    wanted.forEach(this::open);
  }

  private WatchedList build(String id, ChannelId channel) {
    WatchedList watched =
        new WatchedList(guild.id(), id, channel, new MemberList(guild.state(), withOffline));
    for (Member member : members.values()) {
      if (isListed(watched, member)) {
        watched.list().put(member, presences.apply(member.requireUser().id()), _ -> {});
      }
    }
    return watched;
  }

  private boolean isListed(WatchedList watched, Member member) {
    return guild
        .state()
        .channel(watched.channel())
        .filter(channel ->
            PermissionRules.sees(guild.state(), member.requireUser().id(), member.roles(), channel))
        .isPresent();
  }

  private Optional<Channel> visible(UserId user, ChannelId id) {
    Member member = members.get(user);
    Optional<Member> viewer = member == null ? guild.member(user) : Optional.of(member);
    return guild
        .state()
        .channel(id)
        .filter(channel ->
            viewer.isPresent()
                && PermissionRules.sees(guild.state(), user, viewer.get().roles(), channel));
  }

  private static String listId(GuildState state, ChannelId channel) {
    return state.channel(channel).map(found -> MemberListId.of(state, found)).orElse("");
  }
}
