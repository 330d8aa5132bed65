package chat.guildhall.server.admin;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.admin.InstanceSettings.GuildCreation;
import chat.guildhall.server.config.Registration;
import chat.guildhall.server.config.Settings;
import chat.guildhall.server.http.Anonymous;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.CurrentCaller;
import chat.guildhall.server.http.Field;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.runtime.LiveGuilds;
import chat.guildhall.server.session.SessionService;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The instance itself: what anybody may know of it, and what its owner decides. */
@Path("/guildhall")
@RunOnVirtualThread
public class InstanceResource {
  private static final int NAME_MAX = 100;
  private static final int TOKEN_MAX = 200;

  private final InstanceService instance;
  private final OwnerLinks links;
  private final SessionService sessions;
  private final LiveGuilds guilds;
  private final Settings settings;
  private final CurrentCaller caller;
  private final String version;

  @Inject
  InstanceResource(
      InstanceService instance,
      OwnerLinks links,
      SessionService sessions,
      LiveGuilds guilds,
      Settings settings,
      CurrentCaller caller,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.instance = instance;
    this.links = links;
    this.sessions = sessions;
    this.guilds = guilds;
    this.settings = settings;
    this.caller = caller;
    this.version = version;
  }

  /**
   * What the instance says of itself.
   *
   * @param smtp whether it can send e-mail
   */
  public record About(
      @JsonUnwrapped InstanceSettings.View settings,
      boolean smtp,
      boolean hasOwner,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable User owner,
      String version) {}

  /** What the instance says of itself to anybody. */
  @GET
  @Path("/instance")
  @Anonymous
  public About about() {
    Optional<User> owner = instance.owner();
    return new About(
        instance.settings().view(),
        settings.smtp().isPresent(),
        owner.isPresent(),
        owner.orElse(null),
        version);
  }

  /** Makes the caller the instance's owner, by the token of a one-time link. */
  @POST
  @Path("/owner-link")
  public About claim(Form form) {
    UserId user = caller.personId();
    String token = form.requiredText("token", 1, TOKEN_MAX);
    form.check();
    if (!links.redeem(token, user)) {
      throw ApiError.LINK_INVALID.exception();
    }
    sessions.standingChanged(user);
    return about();
  }

  /** The owner's settings. */
  @GET
  @Path("/owner/settings")
  public InstanceSettings.View settings() {
    InstanceService.requireOwner(caller.get());
    return instance.settings().view();
  }

  /** Changes the owner's settings. */
  @PATCH
  @Path("/owner/settings")
  public InstanceSettings.View change(Form form) {
    InstanceService.requireOwner(caller.get());
    Field<String> name = form.notNull("name", form.trimmed("name", 1, NAME_MAX));
    Field<Registration> registration = choice(form, "registration", Registration.class);
    Field<Boolean> askEmail = form.notNull("ask_email", form.bool("ask_email"));
    Field<Boolean> askBirth = form.notNull("ask_date_of_birth", form.bool("ask_date_of_birth"));
    Field<GuildCreation> creation = choice(form, "guild_creation", GuildCreation.class);
    Field<GuildId> guild = form.snowflake("default_guild_id", GuildId::new);
    form.check();
    guild
        .toOptional()
        .filter(id -> guilds.find(id).isEmpty())
        .ifPresent(_ -> {
          throw ApiError.UNKNOWN_GUILD.exception();
        });
    return instance
        .change(now ->
            new InstanceSettings(
                name.orElse(now.name()),
                registration.orElse(now.registration()),
                askEmail.orElse(now.askEmail()),
                askBirth.orElse(now.askDateOfBirth()),
                creation.orElse(now.guildCreation()),
                guild.orKeep(now.defaultGuildId())))
        .view();
  }

  private static <E extends Enum<E>> Field<E> choice(Form form, String field, Class<E> type) {
    Field<String> text = form.notNull(field, form.text(field, 1, 32));
    String chosen = text.value();
    if (chosen == null) {
      return Field.absent();
    }
    Optional<E> found =
        Arrays.stream(type.getEnumConstants())
            .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(chosen))
            .findFirst();
    if (found.isEmpty()) {
      form.reject(field, "BASE_TYPE_CHOICES", "Value must be one of the documented ones.");
      return Field.absent();
    }
    return Field.of(found.get());
  }
}
