package chat.guildhall.server.json;

import chat.guildhall.bench.micro.Samples;
import chat.guildhall.protocol.model.Message;
import chat.guildhall.server.http.Form;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** JSON of what is written and read most: messages, pages of them, and posts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class JsonBenchmark {
  private final Message message = Samples.message(0);
  private final List<Message> page = Samples.page();
  private final byte[] post = Samples.post();

  /** A message, as the answer to its post. */
  @Benchmark
  public byte[] message() {
    return Json.bytes(message);
  }

  /** A page of history. */
  @Benchmark
  public byte[] page() {
    return Json.bytes(page);
  }

  /** The body of a post, and the fields that every post has. */
  @Benchmark
  public String post() {
    Form form = Form.parse(post);
    String content = form.requiredText("content", 1, 2_000);
    form.check();
    return content;
  }
}
