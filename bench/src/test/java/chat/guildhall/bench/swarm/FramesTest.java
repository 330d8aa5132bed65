package chat.guildhall.bench.swarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FramesTest {
  private final List<String> heard = new ArrayList<>();
  private final EmbeddedChannel channel = new EmbeddedChannel(new Frames(new Recorder()));

  private final class Recorder implements Frames.Listener {
    @Override
    public void opened(ChannelHandlerContext context) {
      heard.add("opened");
    }

    @Override
    public void frame(int opcode, ByteBuf data, int at, int length) {
      heard.add(opcode + ":" + data.toString(at, length, StandardCharsets.US_ASCII));
    }

    @Override
    public void batchEnded() {
      heard.add("|");
    }

    @Override
    public void closed() {
      heard.add("closed");
    }
  }

  private static ByteBuf frame(String text) {
    ByteBuf out = Unpooled.buffer();
    out.writeByte(0x81);
    if (text.length() < 126) {
      out.writeByte(text.length());
    } else {
      out.writeByte(126).writeShort(text.length());
    }
    return out.writeBytes(Marker.ascii(text));
  }

  @Test
  void framesThatArriveTogetherAreCut() {
    channel.writeInbound(Unpooled.wrappedBuffer(frame("one"), frame("two")));
    channel.close();
    assertEquals(List.of("opened", "1:one", "1:two", "|", "closed"), heard);
  }

  @Test
  void aFrameMayArriveInPieces() {
    String text = "x".repeat(300);
    ByteBuf whole = Unpooled.wrappedBuffer(frame("one"), frame(text));
    while (whole.isReadable()) {
      channel.writeInbound(whole.readRetainedSlice(Math.min(7, whole.readableBytes())));
    }
    heard.removeIf("|"::equals);
    assertEquals(List.of("opened", "1:one", "1:" + text), heard);
  }

  @Test
  void theMarkerIsFoundWhereverItStands() {
    Marker marker = new Marker();
    long before = System.nanoTime();
    for (int lead : new int[] {0, 10, 10, 3}) {
      byte[] text = Marker.ascii("~".repeat(lead % 2) + "a".repeat(lead) + Marker.now() + "tail");
      long found = marker.find(Unpooled.wrappedBuffer(text), 0, text.length);
      assertTrue(found >= before && found <= System.nanoTime(), "lead " + lead + ": " + found);
    }
    assertEquals(0, marker.find(Unpooled.wrappedBuffer(Marker.ascii("~~none")), 0, 6));
    assertEquals(100, Marker.text(Marker.now(), 100).length());
  }
}
