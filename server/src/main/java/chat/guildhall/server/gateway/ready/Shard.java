package chat.guildhall.server.gateway.ready;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Snowflake;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/**
 * Which part of a bot's guilds a session hears.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway#sharding">Sharding</a>
 */
public record Shard(int id, int count) {
  /** Shards that a bot may divide its guilds into. */
  public static final int COUNT_MAX = 16_384;

  /** The only shard of somebody who does not shard. */
  public static final Shard WHOLE = new Shard(0, 1);

  /** Whether these numbers name a shard. */
  public boolean isValid() {
    return count >= 1 && count <= COUNT_MAX && id >= 0 && id < count;
  }

  /** Whether the guild is one of this shard's. */
  public boolean has(GuildId guild) {
    return (guild.value() >>> Snowflake.TIMESTAMP_SHIFT) % count == id;
  }

  /** As in READY: the shard's number, then how many there are. */
  @JsonValue
  List<Integer> toJson() {
    return List.of(id, count);
  }
}
