package chat.guildhall.server.runtime.privates;

import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.ChannelType;
import chat.guildhall.protocol.model.PrivateChannel;
import chat.guildhall.protocol.model.User;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A channel without a guild with its newest message.
 *
 * @param lastMessageId null where nothing was written yet
 */
public record PrivateView(PrivateState state, @Nullable MessageId lastMessageId) {
  /**
   * The channel as it leaves to one of its people.
   *
   * @param users the others, at least; one that is missing is left out
   */
  public PrivateChannel outward(UserId viewer, Map<UserId, User> users) {
    List<User> others =
        state.others(viewer).stream()
            .flatMap(user -> Optional.ofNullable(users.get(user)).stream())
            .toList();
    return state.isGroup()
        ? new PrivateChannel(
            state.id(),
            ChannelType.GROUP_DM,
            0,
            lastMessageId,
            others,
            Optional.ofNullable(state.name()),
            Optional.ofNullable(state.icon()),
            state.ownerId())
        : PrivateChannel.ofTwo(state.id(), lastMessageId, others);
  }
}
