package chat.guildhall.bench.peer;

import chat.guildhall.bench.swarm.Http;
import chat.guildhall.bench.swarm.Loops;
import chat.guildhall.bench.swarm.Marker;
import chat.guildhall.bench.swarm.Swarm;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A Socket.IO server that emits to everyone. */
public final class SocketIo implements Broadcaster {
  private static final int TEXT_LENGTH = 230;

  private final Child process;
  private final int port;
  private final Http sender;

  private SocketIo(Child process, int port, Http sender) {
    this.process = process;
    this.port = port;
    this.sender = sender;
  }

  /** Starts it; {@code peers} is the folder of its program. */
  public static SocketIo start(Loops loops, Path folder, Path peers) {
    int port = Ports.free();
    Child child = NodePeers.start("socketio", folder, peers, List.of(Integer.toString(port)));
    return new SocketIo(child, port, Http.connect(loops, port));
  }

  @Override
  public String name() {
    return "Socket.IO";
  }

  @Override
  public Swarm open(Loops loops, int size) {
    return Swarm.socketIo(loops, port, size);
  }

  @Override
  public void post(int count) {
    String text = Marker.text(Marker.now(), TEXT_LENGTH);
    String body = "{\"count\":" + count + ",\"content\":\"" + text + "\"}";
    sender.send(Http.request("POST", "/", "", body)).join().ok();
  }

  @Override
  public Duration cpu() {
    return Cpu.of(process.handle());
  }

  @Override
  public void close() {
    sender.close();
    process.close();
  }
}
