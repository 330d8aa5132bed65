package chat.guildhall.server.gateway.members;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Snowflake;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.http.InvalidFormException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Op 14 and op 37: what a person's client wants to hear of guilds beyond their events. Everything
 * but {@code channels} is heard anyway, and taken without effect.
 *
 * @see <a href="https://docs.discord.food/topics/guild-subscriptions">Guild subscriptions</a>
 */
@ApplicationScoped
public class Subscriptions {
  /** Channels of one guild whose lists a client may watch. */
  static final int CHANNELS_MAX = 5;

  /** Guilds in one op 37. */
  static final int GUILDS_MAX = 200;

  private final MemberLists lists;

  @Inject
  Subscriptions(MemberLists lists) {
    this.lists = lists;
  }

  /** Op 14: one guild, named by {@code guild_id}. */
  public void one(Viewer viewer, JsonNode data) {
    Form form = Form.of(data);
    GuildId guild = form.requiredSnowflake("guild_id", GuildId::new);
    form.check();
    apply(viewer, guild, data.path("channels"));
  }

  /** Op 37: several guilds, in {@code subscriptions} by id. */
  public void many(Viewer viewer, JsonNode data) {
    JsonNode subscriptions = data.path("subscriptions");
    if (!subscriptions.isObject() || subscriptions.size() > GUILDS_MAX) {
      throw invalid("subscriptions");
    }
    subscriptions
        .properties()
        .forEach(entry ->
            apply(
                viewer,
                new GuildId(snowflake("subscriptions", entry.getKey())),
                entry.getValue().path("channels")));
  }

  private void apply(Viewer viewer, GuildId guild, JsonNode channels) {
    if (channels.isMissingNode() || channels.isNull()) {
      return;
    }
    if (!channels.isObject() || channels.size() > CHANNELS_MAX) {
      throw invalid("channels");
    }
    Map<ChannelId, List<Range>> wanted = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : channels.properties()) {
      ChannelId channel = new ChannelId(snowflake("channels", entry.getKey()));
      List<Range> ranges = ranges(entry.getValue());
      if (!ranges.isEmpty()) {
        wanted.put(channel, ranges);
      }
    }
    lists.watch(viewer, guild, wanted);
  }

  private static List<Range> ranges(JsonNode node) {
    if (!node.isArray() || node.size() > Range.COUNT_MAX) {
      throw invalid("channels");
    }
    List<int[]> asked = new ArrayList<>();
    for (JsonNode pair : node) {
      if (!pair.isArray() || pair.size() != 2 || !pair.get(0).isInt() || !pair.get(1).isInt()) {
        throw invalid("channels");
      }
      int from = pair.get(0).intValue();
      int to = pair.get(1).intValue();
      if (from < 0 || to < 0 || Math.abs(to - from) > Range.SPAN_MAX) {
        throw invalid("channels");
      }
      asked.add(new int[] {from, to});
    }
    return Range.blocks(asked);
  }

  private static long snowflake(String field, String text) {
    if (!Snowflake.matches(text)) {
      throw invalid(field);
    }
    return Long.parseLong(text);
  }

  private static InvalidFormException invalid(String field) {
    return InvalidFormException.of(field, "BASE_TYPE_BAD", "This cannot be subscribed to.");
  }
}
