package chat.guildhall.server.user.settings;

import chat.guildhall.protocol.UserId;
import chat.guildhall.server.db.Database;
import chat.guildhall.server.json.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/** A person's settings, a row. */
@ApplicationScoped
class SettingsStore {
  private static final String ONE =
      """
      SELECT coalesce(s.settings::text, '{}'), s.preloaded, s.frecency,
             coalesce(s.data_version, 0), u.locale
      FROM users u LEFT JOIN user_settings s ON s.user_id = u.id WHERE u.id = ?
      """;

  private final Database database;

  @Inject
  SettingsStore(Database database) {
    this.database = database;
  }

  /**
   * What is kept.
   *
   * @param chosen the legacy settings that differ from their defaults
   * @param preloaded the serialised protobuf of type 1
   * @param frecency the serialised protobuf of type 2
   * @param locale the user's language, chosen or found at the registration
   */
  record Row(ObjectNode chosen, byte[] preloaded, byte[] frecency, int dataVersion, String locale) {

    /** With legacy settings changed. */
    Row withChosen(ObjectNode change) {
      ObjectNode after = chosen.deepCopy();
      after.setAll(change);
      String language = change.path(SettingField.LOCALE.json()).asText(locale);
      return new Row(after, preloaded, frecency, dataVersion, language);
    }

    /** With another protobuf of type 1. */
    Row withPreloaded(byte[] changed, int version) {
      return new Row(chosen, changed, frecency, version, locale);
    }

    /** With another protobuf of type 2. */
    Row withFrecency(byte[] changed, int version) {
      return new Row(chosen, preloaded, changed, version, locale);
    }
  }

  Row read(UserId user) {
    return database.rows(ONE, SettingsStore::row, user.value()).stream()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no user " + user));
  }

  Row read(Handle handle, UserId user) {
    return handle.select(ONE, user.value()).map((found, _) -> row(found)).one();
  }

  private static Row row(ResultSet found) throws SQLException {
    return new Row(
        object(found.getString(1)),
        bytes(found.getBytes(2)),
        bytes(found.getBytes(3)),
        found.getInt(4),
        found.getString(5));
  }

  void write(Handle handle, UserId user, Row row) {
    handle.execute(
        """
        INSERT INTO user_settings (user_id, settings, preloaded, frecency, data_version)
        VALUES (?, ?::jsonb, ?, ?, ?)
        ON CONFLICT (user_id) DO UPDATE SET settings = EXCLUDED.settings,
          preloaded = EXCLUDED.preloaded, frecency = EXCLUDED.frecency,
          data_version = EXCLUDED.data_version
        """,
        user.value(),
        row.chosen().toString(),
        row.preloaded(),
        row.frecency(),
        row.dataVersion());
  }

  void setLocale(Handle handle, UserId user, String locale) {
    handle.execute("UPDATE users SET locale = ? WHERE id = ?", locale, user.value());
  }

  private static byte[] bytes(byte @org.jspecify.annotations.Nullable [] kept) {
    return kept == null ? new byte[0] : kept;
  }

  private static ObjectNode object(String json) {
    try {
      return (ObjectNode) Json.read(json.getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("kept settings are no JSON", broken);
    }
  }
}
