package chat.guildhall.server.user;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.protocol.model.User;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of a user on its card.
 *
 * @param guildMember the user as a member of the guild that was asked about
 * @see <a href="https://docs.discord.food/resources/user#get-user-profile">Get User Profile</a>
 */
record Profile(
    ProfileUser user,
    Metadata userProfile,
    List<Object> badges,
    List<Object> guildBadges,
    @Nullable Member guildMember,
    @Nullable Metadata guildMemberProfile,
    @Nullable List<MutualGuild> mutualGuilds,
    @Nullable List<User> mutualFriends,
    List<Object> connectedAccounts,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Integer premiumType,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String premiumSince,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String premiumGuildSince) {

  /** A user with its bio. */
  record ProfileUser(@JsonUnwrapped User user, String bio) {}

  /** The free texts of a profile. */
  record Metadata(
      @Nullable GuildId guildId,
      String bio,
      String pronouns,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String banner,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Integer accentColor,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Void themeColors) {}

  /** A guild that both are in. */
  record MutualGuild(GuildId id, @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nick) {}
}
