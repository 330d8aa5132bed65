package chat.guildhall.bench.peer;

import chat.guildhall.bench.swarm.Http;
import chat.guildhall.bench.swarm.Http.Reply;
import chat.guildhall.bench.swarm.Loops;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** People, guilds and channels, made through REST as anybody makes them. */
public final class World implements AutoCloseable {
  private static final int CONNECTIONS = 16;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String API = "/api/v10";
  private static final String ALPHABET = "abcdefghkp";

  private final Guildhall server;
  private final Loops loops;
  private final List<Http> connections;
  private final List<String> tokens = new ArrayList<>();

  /** A guild: its id, its first text channel's, and its owner's token. */
  public record Guild(String id, String channel, String owner) {}

  public World(Guildhall server, Loops loops) {
    this.server = server;
    this.loops = loops;
    this.connections =
        IntStream.range(0, CONNECTIONS).mapToObj(_ -> server.connect(loops)).toList();
  }

  /** The server that it lives on. */
  public Guildhall server() {
    return server;
  }

  /** The threads of its clients. */
  public Loops loops() {
    return loops;
  }

  /** The tokens of {@code count} people; those who exist come first. */
  public List<String> people(int count) {
    int existing = tokens.size();
    if (count > existing) {
      tokens.addAll(
          each(count - existing, at -> register(existing + at)).stream()
              .map(reply -> text(reply, "token"))
              .toList());
    }
    return List.copyOf(tokens.subList(0, count));
  }

  private static byte[] register(int number) {
    StringBuilder name = new StringBuilder("bench_");
    Integer.toString(number).chars().forEach(digit -> name.append(ALPHABET.charAt(digit - '0')));
    return request(
        "POST",
        "/auth/register",
        "",
        "{\"username\":\""
            + name
            + "\",\"password\":\"a lamp in the boat house\",\"consent\":true}");
  }

  /** A guild with these members, of whom the first owns it. */
  public Guild guild(String name, List<String> members) {
    String owner = members.getFirst();
    String id = text(one(request("POST", "/guilds", owner, "{\"name\":\"" + name + "\"}")), "id");
    String channel = "";
    for (JsonNode each : json(one(request("GET", "/guilds/" + id + "/channels", owner, "")))) {
      if (each.path("type").asInt() == 0) {
        channel = each.path("id").asText();
      }
    }
    String invite =
        text(
            one(request("POST", "/channels/" + channel + "/invites", owner, "{\"max_uses\":0}")),
            "code");
    each(
        members.size() - 1, at -> request("POST", "/invites/" + invite, members.get(at + 1), "{}"));
    return new Guild(id, channel, owner);
  }

  /** A request below the API's root. */
  public static byte[] request(String method, String path, String token, String body) {
    return Http.request(method, API + path, token, body);
  }

  /** The request that posts a text of ASCII without quotes. */
  public static byte[] post(String channel, String token, String text) {
    return request(
        "POST", "/channels/" + channel + "/messages", token, "{\"content\":\"" + text + "\"}");
  }

  private Reply one(byte[] request) {
    return connections.getFirst().send(request).join().ok();
  }

  /** Sends {@code count} requests over all connections; the answers in their order. */
  private List<Reply> each(int count, IntFunction<byte[]> request) {
    Reply[] replies = new Reply[count];
    AtomicInteger next = new AtomicInteger();
    List<CompletableFuture<Void>> lines =
        connections.stream().map(line -> work(line, next, request, replies)).toList();
    CompletableFuture.allOf(lines.toArray(new CompletableFuture<?>[0])).join();
    return List.of(replies);
  }

  private static CompletableFuture<Void> work(
      Http line, AtomicInteger next, IntFunction<byte[]> request, Reply[] replies) {
    int at = next.getAndIncrement();
    if (at >= replies.length) {
      return CompletableFuture.completedFuture(null);
    }
    return line.send(request.apply(at))
        .thenCompose(reply -> {
          replies[at] = reply.ok();
          return work(line, next, request, replies);
        });
  }

  private static String text(Reply reply, String field) {
    return json(reply).path(field).asText();
  }

  private static JsonNode json(Reply reply) {
    try {
      return JSON.readTree(reply.body());
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(reply.text(), broken);
    } catch (java.io.IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }

  @Override
  public void close() {
    connections.forEach(Http::close);
  }
}
