package chat.guildhall.server.welcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a guild, as newcomers accept them.
 *
 * @param version when they were changed last; an acceptance names it
 * @see <a href="https://docs.discord.food/resources/guild#member-verification-object">Member
 *     verification object</a>
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record MemberVerification(
    @Nullable Instant version, List<FormField> formFields, @Nullable String description) {
  /** The rules of a guild that never wrote any. */
  static final MemberVerification BLANK = new MemberVerification(null, List.of(), null);

  /** The one kind of field that needs no decision by a moderator. */
  static final String TERMS = "TERMS";

  /**
   * Rules to agree to.
   *
   * @param fieldType always {@link #TERMS}
   * @param values one rule each
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record FormField(
      String fieldType,
      String label,
      List<String> values,
      boolean required,
      @Nullable String description) {}
}
