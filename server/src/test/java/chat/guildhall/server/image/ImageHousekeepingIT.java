package chat.guildhall.server.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nobody refers to goes, also what a server that was killed left behind. */
class ImageHousekeepingIT {
  @TempDir Path data;

  private static String dot(int color) throws IOException {
    BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, color);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  private static void makeOld(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
  }

  @Test
  void replacedPicturesAreRemovedAndTheOneInUseStays() throws Exception {
    try (TestingServer server = TestingServer.start(Map.of("GUILDHALL_DATA", data.toString()))) {
      TestingClient ada = server.register("pic");
      String first = ada.patch("/users/@me", Map.of("avatar", dot(1))).field("avatar");
      String last = ada.patch("/users/@me", Map.of("avatar", dot(2))).field("avatar");
      String id = ada.userId();
      server.kill();
      Path folder = data.resolve("images/avatars").resolve(id);
      Path replaced = folder.resolve(first + ".png");
      Path used = folder.resolve(last + ".png");
      Path unfinished = Files.createFile(folder.resolve(".new12.tmp"));
      Path young = Files.createFile(folder.resolve("0".repeat(32) + ".png"));
      for (Path file : new Path[] {replaced, used, unfinished}) {
        makeOld(file);
      }
      try (WatchService watch = folder.getFileSystem().newWatchService()) {
        var unused = folder.register(watch, StandardWatchEventKinds.ENTRY_DELETE);
        server.launch();
        int gone = 0;
        while (gone < 2) {
          var key = watch.poll(30, TimeUnit.SECONDS);
          assertNotNull(key, "nothing was removed");
          gone += key.pollEvents().size();
          assertTrue(key.reset());
        }
      }
      try (var left = Files.list(folder)) {
        assertEquals(
            java.util.Set.of(used, young), left.collect(java.util.stream.Collectors.toSet()));
      }
      server.client().get("//avatars/" + id + "/" + last + ".png").expect(200);
      server.client().get("//avatars/" + id + "/" + first + ".png").expect(404);
    }
  }
}
