package chat.guildhall.protocol.model;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;

/**
 * A guild as one of its members receives it: GUILD_CREATE, and an entry of a person's READY.
 *
 * @param joinedAt when the receiver joined
 * @param large whether {@code members} leaves offline members out
 * @param channels only those that the receiver sees
 * @param members the receiver, and whom the contract adds
 * @param presences of {@code members}
 * @see <a href="https://docs.discord.com/developers/events/gateway-events#guild-create">Guild
 *     Create</a>
 */
public record GuildCreate(
    @JsonUnwrapped GuildObject guild,
    Instant joinedAt,
    boolean large,
    boolean unavailable,
    boolean lazy,
    int memberCount,
    List<Channel> channels,
    List<Member> members,
    List<?> presences,
    List<Object> threads,
    List<Object> voiceStates,
    List<Object> stageInstances,
    List<Object> guildScheduledEvents,
    List<Object> soundboardSounds) {

  /** A guild without the features whose lists are empty everywhere. */
  public static GuildCreate of(
      GuildObject guild,
      Instant joinedAt,
      boolean large,
      int memberCount,
      List<Channel> channels,
      List<Member> members,
      List<?> presences) {
    return new GuildCreate(
        guild,
        joinedAt,
        large,
        false,
        true,
        memberCount,
        channels,
        members,
        presences,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
