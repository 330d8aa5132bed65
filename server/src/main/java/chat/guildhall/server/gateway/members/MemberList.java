package chat.guildhall.server.gateway.members;

import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.protocol.model.Role;
import chat.guildhall.server.gateway.members.ListItem.Group;
import chat.guildhall.server.gateway.members.ListItem.Head;
import chat.guildhall.server.gateway.members.ListItem.Listed;
import chat.guildhall.server.presence.Presence;
import chat.guildhall.server.runtime.GuildState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A member list with its groups: hoisted roles from the highest down, who is online without one,
 * who is offline. Empty groups have no head. Arithmetic alone; belongs to a guild's lane.
 */
final class MemberList {
  /** One row that came, went or changed. */
  sealed interface Change {
    /** A row is at {@code index} now, those from there on moved down. */
    record Insert(int index) implements Change {}

    /** The row at {@code index} is gone, those behind it moved up. */
    record Delete(int index) implements Change {}

    /** The row at {@code index} reads otherwise now. */
    record Update(int index) implements Change {}
  }

  /** Takes changes, each when the list stands as it left it. */
  interface Listener {
    void changed(Change change);
  }

  private final List<Role> hoisted;
  private final boolean withOffline;
  private final List<ListItem> rows = new ArrayList<>();
  private final Map<UserId, Listed> members = new HashMap<>();
  private final int[] counts;

  /**
   * An empty list.
   *
   * @param withOffline whether the offline are listed, as in guilds of up to 1,000 members
   */
  MemberList(GuildState state, boolean withOffline) {
    this.hoisted = state.roles().stream().filter(Role::hoist).toList().reversed();
    this.withOffline = withOffline;
    this.counts = new int[hoisted.size() + 2];
  }

  /** How many rows it has. */
  int size() {
    return rows.size();
  }

  /** The rows from {@code from} on, up to and with {@code to}, as far as there are any. */
  List<Object> rows(int from, int to) {
    if (from >= rows.size()) {
      return List.of();
    }
    return rows.subList(from, Math.min(to + 1, rows.size())).stream()
        .map(row -> row.outward(this))
        .toList();
  }

  /** The row at {@code index} as it leaves. */
  Object row(int index) {
    return rows.get(index).outward(this);
  }

  /** Its groups that are not empty. */
  List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    for (int rank = 0; rank < counts.length; rank++) {
      if (counts[rank] > 0) {
        groups.add(group(rank));
      }
    }
    return groups;
  }

  /** A group by its rank. */
  Group group(int rank) {
    String id =
        rank < hoisted.size()
            ? hoisted.get(rank).id().toString()
            : rank == hoisted.size() ? "online" : "offline";
    return new Group(id, counts[rank]);
  }

  /** How many of its members are online. */
  int onlineCount() {
    int online = 0;
    for (int rank = 0; rank < counts.length - 1; rank++) {
      online += counts[rank];
    }
    return online;
  }

  /** Where somebody stands; negative for somebody who is not listed. */
  int indexOf(UserId user) {
    Listed listed = members.get(user);
    return listed == null ? -1 : search(listed);
  }

  /** Adds a member, or takes on what changed of it. */
  void put(Member member, Presence presence, Listener listener) {
    UserId user = member.requireUser().id();
    if (!presence.isOnline() && !withOffline) {
      remove(user, listener);
      return;
    }
    Listed listed = Listed.of(rank(member, presence), member, presence);
    Listed before = members.get(user);
    if (before != null && ListItem.ORDER.compare(before, listed) == 0) {
      members.put(user, listed);
      if (!before.equals(listed)) {
        int index = search(listed);
        rows.set(index, listed);
        listener.changed(new Change.Update(index));
      }
      return;
    }
    if (before != null) {
      delete(before, listener);
    }
    members.put(user, listed);
    insert(listed, listener);
  }

  /** Takes a member out. */
  void remove(UserId user, Listener listener) {
    Listed listed = members.remove(user);
    if (listed != null) {
      delete(listed, listener);
    }
  }

  private void insert(Listed listed, Listener listener) {
    counts[listed.rank()]++;
    if (counts[listed.rank()] == 1) {
      insertRow(new Head(listed.rank()), listener);
    }
    insertRow(listed, listener);
  }

  private void delete(Listed listed, Listener listener) {
    counts[listed.rank()]--;
    deleteRow(listed, listener);
    if (counts[listed.rank()] == 0) {
      deleteRow(new Head(listed.rank()), listener);
    }
  }

  private void insertRow(ListItem row, Listener listener) {
    int index = -search(row) - 1;
    rows.add(index, row);
    listener.changed(new Change.Insert(index));
  }

  private void deleteRow(ListItem row, Listener listener) {
    int index = search(row);
    rows.remove(index);
    listener.changed(new Change.Delete(index));
  }

  private int search(ListItem row) {
    return Collections.binarySearch(rows, row, ListItem.ORDER);
  }

  private int rank(Member member, Presence presence) {
    if (!presence.isOnline()) {
      return counts.length - 1;
    }
    for (int rank = 0; rank < hoisted.size(); rank++) {
      RoleId role = hoisted.get(rank).id();
      if (member.roles().contains(role)) {
        return rank;
      }
    }
    return hoisted.size();
  }
}
