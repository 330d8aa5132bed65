package chat.guildhall.server.automod;

import chat.guildhall.protocol.AutoModerationRuleId;
import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import java.util.List;

/**
 * A rule and what happens to a message that it finds.
 *
 * @param eventType always {@link #MESSAGE_SEND}
 * @param exemptRoles whose members it does not look at
 * @param exemptChannels where it does not look; a category stands for its channels
 * @see <a
 *     href="https://docs.discord.com/developers/resources/auto-moderation#auto-moderation-rule-object">Auto
 *     moderation rule object</a>
 */
public record AutoModerationRule(
    AutoModerationRuleId id,
    GuildId guildId,
    String name,
    UserId creatorId,
    int eventType,
    TriggerType triggerType,
    Trigger triggerMetadata,
    List<RuleAction> actions,
    boolean enabled,
    List<RoleId> exemptRoles,
    List<ChannelId> exemptChannels) {
  /** {@code event_type}: somebody posts or edits a message. */
  public static final int MESSAGE_SEND = 1;

  public AutoModerationRule {
    actions = List.copyOf(actions);
    exemptRoles = List.copyOf(exemptRoles);
    exemptChannels = List.copyOf(exemptChannels);
  }
}
