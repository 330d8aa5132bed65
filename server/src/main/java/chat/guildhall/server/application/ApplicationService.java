package chat.guildhall.server.application;

import chat.guildhall.protocol.UserId;
import chat.guildhall.server.db.Database;
import chat.guildhall.server.db.Snowflakes;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.ApiException;
import chat.guildhall.server.http.Caller;
import chat.guildhall.server.image.ImageKind;
import chat.guildhall.server.image.Images;
import chat.guildhall.server.runtime.KnownUsers;
import chat.guildhall.server.session.BotTokens;
import chat.guildhall.server.session.SessionService;
import chat.guildhall.server.user.UserService;
import chat.guildhall.server.user.Usernames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes applications and their bots. */
@ApplicationScoped
public class ApplicationService {
  /** Applications of one person. */
  static final int APPLICATIONS_MAX = 75;

  private static final int NAME_TRIES_MAX = 50;

  private final Database database;
  private final Snowflakes snowflakes;
  private final ApplicationStore store;
  private final UserService users;
  private final SessionService sessions;
  private final Images images;
  private final KnownUsers known;
  private final Event<ApplicationDeleting> deleting;

  @Inject
  ApplicationService(
      Database database,
      Snowflakes snowflakes,
      ApplicationStore store,
      UserService users,
      SessionService sessions,
      Images images,
      KnownUsers known,
      Event<ApplicationDeleting> deleting) {
    this.database = database;
    this.snowflakes = snowflakes;
    this.store = store;
    this.users = users;
    this.sessions = sessions;
    this.images = images;
    this.known = known;
    this.deleting = deleting;
  }

  /** An application, if there is one. */
  public Optional<Application> find(UserId id) {
    return store.find(id);
  }

  /** The privileged intents that a bot may have, as a mask of {@code Intent}s. */
  public long grantedIntents(UserId bot) {
    return store
        .find(bot)
        .map(application -> ApplicationFlags.grantedIntents(application.flags()))
        .orElse(0L);
  }

  List<Application> list(UserId owner) {
    return store.ofOwner(owner);
  }

  /**
   * An application in the hands of its owner, or of its own bot.
   *
   * @throws ApiException UNKNOWN_APPLICATION, FOREIGN_APPLICATION
   */
  Application own(UserId caller, UserId id) {
    Application application = store.find(id).orElseThrow(ApiError.UNKNOWN_APPLICATION::exception);
    if (!application.isOf(caller)) {
      throw ApiError.FOREIGN_APPLICATION.exception();
    }
    return application;
  }

  /**
   * An application in the hands of its owner.
   *
   * @throws ApiException UNKNOWN_APPLICATION, FOREIGN_APPLICATION
   */
  Application owned(UserId caller, UserId id) {
    Application application = own(caller, id);
    if (!application.isOwnedBy(caller)) {
      throw ApiError.FOREIGN_APPLICATION.exception();
    }
    return application;
  }

  /**
   * The application of a bot that asks for its own.
   *
   * @throws ApiException ONLY_BOTS
   */
  Application ofBot(Caller caller) {
    if (!caller.bot()) {
      throw ApiError.ONLY_BOTS.exception();
    }
    return own(caller.userId(), caller.userId());
  }

  /** Makes an application with its bot user, which gets a token by {@link #createToken}. */
  Application create(UserId owner, ApplicationForm form) {
    if (store.ofOwner(owner).size() >= APPLICATIONS_MAX) {
      throw ApiError.MAXIMUM_APPLICATIONS.exception();
    }
    UserId id = snowflakes.nextUserId();
    String name = form.name().orElse("");
    for (int i = 0; i < NAME_TRIES_MAX; i++) {
      String username = username(name, i == 0 ? "" : Integer.toString(i + 1));
      if (users.refusal(username).isEmpty() && insert(id, owner, name, username)) {
        return update(own(owner, id), form);
      }
    }
    // Every likely name is taken: the id is nobody else's.
    insert(id, owner, name, "bot_" + id);
    return update(own(owner, id), form);
  }

  /** Changes an application; its picture is the bot's too, the bot's name stays. */
  Application update(Application before, ApplicationForm form) {
    String picture = form.icon().value();
    String iconHash =
        picture == null ? null : images.store(ImageKind.AVATAR, before.id(), "icon", picture);
    Application after = form.applyTo(before, iconHash);
    if (!after.equals(before)) {
      database.useTransaction(handle -> store.update(handle, after));
      known.changed(after.id());
    }
    return after;
  }

  /** A new token for the bot, in place of any that it had; shown this once. */
  String createToken(Application application) {
    String token = BotTokens.create(application.id());
    store.setToken(application.id(), BotTokens.hash(token));
    sessions.botTokenRevoked(application.id());
    return token;
  }

  /**
   * Deletes an application: its bot's token is void at once, the bot leaves its guilds, and what it
   * wrote stays under no name. Broken off by a crash it can be asked for again.
   */
  void delete(Application application) {
    UserId id = application.id();
    store.clearToken(id);
    sessions.botTokenRevoked(id);
    deleting.fire(new ApplicationDeleting(id));
    database.useTransaction(handle -> store.delete(handle, id));
    // A token that was made meanwhile ends with the row.
    sessions.botTokenRevoked(id);
    sessions.standingChanged(id);
    known.changed(id);
  }

  private boolean insert(UserId id, UserId owner, String name, String username) {
    return database.inTransaction(
        handle -> store.insert(handle, id, owner, name, username, Usernames.skeleton(username)));
  }

  /** A bot's username: its application's name in the letters of usernames, and an ending. */
  static String username(String name, String ending) {
    String letters =
        name.toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9_.]+", "_")
            .replaceAll("\\.{2,}", ".")
            .replaceAll("^[_.]+|[_.]+$", "");
    String base = letters.length() < Usernames.LENGTH_MIN ? letters + "_bot" : letters;
    int room = Usernames.LENGTH_MAX - ending.length();
    return base.substring(0, Math.min(base.length(), room)) + ending;
  }
}
