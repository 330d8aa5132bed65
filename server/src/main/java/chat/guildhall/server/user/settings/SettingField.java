package chat.guildhall.server.user.settings;

import chat.guildhall.server.http.Form;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The legacy settings: each with its type and what holds until it is set.
 *
 * @see <a href="https://docs.discord.food/resources/user-settings#user-settings-object">User
 *     settings object</a>
 */
enum SettingField {
  ACTIVITY_JOINING_RESTRICTED_GUILD_IDS(Type.IDS),
  ACTIVITY_RESTRICTED_GUILD_IDS(Type.IDS),
  AFK_TIMEOUT(Type.NUMBER, 600),
  ALLOW_ACCESSIBILITY_DETECTION(Type.FLAG),
  ANIMATE_EMOJI(Type.FLAG, true),
  ANIMATE_STICKERS(Type.NUMBER, 0),
  CONTACT_SYNC_ENABLED(Type.FLAG),
  CONVERT_EMOTICONS(Type.FLAG, true),
  CUSTOM_STATUS(Type.OBJECT),
  DEFAULT_GUILDS_RESTRICTED(Type.FLAG),
  DETECT_PLATFORM_ACCOUNTS(Type.FLAG),
  DEVELOPER_MODE(Type.FLAG),
  DISABLE_GAMES_TAB(Type.FLAG, true),
  ENABLE_TTS_COMMAND(Type.FLAG, true),
  EXPLICIT_CONTENT_FILTER(Type.NUMBER, 0),
  FRIEND_DISCOVERY_FLAGS(Type.NUMBER, 0),
  FRIEND_SOURCE_FLAGS(Type.OBJECT),
  GIF_AUTO_PLAY(Type.FLAG, true),
  GUILD_FOLDERS(Type.FOLDERS),
  GUILD_POSITIONS(Type.IDS),
  /** Not Discord's: per cent of the usual size of text in the web client. */
  GUILDHALL_FONT_SCALE(Type.NUMBER, 100),
  /** Not Discord's: whether the web client keeps still. */
  GUILDHALL_REDUCED_MOTION(Type.FLAG),
  INLINE_ATTACHMENT_MEDIA(Type.FLAG, true),
  INLINE_EMBED_MEDIA(Type.FLAG, true),
  LOCALE(Type.LOCALE, "en-US"),
  MESSAGE_DISPLAY_COMPACT(Type.FLAG),
  NATIVE_PHONE_INTEGRATION_ENABLED(Type.FLAG),
  PASSWORDLESS(Type.FLAG),
  RENDER_EMBEDS(Type.FLAG, true),
  RENDER_REACTIONS(Type.FLAG, true),
  RESTRICTED_GUILDS(Type.IDS),
  SHOW_CURRENT_GAME(Type.FLAG, true),
  STATUS(Type.STATUS, "online"),
  STREAM_NOTIFICATIONS_ENABLED(Type.FLAG, true),
  THEME(Type.THEME, "system"),
  TIMEZONE_OFFSET(Type.NUMBER, 0),
  VIEW_NSFW_COMMANDS(Type.FLAG),
  VIEW_NSFW_GUILDS(Type.FLAG, true);

  /** Guilds and folders of a person. */
  private static final int LIST_MAX = 400;

  private static final int JSON_MAX = 2_000;
  private static final Set<String> STATUSES = Set.of("online", "idle", "dnd", "invisible");
  private static final Set<String> THEMES = Set.of("dark", "light", "system");

  private enum Type {
    FLAG,
    NUMBER,
    IDS,
    OBJECT,
    FOLDERS,
    LOCALE,
    STATUS,
    THEME
  }

  private final Type type;
  private final JsonNode byDefault;

  SettingField(Type type) {
    this.type = type;
    this.byDefault =
        switch (type) {
          case FLAG -> JsonNodeFactory.instance.booleanNode(false);
          case IDS, FOLDERS -> JsonNodeFactory.instance.arrayNode();
          case OBJECT, NUMBER, LOCALE, STATUS, THEME -> JsonNodeFactory.instance.nullNode();
        };
  }

  SettingField(Type type, boolean byDefault) {
    this.type = type;
    this.byDefault = JsonNodeFactory.instance.booleanNode(byDefault);
  }

  SettingField(Type type, int byDefault) {
    this.type = type;
    this.byDefault = JsonNodeFactory.instance.numberNode(byDefault);
  }

  SettingField(Type type, String byDefault) {
    this.type = type;
    this.byDefault = TextNode.valueOf(byDefault);
  }

  /** The field's name in JSON. */
  String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What holds until it is set. */
  JsonNode byDefault() {
    return byDefault;
  }

  /** The field's value in a request, if it is there; a faulty one is rejected in the form. */
  Optional<JsonNode> read(Form form) {
    if (!form.has(json())) {
      return Optional.empty();
    }
    JsonNode raw = form.raw(json());
    if (raw == null) {
      return Optional.of(byDefault);
    }
    boolean fits =
        switch (type) {
          case FLAG -> raw.isBoolean();
          case NUMBER -> raw.canConvertToInt();
          case IDS -> form.texts(json(), LIST_MAX, 20).present() && areIds(raw);
          case OBJECT -> raw.isObject() && raw.toString().length() <= JSON_MAX && isClean(raw);
          case FOLDERS -> areFolders(raw);
          case LOCALE ->
              raw.isTextual() && raw.asText().matches("[a-zA-Z]{2,3}(-[A-Za-z0-9]{2,4})?");
          case STATUS -> raw.isTextual() && STATUSES.contains(raw.asText());
          case THEME -> raw.isTextual() && THEMES.contains(raw.asText());
        };
    if (!fits) {
      form.reject(json(), "BASE_TYPE_CHOICES", "This is no value of this setting.");
    }
    return Optional.of(raw);
  }

  private static boolean areIds(JsonNode raw) {
    for (JsonNode id : raw) {
      if (!chat.guildhall.protocol.Snowflake.matches(id.asText())) {
        return false;
      }
    }
    return raw.isArray();
  }

  private static boolean areFolders(JsonNode raw) {
    if (!raw.isArray() || raw.size() > LIST_MAX) {
      return false;
    }
    for (JsonNode folder : raw) {
      boolean shaped =
          folder.path("guild_ids").size() <= LIST_MAX
              && areIds(folder.path("guild_ids"))
              && folder.path("name").asText("").length() <= 100
              && isClean(folder);
      if (!shaped) {
        return false;
      }
    }
    return true;
  }

  /** Whether every text in it can be kept. */
  private static boolean isClean(JsonNode node) {
    if (node.isTextual()) {
      return chat.guildhall.server.json.Texts.isWellFormed(node.asText());
    }
    for (JsonNode child : node) {
      if (!isClean(child)) {
        return false;
      }
    }
    for (var names = node.fieldNames(); names.hasNext(); ) {
      if (!chat.guildhall.server.json.Texts.isWellFormed(names.next())) {
        return false;
      }
    }
    return true;
  }
}
