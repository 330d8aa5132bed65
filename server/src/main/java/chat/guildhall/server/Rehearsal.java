package chat.guildhall.server;

import chat.guildhall.server.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An evening in small on throw-away data: people meet in a guild, come and go, listen, post and
 * read. What the JVM keeps of a rehearsed start then holds the classes of all that, and tells the
 * compilers of the next start what is worth their while.
 */
final class Rehearsal {
  private static final List<String> NAMES =
      List.of("anna", "bruno", "carla", "david", "emma", "felix", "greta", "henry");
  private static final List<String> STREAMS =
      List.of("", "&compress=zlib-stream", "&compress=zstd-stream");
  private static final int VISITS_EACH = 40;
  private static final int POSTS_EACH = 400;
  private static final int PAGES_EACH = 100;
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Duration EVENING_LIMIT = Duration.ofMinutes(2);
  private static final String API = "/api/v10";

  private final HttpClient client;
  private final String address;

  private record Person(String token, String name) {}

  private Rehearsal(HttpClient client, String address) {
    this.client = client;
    this.address = address;
  }

  /**
   * Plays it against the server at {@code address}.
   *
   * @throws IllegalStateException if the server refuses something or takes too long
   */
  static void play(String address) {
    HttpClient client = HttpClient.newBuilder().connectTimeout(LIMIT).build();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      new Rehearsal(client, address).play(threads);
    } finally {
      // Not close(), which would wait for sockets that listen still.
      client.shutdownNow();
    }
  }

  private void play(ExecutorService threads) {
    List<Person> people = NAMES.stream().map(this::register).toList();
    String owner = people.getFirst().token();
    String guild = send("POST", "/guilds", owner, Map.of("name", "Rehearsal")).get("id").asText();
    String channel = textChannel(send("GET", "/guilds/" + guild + "/channels", owner, Map.of()));
    String invite =
        send("POST", "/channels/" + channel + "/invites", owner, Map.of()).get("code").asText();
    people.stream()
        .skip(1)
        .forEach(person -> send("POST", "/invites/" + invite, person.token(), Map.of()));
    together(threads, people, this::comeAndGo);
    people.forEach(this::listen);
    together(threads, people, person -> talk(person, channel));
  }

  private static void together(
      ExecutorService threads, List<Person> people, Consumer<Person> evening) {
    List<Future<?>> evenings = new ArrayList<>();
    people.forEach(person -> evenings.add(threads.submit(() -> evening.accept(person))));
    evenings.forEach(Rehearsal::await);
  }

  private Person register(String name) {
    Map<String, Object> form =
        Map.of("username", name, "password", "a lamp in the boat house", "consent", true);
    return new Person(send("POST", "/auth/register", "", form).get("token").asText(), name);
  }

  private void talk(Person person, String channel) {
    String messages = "/channels/" + channel + "/messages";
    String last = "";
    for (int i = 0; i < POSTS_EACH; i++) {
      String text = person.name() + " saw the tide come in for the " + i + "th time";
      last = send("POST", messages, person.token(), Map.of("content", text)).get("id").asText();
      if (i % 20 == 0) {
        String message = messages + "/" + last;
        send("POST", "/channels/" + channel + "/typing", person.token(), Map.of());
        send("PATCH", message, person.token(), Map.of("content", text + ", or so"));
        send("POST", message + "/ack", person.token(), Map.of());
      }
    }
    for (int i = 0; i < PAGES_EACH; i++) {
      send("GET", messages + "?limit=50", person.token(), Map.of());
      send("GET", messages + "?limit=50&before=" + last, person.token(), Map.of());
    }
  }

  private static String textChannel(JsonNode channels) {
    for (JsonNode channel : channels) {
      if (channel.get("type").asInt() == 0) {
        return channel.get("id").asText();
      }
    }
    throw new IllegalStateException("a new guild has no text channel");
  }

  private JsonNode send(String method, String path, String token, Map<String, ?> body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + API + path)).timeout(LIMIT);
    if (!token.isEmpty()) {
      request.header("Authorization", token);
    }
    if (method.equals("GET")) {
      request.GET();
    } else {
      request
          .header("Content-Type", "application/json")
          .method(method, BodyPublishers.ofByteArray(Json.bytes(body)));
    }
    try {
      HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
      if (response.statusCode() >= 300) {
        throw new IllegalStateException(
            "%s %s was answered with %d".formatted(method, path, response.statusCode()));
      }
      return response.body().length == 0 ? MissingNode.getInstance() : Json.read(response.body());
    } catch (IOException broken) {
      throw new IllegalStateException(method + " " + path + " was not answered", broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopped);
    }
  }

  private void comeAndGo(Person person) {
    for (int i = 0; i < VISITS_EACH; i++) {
      await(listen(person).sendClose(WebSocket.NORMAL_CLOSURE, ""));
    }
  }

  private WebSocket listen(Person person) {
    String stream = STREAMS.get(NAMES.indexOf(person.name()) % STREAMS.size());
    URI gateway = URI.create(address.replaceFirst("http", "ws") + "/?v=10&encoding=json" + stream);
    Listener listener = new Listener(person.token());
    WebSocket socket = await(client.newWebSocketBuilder().buildAsync(gateway, listener));
    await(listener.ready);
    return socket;
  }

  private static <T> T await(Future<T> work) {
    try {
      return work.get(EVENING_LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException failed) {
      throw new IllegalStateException("it was not played to the end", failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopped);
    }
  }

  /** A session that hears everything and keeps nothing: after HELLO it identifies. */
  private static final class Listener implements WebSocket.Listener {
    private final String identify;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private int messages;

    Listener(String token) {
      identify =
          new String(
              Json.bytes(Map.of("op", 2, "d", Map.of("token", token, "properties", Map.of()))),
              StandardCharsets.UTF_8);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      return heard(socket, last);
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
      return heard(socket, last);
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      ready.completeExceptionally(error);
    }

    private @Nullable CompletionStage<?> heard(WebSocket socket, boolean last) {
      socket.request(1);
      if (last) {
        messages++;
        if (messages == 1) {
          return socket.sendText(identify, true);
        }
        ready.complete(null);
      }
      return null;
    }
  }
}
