package chat.guildhall.server.gateway;

import chat.guildhall.server.testing.Frame;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What one person's client knows of its guilds, as the events tell it. Two are equal if no client
 * could tell them apart.
 */
final class GuildSnapshot {
  /** What GUILD_CREATE has and GUILD_UPDATE has not, or what is kept elsewhere. */
  private static final List<String> APART =
      List.of(
          "channels",
          "roles",
          "members",
          "presences",
          "threads",
          "voice_states",
          "stage_instances",
          "guild_scheduled_events",
          "soundboard_sounds",
          "member_count",
          "large",
          "lazy",
          "unavailable");

  private final String me;
  private final Map<String, Guild> guilds = new TreeMap<>();
  private final Map<String, Map<String, JsonNode>> messages = new TreeMap<>();

  private static final class Guild {
    JsonNode fields;
    JsonNode joinedAt;
    JsonNode own;
    int memberCount;
    final Map<String, JsonNode> roles = new TreeMap<>();
    final Map<String, JsonNode> channels = new TreeMap<>();

    Guild(JsonNode created) {
      fields = fields(created);
      joinedAt = created.path("joined_at");
      own = created.path("members").path(0);
      memberCount = created.path("member_count").asInt();
      created.path("roles").forEach(role -> roles.put(id(role), role));
      created.path("channels").forEach(channel -> channels.put(id(channel), channel));
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Guild guild && toString().equals(guild.toString());
    }

    @Override
    public int hashCode() {
      return Objects.hash(fields, roles, channels);
    }

    @Override
    public String toString() {
      return "\n fields "
          + fields
          + "\n joined "
          + joinedAt
          + "\n me "
          + own
          + "\n count "
          + memberCount
          + "\n roles "
          + roles
          + "\n channels "
          + channels;
    }
  }

  private GuildSnapshot(String me) {
    this.me = me;
  }

  /** What a client knows that heard {@code frames}, READY first. */
  static GuildSnapshot of(List<Frame> frames) {
    JsonNode ready =
        frames.stream().filter(frame -> frame.is("READY")).findFirst().orElseThrow().data();
    GuildSnapshot snapshot = new GuildSnapshot(id(ready.path("user")));
    ready.path("guilds").forEach(guild -> snapshot.guilds.put(id(guild), new Guild(guild)));
    frames.forEach(frame -> frame.type().ifPresent(type -> snapshot.apply(type, frame.data())));
    return snapshot;
  }

  /** The messages of a channel that were posted while it listened, oldest first. */
  List<JsonNode> messages(String channel) {
    return List.copyOf(messages.getOrDefault(channel, Map.of()).values());
  }

  /** Whether it sees a channel. */
  boolean sees(String channel) {
    return guilds.values().stream().anyMatch(guild -> guild.channels.containsKey(channel));
  }

  private void apply(String type, JsonNode data) {
    switch (type) {
      case "GUILD_CREATE" -> guilds.put(id(data), new Guild(data));
      case "GUILD_DELETE" -> guilds.remove(id(data));
      case "MESSAGE_CREATE" -> created(data);
      case "MESSAGE_UPDATE" -> messages(data).computeIfPresent(id(data), (_, _) -> text(data));
      case "MESSAGE_DELETE" -> messages(data).remove(id(data));
      default -> {
        Guild guild =
            guilds.get(data.path(type.equals("GUILD_UPDATE") ? "id" : "guild_id").asText());
        if (guild != null) {
          apply(guild, type, data);
        }
      }
    }
  }

  private void apply(Guild guild, String type, JsonNode data) {
    switch (type) {
      case "GUILD_UPDATE" -> {
        guild.fields = fields(data);
        guild.roles.clear();
        data.path("roles").forEach(role -> guild.roles.put(id(role), role));
      }
      case "GUILD_ROLE_CREATE", "GUILD_ROLE_UPDATE" ->
          guild.roles.put(id(data.path("role")), data.path("role"));
      case "GUILD_ROLE_DELETE" -> {
        guild.roles.remove(data.path("role_id").asText());
        guild.own = withoutRole(guild.own, data.path("role_id").asText());
      }
      case "CHANNEL_CREATE" -> guild.channels.put(id(data), data);
      case "CHANNEL_UPDATE" -> guild.channels.put(id(data), data);
      case "CHANNEL_DELETE" -> guild.channels.remove(id(data));
      case "GUILD_MEMBER_ADD" -> guild.memberCount++;
      case "GUILD_MEMBER_REMOVE" -> guild.memberCount--;
      case "GUILD_MEMBER_UPDATE" -> {
        if (id(data.path("user")).equals(me)) {
          ObjectNode own = data.deepCopy();
          own.remove("guild_id");
          guild.own = own;
        }
      }
      default -> {
        // Says nothing of what is compared.
      }
    }
  }

  private void created(JsonNode message) {
    messages(message).put(id(message), text(message));
    Guild guild = guilds.get(message.path("guild_id").asText());
    JsonNode channel = guild == null ? null : guild.channels.get(channelId(message));
    if (guild == null || channel == null) {
      throw new AssertionError("a message of a channel that is not seen: " + message);
    }
    ObjectNode newer = channel.deepCopy();
    newer.set("last_message_id", message.path("id"));
    guild.channels.put(channelId(message), newer);
  }

  private Map<String, JsonNode> messages(JsonNode message) {
    return messages.computeIfAbsent(channelId(message), _ -> new TreeMap<>());
  }

  /** What history answers too: without what the gateway alone adds. */
  private static JsonNode text(JsonNode message) {
    ObjectNode text = message.deepCopy();
    text.retain("id", "channel_id", "content", "type", "edited_timestamp", "timestamp");
    return text;
  }

  /** The same of a message of history. */
  static JsonNode ofHistory(JsonNode message) {
    return text(message);
  }

  private static JsonNode withoutRole(JsonNode member, String role) {
    ObjectNode changed = member.deepCopy();
    var roles = changed.putArray("roles");
    member
        .path("roles")
        .forEach(own -> {
          if (!own.asText().equals(role)) {
            roles.add(own);
          }
        });
    return changed;
  }

  private static JsonNode fields(JsonNode guild) {
    ObjectNode fields = guild.deepCopy();
    fields.remove(APART);
    fields.remove("joined_at");
    return fields;
  }

  private static String id(JsonNode node) {
    return node.path("id").asText();
  }

  private static String channelId(JsonNode message) {
    return message.path("channel_id").asText();
  }

  @Override
  public String toString() {
    return guilds.toString();
  }
}
