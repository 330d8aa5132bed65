package chat.guildhall.planted.protocol;

import io.vertx.core.buffer.Buffer;

/** Planted: a payload that leans on a library. */
public final class PlantedPayload {
  /** The forbidden dependency. */
  public int length(Buffer buffer) {
    return buffer.length();
  }
}
