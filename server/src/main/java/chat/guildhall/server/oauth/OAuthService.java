package chat.guildhall.server.oauth;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.Permissions;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Role;
import chat.guildhall.server.access.Access;
import chat.guildhall.server.access.GuildAccess;
import chat.guildhall.server.application.Application;
import chat.guildhall.server.application.ApplicationService;
import chat.guildhall.server.event.Actor;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.ApiException;
import chat.guildhall.server.member.MemberChanges;
import chat.guildhall.server.member.MemberService;
import chat.guildhall.server.role.RoleChanges;
import chat.guildhall.server.runtime.GuildTurn;
import chat.guildhall.server.runtime.audit.Audit;
import chat.guildhall.server.runtime.audit.AuditEntries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Adds bots to guilds: whoever manages the guild may, and gives the bot no permission that they
 * lack. What the bot gets is a managed role of its own.
 */
@ApplicationScoped
class OAuthService {
  private final Access access;
  private final ApplicationService applications;
  private final MemberService members;
  private final MemberChanges memberChanges;
  private final RoleChanges roles;

  @Inject
  OAuthService(
      Access access,
      ApplicationService applications,
      MemberService members,
      MemberChanges memberChanges,
      RoleChanges roles) {
    this.access = access;
    this.applications = applications;
    this.members = members;
    this.memberChanges = memberChanges;
    this.roles = roles;
  }

  /**
   * The application that a link names, if {@code user} may add its bot.
   *
   * @throws ApiException UNKNOWN_APPLICATION, BOT_ABSENT, FOREIGN_APPLICATION
   */
  Application application(UserId user, AuthorizeRequest request) {
    Application application =
        applications.find(request.clientId()).orElseThrow(ApiError.UNKNOWN_APPLICATION::exception);
    if (!application.hasBot()) {
      throw ApiError.BOT_ABSENT.exception();
    }
    if (!application.botPublic() && !application.isOwnedBy(user)) {
      throw ApiError.FOREIGN_APPLICATION.exception();
    }
    return application;
  }

  /** Adds the bot to the guild; one that is there already has its role's permissions changed. */
  void authorize(Actor actor, AuthorizeRequest request) {
    Application application = application(actor.user(), request);
    GuildId guildId = request.guildId().orElseThrow(ApiError.UNKNOWN_GUILD::exception);
    access.change(
        actor,
        guildId,
        Permission.MANAGE_GUILD,
        (turn, guild) -> {
          requireHeld(guild, request.permissions());
          Optional<Role> role = role(turn, application, request.permissions());
          UserId bot = application.id();
          List<Role> given = role.stream().toList();
          if (turn.member(bot).isEmpty()) {
            List<RoleId> ids = given.stream().map(Role::id).toList();
            members.add(
                turn,
                bot,
                new MemberService.Terms(ids, false),
                Audit.of(AuditEntries.botAdded(bot)),
                _ -> {});
          } else {
            given.forEach(each -> memberChanges.give(turn, bot, each.id()));
          }
          return bot;
        });
  }

  private Optional<Role> role(GuildTurn turn, Application application, Permissions permissions) {
    Optional<Role> present = RoleChanges.managedBy(turn.state(), application.id());
    if (present.isPresent()) {
      return Optional.of(roles.setPermissions(turn, present.get(), permissions));
    }
    return permissions.bits() == 0
        ? Optional.empty()
        : Optional.of(roles.createManaged(turn, application.id(), application.name(), permissions));
  }

  private static void requireHeld(GuildAccess guild, Permissions wanted) {
    if (!guild.permissions().has(Permission.ADMINISTRATOR)
        && !guild.permissions().containsAll(wanted)) {
      throw ApiError.MISSING_PERMISSIONS.exception();
    }
  }
}
