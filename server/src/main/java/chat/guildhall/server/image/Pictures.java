package chat.guildhall.server.image;

import com.luciad.imageio.webp.WebPImageWriterSpi;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;

/**
 * Decodes, scales and encodes pictures. The header is read first: a picture of more than {@link
 * #SIDE_MAX} pixels a side is refused before a pixel is decoded. What is encoded anew has lost
 * everything but its pixels.
 */
final class Pictures {
  /** Pixels of a side that are decoded. */
  static final int SIDE_MAX = 4_096;

  private static final float QUALITY = 0.9f;

  private Pictures() {}

  /**
   * Decodes a picture, an animated one's first frame, no larger than {@code sideMax} a side, and
   * turned as its camera says.
   *
   * @throws PictureException if it is none, or too large
   */
  static BufferedImage decode(byte[] bytes, int sideMax) throws PictureException {
    PictureFormat format = PictureFormat.of(bytes).orElseThrow(PictureException::invalid);
    try (ImageInputStream input =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      ImageReader reader = format.reader();
      try {
        reader.setInput(input, true, true);
        BufferedImage image = scale(read(reader, sideMax), sideMax);
        return format == PictureFormat.JPEG ? Orientation.of(bytes).upright(image) : image;
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException malformed) {
      // Readers answer malformed files with exceptions of every kind.
      throw PictureException.invalid();
    }
  }

  private static BufferedImage read(ImageReader reader, int sideMax)
      throws IOException, PictureException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if (width > SIDE_MAX || height > SIDE_MAX) {
      throw new PictureException(
          "IMAGE_TOO_LARGE", "An image may have " + SIDE_MAX + " pixels a side at most.");
    }
    ImageReadParam param = reader.getDefaultReadParam();
    // Rows and columns that scaling would throw away are not even kept: twice the target is enough.
    int step = Math.max(1, Math.max(width, height) / (2 * sideMax));
    param.setSourceRegion(new Rectangle(width, height));
    param.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, param);
  }

  /** The picture within {@code sideMax} a side, its proportions kept; never larger than it was. */
  static BufferedImage scale(BufferedImage image, int sideMax) throws IOException {
    int type =
        image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    if (Math.max(image.getWidth(), image.getHeight()) > sideMax) {
      return Thumbnails.of(image).size(sideMax, sideMax).imageType(type).asBufferedImage();
    }
    if (image.getType() == type) {
      return image;
    }
    return drawn(image, type);
  }

  /** The bytes of a picture in a format; JPEG puts white behind what is transparent. */
  static byte[] encode(BufferedImage image, PictureFormat format) throws IOException {
    ImageWriter writer =
        format == PictureFormat.WEBP
            ? new WebPImageWriterSpi().createWriterInstance(null)
            : ImageIO.getImageWritersByFormatName(format.name()).next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(output);
      ImageWriteParam param = writer.getDefaultWriteParam();
      if (format == PictureFormat.JPEG || format == PictureFormat.WEBP) {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        if (format == PictureFormat.WEBP) {
          param.setCompressionType("Lossy");
        }
        param.setCompressionQuality(QUALITY);
      }
      BufferedImage fit =
          format == PictureFormat.JPEG ? drawn(image, BufferedImage.TYPE_INT_RGB) : image;
      writer.write(null, new IIOImage(fit, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static BufferedImage drawn(BufferedImage image, int type) {
    BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), type);
    Graphics2D graphics = copy.createGraphics();
    try {
      if (type == BufferedImage.TYPE_INT_RGB) {
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, copy.getWidth(), copy.getHeight());
      }
      graphics.drawImage(image, 0, 0, null);
    } finally {
      graphics.dispose();
    }
    return copy;
  }
}
