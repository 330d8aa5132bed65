package chat.guildhall.server.admin;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.admin.InstanceSettings.GuildCreation;
import chat.guildhall.server.config.Registration;
import chat.guildhall.server.db.Database;
import chat.guildhall.server.runtime.GuildRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The owner's settings, a row each. */
@ApplicationScoped
class InstanceStore {
  private static final String NAME_DEFAULT = "Guildhall";

  private final Database database;

  @Inject
  InstanceStore(Database database) {
    this.database = database;
  }

  /** Reads the settings; {@code registration} holds where the owner chose none. */
  InstanceSettings read(Registration registration) {
    Map<String, String> values = new HashMap<>();
    database.read(handle ->
        handle
            .select("SELECT name, value #>> '{}' FROM instance_setting WHERE name LIKE 'owner.%'")
            .map((row, _) -> values.put(row.getString(1), row.getString(2)))
            .list());
    String guild = values.get("owner.default_guild_id");
    return new InstanceSettings(
        values.getOrDefault("owner.name", NAME_DEFAULT),
        Registration.valueOf(values.getOrDefault("owner.registration", registration.name())),
        Boolean.parseBoolean(values.get("owner.ask_email")),
        Boolean.parseBoolean(values.get("owner.ask_date_of_birth")),
        GuildCreation.valueOf(
            values.getOrDefault("owner.guild_creation", GuildCreation.EVERYONE.name())),
        guild == null ? null : new GuildId(Long.parseLong(guild)));
  }

  /** Writes what differs between two versions of the settings. */
  void write(InstanceSettings old, InstanceSettings now) {
    Map<String, String> before = values(old);
    database.useTransaction(handle ->
        values(now)
            .forEach((name, value) -> {
              if (value.equals(before.get(name))) {
                return;
              }
              handle.execute("DELETE FROM instance_setting WHERE name = ?", name);
              if (!value.isEmpty()) {
                handle.execute(
                    "INSERT INTO instance_setting (name, value) VALUES (?, to_jsonb(?::text))",
                    name,
                    value);
              }
            }));
  }

  Optional<User> owner() {
    return database.read(handle ->
        handle
            .select(
                "SELECT "
                    + GuildRows.USER_COLUMNS
                    + " FROM users u WHERE u.instance_owner ORDER BY u.id LIMIT 1")
            .map((row, _) -> GuildRows.readUser(row))
            .findOne());
  }

  private static Map<String, String> values(InstanceSettings settings) {
    GuildId guild = settings.defaultGuildId();
    return Map.of(
        "owner.name", settings.name(),
        "owner.registration", settings.registration().name(),
        "owner.ask_email", String.valueOf(settings.askEmail()),
        "owner.ask_date_of_birth", String.valueOf(settings.askDateOfBirth()),
        "owner.guild_creation", settings.guildCreation().name(),
        "owner.default_guild_id", guild == null ? "" : guild.toString());
  }
}
