package chat.guildhall.server.admin;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.server.config.Registration;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the owner decides about the instance.
 *
 * @param name how the instance calls itself, 1 to 100 characters
 * @param registration who may make an account
 * @param askEmail whether who registers must give an e-mail address
 * @param askDateOfBirth whether who registers must give a date of birth
 * @param guildCreation who may create guilds
 * @param defaultGuildId the guild that newcomers join by themselves
 */
public record InstanceSettings(
    String name,
    Registration registration,
    boolean askEmail,
    boolean askDateOfBirth,
    GuildCreation guildCreation,
    @Nullable GuildId defaultGuildId) {

  /** Who may create guilds. */
  public enum GuildCreation {
    EVERYONE,
    OWNER
  }

  /** These settings as the owner's page reads them. */
  public View view() {
    return new View(
        name,
        registration.name().toLowerCase(Locale.ROOT),
        askEmail,
        askDateOfBirth,
        guildCreation.name().toLowerCase(Locale.ROOT),
        defaultGuildId);
  }

  /**
   * The settings as JSON.
   *
   * @param registration {@code open}, {@code invite} or {@code closed}
   * @param guildCreation {@code everyone} or {@code owner}
   */
  public record View(
      String name,
      String registration,
      boolean askEmail,
      boolean askDateOfBirth,
      String guildCreation,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable GuildId defaultGuildId) {}
}
