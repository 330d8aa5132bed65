package chat.guildhall.server.account;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.server.admin.InstanceService;
import chat.guildhall.server.admin.OwnerLinks;
import chat.guildhall.server.db.Database;
import chat.guildhall.server.db.Snowflakes;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.ApiException;
import chat.guildhall.server.http.InvalidFormException;
import chat.guildhall.server.invite.InviteService;
import chat.guildhall.server.member.MemberService;
import chat.guildhall.server.member.MemberService.BeforeJoin;
import chat.guildhall.server.password.PasswordService;
import chat.guildhall.server.runtime.LiveGuilds;
import chat.guildhall.server.session.SessionClient;
import chat.guildhall.server.session.SessionService;
import chat.guildhall.server.user.NewPerson;
import chat.guildhall.server.user.UserService;
import chat.guildhall.server.user.Usernames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Makes accounts, for whom the owner lets in. */
@ApplicationScoped
class RegistrationService {
  private final InstanceService instance;
  private final OwnerLinks ownerLinks;
  private final InviteService invites;
  private final MemberService members;
  private final LiveGuilds guilds;
  private final UserService users;
  private final PasswordService passwords;
  private final SessionService sessions;
  private final Snowflakes snowflakes;
  private final Database database;

  @Inject
  RegistrationService(
      InstanceService instance,
      OwnerLinks ownerLinks,
      InviteService invites,
      MemberService members,
      LiveGuilds guilds,
      UserService users,
      PasswordService passwords,
      SessionService sessions,
      Snowflakes snowflakes,
      Database database) {
    this.instance = instance;
    this.ownerLinks = ownerLinks;
    this.invites = invites;
    this.members = members;
    this.guilds = guilds;
    this.users = users;
    this.passwords = passwords;
    this.sessions = sessions;
    this.snowflakes = snowflakes;
    this.database = database;
  }

  /**
   * Makes an account and logs it in.
   *
   * @return the token
   * @throws ApiException REGISTRATION_CLOSED, INVITE_REQUIRED, UNKNOWN_INVITE, LINK_INVALID, or
   *     INVALID_FORM where name or address are taken
   */
  String register(Registering form, SessionClient client) {
    admit(form);
    users.refusal(form.username()).ifPresent(RegistrationService::refuse);
    if (form.email() != null && users.isEmailTaken(form.email())) {
      throw InvalidFormException.of(
          "email", "EMAIL_ALREADY_REGISTERED", "Email is already registered.");
    }
    String hash = passwords.hash(form.password());
    NewPerson person =
        new NewPerson(
            snowflakes.nextUserId(),
            form.username(),
            form.globalName(),
            form.email(),
            form.dateOfBirth(),
            form.locale());
    SessionService.Login login = sessions.prepare(person.id());
    settle(
        person.id(),
        form,
        handle -> {
          if (!users.insert(handle, person)) {
            throw InvalidFormException.of(
                "username", Usernames.Refusal.TAKEN.code(), Usernames.Refusal.TAKEN.message());
          }
          passwords.set(handle, person.id(), hash);
          sessions.create(handle, person.id(), login, client);
          if (form.ownerToken() != null
              && !ownerLinks.redeem(handle, form.ownerToken(), person.id())) {
            throw ApiError.LINK_INVALID.exception();
          }
        });
    return login.token();
  }

  /** Whether the owner lets this person in; an invite that leads nowhere is told at once. */
  private void admit(Registering form) {
    if (form.invite() != null && !invites.isValid(form.invite())) {
      throw ApiError.UNKNOWN_INVITE.exception();
    }
    if (form.ownerToken() != null) {
      return;
    }
    switch (instance.settings().registration()) {
      case OPEN -> {}
      case INVITE -> {
        if (form.invite() == null) {
          throw ApiError.INVITE_REQUIRED.exception();
        }
      }
      case CLOSED -> throw ApiError.REGISTRATION_CLOSED.exception();
    }
  }

  /**
   * Makes the account in the transaction of its first join, if it has one: what lets a newcomer in
   * is used up together with the making of the account, or neither happens.
   */
  private void settle(UserId user, Registering form, BeforeJoin account) {
    Optional<GuildId> common =
        Optional.ofNullable(instance.settings().defaultGuildId())
            .filter(guild ->
                guilds
                    .find(guild)
                    .filter(live -> !live.state().guild().invitesPaused(Instant.now()))
                    .isPresent());
    if (form.invite() != null) {
      invites.accept(user, form.invite(), account);
      common.ifPresent(guild -> members.join(guild, user, _ -> {}));
    } else if (common.isPresent()) {
      members.join(common.get(), user, account);
    } else {
      database.useTransaction(account::run);
    }
  }

  private static void refuse(Usernames.Refusal refusal) {
    throw InvalidFormException.of("username", refusal.code(), refusal.message());
  }
}
