package chat.guildhall.server.member;

import chat.guildhall.protocol.RoleId;
import chat.guildhall.server.http.Field;
import chat.guildhall.server.http.Form;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What a request wants of a member, each field as the request has it.
 *
 * @param voice whether it names what only a member in voice has
 */
record MemberForm(
    Field<String> nick, Field<List<RoleId>> roles, Field<Instant> timeout, boolean voice) {
  private static final int NICK_MAX = 32;
  private static final int ROLES_MAX = 250;
  private static final Duration TIMEOUT_MAX = Duration.ofDays(28);

  static MemberForm of(Form form) {
    MemberForm read =
        new MemberForm(
            form.trimmed("nick", 0, NICK_MAX),
            form.snowflakes("roles", ROLES_MAX, RoleId::new),
            timeout(form),
            form.raw("mute") != null || form.raw("deaf") != null || form.has("channel_id"));
    form.check();
    return read;
  }

  /**
   * Reads what a member may change of itself: the nickname. A picture or a text about oneself is
   * the same in every guild, so that one for a single guild is refused; to have none is not.
   */
  static MemberForm ofSelf(Form form) {
    MemberForm read =
        new MemberForm(form.trimmed("nick", 0, NICK_MAX), Field.absent(), Field.absent(), false);
    for (String field : List.of("avatar", "banner", "bio", "pronouns")) {
      JsonNode value = form.raw(field);
      if (value != null && !value.asText("?").isEmpty()) {
        form.reject(field, "MEMBER_PROFILE_ABSENT", "Profiles are the same in every guild here.");
      }
    }
    form.check();
    return read;
  }

  private static Field<Instant> timeout(Form form) {
    Field<String> text = form.text("communication_disabled_until", 0, 40);
    String value = text.value();
    if (value == null) {
      return new Field<>(text.present(), null);
    }
    try {
      Instant until = OffsetDateTime.parse(value).toInstant().truncatedTo(ChronoUnit.MICROS);
      if (until.isBefore(Instant.now().plus(TIMEOUT_MAX))) {
        return Field.of(until);
      }
      form.reject(
          "communication_disabled_until", "BASE_TYPE_MAX", "A timeout ends within 28 days.");
    } catch (DateTimeException e) {
      form.reject(
          "communication_disabled_until", "DATE_TIME_TYPE_PARSE", "Could not parse the value.");
    }
    return Field.absent();
  }
}
