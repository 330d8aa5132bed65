package chat.guildhall.bench.swarm;

import io.netty.buffer.ByteBuf;

/** Reads the messages of one compressed stream. */
interface Inflating {
  /** The next message; valid until the next call. */
  ByteBuf inflate(ByteBuf data, int at, int length);
}
