package chat.guildhall.bench.scenario;

import chat.guildhall.bench.swarm.Http;
import chat.guildhall.bench.swarm.Pause;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Clients that each send the next request when the last is answered. */
final class ClosedLoop {
  private static final int DIGITS = 3;

  private final List<Http> clients;
  private final IntFunction<byte[]> requests;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private volatile Histogram nanos = new ConcurrentHistogram(DIGITS);
  private volatile boolean ending;

  /** {@code requests} gives a client's next request. */
  ClosedLoop(List<Http> clients, IntFunction<byte[]> requests) {
    this.clients = clients;
    this.requests = requests;
  }

  /** What a time of load showed: how long each answer took, in nanoseconds. */
  record Result(Histogram nanos, double seconds) {
    double perSecond() {
      return nanos.getTotalCount() / seconds;
    }

    double millis(double percentile) {
      return nanos.getValueAtPercentile(percentile) / 1e6;
    }
  }

  /**
   * Warms up, then calls {@code begin}, loads for {@code time}, and calls {@code end}, all while
   * the clients go on.
   */
  Result run(Duration warmUp, Duration time, Runnable begin, Runnable end) {
    List<CompletableFuture<Void>> lines =
        java.util.stream.IntStream.range(0, clients.size()).mapToObj(this::begin).toList();
    Pause.of(warmUp);
    nanos = new ConcurrentHistogram(DIGITS);
    begin.run();
    long from = System.nanoTime();
    Pause.of(time);
    Histogram measured = nanos;
    double seconds = (System.nanoTime() - from) / 1e9;
    nanos = new ConcurrentHistogram(DIGITS);
    end.run();
    ending = true;
    CompletableFuture.allOf(lines.toArray(new CompletableFuture<?>[0])).join();
    Throwable failed = failure.get();
    if (failed != null) {
      throw new IllegalStateException("a request failed", failed);
    }
    return new Result(measured, seconds);
  }

  private CompletableFuture<Void> begin(int client) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    next(client, done);
    return done;
  }

  private void next(int client, CompletableFuture<Void> done) {
    if (ending) {
      done.complete(null);
      return;
    }
    long from = System.nanoTime();
    clients
        .get(client)
        .send(requests.apply(client))
        .whenComplete((reply, failed) -> {
          if (failed != null || reply.status() >= 300) {
            failure.compareAndSet(null, failed != null ? failed : refused(reply));
            done.complete(null);
          } else {
            nanos.recordValue(System.nanoTime() - from);
            next(client, done);
          }
        });
  }

  private static Throwable refused(Http.Reply reply) {
    return new IllegalStateException(reply.status() + " " + reply.text());
  }
}
