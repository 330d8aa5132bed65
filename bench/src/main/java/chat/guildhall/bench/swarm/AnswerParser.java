package chat.guildhall.bench.swarm;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts one HTTP answer after the other together. */
final class AnswerParser {
  private static final int STATUS_AT = 9;
  private static final int STATUS_LENGTH = 3;
  private static final int START_BYTES = 4096;

  private final ByteBuf gathered = Unpooled.buffer(START_BYTES);

  /** Takes what arrived; the answer once it is whole. */
  Http.@Nullable Reply read(ByteBuf data) {
    gathered.writeBytes(data);
    int head = headEnd();
    if (head < 0) {
      return null;
    }
    String text = gathered.toString(0, head, StandardCharsets.US_ASCII);
    int status = Integer.parseInt(text.substring(STATUS_AT, STATUS_AT + STATUS_LENGTH));
    String lower = text.toLowerCase(Locale.ROOT);
    int body = head + 4;
    if (lower.contains("transfer-encoding: chunked")) {
      return chunked(status, body);
    }
    int length = status == 204 ? 0 : contentLength(lower);
    if (gathered.writerIndex() < body + length) {
      return null;
    }
    byte[] bytes = new byte[length];
    gathered.getBytes(body, bytes);
    gathered.clear();
    return new Http.Reply(status, bytes);
  }

  private Http.@Nullable Reply chunked(int status, int body) {
    ByteBuf whole = Unpooled.buffer(START_BYTES);
    int at = body;
    while (true) {
      int lineEnd = gathered.indexOf(at, gathered.writerIndex(), (byte) '\r');
      if (lineEnd < 0) {
        return null;
      }
      int size =
          Integer.parseInt(gathered.toString(at, lineEnd - at, StandardCharsets.US_ASCII), 16);
      int chunk = lineEnd + 2;
      if (gathered.writerIndex() < chunk + size + 2) {
        return null;
      }
      if (size == 0) {
        byte[] bytes = new byte[whole.readableBytes()];
        whole.readBytes(bytes);
        gathered.clear();
        return new Http.Reply(status, bytes);
      }
      whole.writeBytes(gathered, chunk, size);
      at = chunk + size + 2;
    }
  }

  private int headEnd() {
    int end = gathered.writerIndex() - 3;
    for (int i = 0; i < end; i++) {
      int at = gathered.indexOf(i, end, (byte) '\r');
      if (at < 0) {
        return -1;
      }
      if (gathered.getByte(at + 1) == '\n'
          && gathered.getByte(at + 2) == '\r'
          && gathered.getByte(at + 3) == '\n') {
        return at;
      }
      i = at;
    }
    return -1;
  }

  private static int contentLength(String head) {
    String name = "content-length:";
    int at = head.indexOf(name);
    if (at < 0) {
      return 0;
    }
    int end = head.indexOf('\r', at);
    return Integer.parseInt(
        head.substring(at + name.length(), end < 0 ? head.length() : end).trim());
  }
}
