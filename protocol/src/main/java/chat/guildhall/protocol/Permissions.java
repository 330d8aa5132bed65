package chat.guildhall.protocol;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/**
 * A set of {@link Permission}s. A decimal string in JSON.
 *
 * <p>Holds bits it does not know unchanged, as Discord does with bits of later versions.
 */
public record Permissions(long bits) {
  /** No permission. */
  public static final Permissions NONE = new Permissions(0);

  /** Every permission that exists. */
  public static final Permissions ALL = of(Permission.values());

  /** What a timed-out member keeps at most. */
  public static final Permissions TIMED_OUT =
      of(Permission.VIEW_CHANNEL, Permission.READ_MESSAGE_HISTORY);

  /** What @everyone of a new guild may do, as in a new guild on Discord. */
  public static final Permissions EVERYONE_DEFAULT =
      of(
          Permission.CREATE_INSTANT_INVITE,
          Permission.ADD_REACTIONS,
          Permission.STREAM,
          Permission.VIEW_CHANNEL,
          Permission.SEND_MESSAGES,
          Permission.EMBED_LINKS,
          Permission.ATTACH_FILES,
          Permission.READ_MESSAGE_HISTORY,
          Permission.MENTION_EVERYONE,
          Permission.USE_EXTERNAL_EMOJIS,
          Permission.CONNECT,
          Permission.SPEAK,
          Permission.USE_VAD,
          Permission.CHANGE_NICKNAME,
          Permission.USE_APPLICATION_COMMANDS,
          Permission.REQUEST_TO_SPEAK,
          Permission.CREATE_PUBLIC_THREADS,
          Permission.CREATE_PRIVATE_THREADS,
          Permission.USE_EXTERNAL_STICKERS,
          Permission.SEND_MESSAGES_IN_THREADS,
          Permission.USE_EMBEDDED_ACTIVITIES,
          Permission.USE_SOUNDBOARD,
          Permission.USE_EXTERNAL_SOUNDS,
          Permission.SEND_VOICE_MESSAGES,
          Permission.SEND_POLLS,
          Permission.USE_EXTERNAL_APPS);

  /** The set of exactly {@code permissions}. */
  public static Permissions of(Permission... permissions) {
    return new Permissions(
        Arrays.stream(permissions).mapToLong(Permission::mask).reduce(0, (a, b) -> a | b));
  }

  /** Whether {@code permission} is in the set; says nothing about administrators. */
  public boolean has(Permission permission) {
    return (bits & permission.mask()) != 0;
  }

  /** Whether all of {@code other} is in the set. */
  public boolean containsAll(Permissions other) {
    return (bits & other.bits) == other.bits;
  }

  /** The union with {@code other}. */
  public Permissions plus(Permissions other) {
    return new Permissions(bits | other.bits);
  }

  /** What is here and not in {@code other}. */
  public Permissions minus(Permissions other) {
    return new Permissions(bits & ~other.bits);
  }

  /** What is in both. */
  public Permissions and(Permissions other) {
    return new Permissions(bits & other.bits);
  }

  @Override
  @JsonValue
  public String toString() {
    return Long.toUnsignedString(bits);
  }
}
