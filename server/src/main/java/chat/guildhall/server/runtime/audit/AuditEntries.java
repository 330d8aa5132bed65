package chat.guildhall.server.runtime.audit;

import static chat.guildhall.server.runtime.audit.AuditChange.between;

import chat.guildhall.protocol.AutoModerationRuleId;
import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Channel;
import chat.guildhall.protocol.model.Guild;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.protocol.model.PermissionOverwrite;
import chat.guildhall.protocol.model.Role;
import chat.guildhall.server.runtime.GuildState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The entries of each kind of change, made from what was before and what is after, so that a field
 * that is added to a model is in the log by itself.
 */
public final class AuditEntries {
  private static final Set<String> OF_GUILD = Set.of("id");
  private static final Set<String> OF_ROLE =
      Set.of("id", "description", "tags", "flags", "managed");
  private static final Set<String> OF_CHANNEL = Set.of("id", "guild_id", "last_message_id");
  private static final Set<String> OF_CHANNEL_CHANGE =
      Set.of("id", "guild_id", "last_message_id", "permission_overwrites");
  private static final Set<String> OF_MEMBER =
      Set.of("user", "roles", "joined_at", "premium_since", "flags", "pending");

  private static final Set<String> OF_RULE = Set.of("id", "guild_id", "creator_id");

  private AuditEntries() {}

  /** The guild's own fields. */
  public static AuditEntry guild(Guild before, Guild after) {
    return AuditEntry.of(AuditAction.GUILD_UPDATE, before.id(), between(before, after, OF_GUILD));
  }

  /** What a guild shows newcomers; its fields are told as fields of the guild. */
  public static AuditEntry screen(GuildId guild, Object before, Object after) {
    return AuditEntry.of(
        AuditAction.GUILD_UPDATE, guild, between(before, after, Set.of("version")));
  }

  /** A new role. */
  public static AuditEntry created(Role role) {
    return AuditEntry.of(AuditAction.ROLE_CREATE, role.id(), between(null, role, OF_ROLE));
  }

  /** A changed role. */
  public static AuditEntry changed(Role before, Role after) {
    return AuditEntry.of(AuditAction.ROLE_UPDATE, before.id(), between(before, after, OF_ROLE));
  }

  /** A deleted role. */
  public static AuditEntry deleted(Role role) {
    return AuditEntry.of(AuditAction.ROLE_DELETE, role.id(), between(role, null, OF_ROLE));
  }

  /** A new channel, its overwrites among its fields. */
  public static AuditEntry created(Channel channel) {
    return AuditEntry.of(
        AuditAction.CHANNEL_CREATE, channel.id(), between(null, channel, OF_CHANNEL));
  }

  /** A deleted channel. */
  public static AuditEntry deleted(Channel channel) {
    return AuditEntry.of(
        AuditAction.CHANNEL_DELETE, channel.id(), between(channel, null, OF_CHANNEL));
  }

  /** A changed channel: an entry for its fields, and one for each overwrite that changed. */
  public static Stream<AuditEntry> changed(GuildState state, Channel before, Channel after) {
    List<AuditChange> fields = between(before, after, OF_CHANNEL_CHANGE);
    Stream<AuditEntry> own =
        fields.isEmpty()
            ? Stream.empty()
            : Stream.of(AuditEntry.of(AuditAction.CHANNEL_UPDATE, before.id(), fields));
    return Stream.concat(own, overwrites(state, before, after));
  }

  private static Stream<AuditEntry> overwrites(GuildState state, Channel before, Channel after) {
    Map<Long, PermissionOverwrite> old = byTarget(before);
    Map<Long, PermissionOverwrite> now = byTarget(after);
    List<AuditEntry> entries = new ArrayList<>();
    now.forEach((target, overwrite) -> {
      PermissionOverwrite was = old.get(target);
      if (was == null) {
        entries.add(
            overwrite(
                state,
                AuditAction.CHANNEL_OVERWRITE_CREATE,
                before.id(),
                overwrite,
                between(null, overwrite, Set.of())));
      } else if (!was.equals(overwrite)) {
        entries.add(
            overwrite(
                state,
                AuditAction.CHANNEL_OVERWRITE_UPDATE,
                before.id(),
                overwrite,
                between(was, overwrite, Set.of())));
      }
    });
    old.forEach((target, overwrite) -> {
      if (!now.containsKey(target)) {
        entries.add(
            overwrite(
                state,
                AuditAction.CHANNEL_OVERWRITE_DELETE,
                before.id(),
                overwrite,
                between(overwrite, null, Set.of())));
      }
    });
    return entries.stream();
  }

  private static AuditEntry overwrite(
      GuildState state,
      AuditAction action,
      ChannelId channel,
      PermissionOverwrite overwrite,
      List<AuditChange> changes) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("id", Long.toString(overwrite.id()));
    options.put("type", Integer.toString(overwrite.type()));
    state.role(new RoleId(overwrite.id())).ifPresent(role -> options.put("role_name", role.name()));
    return new AuditEntry(action, channel, changes, options);
  }

  private static Map<Long, PermissionOverwrite> byTarget(Channel channel) {
    Map<Long, PermissionOverwrite> byTarget = new LinkedHashMap<>();
    channel.permissionOverwrites().forEach(each -> byTarget.put(each.id(), each));
    return byTarget;
  }

  /** A changed member: an entry for nickname and timeout, and one for roles given and taken. */
  public static Stream<AuditEntry> changed(GuildState state, Member before, Member after) {
    UserId user = after.requireUser().id();
    Stream<AuditEntry> own =
        Stream.of(between(before, after, OF_MEMBER))
            .filter(fields -> !fields.isEmpty())
            .map(fields -> AuditEntry.of(AuditAction.MEMBER_UPDATE, user, fields));
    List<AuditChange> roles = new ArrayList<>();
    addRoles(roles, "$add", state, minus(after, before));
    addRoles(roles, "$remove", state, minus(before, after));
    return roles.isEmpty()
        ? own
        : Stream.concat(own, Stream.of(AuditEntry.of(AuditAction.MEMBER_ROLE_UPDATE, user, roles)));
  }

  private record PartialRole(RoleId id, String name) {}

  private static void addRoles(
      List<AuditChange> changes, String key, GuildState state, List<RoleId> ids) {
    if (!ids.isEmpty()) {
      changes.add(
          AuditChange.to(
              key,
              ids.stream()
                  .map(id -> new PartialRole(id, state.role(id).map(Role::name).orElse("")))
                  .toList()));
    }
  }

  private static List<RoleId> minus(Member from, Member taken) {
    return from.roles().stream().filter(role -> !taken.roles().contains(role)).toList();
  }

  /** A member was made to leave. */
  public static AuditEntry kicked(UserId member) {
    return AuditEntry.of(AuditAction.MEMBER_KICK, member);
  }

  /** Members who were not seen for some days were made to leave. */
  public static AuditEntry pruned(int days, int removed) {
    return new AuditEntry(
        AuditAction.MEMBER_PRUNE,
        null,
        List.of(),
        Map.of(
            "delete_member_days",
            Integer.toString(days),
            "members_removed",
            Integer.toString(removed)));
  }

  /** Somebody was banned. */
  public static AuditEntry banned(UserId user) {
    return AuditEntry.of(AuditAction.MEMBER_BAN_ADD, user);
  }

  /** A ban was lifted. */
  public static AuditEntry unbanned(UserId user) {
    return AuditEntry.of(AuditAction.MEMBER_BAN_REMOVE, user);
  }

  /** A bot came. */
  public static AuditEntry botAdded(UserId bot) {
    return AuditEntry.of(AuditAction.BOT_ADD, bot);
  }

  /** What the log shows of an invite. */
  public record InviteFields(
      String code,
      ChannelId channelId,
      @Nullable UserId inviterId,
      int maxUses,
      int uses,
      int maxAge,
      boolean temporary,
      int flags) {}

  /** A new invite. */
  public static AuditEntry created(InviteFields invite) {
    return AuditEntry.of(AuditAction.INVITE_CREATE, null, between(null, invite, Set.of()));
  }

  /** An invite was taken back. */
  public static AuditEntry deleted(InviteFields invite) {
    return AuditEntry.of(AuditAction.INVITE_DELETE, null, between(invite, null, Set.of()));
  }

  /**
   * A rule of AutoMod, made, changed or deleted.
   *
   * @param before null if it is new
   * @param after null if it is gone
   */
  public static AuditEntry rule(
      AutoModerationRuleId id, @Nullable Object before, @Nullable Object after) {
    AuditAction action =
        before == null
            ? AuditAction.AUTO_MODERATION_RULE_CREATE
            : after == null
                ? AuditAction.AUTO_MODERATION_RULE_DELETE
                : AuditAction.AUTO_MODERATION_RULE_UPDATE;
    return AuditEntry.of(action, id, between(before, after, OF_RULE));
  }

  /** What a rule of AutoMod did about somebody's message. */
  public static AuditEntry autoModerated(
      AuditAction action, UserId author, ChannelId channel, String rule, int triggerType) {
    return new AuditEntry(
        action,
        author,
        List.of(),
        Map.of(
            "channel_id",
            channel.toString(),
            "auto_moderation_rule_name",
            rule,
            "auto_moderation_rule_trigger_type",
            Integer.toString(triggerType)));
  }

  /** A message of somebody else was removed. */
  public static AuditEntry messageDeleted(UserId author, ChannelId channel) {
    return new AuditEntry(
        AuditAction.MESSAGE_DELETE,
        author,
        List.of(),
        Map.of("channel_id", channel.toString(), "count", "1"));
  }

  /** Several messages were removed at once. */
  public static AuditEntry messagesDeleted(ChannelId channel, List<MessageId> removed) {
    return new AuditEntry(
        AuditAction.MESSAGE_BULK_DELETE,
        channel,
        List.of(),
        Map.of("count", Integer.toString(removed.size())));
  }
}
