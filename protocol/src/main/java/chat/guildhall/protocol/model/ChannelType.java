package chat.guildhall.protocol.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of channel that exist here.
 *
 * @see <a
 *     href="https://docs.discord.com/developers/resources/channel#channel-object-channel-types">Channel
 *     types</a>
 */
public enum ChannelType {
  GUILD_TEXT(0),
  /** Between two people. */
  DM(1),
  GUILD_VOICE(2),
  /** Of up to 25 people. */
  GROUP_DM(3),
  GUILD_CATEGORY(4);

  private final int value;

  ChannelType(int value) {
    this.value = value;
  }

  /** The number in the contract and in the database. */
  @JsonValue
  public int value() {
    return value;
  }

  /** The type with that number, if there is one. */
  public static Optional<ChannelType> of(int value) {
    return Arrays.stream(values()).filter(type -> type.value == value).findFirst();
  }

  /** Whether it belongs to no guild. */
  public boolean isPrivate() {
    return this == DM || this == GROUP_DM;
  }

  /** Whether messages can be posted in it: all but categories; voice channels have a chat. */
  public boolean holdsMessages() {
    return this != GUILD_CATEGORY;
  }
}
