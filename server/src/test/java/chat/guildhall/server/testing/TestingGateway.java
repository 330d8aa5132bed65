package chat.guildhall.server.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * A small gateway client. It hears everything in order, beats its heart when asked to, and lets a
 * test wait for what it expects.
 *
 * <p>{@link #await(String, Predicate)} looks through what was heard and not yet taken, and takes
 * the first that fits; what does not fit stays for later calls. To prove that something was
 * <em>not</em> heard, cause a later event that must be heard, await that one, and look at {@link
 * #heard}: a lane keeps order, so the missing one would be there.
 */
public final class TestingGateway implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final List<Frame> all = new ArrayList<>();
  private final List<Frame> untaken = new ArrayList<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final FrameReader reader;
  private final WebSocket socket;
  private Optional<Long> sequence = Optional.empty();
  private Optional<String> sessionId = Optional.empty();

  private TestingGateway(String url, boolean compressed) {
    this.reader = new FrameReader(compressed, this::hear);
    try {
      this.socket =
          HTTP.newWebSocketBuilder()
              .connectTimeout(LIMIT)
              .buildAsync(URI.create(url), new Listener())
              .get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    } catch (ExecutionException | TimeoutException failed) {
      throw new AssertionError("no socket at " + url, failed);
    }
  }

  /** A socket that speaks JSON as text. */
  public static TestingGateway connect(TestingServer server) {
    return new TestingGateway(server.gatewayUrl(), false);
  }

  /** A socket that speaks JSON in one zlib stream over binary frames. */
  public static TestingGateway connectCompressed(TestingServer server) {
    return new TestingGateway(server.gatewayUrl() + "&compress=zlib-stream", true);
  }

  /** A socket at an address of the test's choice, for odd paths and queries. */
  public static TestingGateway connect(String url) {
    return new TestingGateway(url, url.contains("compress=zlib-stream"));
  }

  /** Identifies as a person does, without intents. */
  public void identify(String token) {
    identify(token, Map.of());
  }

  /** Identifies as a bot does. The token comes with or without its {@code Bot} prefix. */
  public void identifyBot(String token, int intents) {
    identify(token.replaceFirst("^Bot ", ""), Map.of("intents", intents));
  }

  /** Identifies with more fields, or others. */
  public void identify(String token, Map<String, ?> fields) {
    Map<String, Object> data = new HashMap<>();
    data.put("token", token);
    data.put("properties", Map.of("os", "Linux", "browser", "testing", "device", "testing"));
    data.putAll(fields);
    send(2, data);
  }

  /** Resumes another socket's session after the last event that it heard. */
  public void resume(String token, TestingGateway before) {
    resume(token, before.sessionId(), before.sequence());
  }

  /** Resumes a session after a sequence number. */
  public void resume(String token, String session, long after) {
    send(6, Map.of("token", token, "session_id", session, "seq", after));
  }

  /** Beats once and waits for the acknowledgement: all that was sent before has been answered. */
  public void heartbeat() {
    send(1, sequence.isPresent() ? sequence.get() : 0);
    awaitOp(11);
  }

  /** Sends a payload. */
  public void send(int op, Object data) {
    Map<String, Object> payload = new HashMap<>();
    payload.put("op", op);
    payload.put("d", data);
    try {
      sendText(Answer.MAPPER.writeValueAsString(payload));
    } catch (JsonProcessingException unwritable) {
      throw new AssertionError(unwritable);
    }
  }

  /** Sends text as it is, for what no honest client sends. */
  public void sendText(String text) {
    socket.sendText(text, true).join();
  }

  /** Sends a binary frame. */
  public void sendBinary(byte[] bytes) {
    socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
  }

  /** Waits for the first untaken event of that name, and takes it; its {@code d}. */
  public JsonNode await(String event) {
    return await(event, _ -> true);
  }

  /** Waits for the first untaken event of that name that fits, and takes it; its {@code d}. */
  public JsonNode await(String event, Predicate<JsonNode> fits) {
    return awaitFrame(event, frame -> frame.is(event) && fits.test(frame.data())).data();
  }

  /** Waits for the first untaken payload of an opcode, and takes it. */
  public Frame awaitOp(int op) {
    return awaitFrame("op " + op, frame -> frame.op() == op);
  }

  private Frame awaitFrame(String what, Predicate<Frame> fits) {
    long until = System.nanoTime() + LIMIT.toNanos();
    lock.lock();
    try {
      while (true) {
        for (int at = 0; at < untaken.size(); at++) {
          if (fits.test(untaken.get(at))) {
            return untaken.remove(at);
          }
        }
        long left = until - System.nanoTime();
        if (left <= 0 || closed.isDone()) {
          throw new AssertionError(
              what
                  + " was not heard"
                  + (closed.isDone() ? ", closed " + closed.join() : "")
                  + "; untaken: "
                  + untaken);
        }
        changed.awaitNanos(left);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    } finally {
      lock.unlock();
    }
  }

  /** Everything heard so far, in order, taken or not. */
  public List<Frame> heard() {
    lock.lock();
    try {
      return List.copyOf(all);
    } finally {
      lock.unlock();
    }
  }

  /** The events of one name heard so far, in order, taken or not: their {@code d}. */
  public List<JsonNode> heard(String event) {
    return heard().stream().filter(frame -> frame.is(event)).map(Frame::data).toList();
  }

  /** The session's id, once READY was heard. */
  public String sessionId() {
    return sessionId.orElseThrow();
  }

  /** The newest sequence number heard. */
  public long sequence() {
    return sequence.orElseThrow();
  }

  /** Waits until the server closes; the close code. */
  public int awaitClose() {
    try {
      return closed.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    } catch (ExecutionException | TimeoutException open) {
      throw new AssertionError("the socket was not closed; untaken: " + untaken, open);
    }
  }

  /** Closes with a code; 1000 and 1001 end the session, others leave it resumable. */
  public void close(int code) {
    socket.sendClose(code, "").join();
  }

  /** Cuts the connection without a close frame: the session stays resumable. */
  public void cut() {
    socket.abort();
  }

  /** Ends the session. */
  @Override
  public void close() {
    if (!socket.isOutputClosed()) {
      socket.sendClose(WebSocket.NORMAL_CLOSURE, "").exceptionally(_ -> socket).join();
    }
    socket.abort();
  }

  private void hear(JsonNode whole) {
    Frame frame = Frame.of(whole);
    lock.lock();
    try {
      all.add(frame);
      untaken.add(frame);
      sequence = frame.sequence().or(() -> sequence);
      if (frame.is("READY")) {
        sessionId = Optional.of(frame.data().path("session_id").asText());
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void ended(int code) {
    lock.lock();
    try {
      closed.complete(code);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private final class Listener implements WebSocket.Listener {
    @Override
    public CompletableFuture<?> onText(WebSocket from, CharSequence part, boolean last) {
      reader.text(part, last);
      from.request(1);
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<?> onBinary(WebSocket from, ByteBuffer part, boolean last) {
      reader.binary(part);
      from.request(1);
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<?> onClose(WebSocket from, int code, String reason) {
      ended(code);
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      ended(1006);
    }
  }
}
