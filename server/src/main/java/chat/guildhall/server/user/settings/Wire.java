package chat.guildhall.server.user.settings;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The protobuf wire format, as far as a message's own fields: enough to put fields of one message
 * in place of another's without knowing what is in them.
 *
 * @see <a href="https://protobuf.dev/programming-guides/encoding/">Encoding</a>
 */
final class Wire {
  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED32 = 5;
  private static final int FIELDS_MAX = 10_000;

  private Wire() {}

  /** A field with its tag, as it is written. */
  record Entry(int number, byte[] written) {}

  /** The fields of a message, in order; empty if it is malformed. */
  static Optional<List<Entry>> parse(byte[] message) {
    List<Entry> entries = new ArrayList<>();
    int at = 0;
    try {
      while (at < message.length && entries.size() < FIELDS_MAX) {
        int start = at;
        long[] tag = varint(message, at);
        at = (int) tag[1];
        int number = (int) (tag[0] >>> 3);
        at =
            switch ((int) tag[0] & 7) {
              case VARINT -> (int) varint(message, at)[1];
              case FIXED64 -> at + Long.BYTES;
              case FIXED32 -> at + Integer.BYTES;
              case BYTES -> {
                long[] length = varint(message, at);
                if (length[0] < 0 || length[0] > message.length) {
                  yield message.length + 1;
                }
                yield (int) (length[1] + length[0]);
              }
              default -> message.length + 1;
            };
        if (at > message.length || number == 0) {
          return Optional.empty();
        }
        entries.add(new Entry(number, Arrays.copyOfRange(message, start, at)));
      }
    } catch (ArrayIndexOutOfBoundsException truncated) {
      return Optional.empty();
    }
    return at == message.length ? Optional.of(entries) : Optional.empty();
  }

  /** A message with the fields that {@code change} has in place of its own. */
  static byte[] replaced(List<Entry> message, List<Entry> change) {
    Set<Integer> changed = change.stream().map(Entry::number).collect(Collectors.toSet());
    List<Entry> all = new ArrayList<>(message);
    all.removeIf(entry -> changed.contains(entry.number()));
    all.addAll(change);
    all.sort(java.util.Comparator.comparingInt(Entry::number));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    all.forEach(entry -> bytes.writeBytes(entry.written()));
    return bytes.toByteArray();
  }

  /** A field that holds bytes: a message or a text. */
  static Entry bytes(int number, byte[] value) {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    writeVarint(written, (long) number << 3 | BYTES);
    writeVarint(written, value.length);
    written.writeBytes(value);
    return new Entry(number, written.toByteArray());
  }

  /** What a field that holds bytes holds. */
  static byte[] content(Entry entry) {
    long[] tag = varint(entry.written(), 0);
    long[] length = varint(entry.written(), (int) tag[1]);
    return Arrays.copyOfRange(entry.written(), (int) length[1], entry.written().length);
  }

  /** The whole number that a field of a message holds; 0 where it has none. */
  static long numberIn(List<Entry> message, int number) {
    return message.stream()
        .filter(entry -> entry.number() == number)
        .filter(entry -> (varint(entry.written(), 0)[0] & 7) == VARINT)
        .mapToLong(entry -> varint(entry.written(), (int) varint(entry.written(), 0)[1])[0])
        .findFirst()
        .orElse(0);
  }

  /** Whether a field holds bytes. */
  static boolean holdsBytes(Entry entry) {
    return (varint(entry.written(), 0)[0] & 7) == BYTES;
  }

  /** The numbers of a field of repeated 64-bit numbers, packed or one by one. */
  static List<Long> fixed64s(Entry entry) {
    long[] tag = varint(entry.written(), 0);
    int type = (int) tag[0] & 7;
    ByteBuffer numbers =
        switch (type) {
          case BYTES -> ByteBuffer.wrap(content(entry));
          case FIXED64 -> ByteBuffer.wrap(entry.written(), (int) tag[1], Long.BYTES);
          default -> ByteBuffer.allocate(0);
        };
    numbers.order(ByteOrder.LITTLE_ENDIAN);
    List<Long> values = new ArrayList<>();
    while (numbers.remaining() >= Long.BYTES) {
      values.add(numbers.getLong());
    }
    return values;
  }

  /** A field of repeated 64-bit numbers, packed. */
  static Entry fixed64s(int number, List<Long> values) {
    ByteBuffer numbers =
        ByteBuffer.allocate(values.size() * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    values.forEach(numbers::putLong);
    return bytes(number, numbers.array());
  }

  /** A field that holds a whole number. */
  static Entry number(int number, long value) {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    writeVarint(written, (long) number << 3 | VARINT);
    writeVarint(written, value);
    return new Entry(number, written.toByteArray());
  }

  private static long[] varint(byte[] message, int start) {
    long value = 0;
    int at = start;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      byte next = message[at++];
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return new long[] {value, at};
      }
    }
    throw new ArrayIndexOutOfBoundsException(at);
  }

  private static void writeVarint(ByteArrayOutputStream to, long number) {
    long rest = number;
    while ((rest & ~0x7fL) != 0) {
      to.write((int) (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    to.write((int) rest);
  }
}
