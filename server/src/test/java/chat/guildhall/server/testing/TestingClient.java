package chat.guildhall.server.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Somebody who talks to the server over REST, with or without a token. Bodies are maps, lists or
 * records that Jackson writes as JSON; paths begin behind {@code /api/v10}, or with {@code //} to
 * begin at the root.
 *
 * <pre>{@code
 * TestingClient ada = TestingServer.shared().register("ada");
 * String guild = ada.createGuild("Ada's");
 * String channel = ada.createChannel(guild, "tea");
 * String message = ada.sendMessage(channel, "hello");
 * }</pre>
 */
public final class TestingClient {
  /** The password of everyone whom {@link #register} makes. */
  public static final String PASSWORD = "correct horse battery staple";

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final AtomicLong UNIQUE =
      new AtomicLong(System.nanoTime() / 1_000_000 % 1_000_000);
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(LIMIT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final TestingServer server;
  private final Optional<String> token;

  TestingClient(TestingServer server, Optional<String> token) {
    this.server = server;
    this.token = token;
  }

  /** Somebody with a token of their own: a session's, or {@code Bot …} for a bot's. */
  public TestingClient as(String otherToken) {
    return new TestingClient(server, Optional.of(otherToken));
  }

  /**
   * A name that nobody in this run has: the prefix and letters for a number, none of which the
   * server takes for another.
   */
  public static String uniqueName(String prefix) {
    String number = Long.toString(UNIQUE.incrementAndGet());
    StringBuilder name = new StringBuilder(prefix).append('_');
    number.chars().forEach(digit -> name.append("abcdefghkp".charAt(digit - '0')));
    return name.toString();
  }

  /** Makes an account with a name that begins with the prefix, and returns who is logged in. */
  public TestingClient register(String prefix) {
    return registerAs(uniqueName(prefix));
  }

  /** Makes an account of exactly this name. */
  public TestingClient registerAs(String username) {
    Map<String, Object> body = Map.of("username", username, "password", PASSWORD, "consent", true);
    return as(post("/auth/register", body).ok().field("token"));
  }

  /** Logs in with {@link #PASSWORD}. */
  public TestingClient login(String username) {
    Map<String, Object> body = Map.of("login", username, "password", PASSWORD);
    return as(post("/auth/login", body).ok().field("token"));
  }

  /** The token, which must be there. */
  public String token() {
    return token.orElseThrow();
  }

  /** The id of the user whose token this is. */
  public String userId() {
    return get("/users/@me").expect(200).id();
  }

  /** The username of the user whose token this is. */
  public String username() {
    return get("/users/@me").expect(200).field("username");
  }

  /** A new guild with the default channels; its id. */
  public String createGuild(String name) {
    return post("/guilds", Map.of("name", name)).expect(201).id();
  }

  /** A new text channel; its id. */
  public String createChannel(String guildId, String name) {
    Map<String, Object> body = Map.of("name", name, "type", 0);
    return post("/guilds/" + guildId + "/channels", body).expect(201).id();
  }

  /** The first text channel of a guild; its id. */
  public String firstTextChannel(String guildId) {
    for (JsonNode channel : get("/guilds/" + guildId + "/channels").expect(200).json()) {
      if (channel.path("type").asInt() == 0) {
        return channel.path("id").asText();
      }
    }
    throw new AssertionError("guild " + guildId + " has no text channel");
  }

  /** A message; its id. */
  public String sendMessage(String channelId, String content) {
    Map<String, Object> body = Map.of("content", content);
    return post("/channels/" + channelId + "/messages", body).expect(200).id();
  }

  /** An invite to a channel with the default expiry; its code. */
  public String invite(String channelId) {
    return post("/channels/" + channelId + "/invites", Map.of()).expect(200).field("code");
  }

  /** Joins by an invite's code. */
  public void join(String code) {
    post("/invites/" + code, Map.of()).expect(200);
  }

  /** A socket to the gateway, not identified yet. */
  public TestingGateway gateway() {
    return TestingGateway.connect(server);
  }

  /** A socket to the gateway that is identified with this token and has heard READY. */
  public TestingGateway listen() {
    TestingGateway gateway = gateway();
    gateway.identify(token());
    gateway.await("READY");
    return gateway;
  }

  public Answer get(String path) {
    return send("GET", path, Optional.empty(), List.of());
  }

  public Answer post(String path, Object body) {
    return send("POST", path, Optional.of(write(body)), List.of());
  }

  public Answer put(String path, Object body) {
    return send("PUT", path, Optional.of(write(body)), List.of());
  }

  public Answer patch(String path, Object body) {
    return send("PATCH", path, Optional.of(write(body)), List.of());
  }

  public Answer delete(String path) {
    return send("DELETE", path, Optional.empty(), List.of());
  }

  /**
   * Any request, its body as it is, for what no honest client sends.
   *
   * @param headers names and values by turns, over the usual ones
   */
  public Answer send(String method, String path, Optional<String> body, List<String> headers) {
    String whole = path.startsWith("//") ? path.substring(1) : "/api/v10" + path;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.url() + whole))
            .timeout(LIMIT)
            .method(
                method,
                body.map(HttpRequest.BodyPublishers::ofString)
                    .orElseGet(HttpRequest.BodyPublishers::noBody));
    token.ifPresent(value -> request.setHeader("Authorization", value));
    if (body.isPresent()) {
      request.setHeader("Content-Type", "application/json");
    }
    List<String> rest = new ArrayList<>(headers);
    while (!rest.isEmpty()) {
      request.setHeader(rest.removeFirst(), rest.removeFirst());
    }
    try {
      return new Answer(
          method + " " + path, HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException failed) {
      throw new AssertionError(method + " " + path + " got no answer: " + failed, failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  private static String write(Object body) {
    try {
      return Answer.MAPPER.writeValueAsString(body);
    } catch (JsonProcessingException unwritable) {
      throw new AssertionError(unwritable);
    }
  }
}
