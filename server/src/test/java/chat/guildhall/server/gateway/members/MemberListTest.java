package chat.guildhall.server.gateway.members;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.Permissions;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Guild;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.protocol.model.Role;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.gateway.members.ListItem.Group;
import chat.guildhall.server.gateway.members.ListOps.Op;
import chat.guildhall.server.presence.Presence;
import chat.guildhall.server.presence.Status;
import chat.guildhall.server.runtime.GuildState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MemberListTest {
  private static final RoleId ADMIN = new RoleId(3);
  private static final RoleId PREMIUM = new RoleId(1);
  private static final RoleId QUIET = new RoleId(2);
  private static final Presence ONLINE =
      new Presence(Status.ONLINE, List.of(), Map.of("web", Status.ONLINE));

  private final MemberList list = new MemberList(state(), true);

  private static GuildState state() {
    Guild guild =
        new Guild(
            new GuildId(100), "SMP", null, null, new UserId(1), null, 0, 0, 0, 0, "en-US", null, 0);
    return GuildState.of(
        guild,
        List.of(role(100, 0, false), role(1, 1, true), role(2, 2, false), role(3, 3, true)),
        List.of());
  }

  private static Role role(long id, int position, boolean hoist) {
    return new Role(
        new RoleId(id),
        "role",
        null,
        new Permissions(Permission.VIEW_CHANNEL.mask()),
        position,
        0,
        new Role.Colors(0, null, null),
        hoist,
        false,
        false,
        null,
        null,
        null,
        0);
  }

  private static Member member(long id, String name, @Nullable String nick, RoleId... roles) {
    return Member.of(
        User.of(new UserId(id), name, null, null, null, null, false),
        nick,
        List.of(roles),
        Instant.EPOCH,
        null);
  }

  private void put(Member member, Presence presence) {
    list.put(member, presence, _ -> {});
  }

  private static List<String> read(List<Object> rows) {
    return rows.stream().map(MemberListTest::read).toList();
  }

  private static String read(Object row) {
    return switch (row) {
      case ListItem.GroupRow(Group(String id, int _)) -> "# " + id;
      case ListItem.MemberRow(var member) -> member.member().requireUser().username();
      default -> throw new AssertionError(row);
    };
  }

  /** The example of the documentation. */
  @Test
  void groupsAreHoistedRolesThenOnlineThenOffline() {
    put(member(1_001, "bob", null, ADMIN), ONLINE);
    put(member(1_002, "john", null, ADMIN), Presence.OFFLINE);
    put(member(1_003, "alice", null, PREMIUM, QUIET), ONLINE);
    put(member(1_004, "alien", null, QUIET), ONLINE);
    put(member(1_005, "eve", null), Presence.OFFLINE);
    assertEquals(
        List.of("# 3", "bob", "# 1", "alice", "# online", "alien", "# offline", "eve", "john"),
        read(list.rows(0, 99)));
    assertEquals(
        List.of(
            new Group("3", 1), new Group("1", 1), new Group("online", 1), new Group("offline", 2)),
        list.groups());
    assertEquals(3, list.onlineCount());
  }

  @Test
  void membersAreSortedByTheNameThatIsShown() {
    put(member(1, "zoe", "Ada"), ONLINE);
    put(member(2, "adam", null), ONLINE);
    put(member(3, "bea", "aaron"), ONLINE);
    assertEquals(List.of("# online", "bea", "zoe", "adam"), read(list.rows(0, 99)));
  }

  @Test
  void anEmptyGroupHasNoHead() {
    put(member(1, "zoe", null), ONLINE);
    put(member(1, "zoe", null), Presence.OFFLINE);
    assertEquals(List.of("# offline", "zoe"), read(list.rows(0, 99)));
    list.remove(new UserId(1), _ -> {});
    assertEquals(0, list.size());
    assertEquals(List.of(), list.groups());
  }

  @Test
  void largeGuildsListWhoIsOnline() {
    MemberList online = new MemberList(state(), false);
    online.put(member(1, "zoe", null), Presence.OFFLINE, _ -> {});
    online.put(member(2, "adam", null), ONLINE, _ -> {});
    online.put(member(2, "adam", null), Presence.OFFLINE, _ -> {});
    assertEquals(0, online.size());
  }

  @Test
  void rangesBecomeBlocksOfAHundred() {
    assertEquals(
        List.of(new Range(0, 99), new Range(100, 199), new Range(300, 399)),
        Range.blocks(List.of(new int[] {120, 40}, new int[] {300, 300}, new int[] {0, 99})));
  }

  /** Whoever splices the operations in sees the watched blocks as they are. */
  @Test
  void theOperationsKeepWatchedBlocksWhole() {
    for (int seed = 0; seed < 40; seed++) {
      follow(new Random(seed));
    }
  }

  private static void follow(Random random) {
    MemberList list = new MemberList(state(), true);
    List<Range> watched = new ArrayList<>();
    for (int block = 0; block < 4; block++) {
      if (random.nextInt(3) > 0) {
        watched.add(new Range(block * 10, block * 10 + 9));
      }
    }
    Map<Long, Member> members = new HashMap<>();
    for (int i = 0; i < random.nextInt(60); i++) {
      step(random, list, members, _ -> {});
    }
    List<@Nullable String> seen = new ArrayList<>();
    for (Range range : watched) {
      splice(seen, Op.sync(list, range));
    }
    for (int turn = 0; turn < 80; turn++) {
      ListOps ops = new ListOps(list, watched);
      for (int i = 0; i < 1 + random.nextInt(3); i++) {
        step(random, list, members, ops);
      }
      ops.result().forEach(op -> splice(seen, op));
      while (seen.size() > list.size()) {
        seen.removeLast();
      }
      for (Range range : watched) {
        int end = Math.min(range.to() + 1, list.size());
        if (range.from() < end) {
          assertTrue(seen.size() >= end, "rows are missing");
          assertEquals(read(list.rows(range.from(), range.to())), seen.subList(range.from(), end));
        }
      }
    }
  }

  private static void step(
      Random random, MemberList list, Map<Long, Member> members, MemberList.Listener listener) {
    long id = random.nextInt(50) + 1;
    if (random.nextInt(5) == 0) {
      members.remove(id);
      list.remove(new UserId(id), listener);
      return;
    }
    RoleId[] roles =
        switch (random.nextInt(4)) {
          case 0 -> new RoleId[] {ADMIN};
          case 1 -> new RoleId[] {PREMIUM};
          default -> new RoleId[0];
        };
    Member member = member(id, "user" + id, "n" + random.nextInt(30), roles);
    members.put(id, member);
    list.put(member, random.nextBoolean() ? ONLINE : Presence.OFFLINE, listener);
  }

  private static void splice(List<@Nullable String> rows, Op op) {
    switch (op.op()) {
      case "SYNC" -> {
        Range range = Objects.requireNonNull(op.range());
        List<Object> items = Objects.requireNonNull(op.items());
        for (int i = 0; i < items.size(); i++) {
          grow(rows, range.from() + i + 1);
          rows.set(range.from() + i, read(items.get(i)));
        }
      }
      case "INSERT" -> {
        grow(rows, index(op));
        rows.add(index(op), read(Objects.requireNonNull(op.item())));
      }
      case "UPDATE" -> rows.set(index(op), read(Objects.requireNonNull(op.item())));
      case "DELETE" -> {
        if (index(op) < rows.size()) {
          rows.remove(index(op));
        }
      }
      default -> throw new AssertionError(op);
    }
  }

  private static int index(Op op) {
    return Objects.requireNonNull(op.index());
  }

  private static void grow(List<@Nullable String> rows, int size) {
    while (rows.size() < size) {
      rows.add(null);
    }
  }

  @Test
  void theHashIsMurmur3() {
    assertEquals(0, Murmur3.hash(""));
    assertEquals(613_153_351L, Murmur3.hash("hello"));
    assertEquals(345_750_399L, Murmur3.hash("hello, world"));
    assertEquals(3_810_429_552L, Murmur3.hash("19 Jan 2038 at 3:14:07 AM"));
  }
}
