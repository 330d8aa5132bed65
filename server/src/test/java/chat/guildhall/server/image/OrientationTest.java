package chat.guildhall.server.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrientationTest {
  private static final int FIRST = 0xff0000;
  private static final int LAST_OF_ROW = 0x00ff00;

  @ParameterizedTest
  @CsvSource({
    "1, 3, 2, 0, 0, 2, 0",
    "2, 3, 2, 2, 0, 0, 0",
    "3, 3, 2, 2, 1, 0, 1",
    "4, 3, 2, 0, 1, 2, 1",
    "5, 2, 3, 0, 0, 0, 2",
    "6, 2, 3, 1, 0, 1, 2",
    "7, 2, 3, 1, 2, 1, 0",
    "8, 2, 3, 0, 2, 0, 0",
  })
  void theFirstRowComesToLieWhereTheTagSays(
      int number, int width, int height, int x, int y, int endX, int endY) {
    BufferedImage stored = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
    stored.setRGB(0, 0, FIRST);
    stored.setRGB(2, 0, LAST_OF_ROW);
    BufferedImage upright = new Orientation(number).upright(stored);
    assertEquals(width, upright.getWidth());
    assertEquals(height, upright.getHeight());
    assertEquals(FIRST, upright.getRGB(x, y) & 0xffffff);
    assertEquals(LAST_OF_ROW, upright.getRGB(endX, endY) & 0xffffff);
  }
}
