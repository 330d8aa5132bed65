package chat.guildhall.server.readstate;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Reads and moves what people have read. */
@ApplicationScoped
public class ReadStates {
  private final ReadStateStore store;

  @Inject
  ReadStates(ReadStateStore store) {
    this.store = store;
  }

  /**
   * The read states of a person for its READY: one for each channel of {@code upTo}, with mentions
   * counted up to that channel's newest message in the snapshot. Later mentions arrive as events,
   * so that no badge counts one twice.
   *
   * @param upTo the channels that the person sees and that hold a message, each with the newest one
   *     of the snapshot
   */
  public List<ReadState> forReady(UserId user, Map<ChannelId, MessageId> upTo) {
    return upTo.isEmpty() ? List.of() : store.counted(user, upTo);
  }
}
