package chat.guildhall.server.welcome;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Channel;
import chat.guildhall.protocol.model.Guild;
import chat.guildhall.server.access.Access;
import chat.guildhall.server.access.GuildAccess;
import chat.guildhall.server.event.Actor;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.Field;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.http.InvalidFormException;
import chat.guildhall.server.member.MemberChanges;
import chat.guildhall.server.runtime.GuildEvents;
import chat.guildhall.server.runtime.GuildState;
import chat.guildhall.server.runtime.GuildTurn;
import chat.guildhall.server.runtime.audit.Audit;
import chat.guildhall.server.runtime.audit.AuditEntries;
import chat.guildhall.server.runtime.audit.AuditEntry;
import chat.guildhall.server.welcome.MemberVerification.FormField;
import chat.guildhall.server.welcome.WelcomeScreen.WelcomeChannel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Shows and changes what newcomers meet. Who joins a guild with rules sees it, and writes once they
 * have accepted them.
 */
@ApplicationScoped
class ScreenService {
  private static final int RULES_DESCRIPTION_MAX = 300;
  private static final int WELCOME_DESCRIPTION_MAX = 140;

  private final Access access;
  private final ScreenStore store;
  private final MemberChanges members;

  @Inject
  ScreenService(Access access, ScreenStore store, MemberChanges members) {
    this.access = access;
    this.store = store;
    this.members = members;
  }

  MemberVerification rules(UserId user, GuildId guild) {
    access.guild(user, guild);
    return store.rules(guild);
  }

  /** Changes the rules; where they are asked for no longer, everyone is let in. */
  MemberVerification changeRules(Actor actor, GuildId guildId, Form form) {
    Field<Boolean> enabled = form.bool("enabled");
    Field<List<FormField>> fields = ScreenForms.fields(form, "form_fields");
    Field<String> description = form.text("description", 0, RULES_DESCRIPTION_MAX);
    form.check();
    return access.change(
        actor,
        guildId,
        Permission.MANAGE_GUILD,
        (turn, _) -> {
          Guild guild = turn.state().guild();
          MemberVerification before = store.rules(guildId);
          MemberVerification after =
              new MemberVerification(
                  before.version(),
                  fields.orElse(before.formFields()),
                  description.orKeep(before.description()));
          if (!after.equals(before)) {
            after =
                new MemberVerification(
                    Instant.now().truncatedTo(ChronoUnit.MICROS),
                    after.formFields(),
                    after.description());
          }
          boolean asks = enabled.orElse(guild.has(Guild.RULES));
          if (asks && after.formFields().isEmpty()) {
            throw InvalidFormException.of(
                "form_fields", "BASE_TYPE_REQUIRED", "There are no rules to accept.");
          }
          MemberVerification rules = after;
          save(
              turn,
              guild.has(Guild.RULES) == asks ? guild : guild.with(Guild.RULES, asks),
              before,
              rules,
              (handle, changed) -> store.save(handle, changed, rules));
          if (!asks) {
            members.admitAll(turn);
          }
          return rules;
        });
  }

  /**
   * A member accepts the rules.
   *
   * @throws InvalidFormException if these are not the rules as they are now, or one is not agreed
   *     to
   */
  JoinRequest accept(UserId user, GuildId guildId, Form form) {
    Field<Instant> version = form.instant("version");
    List<Form> answers = form.objects("form_fields", 5);
    form.check();
    return access.change(
        Actor.of(user),
        guildId,
        (turn, guild) -> {
          if (turn.state().guild().has(Guild.RULES)) {
            MemberVerification rules = store.rules(guildId);
            if (!Objects.equals(version.value(), rules.version())) {
              throw InvalidFormException.of(
                  "version", "MEMBER_VERIFICATION_OUTDATED", "The rules have changed meanwhile.");
            }
            requireAgreed(rules, answers);
          }
          members.admit(turn, guild.member());
          return JoinRequest.approved(guildId, user, guild.member().joinedAt());
        });
  }

  /** The welcome, with the channels that the reader sees; managers see it before it is shown. */
  WelcomeScreen welcome(UserId user, GuildId guildId) {
    GuildAccess guild = access.guild(user, guildId);
    WelcomeScreen screen = store.welcome(guildId);
    if (guild.permissions().has(Permission.MANAGE_GUILD)) {
      return screen;
    }
    if (!guild.state().guild().has(Guild.WELCOME)) {
      throw ApiError.UNKNOWN_WELCOME_SCREEN.exception();
    }
    Set<ChannelId> seen =
        guild.visibleChannels().stream().map(Channel::id).collect(Collectors.toSet());
    return new WelcomeScreen(
        screen.description(),
        screen.welcomeChannels().stream()
            .filter(channel -> seen.contains(channel.channelId()))
            .toList());
  }

  WelcomeScreen changeWelcome(Actor actor, GuildId guildId, Form form) {
    Field<Boolean> enabled = form.bool("enabled");
    Field<String> description = form.text("description", 0, WELCOME_DESCRIPTION_MAX);
    Field<List<WelcomeChannel>> channels = ScreenForms.channels(form, "welcome_channels");
    form.check();
    return access.change(
        actor,
        guildId,
        Permission.MANAGE_GUILD,
        (turn, _) -> {
          Guild guild = turn.state().guild();
          for (WelcomeChannel channel : channels.orElse(List.of())) {
            if (turn.state().channel(channel.channelId()).isEmpty()) {
              throw InvalidFormException.of(
                  "welcome_channels", "CHANNEL_INVALID", "No such channel.");
            }
          }
          WelcomeScreen before = store.welcome(guildId);
          WelcomeScreen after =
              new WelcomeScreen(
                  description.orKeep(before.description()),
                  channels.orElse(before.welcomeChannels()));
          boolean shown = enabled.orElse(guild.has(Guild.WELCOME));
          save(
              turn,
              guild.has(Guild.WELCOME) == shown ? guild : guild.with(Guild.WELCOME, shown),
              before,
              after,
              (handle, changed) -> store.save(handle, changed, after));
          return after;
        });
  }

  private static void save(
      GuildTurn turn, Guild after, Object screen, Object changed, BiConsumer<Handle, Guild> work) {
    Guild before = turn.state().guild();
    List<AuditEntry> entries = new ArrayList<>();
    if (!after.equals(before)) {
      entries.add(AuditEntries.guild(before, after));
    }
    if (!changed.equals(screen)) {
      entries.add(AuditEntries.screen(before.id(), screen, changed));
    }
    if (entries.isEmpty()) {
      return;
    }
    turn.commit(
        Audit.of(entries),
        handle -> {
          work.accept(handle, after);
          return after;
        });
    if (!after.equals(before)) {
      GuildState next = turn.state().withGuild(after);
      turn.apply(next, GuildEvents.guildUpdate(next));
    }
  }

  private static void requireAgreed(MemberVerification rules, List<Form> answers) {
    for (int i = 0; i < rules.formFields().size(); i++) {
      boolean agreed = i < answers.size() && answers.get(i).bool("response").orElse(false);
      if (rules.formFields().get(i).required() && !agreed) {
        throw InvalidFormException.of(
            "form_fields." + i + ".response", "BASE_TYPE_REQUIRED", "This field is required");
      }
    }
  }
}
