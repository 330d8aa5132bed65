package chat.guildhall.bench.peer;

import chat.guildhall.bench.swarm.Http;
import chat.guildhall.bench.swarm.Loops;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Express and pg, a row a request, in the database of a {@link Guildhall} that is idle. */
public final class Express implements AutoCloseable {
  private final Child process;
  private final int port;

  private Express(Child process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it; {@code peers} is the folder of its program. */
  public static Express start(Guildhall database, Path folder, Path peers) {
    int port = Ports.free();
    List<String> arguments = List.of(Integer.toString(port), database.databaseUrlForNode());
    return new Express(NodePeers.start("express", folder, peers, arguments), port);
  }

  /** A connection to it. */
  public Http connect(Loops loops) {
    return Http.connect(loops, port);
  }

  /** CPU time of its process since its start. */
  public Duration cpu() {
    return Cpu.of(process.handle());
  }

  @Override
  public void close() {
    process.close();
  }
}
