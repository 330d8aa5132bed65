package chat.guildhall.bench.peer;

import chat.guildhall.bench.swarm.Loops;
import chat.guildhall.bench.swarm.Marker;
import chat.guildhall.bench.swarm.Swarm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The least that a broadcast can cost: one write of one frame, encoded once, for each socket. In C
 * where a compiler is there, else on Netty, and then called so.
 */
public final class Floor implements Broadcaster {
  private static final long COMPILE_SECONDS = 60;

  private final String name;
  private final Child process;
  private final int port;
  private final Socket control;

  private Floor(String name, Child process, int port, Socket control) {
    this.name = name;
    this.process = process;
    this.port = port;
    this.control = control;
  }

  /** Compiles it into {@code folder} and starts it. {@code source} is the C program. */
  public static Floor start(Path folder, Path source) {
    int port = Ports.free();
    int controlPort = Ports.free();
    Optional<Path> compiled = compile(folder, source);
    List<String> program =
        compiled
            .map(path -> List.of(path.toString()))
            .orElseGet(() ->
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    NettyFloor.class.getName()));
    List<String> command =
        Stream.concat(
                program.stream(), Stream.of(Integer.toString(port), Integer.toString(controlPort)))
            .toList();
    Child child = Child.start("floor", folder, Map.of(), command);
    try {
      child.awaitReadyLine();
      Socket control = new Socket(InetAddress.getLoopbackAddress(), controlPort);
      control.setTcpNoDelay(true);
      return new Floor(compiled.isPresent() ? "floor" : "floor (Netty)", child, port, control);
    } catch (IOException failed) {
      child.close();
      throw new UncheckedIOException(failed);
    }
  }

  private static Optional<Path> compile(Path folder, Path source) {
    Path program = folder.resolve("floor");
    try {
      Process compiler =
          new ProcessBuilder("cc", "-O2", "-o", program.toString(), source.toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("cc.log").toFile())
              .start();
      boolean done = compiler.waitFor(COMPILE_SECONDS, TimeUnit.SECONDS);
      return done && compiler.exitValue() == 0 ? Optional.of(program) : Optional.empty();
    } catch (IOException noCompiler) {
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopped);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Swarm open(Loops loops, int size) {
    return Swarm.floor(loops, port, size);
  }

  @Override
  public void post(int count) {
    try {
      control.getOutputStream().write(Marker.ascii("%04d%s".formatted(count, Marker.now())));
    } catch (IOException gone) {
      throw new UncheckedIOException("the floor is gone", gone);
    }
  }

  @Override
  public Duration cpu() {
    return Cpu.of(process.handle());
  }

  @Override
  public void close() {
    try (process;
        control) {
      // Both end here.
    } catch (IOException alreadyGone) {
      process.close();
    }
  }
}
