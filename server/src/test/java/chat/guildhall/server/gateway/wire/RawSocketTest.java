package chat.guildhall.server.gateway.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.channel.epoll.Epoll;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RawSocketTest {
  private static final int OP_TEXT = 0x81;
  private static final int OP_PONG = 0x8A;
  private static final int EVENTS = 3_000;
  private static final int PINGS = 20;

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));

  @AfterEach
  void stop() throws Exception {
    get(vertx.close().toCompletionStage().toCompletableFuture());
  }

  /**
   * A client that reads late fills its socket again and again: what the system does not take goes
   * through Netty, which also answers pings on the same socket.
   */
  @Test
  void nothingIsLostOrMixedWhereTheSocketIsFullAgainAndAgain() throws Exception {
    CompletableFuture<Boolean> wasFull = new CompletableFuture<>();
    int port = serve(wasFull);
    try (Socket client = new Socket()) {
      client.setReceiveBufferSize(4_096);
      client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      client.setSoTimeout(20_000);
      OutputStream out = client.getOutputStream();
      out.write(
          """
          GET / HTTP/1.1\r
          Host: localhost\r
          Connection: Upgrade\r
          Upgrade: websocket\r
          Sec-WebSocket-Version: 13\r
          Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
          \r
          """
              .getBytes(StandardCharsets.US_ASCII));
      assertTrue(get(wasFull), "the socket was full");
      for (int i = 0; i < PINGS; i++) {
        out.write(new byte[] {(byte) 0x89, (byte) 0x81, 0, 0, 0, 0, (byte) i});
      }
      DataInputStream in = new DataInputStream(client.getInputStream());
      skipHeaders(in);
      int events = 0;
      List<Integer> pongs = new ArrayList<>();
      while (events < EVENTS || pongs.size() < PINGS) {
        int kind = in.readUnsignedByte();
        byte[] payload = payload(in);
        if (kind == OP_PONG) {
          pongs.add((int) payload[0]);
        } else {
          assertEquals(OP_TEXT, kind);
          events++;
          assertEquals(json(events), new String(payload, StandardCharsets.UTF_8));
        }
      }
      assertEquals(PINGS, pongs.stream().distinct().count());
    }
  }

  private int serve(CompletableFuture<Boolean> wasFull) throws Exception {
    var server =
        vertx
            .createHttpServer(new HttpServerOptions().setSendBufferSize(4_096))
            .requestHandler(request ->
                request
                    .toWebSocket()
                    .onSuccess(socket ->
                        new Writer(
                                Wire.of(request.connection(), socket, JsonEncoding.INSTANCE),
                                wasFull)
                            .write()));
    return get(server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture())
        .actualPort();
  }

  /** Writes events while the wire takes them, as a session does. */
  private static final class Writer {
    private final Wire wire;
    private final CompletableFuture<Boolean> wasFull;
    private int next = 1;

    Writer(Wire wire, CompletableFuture<Boolean> wasFull) {
      this.wire = wire;
      this.wasFull = wasFull;
      if (Epoll.isAvailable() && !(wire instanceof DirectWire direct && direct.isRaw())) {
        wasFull.completeExceptionally(new AssertionError("not written past Netty"));
      }
      wire.onWritable(this::write);
    }

    void write() {
      while (next <= EVENTS && wire.isWritable()) {
        wire.event(Body.of("EVENT", Map.of("text", text(next))), next);
        wire.flush();
        next++;
      }
      wasFull.complete(next <= EVENTS);
    }
  }

  private static String json(int seq) {
    return "{\"t\":\"EVENT\",\"s\":%d,\"op\":0,\"d\":{\"text\":\"%s\"}}".formatted(seq, text(seq));
  }

  /** Of very different lengths: some larger than what sockets of one loop share. */
  private static String text(int seq) {
    return "x".repeat(seq % 500 == 0 ? RawSocket.BUFFER_BYTES + 1 : seq % 2_000);
  }

  private static byte[] payload(DataInputStream in) throws IOException {
    int length = in.readUnsignedByte();
    if (length == 126) {
      length = in.readUnsignedShort();
    } else if (length == 127) {
      length = Math.toIntExact(in.readLong());
    }
    return in.readNBytes(length);
  }

  private static void skipHeaders(DataInputStream in) throws IOException {
    int newlines = 0;
    while (newlines < 2) {
      int next = in.readUnsignedByte();
      if (next == '\n') {
        newlines++;
      } else if (next != '\r') {
        newlines = 0;
      }
    }
  }

  private static <T> T get(CompletableFuture<T> future) throws Exception {
    return future.get(20, TimeUnit.SECONDS);
  }
}
