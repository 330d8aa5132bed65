package chat.guildhall.protocol.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person may know of themselves.
 *
 * @param user what anyone may know
 * @param nsfwAllowed whether the person is of age; null where no date of birth was given
 * @param verified whether the e-mail address was confirmed
 * @param instanceOwner whether the person owns this instance; not Discord's
 * @param token a new token in place of those that a new password ended; else absent
 * @see <a href="https://docs.discord.food/resources/user#user-object">User object</a>
 */
public record PrivateUser(
    @JsonUnwrapped User user,
    boolean mfaEnabled,
    List<Integer> authenticatorTypes,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Boolean nsfwAllowed,
    int ageVerificationStatus,
    String bio,
    String pronouns,
    String locale,
    boolean verified,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String email,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String phone,
    boolean premium,
    int premiumType,
    int purchasedFlags,
    int premiumUsageFlags,
    boolean desktop,
    boolean mobile,
    List<Object> linkedUsers,
    boolean instanceOwner,
    @Nullable String token) {

  /** A person with the fields that Guildhall keeps. */
  public static PrivateUser of(
      User user,
      @Nullable Boolean nsfwAllowed,
      String bio,
      String pronouns,
      String locale,
      boolean verified,
      @Nullable String email,
      boolean instanceOwner) {
    return new PrivateUser(
        user,
        false,
        List.of(),
        nsfwAllowed,
        1,
        bio,
        pronouns,
        locale,
        verified,
        email,
        null,
        false,
        0,
        0,
        0,
        true,
        false,
        List.of(),
        instanceOwner,
        null);
  }

  /** The same person with a new token. */
  public PrivateUser withToken(String fresh) {
    return new PrivateUser(
        user,
        mfaEnabled,
        authenticatorTypes,
        nsfwAllowed,
        ageVerificationStatus,
        bio,
        pronouns,
        locale,
        verified,
        email,
        phone,
        premium,
        premiumType,
        purchasedFlags,
        premiumUsageFlags,
        desktop,
        mobile,
        linkedUsers,
        instanceOwner,
        fresh);
  }
}
