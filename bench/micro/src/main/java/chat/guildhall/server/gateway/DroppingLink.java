package chat.guildhall.server.gateway;

import chat.guildhall.server.gateway.wire.Body;
import chat.guildhall.server.gateway.wire.Wire;

/** A connection whose wire takes everything, counts the events and drops them. */
final class DroppingLink implements Link, Wire {
  private long events;

  /** Events that it took. */
  long events() {
    return events;
  }

  @Override
  public Wire wire() {
    return this;
  }

  @Override
  public boolean isClosed() {
    return false;
  }

  @Override
  public void attached(Session session) {}

  @Override
  public boolean isWritable() {
    return true;
  }

  @Override
  public void onWritable(Runnable action) {}

  @Override
  public void expect(long bytes) {}

  @Override
  public void event(Body body, long seq) {
    events++;
  }

  @Override
  public void control(byte[] json) {}

  @Override
  public boolean isFull() {
    return false;
  }

  @Override
  public void flush() {}

  @Override
  public void close(int code, String reason) {
    throw new IllegalStateException(reason);
  }

  @Override
  public void abort() {}
}
