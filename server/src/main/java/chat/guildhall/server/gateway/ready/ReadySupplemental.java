package chat.guildhall.server.gateway.ready;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.GuildCreate;
import chat.guildhall.server.presence.Activity;
import chat.guildhall.server.presence.Presence;
import chat.guildhall.server.presence.Status;
import java.util.List;
import java.util.Map;

/**
 * What people's clients wait for after READY: voice states and members of its guilds, by guild in
 * the order of READY.
 *
 * @see <a href="https://docs.discord.food/gateway/gateway-events#ready-supplemental">Ready
 *     Supplemental</a>
 */
record ReadySupplemental(
    List<Guild> guilds,
    List<List<PersonReady.MergedMember>> mergedMembers,
    MergedPresences mergedPresences,
    List<Object> lazyPrivateChannels,
    List<Object> disclose,
    List<Object> gameInvites) {
  /** Who is in voice. */
  record Guild(GuildId id, List<Object> voiceStates, List<Object> embeddedActivities) {}

  /** Presences of members and friends. */
  record MergedPresences(List<List<Object>> guilds, List<FriendPresence> friends) {}

  /** How a friend is, with its id alone. */
  record FriendPresence(
      UserId userId, Status status, List<Activity> activities, Map<String, Status> clientStatus) {
    static FriendPresence of(Presence.Outward presence) {
      return new FriendPresence(
          presence.user().id(), presence.status(), presence.activities(), presence.clientStatus());
    }
  }

  static ReadySupplemental of(List<GuildCreate> guilds, List<Presence.Outward> friends) {
    return new ReadySupplemental(
        guilds.stream()
            .map(guild -> new Guild(guild.guild().guild().id(), List.of(), List.of()))
            .toList(),
        PersonReady.merged(guilds),
        new MergedPresences(
            guilds.stream().map(_ -> List.<Object>of()).toList(),
            friends.stream().map(FriendPresence::of).toList()),
        List.of(),
        List.of(),
        List.of());
  }
}
