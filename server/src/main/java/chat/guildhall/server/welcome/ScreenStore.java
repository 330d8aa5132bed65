package chat.guildhall.server.welcome;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.model.Guild;
import chat.guildhall.server.db.Database;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.json.Json;
import chat.guildhall.server.runtime.GuildRows;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The rows of screens. Lists are kept as the JSON that clients see. */
@ApplicationScoped
class ScreenStore {
  private static final String ITEMS = "items";

  private final Database database;

  @Inject
  ScreenStore(Database database) {
    this.database = database;
  }

  MemberVerification rules(GuildId guild) {
    return database.read(handle ->
        handle
            .select("SELECT * FROM guild_screens WHERE guild_id = ?", guild.value())
            .map((row, _) ->
                new MemberVerification(
                    GuildRows.instant(row, "rules_version"),
                    ScreenForms.fields(items(row.getString("rules_fields")), ITEMS)
                        .orElse(List.of()),
                    row.getString("rules_description")))
            .findOne()
            .orElse(MemberVerification.BLANK));
  }

  WelcomeScreen welcome(GuildId guild) {
    return database.read(handle ->
        handle
            .select("SELECT * FROM guild_screens WHERE guild_id = ?", guild.value())
            .map((row, _) ->
                new WelcomeScreen(
                    row.getString("welcome_description"),
                    ScreenForms.channels(items(row.getString("welcome_channels")), ITEMS)
                        .orElse(List.of())))
            .findOne()
            .orElse(WelcomeScreen.BLANK));
  }

  /** Writes the rules, and whether the guild asks for them. */
  void save(Handle handle, Guild guild, MemberVerification rules) {
    Instant version = rules.version();
    handle.execute(
        """
        INSERT INTO guild_screens (guild_id, rules_version, rules_description, rules_fields)
        VALUES (?, ?, ?, ?::jsonb)
        ON CONFLICT (guild_id) DO UPDATE SET
          rules_version = excluded.rules_version,
          rules_description = excluded.rules_description, rules_fields = excluded.rules_fields
        """,
        guild.id().value(),
        version == null ? null : version.atOffset(ZoneOffset.UTC),
        rules.description(),
        json(rules.formFields()));
    handle.execute(
        "UPDATE guilds SET rules_enabled = ? WHERE id = ?",
        guild.has(Guild.RULES),
        guild.id().value());
  }

  /** Writes the welcome, and whether the guild shows it. */
  void save(Handle handle, Guild guild, WelcomeScreen screen) {
    handle.execute(
        """
        INSERT INTO guild_screens (guild_id, welcome_description, welcome_channels)
        VALUES (?, ?, ?::jsonb)
        ON CONFLICT (guild_id) DO UPDATE SET
          welcome_description = excluded.welcome_description,
          welcome_channels = excluded.welcome_channels
        """,
        guild.id().value(),
        screen.description(),
        json(screen.welcomeChannels()));
    handle.execute(
        "UPDATE guilds SET welcome_enabled = ? WHERE id = ?",
        guild.has(Guild.WELCOME),
        guild.id().value());
  }

  private static String json(Object value) {
    return new String(Json.bytes(value), StandardCharsets.UTF_8);
  }

  private static Form items(String json) {
    try {
      return Form.of(
          JsonNodeFactory.instance
              .objectNode()
              .set(ITEMS, Json.read(json.getBytes(StandardCharsets.UTF_8))));
    } catch (JsonProcessingException ours) {
      throw new IllegalStateException("a screen's row is not readable", ours);
    }
  }
}
