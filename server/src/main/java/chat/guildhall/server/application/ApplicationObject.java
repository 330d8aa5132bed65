package chat.guildhall.server.application;

import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.User;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application as anybody sees it.
 *
 * @param verifyKey the key by which interactions sent over HTTP are checked; none are yet, and the
 *     key says so by being zero
 * @param flagsNew the flags once more, as a string
 * @see <a href="https://docs.discord.com/developers/resources/application#application-object">
 *     Application object</a>
 */
public record ApplicationObject(
    UserId id,
    String name,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String icon,
    String description,
    String summary,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Void type,
    @Nullable User bot,
    boolean botPublic,
    boolean botRequireCodeGrant,
    String verifyKey,
    long flags,
    String flagsNew) {
  private static final String NO_KEY = "0".repeat(64);

  /** What anybody may see. */
  public static ApplicationObject of(Application application) {
    return new ApplicationObject(
        application.id(),
        application.name(),
        application.icon(),
        application.description(),
        "",
        null,
        application.hasBot() ? application.bot() : null,
        application.botPublic(),
        false,
        NO_KEY,
        application.flags(),
        Long.toString(application.flags()));
  }

  /** What its owner and itself may see. */
  static Private ofOwn(Application application) {
    return new Private(
        of(application),
        application.owner(),
        List.of(),
        null,
        null,
        application.guildCount(),
        0,
        0,
        0,
        null,
        List.of("bot", "applications.commands"));
  }

  /** An application as its owner sees it. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Private(
      @JsonUnwrapped ApplicationObject application,
      User owner,
      List<String> redirectUris,
      @Nullable Void interactionsEndpointUrl,
      @Nullable Void roleConnectionsVerificationUrl,
      int approximateGuildCount,
      int approximateUserInstallCount,
      int approximateUserAuthorizationCount,
      int explicitContentFilter,
      @Nullable Void team,
      List<String> eligibleOauth2Scopes) {}
}
