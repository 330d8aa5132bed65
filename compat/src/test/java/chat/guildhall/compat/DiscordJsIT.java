package chat.guildhall.compat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** discord.js on Node. */
@Tag("slow")
class DiscordJsIT {
  private static final Path FOLDER = Path.of(System.getProperty("guildhall.compat"), "discord.js");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void aBotHearsAndAnswers() throws Exception {
    install();
    Conversation scene = Conversation.begin("Node bot");
    Process bot =
        new ProcessBuilder("node", "bot.mjs", scene.server().url() + "/api", scene.bot().token())
            .directory(FOLDER.toFile())
            .redirectErrorStream(true)
            .start();
    try {
      Output output = new Output(bot);
      JsonNode ready = output.await("ready");
      assertEquals(scene.bot().id(), ready.path("id").asText());
      assertEquals(scene.guild(), ready.path("guilds").path(0).asText());

      String ping = scene.ping();
      JsonNode answered = output.await("answered");
      assertEquals("pong!", answered.path("content").asText());
      assertEquals(scene.person().userId(), answered.path("member").asText());
      assertEquals("pong!", output.await("edited").path("content").asText());
      scene.assertAnswered(ping);

      bot.getOutputStream().close();
      assertTrue(bot.waitFor(20, TimeUnit.SECONDS), "the bot does not end");
      Set<String> heard =
          output.heard("message").stream()
              .map(message ->
                  message.path("author").asText() + " " + message.path("content").asText())
              .collect(Collectors.toSet());
      assertTrue(
          heard.containsAll(Set.of(scene.person().userId() + " ping", scene.bot().id() + " pong")),
          heard::toString);
      assertEquals(List.of(), output.heard("error"));
    } finally {
      bot.destroyForcibly();
    }
  }

  /** Installs the client; without a package registry the test is skipped, and says so. */
  private static void install() throws IOException, InterruptedException {
    Process npm =
        new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund")
            .directory(FOLDER.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assumeTrue(npm.waitFor() == 0, "discord.js could not be installed: " + said);
  }

  /** What the bot prints. */
  private static final class Output {
    private final BlockingQueue<JsonNode> lines = new LinkedBlockingQueue<>();
    private final List<JsonNode> all = new ArrayList<>();
    private final List<String> stray = Collections.synchronizedList(new ArrayList<>());

    Output(Process process) {
      Thread.ofVirtual()
          .start(() -> {
            try (BufferedReader reader =
                new BufferedReader(
                    new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
              for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("{\"event\"")) {
                  lines.add(MAPPER.readTree(line));
                } else {
                  stray.add(line);
                }
              }
            } catch (IOException ended) {
              stray.add("the output ended: " + ended.getMessage());
            }
          });
    }

    /** The first event of that name, be it heard already or still to come. */
    JsonNode await(String event) throws InterruptedException {
      List<JsonNode> known = heard(event);
      while (known.isEmpty()) {
        JsonNode line = lines.poll(60, TimeUnit.SECONDS);
        if (line == null) {
          throw new AssertionError("no " + event + " after " + all + " and " + stray);
        }
        all.add(line);
        known = heard(event);
      }
      return known.getFirst();
    }

    /** Every event of that name so far. */
    List<JsonNode> heard(String event) {
      lines.drainTo(all);
      return all.stream().filter(line -> line.path("event").asText().equals(event)).toList();
    }
  }
}
