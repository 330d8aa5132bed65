package chat.guildhall.server.gateway.members;

import chat.guildhall.server.gateway.members.MemberList.Change;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the operations by which somebody who watches some blocks of a list follows its changes.
 *
 * <p>Indices count in the whole list, as if it were spliced. A row that goes above or inside a
 * block pulls the next one into the block's end, and one that comes pushes the last one out: each
 * is told, so that every watched block stays whole and what lies between blocks does not move.
 *
 * @see <a href="https://docs.discord.food/gateway/gateway-events#guild-member-list-update">Guild
 *     Member List Update</a>
 */
final class ListOps implements MemberList.Listener {
  /**
   * One operation.
   *
   * @param op SYNC, INSERT, UPDATE, DELETE or INVALIDATE
   */
  record Op(
      String op,
      @Nullable Range range,
      @Nullable List<Object> items,
      @Nullable Integer index,
      @Nullable Object item) {

    static Op sync(MemberList list, Range range) {
      return new Op("SYNC", range, list.rows(range.from(), range.to()), null, null);
    }

    static Op invalidate(Range range) {
      return new Op("INVALIDATE", range, null, null, null);
    }

    static Op insert(MemberList list, int index) {
      return new Op("INSERT", null, null, index, list.row(index));
    }

    static Op update(MemberList list, int index) {
      return new Op("UPDATE", null, null, index, list.row(index));
    }

    static Op delete(int index) {
      return new Op("DELETE", null, null, index, null);
    }
  }

  /** Operations above which the watched blocks are sent whole instead. */
  static final int OPS_MAX = 60;

  private final MemberList list;
  private final List<Range> watched;
  private final List<Op> ops = new ArrayList<>();

  /** Follows {@code list} for somebody who watches these blocks, in order. */
  ListOps(MemberList list, List<Range> watched) {
    this.list = list;
    this.watched = watched;
  }

  /** What to send; empty if nothing that is watched changed. */
  List<Op> result() {
    return ops.size() <= OPS_MAX
        ? List.copyOf(ops)
        : watched.stream().map(range -> Op.sync(list, range)).toList();
  }

  @Override
  public void changed(Change change) {
    if (ops.size() > OPS_MAX) {
      return;
    }
    for (Range range : watched) {
      switch (change) {
        case Change.Insert(int index) -> insert(range, index);
        case Change.Delete(int index) -> delete(range, index);
        case Change.Update(int index) -> {
          if (range.has(index)) {
            ops.add(Op.update(list, index));
          }
        }
      }
    }
  }

  private void insert(Range range, int index) {
    int at = Math.max(index, range.from());
    if (index > range.to() || at >= list.size()) {
      return;
    }
    if (list.size() - 1 > range.to()) {
      ops.add(Op.delete(range.to()));
    }
    ops.add(Op.insert(list, at));
  }

  private void delete(Range range, int index) {
    int at = Math.max(index, range.from());
    if (index > range.to() || at > list.size()) {
      return;
    }
    ops.add(Op.delete(at));
    if (list.size() > range.to()) {
      ops.add(Op.insert(list, range.to()));
    }
  }
}
