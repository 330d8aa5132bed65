package chat.guildhall.server.gateway.members;

import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.presence.Presence;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Comparator;
import java.util.Locale;

/** A row of a member list: the head of a group, or a member. Rows are ordered among themselves. */
sealed interface ListItem {
  /** Groups by rank, each head before its members, members by name and id. */
  Comparator<ListItem> ORDER =
      Comparator.comparingInt(ListItem::rank)
          .thenComparing(ListItem::name)
          .thenComparingLong(ListItem::id);

  /** The place of the row's group among all groups. */
  int rank();

  /** What the row is sorted by within its group; nothing sorts before a head's. */
  String name();

  /** Breaks ties of names. */
  long id();

  /** The row as it leaves. */
  Object outward(MemberList list);

  /** The head of a group. */
  record Head(int rank) implements ListItem {
    @Override
    public String name() {
      return "";
    }

    @Override
    public long id() {
      return 0;
    }

    @Override
    public Object outward(MemberList list) {
      return new GroupRow(list.group(rank));
    }
  }

  /** A member in its group. */
  record Listed(int rank, String name, Member member, Presence presence) implements ListItem {
    static Listed of(int rank, Member member, Presence presence) {
      User user = member.requireUser();
      String shown = member.nick() == null ? user.shownName() : member.nick();
      return new Listed(rank, shown.toLowerCase(Locale.ROOT), member, presence);
    }

    @Override
    public long id() {
      return user().value();
    }

    UserId user() {
      return member.requireUser().id();
    }

    @Override
    public Object outward(MemberList list) {
      return new MemberRow(new MemberWithPresence(member, presence.outward(user(), null)));
    }
  }

  /** A head in JSON. */
  record GroupRow(Group group) {}

  /** A member in JSON. */
  record MemberRow(MemberWithPresence member) {}

  /** The member object with the presence in it. */
  record MemberWithPresence(@JsonUnwrapped Member member, Presence.Outward presence) {}

  /** A group: a hoisted role's id, {@code online} or {@code offline}. */
  record Group(String id, int count) {}
}
