package chat.guildhall.protocol.model;

import chat.guildhall.protocol.UserId;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What anyone may know of a user, bots included.
 *
 * @param username unique, lower case, 2 to 32 characters
 * @param discriminator "0" for people; bots get one too, since some libraries want four digits
 * @param globalName the display name, 1 to 32 characters
 * @param avatar hash of the avatar's picture, "a_" before an animated one
 * @see <a href="https://docs.discord.com/developers/resources/user#user-object">User object</a>
 */
public record User(
    UserId id,
    String username,
    String discriminator,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String globalName,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String avatar,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String banner,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Integer accentColor,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean bot,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean system,
    long flags,
    int publicFlags,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Void avatarDecorationData,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Void collectibles,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Void primaryGuild) {

  /** A user with the fields that Guildhall keeps. */
  public static User of(
      UserId id,
      String username,
      @Nullable String globalName,
      @Nullable String avatar,
      @Nullable String banner,
      @Nullable Integer accentColor,
      boolean bot) {
    return new User(
        id,
        username,
        bot ? "0000" : "0",
        globalName,
        avatar,
        banner,
        accentColor,
        bot,
        false,
        0,
        0,
        null,
        null,
        null);
  }

  /** The name to show: the display name, else the username. */
  public String shownName() {
    return globalName == null ? username : globalName;
  }
}
