package chat.guildhall.server.event;

import chat.guildhall.protocol.Intent;
import chat.guildhall.protocol.UserId;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One event as it leaves: its name, the payload {@code d}, and who among those that it reaches
 * wants it by intent.
 *
 * <p>Shared by every session that hears it; whoever encodes it keeps the result in {@link #frames}
 * so that it is encoded once. Payloads are immutable.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway-events#receive-events">Receive
 *     events</a>
 */
public final class Dispatch {
  private final String name;
  private final long intents;
  private final Object payload;
  private final @Nullable Object redacted;
  private final Set<UserId> unredactedFor;
  private final @Nullable UserId subject;
  private volatile @Nullable Object frames;

  private Dispatch(
      String name,
      long intents,
      Object payload,
      @Nullable Object redacted,
      Set<UserId> unredactedFor,
      @Nullable UserId subject) {
    this.name = name;
    this.intents = intents;
    this.payload = payload;
    this.redacted = redacted;
    this.unredactedFor = unredactedFor;
    this.subject = subject;
  }

  /** An event that sessions with {@code intent} hear. */
  public static Dispatch of(String name, Intent intent, Object payload) {
    return new Dispatch(name, intent.mask(), payload, null, Set.of(), null);
  }

  /** An event that sessions with {@code intent} hear, and {@code subject}'s own in any case. */
  public static Dispatch about(UserId subject, String name, Intent intent, Object payload) {
    return new Dispatch(name, intent.mask(), payload, null, Set.of(), subject);
  }

  /** An event that no intent governs: everyone whom it reaches hears it. */
  public static Dispatch always(String name, Object payload) {
    return new Dispatch(name, 0, payload, null, Set.of(), null);
  }

  /** An event that only people's clients know. */
  public static Dispatch toPeople(String name, Object payload) {
    return new Dispatch(name, Intent.PEOPLE, payload, null, Set.of(), null);
  }

  /**
   * An event with a message's content, which a bot without the message content intent hears without
   * it unless the message concerns it.
   *
   * @param redacted the payload without content
   * @param unredactedFor the author and the mentioned, who hear the content in any case
   */
  public static Dispatch withContent(
      String name, Intent intent, Object payload, Object redacted, Set<UserId> unredactedFor) {
    return new Dispatch(name, intent.mask(), payload, redacted, Set.copyOf(unredactedFor), null);
  }

  /** The event's name, field {@code t}. */
  public String name() {
    return name;
  }

  /** The full payload, field {@code d}. */
  public Object payload() {
    return payload;
  }

  /** The payload without content, for events that have one. */
  public @Nullable Object redacted() {
    return redacted;
  }

  /** Whether a session of {@code user} with these intents hears the event at all. */
  public boolean wantedBy(UserId user, long sessionIntents) {
    return intents == 0 || (sessionIntents & intents) != 0 || user.equals(subject);
  }

  /** Whether a session of {@code user} with these intents gets the payload without content. */
  public boolean isRedactedFor(UserId user, long sessionIntents) {
    return redacted != null
        && (sessionIntents & Intent.MESSAGE_CONTENT.mask()) == 0
        && !unredactedFor.contains(user);
  }

  /** What the gateway made of this event, made at the first call. */
  @SuppressWarnings("unchecked")
  public <F> F frames(Function<Dispatch, F> encoder) {
    Object made = frames;
    if (made == null) {
      synchronized (this) {
        made = frames;
        if (made == null) {
          made = encoder.apply(this);
          frames = made;
        }
      }
    }
    return (F) made;
  }
}
