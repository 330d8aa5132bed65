package chat.guildhall.server.user;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.protocol.model.PrivateUser;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.access.Access;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.ApiException;
import chat.guildhall.server.runtime.LiveGuilds;
import chat.guildhall.server.user.Profile.Metadata;
import chat.guildhall.server.user.Profile.MutualGuild;
import chat.guildhall.server.user.Profile.ProfileUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows profiles to those who share a guild with their person. */
@ApplicationScoped
class ProfileService {
  private final UserStore store;
  private final LiveGuilds guilds;
  private final Access access;

  @Inject
  ProfileService(UserStore store, LiveGuilds guilds, Access access) {
    this.store = store;
    this.guilds = guilds;
    this.access = access;
  }

  /**
   * A profile.
   *
   * @param guild where to show the user as a member too
   * @throws ApiException UNKNOWN_USER, or MISSING_ACCESS where the two share no guild
   */
  Profile profile(UserId viewer, UserId user, Optional<GuildId> guild, boolean withMutualGuilds) {
    PrivateUser shown = store.findPrivate(user).orElseThrow(ApiError.UNKNOWN_USER::exception);
    List<GuildId> mutual = store.mutualGuilds(viewer, user);
    if (!viewer.equals(user) && mutual.isEmpty() && !shown.user().bot()) {
      throw ApiError.MISSING_ACCESS.exception();
    }
    Optional<Member> member = guild.flatMap(id -> access.guild(viewer, id).live().member(user));
    return new Profile(
        new ProfileUser(shown.user(), shown.bio()),
        metadata(shown),
        List.of(),
        List.of(),
        member.orElse(null),
        member.map(_ -> guildMetadata(guild.orElseThrow(), shown.user())).orElse(null),
        withMutualGuilds ? mutual.stream().map(id -> mutualGuild(id, user)).toList() : null,
        List.of(),
        List.of(),
        null,
        null,
        null);
  }

  static Metadata metadata(PrivateUser user) {
    return new Metadata(
        null, user.bio(), user.pronouns(), user.user().banner(), user.user().accentColor(), null);
  }

  private static Metadata guildMetadata(GuildId guild, User user) {
    return new Metadata(guild, "", "", null, user.accentColor(), null);
  }

  private MutualGuild mutualGuild(GuildId id, UserId user) {
    @Nullable String nick =
        guilds.find(id).flatMap(live -> live.member(user)).map(Member::nick).orElse(null);
    return new MutualGuild(id, nick);
  }
}
