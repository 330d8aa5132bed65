package chat.guildhall.server.automod;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.server.http.Field;
import chat.guildhall.server.http.Form;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a request wants of a rule, each field as the request has it.
 *
 * @param triggerMetadata a form of its own, to be read once the type is known
 */
record RuleForm(
    Field<String> name,
    Field<TriggerType> triggerType,
    Field<Form> triggerMetadata,
    Field<List<RuleAction>> actions,
    Field<Boolean> enabled,
    Field<List<RoleId>> exemptRoles,
    Field<List<ChannelId>> exemptChannels) {
  private static final int NAME_MAX = 100;
  private static final int ACTIONS_MAX = 5;
  private static final int EXEMPT_ROLES_MAX = 20;
  private static final int EXEMPT_CHANNELS_MAX = 50;
  private static final int KEYWORDS_MAX = 1_000;
  private static final int PATTERNS_MAX = 10;
  private static final int ALLOWED_MAX = 100;
  private static final int WORD_MAX = 60;
  private static final int PATTERN_MAX = 260;
  private static final int MENTIONS_MAX = 50;
  private static final int CUSTOM_MESSAGE_MAX = 300;
  private static final int TIMEOUT_SECONDS_MAX = 2_419_200;

  /** Reads a body that makes a rule; the caller reads the trigger and checks the form. */
  static RuleForm ofCreation(Form form) {
    RuleForm read = of(form);
    form.required("name", read.name, "");
    form.required("trigger_type", read.triggerType, TriggerType.KEYWORD);
    form.required(
        "event_type",
        form.integer(
            "event_type", AutoModerationRule.MESSAGE_SEND, AutoModerationRule.MESSAGE_SEND),
        AutoModerationRule.MESSAGE_SEND);
    form.required("actions", read.actions, List.of());
    return read;
  }

  /** Reads a body that changes a rule. */
  static RuleForm of(Form form) {
    form.integer("event_type", AutoModerationRule.MESSAGE_SEND, AutoModerationRule.MESSAGE_SEND);
    return new RuleForm(
        form.notNull("name", form.trimmed("name", 1, NAME_MAX)),
        triggerType(form),
        form.object("trigger_metadata"),
        actions(form),
        form.bool("enabled"),
        form.snowflakes("exempt_roles", EXEMPT_ROLES_MAX, RoleId::new),
        form.snowflakes("exempt_channels", EXEMPT_CHANNELS_MAX, ChannelId::new));
  }

  /** Reads what a rule of a type looks for. */
  static Trigger trigger(TriggerType type, Form form) {
    return switch (type) {
      case KEYWORD ->
          new Trigger.Keyword(
              words(form, "keyword_filter", KEYWORDS_MAX),
              patterns(form),
              words(form, "allow_list", ALLOWED_MAX));
      case SPAM -> new Trigger.Spam();
      case KEYWORD_PRESET ->
          new Trigger.KeywordPreset(presets(form), words(form, "allow_list", KEYWORDS_MAX));
      case MENTION_SPAM -> {
        if (form.bool("mention_raid_protection_enabled").orElse(false)) {
          form.reject(
              "mention_raid_protection_enabled",
              "MENTION_RAID_PROTECTION_ABSENT",
              "This server does not watch for mention raids.");
        }
        yield new Trigger.MentionSpam(
            form.integer("mention_total_limit", 0, MENTIONS_MAX).orElse(MENTIONS_MAX), false);
      }
    };
  }

  /** Reads an action. */
  static RuleAction action(Form form) {
    int type =
        form.required(
            "type",
            form.integer("type", RuleAction.BLOCK_MESSAGE, RuleAction.TIMEOUT),
            RuleAction.BLOCK_MESSAGE);
    Form data = form.object("metadata").orElse(form);
    return switch (type) {
      case RuleAction.SEND_ALERT_MESSAGE ->
          new RuleAction(
              type,
              new RuleAction.Metadata(
                  data.requiredSnowflake("channel_id", ChannelId::new), null, null));
      case RuleAction.TIMEOUT -> {
        int seconds =
            data.required(
                "duration_seconds", data.integer("duration_seconds", 1, TIMEOUT_SECONDS_MAX), 1);
        yield new RuleAction(type, new RuleAction.Metadata(null, seconds, null));
      }
      default ->
          new RuleAction(
              type,
              new RuleAction.Metadata(
                  null, null, data.text("custom_message", 0, CUSTOM_MESSAGE_MAX).value()));
    };
  }

  private static Field<TriggerType> triggerType(Form form) {
    Integer number = form.integer("trigger_type", 1, 100).value();
    if (number == null) {
      return Field.absent();
    }
    TriggerType type = TriggerType.of(number).orElse(null);
    if (type == null) {
      form.reject("trigger_type", "BASE_TYPE_CHOICES", "Value must be one of (1, 3, 4, 5).");
      return Field.absent();
    }
    return Field.of(type);
  }

  private static Field<List<RuleAction>> actions(Form form) {
    if (form.raw("actions") == null) {
      return Field.absent();
    }
    List<RuleAction> read = new ArrayList<>();
    for (Form item : form.objects("actions", ACTIONS_MAX)) {
      RuleAction action = action(item);
      if (action.type() != RuleAction.SEND_ALERT_MESSAGE
          && read.stream().anyMatch(other -> other.type() == action.type())) {
        item.reject("type", "DUPLICATE", "A rule has one action of this type.");
      }
      read.add(action);
    }
    if (read.isEmpty() && form.isFaultless()) {
      form.reject("actions", "BASE_TYPE_MIN_LENGTH", "Must be 1 or more in length.");
    }
    return Field.of(List.copyOf(read));
  }

  private static List<String> words(Form form, String field, int max) {
    List<String> words = form.texts(field, max, WORD_MAX).orElse(List.of());
    for (int i = 0; i < words.size(); i++) {
      if (Keywords.core(words.get(i)).isBlank()) {
        form.reject(field + "." + i, "BASE_TYPE_REQUIRED", "A keyword needs a letter.");
      }
    }
    return words;
  }

  private static List<String> patterns(Form form) {
    List<String> patterns =
        form.texts("regex_patterns", PATTERNS_MAX, PATTERN_MAX).orElse(List.of());
    for (int i = 0; i < patterns.size(); i++) {
      if (patterns.get(i).isEmpty() || RegexPatterns.compile(patterns.get(i)).isEmpty()) {
        form.reject(
            "regex_patterns." + i,
            "REGEX_VALIDATION_ERROR",
            "This is no regular expression of RE2's syntax, or it is too large.");
      }
    }
    return patterns;
  }

  private static List<Preset> presets(Form form) {
    JsonNode given = form.raw("presets");
    List<Preset> presets = new ArrayList<>();
    if (given == null) {
      return presets;
    }
    for (JsonNode number : given) {
      Preset preset = number.isIntegralNumber() ? Preset.of(number.asInt()).orElse(null) : null;
      if (preset == null || presets.contains(preset) || !given.isArray()) {
        form.reject("presets", "BASE_TYPE_CHOICES", "Values must be some of (1, 2, 3).");
        return presets;
      }
      presets.add(preset);
    }
    return presets;
  }
}
