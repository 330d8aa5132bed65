package chat.guildhall.server.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;

/**
 * The pictures of those who have none: a shield on one of six fields, by {@code (id >> 22) % 6}.
 */
final class DefaultAvatars {
  private static final int SIDE = 256;
  private static final List<Color> FIELDS =
      List.of(
          new Color(0x5b6fd6),
          new Color(0x7a828e),
          new Color(0x3f9b72),
          new Color(0xd69a3a),
          new Color(0xc9545a),
          new Color(0xb65a9c));

  private DefaultAvatars() {}

  /** How many there are. */
  static int count() {
    return FIELDS.size();
  }

  /** The PNG of one. */
  static byte[] png(int index) throws IOException {
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setColor(FIELDS.get(index));
      graphics.fillRect(0, 0, SIDE, SIDE);
      graphics.setColor(Color.WHITE);
      graphics.fill(shield());
    } finally {
      graphics.dispose();
    }
    return Pictures.encode(image, PictureFormat.PNG);
  }

  private static Path2D shield() {
    Path2D shield = new Path2D.Double();
    shield.moveTo(72, 64);
    shield.lineTo(184, 64);
    shield.lineTo(184, 128);
    shield.curveTo(184, 166, 160, 186, 128, 204);
    shield.curveTo(96, 186, 72, 166, 72, 128);
    shield.closePath();
    return shield;
  }
}
