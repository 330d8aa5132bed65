package chat.guildhall.server.member;

import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.server.http.Form;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which members somebody looks for.
 *
 * @param all conditions of which every one must hold
 * @param any conditions of which one must hold, where there are any
 * @param after the last member of the page before this one, in the order of {@code sort}
 * @param before the first member of the page behind this one
 */
record MemberSearch(
    List<Condition> all,
    List<Condition> any,
    Sort sort,
    int limit,
    Optional<Cursor> after,
    Optional<Cursor> before) {
  private static final int PAGE = 25;
  private static final int PAGE_MAX = 1000;
  private static final int VALUES_MAX = 100;
  private static final int NAME_MAX = 100;
  private static final long TIME_MAX_MS = 253_402_300_799_999L;

  /** What is asked of a member. */
  sealed interface Condition {}

  /** Username, display name or nickname contains one of these. */
  record Named(List<String> parts) implements Condition {}

  /** The member has one of these roles, or with {@code every} each of them. */
  record HasRoles(List<RoleId> roles, boolean every) implements Condition {}

  /** The member is one of these. */
  record IsOneOf(List<UserId> users) implements Condition {}

  /** The member joined in this span, both ends in it. */
  record Joined(Instant from, Instant to) implements Condition {}

  /** The order of the answer, by its documented number. */
  enum Sort {
    NEWEST_FIRST(1, "joined_ms", true),
    OLDEST_FIRST(2, "joined_ms", false),
    HIGHEST_ID_FIRST(3, "user_id", true),
    LOWEST_ID_FIRST(4, "user_id", false);

    private final int number;
    private final String column;
    private final boolean descending;

    Sort(int number, String column, boolean descending) {
      this.number = number;
      this.column = column;
      this.descending = descending;
    }

    boolean byJoin() {
      return column.equals("joined_ms");
    }

    boolean descending() {
      return descending;
    }

    private static Sort of(int number) {
      for (Sort sort : values()) {
        if (sort.number == number) {
          return sort;
        }
      }
      return NEWEST_FIRST;
    }
  }

  /** A place in the order. */
  record Cursor(long joinedMs, UserId user) {}

  /** Reads the body of a search. */
  static MemberSearch of(Form form) {
    int limit = form.integer("limit", 1, PAGE_MAX).orElse(PAGE);
    int sort = form.integer("sort", 1, Sort.values().length).orElse(1);
    MemberSearch search =
        new MemberSearch(
            form.object("and_query").map(MemberSearch::conditions).orElse(List.of()),
            form.object("or_query").map(MemberSearch::conditions).orElse(List.of()),
            Sort.of(sort),
            limit,
            form.object("after").map(MemberSearch::cursor).toOptional(),
            form.object("before").map(MemberSearch::cursor).toOptional());
    form.check();
    return search;
  }

  private static Cursor cursor(Form form) {
    long joined =
        form.required("guild_joined_at", form.longInteger("guild_joined_at", 0, TIME_MAX_MS), 0L);
    return new Cursor(joined, form.requiredSnowflake("user_id", UserId::new));
  }

  private static List<Condition> conditions(Form form) {
    List<Condition> found = new ArrayList<>();
    form.object("usernames")
        .toOptional()
        .map(it -> it.texts("or_query", VALUES_MAX, NAME_MAX).orElse(List.of()))
        .filter(names -> !names.isEmpty())
        .ifPresent(names -> found.add(new Named(names)));
    form.object("role_ids")
        .toOptional()
        .ifPresent(it -> {
          addRoles(found, it, "or_query", false);
          addRoles(found, it, "and_query", true);
        });
    form.object("user_id")
        .toOptional()
        .map(it -> it.snowflakes("or_query", VALUES_MAX, UserId::new).orElse(List.of()))
        .filter(users -> !users.isEmpty())
        .ifPresent(users -> found.add(new IsOneOf(users)));
    form.object("guild_joined_at")
        .toOptional()
        .flatMap(it -> it.object("range").toOptional())
        .ifPresent(range ->
            found.add(
                new Joined(
                    Instant.ofEpochMilli(range.longInteger("gte", 0, TIME_MAX_MS).orElse(0L)),
                    Instant.ofEpochMilli(
                        range.longInteger("lte", 0, TIME_MAX_MS).orElse(TIME_MAX_MS)))));
    return List.copyOf(found);
  }

  private static void addRoles(List<Condition> found, Form form, String field, boolean every) {
    List<RoleId> roles = form.snowflakes(field, VALUES_MAX, RoleId::new).orElse(List.of());
    if (!roles.isEmpty()) {
      found.add(new HasRoles(roles, every));
    }
  }
}
