package chat.guildhall.server.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Puts the parts of frames together, inflates them where they are compressed, and parses them. */
final class FrameReader {
  /** A payload of a zlib stream ends with the empty block of a sync flush. */
  private static final byte[] FLUSH_END = {0, 0, (byte) 0xff, (byte) 0xff};

  private final boolean compressed;
  private final Consumer<JsonNode> receiver;
  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Inflater inflater = new Inflater();

  FrameReader(boolean compressed, Consumer<JsonNode> receiver) {
    this.compressed = compressed;
    this.receiver = receiver;
  }

  void text(CharSequence part, boolean last) {
    if (compressed) {
      throw new AssertionError("a text frame in a compressed stream: " + part);
    }
    text.append(part);
    if (last) {
      parse(text.toString());
      text.setLength(0);
    }
  }

  void binary(ByteBuffer part) {
    if (!compressed) {
      throw new AssertionError("a binary frame without compression");
    }
    byte[] piece = new byte[part.remaining()];
    part.get(piece);
    bytes.writeBytes(piece);
    byte[] whole = bytes.toByteArray();
    if (endsPayload(whole)) {
      parse(inflate(whole));
      bytes.reset();
    }
  }

  private static boolean endsPayload(byte[] whole) {
    int from = whole.length - FLUSH_END.length;
    return from >= 0 && Arrays.equals(whole, from, whole.length, FLUSH_END, 0, FLUSH_END.length);
  }

  private String inflate(byte[] whole) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8_192];
    inflater.setInput(whole);
    try {
      int count = inflater.inflate(buffer);
      while (count > 0) {
        out.write(buffer, 0, count);
        count = inflater.inflate(buffer);
      }
    } catch (DataFormatException broken) {
      throw new AssertionError("the zlib stream is broken", broken);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private void parse(String json) {
    try {
      receiver.accept(Answer.MAPPER.readTree(json));
    } catch (JsonProcessingException malformed) {
      throw new AssertionError("not JSON: " + json, malformed);
    }
  }
}
