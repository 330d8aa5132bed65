package chat.guildhall.server.gateway.ready;

import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.GuildCreate;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.protocol.model.PrivateChannel;
import chat.guildhall.protocol.model.PrivateUser;
import chat.guildhall.server.presence.OwnSession;
import chat.guildhall.server.presence.Presence;
import chat.guildhall.server.readstate.ReadState;
import chat.guildhall.server.relationship.Relationship;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * READY of a person: everything, in plain arrays.
 *
 * @param user the private user object
 * @param guilds each as in GUILD_CREATE
 * @param userSettings the legacy settings
 * @param userSettingsProto the same as protobuf, in Base64
 * @param privateChannels the channels without a guild that the person sees
 * @param readState how far the person has read each channel
 * @param mergedMembers by guild, in the order of {@code guilds}: the person's own member
 * @param sessions the person's own sessions, this one among them
 * @param presences of friends who are online
 * @see <a href="https://docs.discord.food/gateway/gateway-events#ready">Ready</a>
 */
record PersonReady(
    int v,
    PrivateUser user,
    List<GuildCreate> guilds,
    String sessionId,
    String sessionType,
    String resumeGatewayUrl,
    JsonNode userSettings,
    String userSettingsProto,
    List<PrivateChannel> privateChannels,
    List<ReadState> readState,
    List<List<MergedMember>> mergedMembers,
    List<OwnSession> sessions,
    List<Relationship> relationships,
    List<Presence.Outward> presences,
    String authSessionIdHash,
    @JsonUnwrapped Fixed fixed) {

  /** A member beside the id of its user. */
  record MergedMember(UserId userId, @JsonUnwrapped Member member) {}

  /** Fields of features that Guildhall does not have, as clients want to see them. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Fixed(
      List<Object> users,
      List<Object> userGuildSettings,
      List<Object> connectedAccounts,
      List<Object> experiments,
      List<Object> guildExperiments,
      List<Object> guildJoinRequests,
      List<String> geoOrderedRtcRegions,
      Map<String, Object> notificationSettings,
      Map<String, Object> notes,
      Consents consents,
      @Nullable String tutorial,
      @Nullable String analyticsToken,
      String countryCode,
      int friendSuggestionCount,
      int apiCodeVersion,
      @JsonProperty("_trace") List<String> trace) {
    static final Fixed VALUE =
        new Fixed(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of("flags", 0),
            Map.of(),
            new Consents(new Consent(false)),
            null,
            null,
            "US",
            0,
            1,
            List.of("guildhall"));
  }

  /** What the person agreed to. */
  record Consents(Consent personalization) {}

  /** One agreement. */
  record Consent(boolean consented) {}

  /** The member of each guild, which is the person itself, as {@code merged_members} wants it. */
  static List<List<MergedMember>> merged(List<GuildCreate> guilds) {
    return guilds.stream().map(PersonReady::merged).toList();
  }

  private static List<MergedMember> merged(GuildCreate guild) {
    return guild.members().stream()
        .map(member -> new MergedMember(member.requireUser().id(), member.withoutUser()))
        .toList();
  }
}
