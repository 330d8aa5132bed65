package chat.guildhall.bench.swarm;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The time of sending, inside a message's text: {@code ~~} and 16 hexadecimal digits of {@link
 * System#nanoTime}. Senders and receivers share a JVM, so the clocks are one.
 */
public final class Marker {
  /** Characters that it takes. */
  public static final int LENGTH = 18;

  private static final byte FIRST = '~';
  private static final int DIGITS = 16;

  private int guess;

  /** A marker of now. */
  public static String now() {
    return "~~" + HexFormat.of().toHexDigits(System.nanoTime());
  }

  /** A text of {@code length} characters, which compresses as prose does, behind {@code marker}. */
  public static String text(String marker, int length) {
    StringBuilder text = new StringBuilder(length).append(marker);
    String words = WORDS;
    int at = Math.floorMod(marker.hashCode(), words.length());
    while (text.length() < length) {
      text.append(words.charAt(at++ % words.length()));
    }
    return text.toString();
  }

  /**
   * The time in a frame's payload, or 0 where none is. Equal messages carry it at equal places, so
   * the last place is tried first.
   */
  long find(ByteBuf data, int at, int length) {
    if (guess + LENGTH <= length && isMarker(data, at + guess)) {
      return digits(data, at + guess + 2);
    }
    int end = at + length - LENGTH;
    for (int i = at; i <= end; i++) {
      int next = data.indexOf(i, end + 1, FIRST);
      if (next < 0) {
        return 0;
      }
      if (isMarker(data, next)) {
        guess = next - at;
        return digits(data, next + 2);
      }
      i = next;
    }
    return 0;
  }

  private static boolean isMarker(ByteBuf data, int at) {
    return data.getByte(at) == FIRST && data.getByte(at + 1) == FIRST;
  }

  private static long digits(ByteBuf data, int at) {
    long value = 0;
    for (int i = at; i < at + DIGITS; i++) {
      int digit = Character.digit(data.getByte(i), 16);
      if (digit < 0) {
        return 0;
      }
      value = value << 4 | digit;
    }
    return value;
  }

  /** The bytes of a text that holds nothing but ASCII. */
  public static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static final String WORDS =
      " the tide was low and someone had left the lamp on in the boat house; we argued about"
          + " lenses until the kettle boiled, then Kofi read out the forecast twice because nobody"
          + " believed it, and the plan for Saturday moved to Sunday, which suits the trains better"
          + " anyway. Bring gloves, the red torch, and whatever is left of that ginger cake";
}
