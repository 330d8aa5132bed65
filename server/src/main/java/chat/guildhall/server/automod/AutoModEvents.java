package chat.guildhall.server.automod;

import chat.guildhall.protocol.AutoModerationRuleId;
import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Intent;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.UserId;
import chat.guildhall.server.event.Audience;
import chat.guildhall.server.event.Dispatch;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The events of AutoMod.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway-events#auto-moderation">Auto
 *     moderation events</a>
 */
final class AutoModEvents {
  /** Who hears of rules and of what they do. */
  static final Audience AUDIENCE = Audience.holders(Permission.MANAGE_GUILD);

  private AutoModEvents() {}

  static Dispatch created(AutoModerationRule rule) {
    return rule("AUTO_MODERATION_RULE_CREATE", rule);
  }

  static Dispatch updated(AutoModerationRule rule) {
    return rule("AUTO_MODERATION_RULE_UPDATE", rule);
  }

  static Dispatch deleted(AutoModerationRule rule) {
    return rule("AUTO_MODERATION_RULE_DELETE", rule);
  }

  private static Dispatch rule(String name, AutoModerationRule rule) {
    return Dispatch.of(name, Intent.AUTO_MODERATION_CONFIGURATION, rule);
  }

  static Dispatch executed(Executed executed) {
    return Dispatch.withContent(
        "AUTO_MODERATION_ACTION_EXECUTION",
        Intent.AUTO_MODERATION_EXECUTION,
        executed,
        executed.withoutContent(),
        Set.of());
  }

  /** The payload of AUTO_MODERATION_ACTION_EXECUTION. */
  record Executed(
      GuildId guildId,
      RuleAction action,
      AutoModerationRuleId ruleId,
      TriggerType ruleTriggerType,
      UserId userId,
      ChannelId channelId,
      @Nullable MessageId messageId,
      String content,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String matchedKeyword,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String matchedContent) {

    Executed withoutContent() {
      return new Executed(
          guildId,
          action,
          ruleId,
          ruleTriggerType,
          userId,
          channelId,
          messageId,
          "",
          matchedKeyword,
          "");
    }
  }
}
