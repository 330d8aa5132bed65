package chat.guildhall.server.runtime.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/**
 * What kind of change an entry tells of.
 *
 * @see <a
 *     href="https://docs.discord.com/developers/resources/audit-log#audit-log-entry-object-audit-log-events">Audit
 *     log events</a>
 */
public enum AuditAction {
  GUILD_UPDATE(1),
  CHANNEL_CREATE(10),
  CHANNEL_UPDATE(11),
  CHANNEL_DELETE(12),
  CHANNEL_OVERWRITE_CREATE(13),
  CHANNEL_OVERWRITE_UPDATE(14),
  CHANNEL_OVERWRITE_DELETE(15),
  MEMBER_KICK(20),
  MEMBER_PRUNE(21),
  MEMBER_BAN_ADD(22),
  MEMBER_BAN_REMOVE(23),
  MEMBER_UPDATE(24),
  MEMBER_ROLE_UPDATE(25),
  BOT_ADD(28),
  ROLE_CREATE(30),
  ROLE_UPDATE(31),
  ROLE_DELETE(32),
  INVITE_CREATE(40),
  INVITE_UPDATE(41),
  INVITE_DELETE(42),
  MESSAGE_DELETE(72),
  MESSAGE_BULK_DELETE(73),
  MESSAGE_PIN(74),
  MESSAGE_UNPIN(75),
  AUTO_MODERATION_RULE_CREATE(140),
  AUTO_MODERATION_RULE_UPDATE(141),
  AUTO_MODERATION_RULE_DELETE(142),
  AUTO_MODERATION_BLOCK_MESSAGE(143),
  AUTO_MODERATION_FLAG_TO_CHANNEL(144),
  AUTO_MODERATION_USER_COMMUNICATION_DISABLED(145);

  private final int value;

  AuditAction(int value) {
    this.value = value;
  }

  /** Discord's number. */
  @JsonValue
  public int value() {
    return value;
  }

  /** The action of a number, if anything here is recorded as such. */
  public static Optional<AuditAction> of(int value) {
    return Arrays.stream(values()).filter(action -> action.value == value).findFirst();
  }
}
