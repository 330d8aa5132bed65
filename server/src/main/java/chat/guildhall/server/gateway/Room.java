package chat.guildhall.server.gateway;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Holds back who has much to tell one session until its client has taken what was told before. */
final class Room {
  private static final long WAIT_MS_MAX = 30_000;
  private static final long LOOK_EVERY_MS = 20;

  private Room() {}

  /** Waits, not on an event loop; false if the session ended or its client takes nothing. */
  static boolean await(Session session) {
    long untilNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(WAIT_MS_MAX);
    while (System.nanoTime() < untilNanos) {
      CompletableFuture<Optional<Boolean>> room = new CompletableFuture<>();
      session.loop().execute(() -> room.complete(session.hasRoom()));
      Optional<Boolean> free = room.join();
      if (free.isEmpty() || free.get()) {
        return free.isPresent();
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MS));
    }
    return false;
  }
}
