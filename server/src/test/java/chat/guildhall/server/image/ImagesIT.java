package chat.guildhall.server.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.testing.Answer;
import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ImagesIT {
  private final TestingClient ada = TestingServer.shared().register("pic");

  private static byte[] picture(int width, int height, String format) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < width; x++) {
      image.setRGB(x, x % height, 0xff8800);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, format, bytes);
    return bytes.toByteArray();
  }

  private static String uri(byte[] bytes) {
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes);
  }

  private Answer change(byte[] avatar) {
    return ada.patch("/users/@me", Map.of("avatar", uri(avatar)));
  }

  private static BufferedImage read(Answer answer) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(answer.response().body()));
  }

  /** A GIF of two frames of one pixel, with a comment between. */
  private static byte[] animation() {
    ByteArrayOutputStream gif = new ByteArrayOutputStream();
    gif.writeBytes("GIF89a".getBytes(StandardCharsets.US_ASCII));
    gif.writeBytes(new byte[] {1, 0, 1, 0, (byte) 0x80, 0, 0, 0, 0, 0, (byte) 255, 0, 0});
    byte[] frame = {0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0};
    gif.writeBytes(frame);
    gif.writeBytes(new byte[] {0x21, (byte) 0xfe, 6});
    gif.writeBytes("secret".getBytes(StandardCharsets.US_ASCII));
    gif.write(0);
    gif.writeBytes(frame);
    gif.write(0x3b);
    return gif.toByteArray();
  }

  /** A PNG whose header claims a size, with pixels of zeroes behind it, as far as {@code rows}. */
  private static byte[] png(int width, int height, int rows) throws IOException {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(data)) {
      for (int row = 0; row < rows; row++) {
        deflater.write(new byte[width + 1]);
      }
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put(new byte[] {8, 0, 0, 0, 0});
    chunk(png, "IHDR", header.array());
    chunk(png, "IDAT", data.toByteArray());
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    png.writeBytes(name);
    png.writeBytes(data);
    png.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  @Test
  void anAvatarIsGivenOutInTheSizesAndFormatsThatAreAskedFor() throws IOException {
    String hash = change(picture(600, 300, "png")).expect(200).field("avatar");
    String path = "//avatars/" + ada.userId() + "/" + hash;
    TestingClient anyone = TestingServer.shared().client();

    Answer small = anyone.get(path + ".png?size=128").expect(200);
    assertEquals(128, read(small).getWidth());
    assertEquals(64, read(small).getHeight());
    assertEquals("image/png", small.header("Content-Type").orElseThrow());
    assertEquals("nosniff", small.header("X-Content-Type-Options").orElseThrow());
    assertTrue(small.header("Cache-Control").orElseThrow().contains("immutable"));
    assertTrue(small.header("Content-Security-Policy").orElseThrow().contains("sandbox"));
    assertEquals(600, read(anyone.get(path + ".png?size=4096").expect(200)).getWidth());
    assertEquals(600, read(anyone.get(path + ".jpg").expect(200)).getWidth());
    Answer webp = anyone.get(path + ".webp?size=64").expect(200);
    assertEquals("image/webp", webp.header("Content-Type").orElseThrow());
    assertEquals("WEBP", webp.text().substring(8, 12));

    for (String size : List.of("100", "8", "8192", "x", "-16", "")) {
      anyone.get(path + ".png?size=" + size).expect(400);
    }
    for (String absent :
        List.of(
            path + ".gif",
            path + ".svg",
            path.replace(hash, "0".repeat(32)) + ".png",
            "//avatars/x/" + hash + ".png",
            "//avatars/1/..%2f..%2fsecret.png")) {
      anyone.get(absent).expect(404);
    }
  }

  @Test
  void everyFormatIsTakenByItsBytes() throws IOException {
    for (String format : List.of("png", "jpg", "gif")) {
      String hash = change(picture(64, 64, format)).expect(200).field("avatar");
      assertFalse(hash.startsWith("a_"), format);
      TestingServer.shared()
          .client()
          .get("//avatars/" + ada.userId() + "/" + hash + ".webp?size=32")
          .expect(200);
    }
  }

  @Test
  void anAnimationStaysOneAndLosesItsComments() {
    String hash = change(animation()).expect(200).field("avatar");
    assertTrue(hash.startsWith("a_"), hash);
    TestingClient anyone = TestingServer.shared().client();
    String path = "//avatars/" + ada.userId() + "/" + hash;
    Answer gif = anyone.get(path + ".gif?size=64").expect(200);
    assertEquals("image/gif", gif.header("Content-Type").orElseThrow());
    String text = new String(gif.response().body(), StandardCharsets.ISO_8859_1);
    assertTrue(text.startsWith("GIF89a"));
    assertFalse(text.contains("secret"));
    anyone.get(path + ".png").expect(200);
  }

  @Test
  void whatIsNoPictureIsRefused() throws IOException {
    byte[] truncated = java.util.Arrays.copyOf(picture(64, 64, "jpg"), 30);
    Map<String, byte[]> bad = new HashMap<>();
    bad.put("a page", "<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII));
    bad.put("nothing", new byte[0]);
    bad.put("an end too early", truncated);
    bad.put("a header alone", "GIF89a".getBytes(StandardCharsets.US_ASCII));
    bad.put("a size that is a lie", png(60_000, 60_000, 10));
    bad.put("a bomb", png(16_384, 16_384, 16_384));
    bad.put("no pixels", png(0, 0, 0));
    bad.forEach((label, bytes) -> {
      Answer answer = change(bytes).expect(400, 50035);
      assertTrue(answer.json().path("errors").has("avatar"), label + answer);
    });
    for (String text : List.of("x", "data:,", "data:image/png,abc", "data:text/html;base64,AAAA")) {
      ada.patch("/users/@me", Map.of("avatar", text)).expect(400, 50035);
    }
    Answer large = change(new byte[Images.BYTES_MAX + 1]).expect(400, 50035);
    assertTrue(large.text().contains("BINARY_TYPE_MAX_SIZE"), large.toString());
    TestingServer.shared().client().get("//healthz").expect(200);
  }

  @Test
  void whoHasNoAvatarHasADefaultOne() throws IOException {
    TestingClient anyone = TestingServer.shared().client();
    for (int i = 0; i < 6; i++) {
      assertEquals(256, read(anyone.get("//embed/avatars/" + i + ".png").expect(200)).getWidth());
    }
    anyone.get("//embed/avatars/6.png").expect(404);
  }

  @Test
  void anAvatarIsTakenBack() throws IOException {
    change(picture(16, 16, "png")).expect(200);
    Map<String, Object> none = new HashMap<>();
    none.put("avatar", null);
    assertTrue(ada.patch("/users/@me", none).expect(200).json().path("avatar").isNull());
  }

  /** A JPEG, red on its left and blue on its right, with a tag that says how it was held. */
  private static byte[] held(int orientation) throws IOException {
    BufferedImage image = new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 64; x++) {
      for (int y = 0; y < 32; y++) {
        image.setRGB(x, y, x < 32 ? 0xff0000 : 0x0000ff);
      }
    }
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", plain);
    ByteBuffer tag = ByteBuffer.allocate(36);
    tag.put(new byte[] {(byte) 0xff, (byte) 0xe1, 0, 34});
    tag.put("Exif\0\0MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
    tag.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    tag.putShort((short) orientation).putShort((short) 0).putInt(0);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.write(plain.toByteArray(), 0, 2);
    whole.writeBytes(tag.array());
    whole.write(plain.toByteArray(), 2, plain.size() - 2);
    return whole.toByteArray();
  }

  @Test
  void aPhotographStandsUprightAndLosesItsTags() throws IOException {
    String hash = change(held(6)).expect(200).field("avatar");
    String path = "//avatars/" + ada.userId() + "/" + hash;
    Answer kept = ada.get(path + ".jpg?size=4096").expect(200);
    String text = new String(kept.response().body(), StandardCharsets.ISO_8859_1);
    assertFalse(text.contains("Exif"));
    BufferedImage upright = read(kept);
    assertEquals(32, upright.getWidth());
    assertEquals(64, upright.getHeight());
    assertTrue((upright.getRGB(16, 10) >> 16 & 0xff) > 200, "red on top");
    assertTrue((upright.getRGB(16, 54) & 0xff) > 200, "blue below");
    assertEquals(
        64,
        read(ada.get(
                    "//avatars/"
                        + ada.userId()
                        + "/"
                        + change(held(77)).expect(200).field("avatar")
                        + ".jpg")
                .expect(200))
            .getWidth());
  }
}
