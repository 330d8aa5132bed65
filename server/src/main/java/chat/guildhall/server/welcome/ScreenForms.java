package chat.guildhall.server.welcome;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.server.http.Field;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.json.Texts;
import chat.guildhall.server.welcome.MemberVerification.FormField;
import chat.guildhall.server.welcome.WelcomeScreen.WelcomeChannel;
import java.util.ArrayList;
import java.util.List;

/** Reads the parts of both screens, from requests and from rows alike. */
final class ScreenForms {
  private static final int CHANNELS_MAX = 5;
  private static final int CHANNEL_DESCRIPTION_MAX = 50;
  private static final int EMOJI_MAX = 32;
  private static final int FIELDS_MAX = 5;
  private static final int TEXT_MAX = 300;
  private static final int RULES_MAX = 16;

  private ScreenForms() {}

  /** Reads the channels of a welcome screen. */
  static Field<List<WelcomeChannel>> channels(Form form, String field) {
    if (form.raw(field) == null) {
      return Field.absent();
    }
    List<WelcomeChannel> channels = new ArrayList<>();
    for (Form item : form.objects(field, CHANNELS_MAX)) {
      String emoji = item.text("emoji_name", 0, EMOJI_MAX).value();
      if (emoji != null && !emoji.isEmpty() && !Texts.isEmoji(emoji)) {
        item.reject("emoji_name", "UNICODE_EMOJI_INVALID", "This is not one Unicode emoji.");
      }
      if (item.raw("emoji_id") != null) {
        item.reject("emoji_id", "EMOJI_INVALID", "Guilds here have no emoji of their own.");
      }
      channels.add(
          new WelcomeChannel(
              item.requiredSnowflake("channel_id", ChannelId::new),
              item.requiredText("description", 1, CHANNEL_DESCRIPTION_MAX),
              null,
              emoji == null || emoji.isEmpty() ? null : emoji));
    }
    return Field.of(List.copyOf(channels));
  }

  /** Reads the fields of the rules. */
  static Field<List<FormField>> fields(Form form, String field) {
    if (form.raw(field) == null) {
      return Field.absent();
    }
    List<FormField> fields = new ArrayList<>();
    for (Form item : form.objects(field, FIELDS_MAX)) {
      String type = item.requiredText("field_type", 1, TEXT_MAX);
      if (!type.isEmpty() && !type.equals(MemberVerification.TERMS)) {
        item.reject("field_type", "BASE_TYPE_CHOICES", "Value must be one of ('TERMS',).");
      }
      List<String> values =
          item.required("values", item.texts("values", RULES_MAX, TEXT_MAX), List.of());
      if (item.isFaultless() && (values.isEmpty() || values.stream().anyMatch(String::isBlank))) {
        item.reject("values", "BASE_TYPE_MIN_LENGTH", "Must be 1 or more in length.");
      }
      fields.add(
          new FormField(
              MemberVerification.TERMS,
              item.requiredText("label", 1, TEXT_MAX),
              values,
              item.bool("required").orElse(true),
              item.text("description", 0, TEXT_MAX).value()));
    }
    return Field.of(List.copyOf(fields));
  }
}
