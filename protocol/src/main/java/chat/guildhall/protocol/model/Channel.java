package chat.guildhall.protocol.model;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.MessageId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A channel of a guild.
 *
 * <p>{@code lastMessageId} is filled in only where the channel leaves as JSON; the runtime keeps
 * the live value beside the channel.
 *
 * @param position order among the channels of its kind under one parent; ties go by id
 * @param parentId its category
 * @param rateLimitPerUser slowmode in seconds, 0 to 21,600
 * @param bitrate in bits per second, of voice channels alone
 * @param userLimit of voice channels alone, 0 for none
 * @see <a href="https://docs.discord.com/developers/resources/channel#channel-object">Channel
 *     object</a>
 */
public record Channel(
    ChannelId id,
    ChannelType type,
    GuildId guildId,
    String name,
    int position,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable ChannelId parentId,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String topic,
    boolean nsfw,
    int rateLimitPerUser,
    @Nullable Integer bitrate,
    @Nullable Integer userLimit,
    List<PermissionOverwrite> permissionOverwrites,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable MessageId lastMessageId,
    int flags) {

  public Channel {
    permissionOverwrites = List.copyOf(permissionOverwrites);
  }

  /** The same channel with its newest message filled in. */
  public Channel withLastMessageId(@Nullable MessageId newest) {
    return with(position, parentId, permissionOverwrites, newest);
  }

  /** The same channel at another place among its siblings. */
  public Channel withPosition(int changed) {
    return with(changed, parentId, permissionOverwrites, lastMessageId);
  }

  /** The same channel in another category, or none. */
  public Channel withParentId(@Nullable ChannelId changed) {
    return with(position, changed, permissionOverwrites, lastMessageId);
  }

  /** The same channel with exactly these overwrites. */
  public Channel withPermissionOverwrites(List<PermissionOverwrite> changed) {
    return with(position, parentId, changed, lastMessageId);
  }

  private Channel with(
      int changedPosition,
      @Nullable ChannelId changedParentId,
      List<PermissionOverwrite> changedOverwrites,
      @Nullable MessageId changedLastMessageId) {
    return new Channel(
        id,
        type,
        guildId,
        name,
        changedPosition,
        changedParentId,
        topic,
        nsfw,
        rateLimitPerUser,
        bitrate,
        userLimit,
        changedOverwrites,
        changedLastMessageId,
        flags);
  }

  /** Its category, if it stands in one. */
  public Optional<ChannelId> parent() {
    return Optional.ofNullable(parentId);
  }
}
