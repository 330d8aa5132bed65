package chat.guildhall.server.gateway.members;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** A block of 100 rows of a member list, both ends in it. */
record Range(int from, int to) implements Comparable<Range> {
  /** Rows of a block. */
  static final int BLOCK = 100;

  /** Rows between the ends of what a client may ask for. */
  static final int SPAN_MAX = 300;

  /** Ranges that a client may ask for. */
  static final int COUNT_MAX = 3;

  private static final int INDEX_MAX = 1_000_000;

  /** The blocks that cover what a client asked for; {@code asked} are pairs of indices. */
  static List<Range> blocks(Collection<int[]> asked) {
    TreeSet<Range> blocks = new TreeSet<>();
    for (int[] pair : asked) {
      int from = Math.clamp(Math.min(pair[0], pair[1]), 0, INDEX_MAX);
      int to = Math.clamp(Math.max(pair[0], pair[1]), 0, INDEX_MAX);
      for (int block = from / BLOCK; block <= to / BLOCK; block++) {
        blocks.add(new Range(block * BLOCK, block * BLOCK + BLOCK - 1));
      }
    }
    return new ArrayList<>(blocks);
  }

  /** Whether a row is in it. */
  boolean has(int index) {
    return index >= from && index <= to;
  }

  @JsonValue
  int[] toJson() {
    return new int[] {from, to};
  }

  @Override
  public int compareTo(Range other) {
    return Integer.compare(from, other.from);
  }
}
