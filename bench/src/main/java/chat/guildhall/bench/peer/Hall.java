package chat.guildhall.bench.peer;

import chat.guildhall.bench.swarm.Compression;
import chat.guildhall.bench.swarm.Http;
import chat.guildhall.bench.swarm.Loops;
import chat.guildhall.bench.swarm.Marker;
import chat.guildhall.bench.swarm.Swarm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Guildhall as a broadcaster: one guild, whose members all hear its first channel. */
public final class Hall implements Broadcaster {
  /** Connections that post: so many messages can be under way at once. */
  private static final int SENDERS = 20;

  /** With it a MESSAGE_CREATE has about 600 bytes, as the references' messages have. */
  private static final int TEXT_LENGTH = 100;

  private final World world;
  private final World.Guild guild;
  private final Compression compression;
  private final List<Http> senders = new ArrayList<>();

  /** {@code guild} must have as many members as clients will be opened. */
  public Hall(World world, World.Guild guild, Compression compression) {
    this.world = world;
    this.guild = guild;
    this.compression = compression;
    for (int i = 0; i < SENDERS; i++) {
      senders.add(world.server().connect(world.loops()));
    }
  }

  @Override
  public String name() {
    return compression == Compression.NONE
        ? "Guildhall"
        : "Guildhall " + compression.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Swarm open(Loops loops, int size) {
    return Swarm.gateway(loops, world.server().port(), world.people(size), compression);
  }

  @Override
  public void post(int count) {
    List<java.util.concurrent.CompletableFuture<Http.Reply>> posted = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String text = Marker.text(Marker.now(), TEXT_LENGTH);
      posted.add(senders.get(i % SENDERS).send(World.post(guild.channel(), guild.owner(), text)));
    }
    posted.forEach(reply -> reply.join().ok());
  }

  @Override
  public Duration cpu() {
    return world.server().cpu();
  }

  @Override
  public void close() {
    senders.forEach(Http::close);
  }
}
