package chat.guildhall.server.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.testing.Room;
import chat.guildhall.server.testing.TestingGateway;
import chat.guildhall.server.testing.TestingServer;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Clients that stop reading are let go of; the others never notice. */
@Tag("slow")
class BackpressureIT {
  private static final int STUCK = 8;
  private static final int SENDERS = 8;

  /** So many that what waits for a client passes its bound, beyond what the kernel holds. */
  private static final int POSTS = 900;

  private static final Duration BEAT = Duration.ofSeconds(10);

  /** As long as a message may be, of characters that take four bytes. */
  private static final String TEXT = "\uD83D\uDD2D".repeat(2_000);

  private static final int RESUMABLE = 4000;

  @Test
  void thoseThatStopReadingAreClosedAndEverybodyElseHearsAll() throws Exception {
    try (TestingServer server = TestingServer.start(java.util.Map.of())) {
      Room room = Room.on(server);
      List<Stuck> stuck = new ArrayList<>();
      try (TestingGateway first = room.owner().listen();
          TestingGateway second = room.guest().listen()) {
        for (int i = 0; i < STUCK; i++) {
          stuck.add(new Stuck(server, room.guest().token()));
        }
        List<String> posted = post(room, List.of(first, second));
        for (TestingGateway reader : List.of(first, second)) {
          reader.await("MESSAGE_CREATE", d -> d.path("content").asText().equals("the end"));
          List<String> heard =
              reader.heard("MESSAGE_CREATE").stream()
                  .filter(d -> d.path("content").asText().equals(TEXT))
                  .map(d -> d.path("id").asText())
                  .toList();
          assertEquals(posted, heard);
        }
        for (Stuck client : stuck) {
          assertEquals(RESUMABLE, client.closeCode());
        }
      } finally {
        for (Stuck client : stuck) {
          client.close();
        }
      }
    }
  }

  /** Posts over several connections, while the readers beat; the ids in their order. */
  private static List<String> post(Room room, List<TestingGateway> readers)
      throws InterruptedException {
    AtomicInteger left = new AtomicInteger(POSTS);
    List<String> ids = java.util.Collections.synchronizedList(new ArrayList<>());
    List<Thread> senders =
        IntStream.range(0, SENDERS)
            .mapToObj(_ ->
                Thread.ofVirtual()
                    .start(() -> {
                      while (left.getAndDecrement() > 0) {
                        ids.add(room.owner().sendMessage(room.channel(), TEXT));
                      }
                    }))
            .toList();
    for (Thread sender : senders) {
      while (!sender.join(BEAT)) {
        readers.forEach(TestingGateway::heartbeat);
      }
    }
    room.owner().sendMessage(room.channel(), "the end");
    assertEquals(POSTS, ids.size());
    return ids.stream().sorted().toList();
  }

  /** A session whose client reads its READY and then nothing until it is asked for the end. */
  private static final class Stuck implements AutoCloseable {
    private static final int CLOSE = 8;

    private final Socket socket = new Socket();
    private final InputStream in;

    Stuck(TestingServer server, String token) throws IOException {
      socket.setReceiveBufferSize(4_096);
      socket.connect(new InetSocketAddress("127.0.0.1", URI.create(server.url()).getPort()));
      in = socket.getInputStream();
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.write(
          ("GET /?v=10&encoding=json HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                  + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                  + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
              .getBytes(US_ASCII));
      String head = "";
      while (!head.endsWith("\r\n\r\n")) {
        head += (char) in.read();
      }
      assertTrue(head.startsWith("HTTP/1.1 101"), head);
      byte[] identify =
          ("{\"op\":2,\"d\":{\"token\":\"" + token + "\",\"properties\":{}}}").getBytes(US_ASCII);
      out.writeByte(0x81);
      out.writeByte(0x80 | 126);
      out.writeShort(identify.length);
      // A mask of zeros leaves the payload as it is.
      out.writeInt(0);
      out.write(identify);
      out.flush();
      while (!new String(frame().payload(), US_ASCII).contains("\"t\":\"READY\"")) {
        continue;
      }
    }

    private record Received(int opcode, byte[] payload) {}

    /** Reads all that is left, up to the close frame; its code. */
    int closeCode() throws IOException {
      Received received = frame();
      while (received.opcode() != CLOSE) {
        received = frame();
      }
      return (received.payload()[0] & 0xFF) << 8 | received.payload()[1] & 0xFF;
    }

    private Received frame() throws IOException {
      int opcode = in.read() & 0x0F;
      long length = in.read() & 0x7F;
      if (length >= 126) {
        byte[] more = in.readNBytes(length == 126 ? 2 : 8);
        length = 0;
        for (byte each : more) {
          length = length << 8 | each & 0xFF;
        }
      }
      byte[] payload = in.readNBytes((int) length);
      if (payload.length < length) {
        throw new EOFException("the socket ended without a close frame");
      }
      return new Received(opcode, payload);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
