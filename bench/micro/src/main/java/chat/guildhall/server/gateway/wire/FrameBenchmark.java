package chat.guildhall.server.gateway.wire;

import chat.guildhall.bench.micro.Samples;
import chat.guildhall.protocol.model.Message;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What an event costs once, and what it costs again for every session that hears it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class FrameBenchmark {
  private static final int ROOM = 4_096;
  private static final long SEQ = 123_456;

  /** As {@code compress} names it. */
  @Param({"json", "zlib-stream", "zstd-stream"})
  public String compression = "json";

  private final Message payload = Samples.announced(0);
  private final ByteBuf out = Unpooled.directBuffer(ROOM);
  private Encoding encoding = JsonEncoding.INSTANCE;
  private Body body = Body.of(Samples.EVENT, payload);

  /** Chooses the encoding, and has the shared bytes made. */
  @Setup
  public void prepare() {
    encoding = Encoding.of(compression.equals("json") ? "" : compression).orElseThrow();
    body = Body.of(Samples.EVENT, payload);
    encoding.event(out, body, SEQ);
  }

  /** Gives the memory outside the heap back. */
  @TearDown
  public void release() {
    out.release();
  }

  /** For each session: the frame's payload from the shared body. */
  @Benchmark
  public int forEachSession() {
    out.clear();
    encoding.event(out, body, SEQ);
    return out.writerIndex();
  }

  /** Once: the payload to JSON, compressed where that is asked for, and the first session. */
  @Benchmark
  public int once() {
    out.clear();
    encoding.event(out, Body.of(Samples.EVENT, payload), SEQ);
    return out.writerIndex();
  }
}
