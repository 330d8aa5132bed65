package chat.guildhall.server.automod;

import chat.guildhall.protocol.AutoModerationRuleId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.ChannelType;
import chat.guildhall.server.access.Access;
import chat.guildhall.server.access.GuildAccess;
import chat.guildhall.server.automod.RuleMatcher.Match;
import chat.guildhall.server.automod.RuleMatcher.Sample;
import chat.guildhall.server.db.Snowflakes;
import chat.guildhall.server.event.Actor;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.http.InvalidFormException;
import chat.guildhall.server.runtime.GuildTurn;
import chat.guildhall.server.runtime.audit.Audit;
import chat.guildhall.server.runtime.audit.AuditEntries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes, changes and deletes a guild's rules, for those who manage the guild. */
@ApplicationScoped
public class AutoModService {
  private final Access access;
  private final Snowflakes snowflakes;
  private final RuleStore store;
  private final RuleBooks books;

  @Inject
  AutoModService(Access access, Snowflakes snowflakes, RuleStore store, RuleBooks books) {
    this.access = access;
    this.snowflakes = snowflakes;
    this.store = store;
    this.books = books;
  }

  /** A guild's rules, for whoever was admitted to hear of them. */
  public List<AutoModerationRule> rules(GuildId guild) {
    return books.of(guild).rules();
  }

  List<AutoModerationRule> list(UserId user, GuildId guild) {
    access.guild(user, guild).require(Permission.MANAGE_GUILD);
    return rules(guild);
  }

  AutoModerationRule get(UserId user, GuildId guild, AutoModerationRuleId id) {
    return find(list(user, guild), id);
  }

  AutoModerationRule create(Actor actor, GuildId guildId, Form form) {
    access.guild(actor.user(), guildId).require(Permission.MANAGE_GUILD);
    RuleForm wanted = RuleForm.ofCreation(form);
    TriggerType type = wanted.triggerType().orElse(TriggerType.KEYWORD);
    Trigger trigger = trigger(type, wanted, form);
    form.check();
    return access.change(
        actor,
        guildId,
        Permission.MANAGE_GUILD,
        (turn, guild) -> {
          List<AutoModerationRule> rules = store.ofGuild(guildId);
          if (rules.stream().filter(rule -> rule.triggerType() == type).count()
              >= type.rulesMax()) {
            throw InvalidFormException.of(
                "trigger_type",
                "AUTO_MODERATION_MAX_RULES_OF_TYPE_EXCEEDED",
                "Maximum number of rules of this type reached (" + type.rulesMax() + ")");
          }
          AutoModerationRule rule =
              new AutoModerationRule(
                  snowflakes.nextAutoModerationRuleId(),
                  guildId,
                  wanted.name().orElse(""),
                  actor.user(),
                  AutoModerationRule.MESSAGE_SEND,
                  type,
                  trigger,
                  wanted.actions().orElse(List.of()),
                  wanted.enabled().orElse(false),
                  wanted.exemptRoles().orElse(List.of()),
                  wanted.exemptChannels().orElse(List.of()));
          requireActions(guild, rule);
          save(turn, Optional.empty(), rule);
          turn.announce(AutoModEvents.AUDIENCE, AutoModEvents.created(rule));
          return rule;
        });
  }

  AutoModerationRule update(Actor actor, GuildId guildId, AutoModerationRuleId id, Form form) {
    TriggerType type = get(actor.user(), guildId, id).triggerType();
    RuleForm wanted = RuleForm.of(form);
    if (wanted.triggerType().orElse(type) != type) {
      form.reject("trigger_type", "BASE_TYPE_CHOICES", "A rule's type never changes.");
    }
    Trigger trigger = trigger(type, wanted, form);
    form.check();
    return access.change(
        actor,
        guildId,
        Permission.MANAGE_GUILD,
        (turn, guild) -> {
          AutoModerationRule before = find(store.ofGuild(guildId), id);
          AutoModerationRule after =
              new AutoModerationRule(
                  id,
                  guildId,
                  wanted.name().orElse(before.name()),
                  before.creatorId(),
                  before.eventType(),
                  type,
                  wanted.triggerMetadata().value() == null ? before.triggerMetadata() : trigger,
                  wanted.actions().orElse(before.actions()),
                  wanted.enabled().orElse(before.enabled()),
                  wanted.exemptRoles().orElse(before.exemptRoles()),
                  wanted.exemptChannels().orElse(before.exemptChannels()));
          if (after.equals(before)) {
            return before;
          }
          if (!after.actions().equals(before.actions())) {
            requireActions(guild, after);
          }
          save(turn, Optional.of(before), after);
          turn.announce(AutoModEvents.AUDIENCE, AutoModEvents.updated(after));
          return after;
        });
  }

  void delete(Actor actor, GuildId guildId, AutoModerationRuleId id) {
    access.change(
        actor,
        guildId,
        Permission.MANAGE_GUILD,
        (turn, _) -> {
          List<AutoModerationRule> rules = new ArrayList<>(store.ofGuild(guildId));
          AutoModerationRule gone = find(rules, id);
          turn.commit(
              Audit.of(AuditEntries.rule(id, gone, null)),
              handle -> {
                store.delete(handle, id);
                return id;
              });
          rules.remove(gone);
          books.put(guildId, rules);
          turn.announce(AutoModEvents.AUDIENCE, AutoModEvents.deleted(gone));
          return id;
        });
  }

  /** Reads a trigger that is wanted, and answers it as it would be kept. */
  Trigger validate(UserId user, GuildId guild, Form form) {
    access.guild(user, guild).require(Permission.MANAGE_GUILD);
    RuleForm wanted = RuleForm.of(form);
    Trigger trigger = trigger(wanted.triggerType().orElse(TriggerType.KEYWORD), wanted, form);
    form.check();
    return trigger;
  }

  /** What a draft of a rule finds in a text; spam that shows only over time is not found. */
  Optional<Match> tryOut(UserId user, GuildId guild, Form form) {
    access.guild(user, guild).require(Permission.MANAGE_GUILD);
    String text = form.required("content", form.text("content", 1, 4_000), "");
    RuleForm wanted = RuleForm.of(form);
    Trigger trigger = trigger(wanted.triggerType().orElse(TriggerType.KEYWORD), wanted, form);
    form.check();
    return RuleMatcher.of(trigger, new SpamWatch()).find(new Sample(guild, user, text));
  }

  private void save(GuildTurn turn, Optional<AutoModerationRule> before, AutoModerationRule rule) {
    GuildId guild = turn.live().id();
    List<AutoModerationRule> rules = new ArrayList<>(store.ofGuild(guild));
    Audit audit = Audit.of(AuditEntries.rule(rule.id(), before.orElse(null), rule));
    turn.commit(
        audit,
        handle -> {
          store.save(handle, rule);
          return rule;
        });
    rules.removeIf(other -> other.id().equals(rule.id()));
    rules.add(rule);
    rules.sort(Comparator.comparingLong(each -> each.id().value()));
    books.put(guild, rules);
  }

  private static Trigger trigger(TriggerType type, RuleForm wanted, Form form) {
    Form metadata = wanted.triggerMetadata().value();
    return RuleForm.trigger(type, metadata == null ? Form.parse(new byte[0]) : metadata);
  }

  private static AutoModerationRule find(List<AutoModerationRule> rules, AutoModerationRuleId id) {
    return rules.stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow(ApiError.NOT_FOUND::exception);
  }

  private static void requireActions(GuildAccess guild, AutoModerationRule rule) {
    for (RuleAction action : rule.actions()) {
      if (action.type() == RuleAction.TIMEOUT) {
        if (!rule.triggerType().allowsTimeout()) {
          throw InvalidFormException.of(
              "actions",
              "AUTO_MODERATION_INVALID_ACTION_TYPE",
              "A rule of this type times nobody out.");
        }
        guild.require(Permission.MODERATE_MEMBERS);
      }
      if (action.type() == RuleAction.SEND_ALERT_MESSAGE
          && guild.visibleChannels().stream()
              .filter(channel -> channel.type() == ChannelType.GUILD_TEXT)
              .noneMatch(channel -> channel.id().equals(action.metadata().channelId()))) {
        throw InvalidFormException.of("actions", "CHANNEL_INVALID", "No such text channel.");
      }
    }
  }
}
