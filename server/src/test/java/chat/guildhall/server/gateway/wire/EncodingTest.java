package chat.guildhall.server.gateway.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.github.luben.zstd.ZstdDecompressCtx;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

class EncodingTest {
  private static final byte[] ACK = "{\"op\":11,\"d\":{}}".getBytes(StandardCharsets.US_ASCII);

  private static byte[] event(Encoding encoding, Body body, long seq) {
    int size = encoding.eventSize(body, seq);
    ByteBuf out = Unpooled.buffer(size);
    encoding.event(out, body, seq);
    assertEquals(size, out.readableBytes(), "the size that was announced");
    return read(out);
  }

  private static byte[] control(Encoding encoding, byte[] json) {
    int size = encoding.controlSize(json);
    ByteBuf out = Unpooled.buffer(size);
    encoding.control(out, json);
    assertEquals(size, out.readableBytes(), "the size that was announced");
    return read(out);
  }

  private static byte[] read(ByteBuf out) {
    byte[] bytes = new byte[out.readableBytes()];
    out.readBytes(bytes);
    return bytes;
  }

  @Test
  void anEventIsCompactJsonWithItsNumber() {
    byte[] json = event(JsonEncoding.INSTANCE, Body.of("TYPING_START", Map.of("a", 1)), 1_203);
    assertEquals(
        "{\"t\":\"TYPING_START\",\"s\":1203,\"op\":0,\"d\":{\"a\":1}}",
        new String(json, StandardCharsets.UTF_8));
  }

  @Test
  void digitsAreRightAtEveryLength() {
    for (long number : new long[] {0, 9, 10, 99, 100, 1_000_000, Long.MAX_VALUE}) {
      ByteBuf out = Unpooled.buffer(1);
      Encoding.digits(out, number);
      assertEquals(Long.toString(number), out.toString(StandardCharsets.US_ASCII));
    }
  }

  @Test
  void aLazyBodyIsEncodedAsAnEagerOne() {
    Map<String, Object> payload = Map.of("id", "1");
    byte[] eager = event(JsonEncoding.INSTANCE, Body.of("GUILD_CREATE", payload), 1);
    byte[] lazy = event(JsonEncoding.INSTANCE, Body.lazy("GUILD_CREATE", payload).encoded(), 1);
    assertEquals(
        new String(eager, StandardCharsets.UTF_8), new String(lazy, StandardCharsets.UTF_8));
    assertEquals(Body.LAZY_SIZE, Body.lazy("E", payload).size(), 16);
  }

  @Test
  void theDeflatedTailIsMadeOnce() {
    Body body = Body.of("E", "x".repeat(1_000));
    assertSame(body.deflatedTail(), body.deflatedTail());
    assertTrue(body.deflatedTail().length < 100);
  }

  /** Two connections, many events of which most are shared, one inflater each. */
  @Test
  void thousandsOfSharedSegmentsInflateAsOneStreamPerConnection() throws DataFormatException {
    Random random = new Random(7);
    List<Body> shared = random.ints(200, 0, 40_000).mapToObj(EncodingTest::randomBody).toList();
    Connection first = new Connection();
    Connection second = new Connection();
    for (int i = 0; i < 4_000; i++) {
      Body body = shared.get(random.nextInt(shared.size()));
      first.hear(body, i + 1);
      if (random.nextInt(3) > 0) {
        second.hear(body, 1_000_000L + i);
      }
      if (random.nextInt(10) == 0) {
        assertEquals("{\"op\":11,\"d\":{}}", second.inflate(control(second.encoding, ACK)));
      }
    }
  }

  /** The same for zstd; bodies of more than a block are among them. */
  @Test
  void thousandsOfSharedBlocksDecodeAsOneFramePerConnection() {
    Random random = new Random(11);
    List<Body> shared =
        java.util.stream.IntStream.concat(random.ints(120, 0, 9_000), random.ints(8, 0, 400_000))
            .mapToObj(EncodingTest::randomBody)
            .toList();
    try (ZstdConnection first = new ZstdConnection();
        ZstdConnection second = new ZstdConnection()) {
      for (int i = 0; i < 2_000; i++) {
        Body body = shared.get(random.nextInt(shared.size()));
        first.hear(body, i + 1);
        if (random.nextInt(3) > 0) {
          second.hear(body, 1_000_000L + i);
        }
        if (random.nextInt(10) == 0) {
          String ack = second.decode(control(second.encoding, ACK));
          assertEquals("{\"op\":11,\"d\":{}}", ack);
        }
      }
    }
  }

  private static final class ZstdConnection implements AutoCloseable {
    private final ZstdStreamEncoding encoding = new ZstdStreamEncoding();
    private final ZstdDecompressCtx decoder = new ZstdDecompressCtx();
    private final ByteBuffer plain = ByteBuffer.allocateDirect(1 << 20);

    void hear(Body body, long seq) {
      String expected = new String(event(JsonEncoding.INSTANCE, body, seq), StandardCharsets.UTF_8);
      String heard = decode(event(encoding, body, seq));
      assertEquals(expected, heard.replaceFirst(" {17}", ""));
    }

    String decode(byte[] message) {
      ByteBuffer packed = ByteBuffer.allocateDirect(message.length).put(message).flip();
      plain.clear();
      while (packed.hasRemaining()) {
        assertFalse(decoder.decompressDirectByteBufferStream(plain, packed), "the frame ended");
      }
      return StandardCharsets.UTF_8.decode(plain.flip()).toString();
    }

    @Override
    public void close() {
      decoder.close();
    }
  }

  private static Body randomBody(int length) {
    Random random = new Random(length);
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(random.nextBoolean() ? "guildhall ä " : Integer.toString(random.nextInt()));
    }
    return Body.of("MESSAGE_CREATE", Map.of("content", text.toString()));
  }

  private static final class Connection {
    private final ZlibStreamEncoding encoding = new ZlibStreamEncoding();
    private final Inflater inflater = new Inflater();

    void hear(Body body, long seq) throws DataFormatException {
      String expected = new String(event(JsonEncoding.INSTANCE, body, seq), StandardCharsets.UTF_8);
      assertEquals(expected, inflate(event(encoding, body, seq)));
    }

    String inflate(byte[] message) throws DataFormatException {
      int end = message.length;
      assertEquals(0, message[end - 4]);
      assertEquals(0, message[end - 3]);
      assertEquals((byte) 0xFF, message[end - 2]);
      assertEquals((byte) 0xFF, message[end - 1]);
      inflater.setInput(message);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] chunk = new byte[65_536];
      int count;
      while ((count = inflater.inflate(chunk)) > 0) {
        out.write(chunk, 0, count);
      }
      assertFalse(inflater.finished());
      return out.toString(StandardCharsets.UTF_8);
    }
  }

  @Test
  void whatIsEncodedIsJson() throws Exception {
    JsonNode node = Json.read(event(JsonEncoding.INSTANCE, Body.of("READY", Map.of("v", 10)), 1));
    assertEquals("READY", node.path("t").asText());
    assertEquals(0, node.path("op").asInt());
    assertEquals(10, node.path("d").path("v").asInt());
  }
}
