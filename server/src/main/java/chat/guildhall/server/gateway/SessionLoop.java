package chat.guildhall.server.gateway;

import chat.guildhall.server.runtime.DeliveryLoop;
import io.netty.util.concurrent.EventExecutor;

/**
 * An event loop with what its sessions share.
 *
 * @param deliveries where the lanes leave events for them
 * @param flusher writes them once a turn
 */
record SessionLoop(EventExecutor executor, DeliveryLoop deliveries, Flusher flusher) {
  static SessionLoop of(EventExecutor executor) {
    return new SessionLoop(executor, new DeliveryLoop(executor), new Flusher(executor));
  }
}
