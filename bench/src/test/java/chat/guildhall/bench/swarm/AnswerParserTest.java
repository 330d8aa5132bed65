package chat.guildhall.bench.swarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.netty.buffer.Unpooled;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerParserTest {
  private final AnswerParser parser = new AnswerParser();

  private Http.@Nullable Reply read(String text) {
    return parser.read(Unpooled.wrappedBuffer(Marker.ascii(text)));
  }

  @Test
  void anAnswerMayComeByteByByte() {
    String whole = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
    for (int i = 0; i < whole.length() - 1; i++) {
      assertNull(read(whole.substring(i, i + 1)));
    }
    Http.@Nullable Reply reply = read("o");
    assertNotNull(reply);
    assertEquals(200, reply.status());
    assertEquals("hello", reply.text());
  }

  @Test
  void chunksAreJoined() {
    assertNull(read("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"));
    Http.@Nullable Reply reply = read("1\r\n!\r\n0\r\n\r\n");
    assertNotNull(reply);
    assertEquals("hello!", reply.text());
  }

  @Test
  void oneAnswerFollowsAnother() {
    Http.@Nullable Reply none = read("HTTP/1.1 204 No Content\r\n\r\n");
    assertNotNull(none);
    assertEquals(204, none.status());
    Http.@Nullable Reply next = read("HTTP/1.1 404 Not Found\r\ncontent-length: 2\r\n\r\n{}");
    assertNotNull(next);
    assertEquals(404, next.status());
    assertEquals("{}", next.text());
  }
}
