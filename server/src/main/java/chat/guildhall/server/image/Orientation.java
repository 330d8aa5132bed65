package chat.guildhall.server.image;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a camera was held, as the tag Orientation of a JPEG's Exif says: the number is the tag's
 * value from 1, upright, to 8.
 *
 * @see <a href="https://www.cipa.jp/std/documents/e/DC-008-Translation-2019-E.pdf">Exif 2.32, 4.6.4
 *     on Orientation</a>
 */
record Orientation(int number) {
  private static final Orientation UPRIGHT = new Orientation(1);
  private static final int NUMBER_MAX = 8;
  private static final int MARKER = 0xff;
  private static final int START_OF_SCAN = 0xda;
  private static final int APP1 = 0xe1;
  private static final int TAG = 0x0112;
  private static final int TAG_BYTES = 12;
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

  /** Reads it from a JPEG; upright where it says nothing, or nothing that can be read. */
  static Orientation of(byte[] jpeg) {
    try {
      return ofSegments(ByteBuffer.wrap(jpeg));
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      // A tag that lies about its place is no reason to refuse the picture.
      return UPRIGHT;
    }
  }

  private static Orientation ofSegments(ByteBuffer jpeg) {
    jpeg.position(2);
    while (jpeg.remaining() > 4 && (jpeg.get() & 0xff) == MARKER) {
      int marker = jpeg.get() & 0xff;
      if (marker == START_OF_SCAN) {
        return UPRIGHT;
      }
      int length = Short.toUnsignedInt(jpeg.getShort()) - Short.BYTES;
      ByteBuffer segment = jpeg.slice(jpeg.position(), length);
      if (marker == APP1 && startsWithExif(segment)) {
        return ofTiff(segment.slice(EXIF.length, length - EXIF.length));
      }
      jpeg.position(jpeg.position() + length);
    }
    return UPRIGHT;
  }

  private static boolean startsWithExif(ByteBuffer segment) {
    byte[] start = new byte[Math.min(EXIF.length, segment.remaining())];
    segment.get(0, start);
    return Arrays.equals(start, EXIF);
  }

  private static Orientation ofTiff(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int tags = Short.toUnsignedInt(tiff.getShort(directory));
    for (int i = 0; i < tags; i++) {
      int at = directory + Short.BYTES + i * TAG_BYTES;
      if (Short.toUnsignedInt(tiff.getShort(at)) == TAG) {
        int number = Short.toUnsignedInt(tiff.getShort(at + 8));
        return number >= 1 && number <= NUMBER_MAX ? new Orientation(number) : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  /** The picture as it was seen. */
  BufferedImage upright(BufferedImage image) {
    if (number == 1) {
      return image;
    }
    int width = image.getWidth();
    int height = image.getHeight();
    boolean lying = number >= 5;
    BufferedImage turned =
        new BufferedImage(lying ? height : width, lying ? width : height, image.getType());
    Graphics2D graphics = turned.createGraphics();
    try {
      graphics.drawImage(image, turn(width, height), null);
    } finally {
      graphics.dispose();
    }
    return turned;
  }

  /** Where the pixel at (x, y) goes: x' = a x + c y + e, y' = b x + d y + f. */
  private AffineTransform turn(int width, int height) {
    return switch (number) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }
}
