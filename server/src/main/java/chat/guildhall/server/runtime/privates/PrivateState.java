package chat.guildhall.server.runtime.privates;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.ChannelType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A channel without a guild at one moment. Immutable; a change makes a new one, so that any thread
 * may read without a lock.
 *
 * @param ownerId of a group alone
 * @param name of a group alone, if it has one
 * @param icon of a group alone, if it has one: the hash of its picture
 * @param participants in the order in which they came; of a direct message always the two
 */
public record PrivateState(
    ChannelId id,
    ChannelType type,
    @Nullable UserId ownerId,
    @Nullable String name,
    @Nullable String icon,
    List<Participant> participants) {

  public PrivateState {
    participants = List.copyOf(participants);
  }

  /**
   * Somebody in a channel.
   *
   * @param open whether the channel is among those that the user sees; it is closed from its
   *     closing, and for who was never written to, until the next message
   */
  public record Participant(UserId user, boolean bot, boolean open) {
    Participant withOpen(boolean changed) {
      return open == changed ? this : new Participant(user, bot, changed);
    }
  }

  /** Whether it is a group. */
  public boolean isGroup() {
    return type == ChannelType.GROUP_DM;
  }

  /** Somebody in it. */
  public Optional<Participant> participant(UserId user) {
    return participants.stream().filter(one -> one.user().equals(user)).findFirst();
  }

  /** Whether somebody is in it. */
  public boolean has(UserId user) {
    return participant(user).isPresent();
  }

  /** Whether somebody is in it and sees it. */
  public boolean isOpenFor(UserId user) {
    return participant(user).filter(Participant::open).isPresent();
  }

  /** Whether it is closed for somebody. */
  boolean isClosedForAny() {
    for (Participant one : participants) {
      if (!one.open()) {
        return true;
      }
    }
    return false;
  }

  /** Who is in it. */
  public List<UserId> users() {
    return participants.stream().map(Participant::user).toList();
  }

  /** Who is in it beside {@code user}. */
  public List<UserId> others(UserId user) {
    return users().stream().filter(one -> !one.equals(user)).toList();
  }

  /** The same, open for everybody. */
  PrivateState opened() {
    return with(participants.stream().map(one -> one.withOpen(true)).toList());
  }

  /** The same, open or closed for somebody. */
  public PrivateState withOpen(UserId user, boolean open) {
    return with(
        participants.stream()
            .map(one -> one.user().equals(user) ? one.withOpen(open) : one)
            .toList());
  }

  /** The same with somebody more. */
  public PrivateState withAdded(UserId user) {
    List<Participant> more = new ArrayList<>(participants);
    more.add(new Participant(user, false, true));
    return with(more);
  }

  /** The same without somebody. */
  public PrivateState without(UserId user) {
    return with(participants.stream().filter(one -> !one.user().equals(user)).toList());
  }

  /** The same with another owner. */
  public PrivateState withOwner(UserId owner) {
    return new PrivateState(id, type, owner, name, icon, participants);
  }

  /** The same with another name and picture. */
  public PrivateState withLook(@Nullable String newName, @Nullable String newIcon) {
    return new PrivateState(id, type, ownerId, newName, newIcon, participants);
  }

  private PrivateState with(List<Participant> changed) {
    return new PrivateState(id, type, ownerId, name, icon, changed);
  }
}
