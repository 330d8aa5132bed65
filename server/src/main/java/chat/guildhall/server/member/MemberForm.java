package chat.guildhall.server.member;

import chat.guildhall.protocol.RoleId;
import chat.guildhall.server.http.Field;
import chat.guildhall.server.http.Form;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a request wants of a member, each field as the request has it.
 *
 * @param voice whether it names what only a member in voice has
 */
record MemberForm(
    Field<String> nick, Field<List<RoleId>> roles, Field<Instant> timeout, boolean voice) {
  private static final String TIMEOUT = "communication_disabled_until";
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
    Field<Instant> until = form.instant(TIMEOUT);
    Instant latest = Instant.now().plus(TIMEOUT_MAX);
    if (until.value() != null && until.value().isAfter(latest)) {
      form.reject(TIMEOUT, "BASE_TYPE_MAX", "A timeout ends within 28 days.");
    }
    return until;
  }
}
