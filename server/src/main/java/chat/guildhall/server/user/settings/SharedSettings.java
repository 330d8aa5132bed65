package chat.guildhall.server.user.settings;

import chat.guildhall.protocol.Snowflake;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.user.settings.Wire.Entry;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the legacy settings and the preloaded protobuf both say: status, locale, theme, and folders
 * and order of guilds. A change of one is written into the other; what else stands in the
 * protobuf's messages stays as it is, and a value that the other side has no word for is passed
 * over.
 *
 * @see <a href="https://docs.discord.food/resources/user-settings-proto#preloaded-user-settings">
 *     Preloaded user settings</a>
 */
final class SharedSettings {
  private static final int STATUS = 11;
  private static final int LOCALIZATION = 12;
  private static final int APPEARANCE = 13;
  private static final int GUILD_FOLDERS = 14;

  /** The field of the first three messages that holds the value; wrappers hold theirs in it too. */
  private static final int VALUE = 1;

  private static final int FOLDERS = 1;
  private static final int POSITIONS = 2;
  private static final int FOLDER_GUILDS = 1;
  private static final int FOLDER_ID = 2;
  private static final int FOLDER_NAME = 3;
  private static final int FOLDER_COLOR = 4;
  private static final int DARK = 1;

  /** The protobuf's other themes are shades of dark; {@code system} is none of its own. */
  private static final Map<String, Integer> THEMES = Map.of("dark", DARK, "light", 2, "system", 0);

  private SharedSettings() {}

  /** The protobuf after a change of legacy settings. */
  static List<Entry> withLegacy(List<Entry> proto, ObjectNode change) {
    List<Entry> after = proto;
    JsonNode status = change.get(SettingField.STATUS.json());
    if (status != null) {
      after = with(after, STATUS, VALUE, List.of(Wire.bytes(VALUE, wrapped(status.asText()))));
    }
    JsonNode locale = change.get(SettingField.LOCALE.json());
    if (locale != null) {
      after =
          with(after, LOCALIZATION, VALUE, List.of(Wire.bytes(VALUE, wrapped(locale.asText()))));
    }
    JsonNode theme = change.get(SettingField.THEME.json());
    if (theme != null) {
      int number = THEMES.getOrDefault(theme.asText(), DARK);
      after = with(after, APPEARANCE, VALUE, List.of(Wire.number(VALUE, number)));
    }
    JsonNode folders = change.get(SettingField.GUILD_FOLDERS.json());
    if (folders != null) {
      List<Entry> written = new ArrayList<>();
      folders.forEach(folder -> written.add(Wire.bytes(FOLDERS, folder(folder))));
      after = with(after, GUILD_FOLDERS, FOLDERS, written);
    }
    JsonNode positions = change.get(SettingField.GUILD_POSITIONS.json());
    if (positions != null) {
      after = with(after, GUILD_FOLDERS, POSITIONS, ids(POSITIONS, positions));
    }
    return after;
  }

  /**
   * The legacy settings that a changed protobuf says otherwise than they are.
   *
   * @param changed the top-level fields that a client sent
   * @param legacy all legacy settings before
   */
  static ObjectNode legacyOf(List<Entry> changed, ObjectNode legacy) {
    ObjectNode said = JsonNodeFactory.instance.objectNode();
    for (Entry entry : changed) {
      List<Entry> message = message(entry).orElse(List.of());
      switch (entry.number()) {
        case STATUS -> text(message, VALUE).ifPresent(it -> said.set("status", it));
        case LOCALIZATION -> text(message, VALUE).ifPresent(it -> said.set("locale", it));
        case APPEARANCE -> theme(message, legacy).ifPresent(it -> said.put("theme", it));
        case GUILD_FOLDERS -> {
          said.set("guild_folders", folders(message));
          said.set("guild_positions", ids(message, POSITIONS));
        }
        default -> {}
      }
    }
    ObjectNode differing = JsonNodeFactory.instance.objectNode();
    for (SettingField field : SettingField.values()) {
      JsonNode value = said.get(field.json());
      if (value != null && !value.equals(legacy.get(field.json())) && fits(field, value)) {
        differing.set(field.json(), value);
      }
    }
    return differing;
  }

  private static boolean fits(SettingField field, JsonNode value) {
    Form form = Form.of(JsonNodeFactory.instance.objectNode().set(field.json(), value));
    return field.read(form).isPresent() && form.isFaultless();
  }

  /** The protobuf with the fields {@code inner} of one of its messages replaced. */
  private static List<Entry> with(List<Entry> proto, int outer, int inner, List<Entry> fields) {
    List<Entry> message =
        proto.stream()
            .filter(entry -> entry.number() == outer)
            .findFirst()
            .flatMap(SharedSettings::message)
            .orElse(List.of());
    List<Entry> kept = new ArrayList<>(message);
    kept.removeIf(entry -> entry.number() == inner);
    Entry replaced = Wire.bytes(outer, Wire.replaced(kept, fields));
    return Wire.parse(Wire.replaced(proto, List.of(replaced))).orElseThrow();
  }

  private static Optional<List<Entry>> message(Entry entry) {
    return Wire.holdsBytes(entry) ? Wire.parse(Wire.content(entry)) : Optional.empty();
  }

  private static Optional<String> theme(List<Entry> message, ObjectNode legacy) {
    long number = Wire.numberIn(message, VALUE);
    String before = legacy.path("theme").asText();
    if (number == THEMES.getOrDefault(before, DARK)) {
      return Optional.empty();
    }
    return Optional.of(
        number == 0 ? SettingField.THEME.byDefault().asText() : number == 2 ? "light" : "dark");
  }

  private static Optional<TextNode> text(List<Entry> message, int number) {
    return message.stream()
        .filter(entry -> entry.number() == number)
        .findFirst()
        .flatMap(SharedSettings::message)
        .flatMap(wrapper ->
            wrapper.stream()
                .filter(entry -> entry.number() == VALUE && Wire.holdsBytes(entry))
                .findFirst())
        .map(entry -> TextNode.valueOf(new String(Wire.content(entry), StandardCharsets.UTF_8)));
  }

  private static byte[] wrapped(String text) {
    return Wire.bytes(VALUE, text.getBytes(StandardCharsets.UTF_8)).written();
  }

  private static ArrayNode folders(List<Entry> message) {
    ArrayNode folders = JsonNodeFactory.instance.arrayNode();
    for (Entry entry : message) {
      if (entry.number() == FOLDERS) {
        List<Entry> fields = message(entry).orElse(List.of());
        ObjectNode folder = folders.addObject();
        folder.set("guild_ids", ids(fields, FOLDER_GUILDS));
        folder.put("id", wrappedNumber(fields, FOLDER_ID).orElse(null));
        folder.set("name", text(fields, FOLDER_NAME).orElse(null));
        folder.put("color", wrappedNumber(fields, FOLDER_COLOR).orElse(null));
      }
    }
    return folders;
  }

  private static byte[] folder(JsonNode folder) {
    List<Entry> fields = new ArrayList<>(ids(FOLDER_GUILDS, folder.path("guild_ids")));
    JsonNode id = folder.path("id");
    if (Snowflake.matches(id.asText()) || id.canConvertToLong()) {
      fields.add(Wire.bytes(FOLDER_ID, Wire.number(VALUE, id.asLong()).written()));
    }
    JsonNode name = folder.path("name");
    if (name.isTextual()) {
      fields.add(Wire.bytes(FOLDER_NAME, wrapped(name.asText())));
    }
    JsonNode color = folder.path("color");
    if (color.canConvertToLong()) {
      fields.add(Wire.bytes(FOLDER_COLOR, Wire.number(VALUE, color.asLong()).written()));
    }
    return Wire.replaced(List.of(), fields);
  }

  private static Optional<Long> wrappedNumber(List<Entry> message, int number) {
    return message.stream()
        .filter(entry -> entry.number() == number)
        .findFirst()
        .flatMap(SharedSettings::message)
        .map(wrapper -> Wire.numberIn(wrapper, VALUE));
  }

  private static ArrayNode ids(List<Entry> message, int number) {
    ArrayNode ids = JsonNodeFactory.instance.arrayNode();
    for (Entry entry : message) {
      if (entry.number() == number) {
        Wire.fixed64s(entry).forEach(id -> ids.add(Long.toUnsignedString(id)));
      }
    }
    return ids;
  }

  private static List<Entry> ids(int number, JsonNode ids) {
    List<Long> values = new ArrayList<>();
    ids.forEach(id -> values.add(Long.parseLong(id.asText())));
    return values.isEmpty() ? List.of() : List.of(Wire.fixed64s(number, values));
  }
}
