package chat.guildhall.server.image;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Copies an animated GIF block by block: the frames, their timing and the loop stay, comments and
 * whatever else an application hid in it go. Frames are counted and must lie within the screen.
 *
 * @see <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF89a</a>
 */
final class GifCleaner {
  /** Frames of an animation. */
  static final int FRAMES_MAX = 600;

  private static final int HEADER = 6;
  private static final int SCREEN = 7;
  private static final int FRAME = 9;
  private static final int EXTENSION = 0x21;
  private static final int IMAGE = 0x2c;
  private static final int TRAILER = 0x3b;
  private static final int GRAPHIC_CONTROL = 0xf9;
  private static final int APPLICATION = 0xff;
  private static final int APPLICATION_NAME = 11;
  private static final byte[] LOOP = "NETSCAPE2.0".getBytes(StandardCharsets.US_ASCII);

  private final byte[] gif;
  private final ByteArrayOutputStream clean;
  private int at;
  private int frames;

  private GifCleaner(byte[] gif) {
    this.gif = gif;
    this.clean = new ByteArrayOutputStream(gif.length);
  }

  /**
   * A cleaned animation.
   *
   * @param frames how many pictures it has; one that has a single one is no animation
   */
  record Cleaned(byte[] bytes, int frames) {}

  /**
   * Cleans a GIF.
   *
   * @throws PictureException if it is malformed, too large, or has too many frames
   */
  static Cleaned clean(byte[] gif) throws PictureException {
    GifCleaner cleaner = new GifCleaner(gif);
    try {
      cleaner.run();
    } catch (ArrayIndexOutOfBoundsException truncated) {
      throw PictureException.invalid();
    }
    return new Cleaned(cleaner.clean.toByteArray(), cleaner.frames);
  }

  private void run() throws PictureException {
    int width = number(HEADER);
    int height = number(HEADER + 2);
    if (width > Pictures.SIDE_MAX || height > Pictures.SIDE_MAX) {
      throw new PictureException(
          "IMAGE_TOO_LARGE", "An image may have " + Pictures.SIDE_MAX + " pixels a side at most.");
    }
    int flags = gif[HEADER + 4] & 0xff;
    copy(HEADER + SCREEN + colors(flags));
    while (true) {
      switch (gif[at] & 0xff) {
        case EXTENSION -> extension();
        case IMAGE -> frame(width, height);
        case TRAILER -> {
          copy(1);
          return;
        }
        default -> throw PictureException.invalid();
      }
    }
  }

  private void extension() {
    int start = at;
    int label = gif[at + 1] & 0xff;
    boolean loop =
        label == APPLICATION
            && gif[at + 2] == APPLICATION_NAME
            && java.util.Arrays.equals(
                gif, at + 3, at + 3 + APPLICATION_NAME, LOOP, 0, LOOP.length);
    at += 2;
    skipBlocks();
    if (loop || label == GRAPHIC_CONTROL) {
      clean.write(gif, start, at - start);
    }
  }

  private void frame(int width, int height) throws PictureException {
    frames++;
    if (frames > FRAMES_MAX) {
      throw new PictureException(
          "IMAGE_TOO_MANY_FRAMES", "An animation may have " + FRAMES_MAX + " frames at most.");
    }
    boolean inside =
        number(at + 1) + number(at + 5) <= width && number(at + 3) + number(at + 7) <= height;
    if (!inside) {
      throw PictureException.invalid();
    }
    int flags = gif[at + FRAME] & 0xff;
    // The descriptor, its colours, and the code size before the first block of pixels.
    copy(1 + FRAME + colors(flags) + 1);
    int start = at;
    skipBlocks();
    clean.write(gif, start, at - start);
  }

  private void skipBlocks() {
    int length;
    do {
      length = gif[at] & 0xff;
      at += 1 + length;
    } while (length != 0);
  }

  private void copy(int length) {
    if (length > gif.length - at) {
      throw new ArrayIndexOutOfBoundsException(at + length);
    }
    clean.write(gif, at, length);
    at += length;
  }

  private int number(int index) {
    return (gif[index] & 0xff) | (gif[index + 1] & 0xff) << 8;
  }

  private static int colors(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
  }
}
