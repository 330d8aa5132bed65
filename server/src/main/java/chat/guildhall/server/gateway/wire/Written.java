package chat.guildhall.server.gateway.wire;

import java.util.concurrent.atomic.LongAdder;

/** Counts what leaves. */
final class Written {
  static final LongAdder EVENTS = new LongAdder();

  private Written() {}
}
