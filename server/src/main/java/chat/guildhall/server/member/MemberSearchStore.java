package chat.guildhall.server.member;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.server.db.Database;
import chat.guildhall.server.member.MemberSearch.Condition;
import chat.guildhall.server.member.MemberSearch.Cursor;
import chat.guildhall.server.member.MemberSearch.HasRoles;
import chat.guildhall.server.member.MemberSearch.IsOneOf;
import chat.guildhall.server.member.MemberSearch.Joined;
import chat.guildhall.server.member.MemberSearch.Named;
import chat.guildhall.server.member.MemberSearch.Sort;
import chat.guildhall.server.runtime.GuildRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Looks for members by name, role and join. */
@ApplicationScoped
class MemberSearchStore {
  /** Cursors count in milliseconds, so that order and cursor must agree on them. */
  private static final String JOINED_MS = "floor(extract(epoch FROM m.joined_at) * 1000)::bigint";

  private static final String FROM =
      " FROM members m JOIN users u ON u.id = m.user_id WHERE m.guild_id = ?";

  private final Database database;

  @Inject
  MemberSearchStore(Database database) {
    this.database = database;
  }

  /** A page, and how many there are altogether. */
  record Found(List<Member> page, int total) {}

  Found search(GuildId guild, MemberSearch search) {
    Clause wanted = new Clause(FROM, guild.value());
    search.all().forEach(condition -> wanted.and(List.of(condition)));
    if (!search.any().isEmpty()) {
      wanted.and(search.any());
    }
    return database.read(handle -> {
      int total =
          handle
              .select("SELECT count(*)" + wanted.sql(), wanted.values())
              .mapTo(Integer.class)
              .one();
      Clause page = wanted.page(search);
      List<Member> members =
          handle
              .select("SELECT " + GuildRows.MEMBER_COLUMNS + page.sql(), page.values())
              .map((row, _) -> GuildRows.readMember(row))
              .list();
      boolean backwards = search.before().isPresent() && search.after().isEmpty();
      return new Found(backwards ? members.reversed() : members, total);
    });
  }

  /** A statement's end with the values of its question marks. */
  private static final class Clause {
    private final StringBuilder sql;
    private final List<Object> values;

    Clause(String sql, Object... values) {
      this.sql = new StringBuilder(sql);
      this.values = new ArrayList<>(List.of(values));
    }

    String sql() {
      return sql.toString();
    }

    Object[] values() {
      return values.toArray();
    }

    void and(List<Condition> conditions) {
      sql.append(
          conditions.stream().map(this::term).collect(Collectors.joining(" OR ", " AND (", ")")));
    }

    /** The same with order and bounds of a page. */
    Clause page(MemberSearch search) {
      Clause page = new Clause(sql(), values());
      boolean backwards = search.before().isPresent() && search.after().isEmpty();
      boolean descending = search.sort().descending() != backwards;
      search.after().or(search::before).ifPresent(it -> page.beyond(search.sort(), it, descending));
      String direction = descending ? " DESC" : "";
      page.sql.append(" ORDER BY ");
      if (search.sort().byJoin()) {
        page.sql.append(JOINED_MS).append(direction).append(", ");
      }
      page.sql.append("m.user_id").append(direction).append(" LIMIT ?");
      page.values.add(search.limit());
      return page;
    }

    private void beyond(Sort sort, Cursor cursor, boolean descending) {
      String sign = descending ? "<" : ">";
      if (sort.byJoin()) {
        sql.append(" AND (").append(JOINED_MS).append(", m.user_id) ").append(sign);
        sql.append(" (?, ?)");
        values.add(cursor.joinedMs());
      } else {
        sql.append(" AND m.user_id ").append(sign).append(" ?");
      }
      values.add(cursor.user().value());
    }

    private String term(Condition condition) {
      return switch (condition) {
        case Named(List<String> parts) -> {
          String[] patterns =
              parts.stream()
                  .map(part -> "%" + part.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                  .toArray(String[]::new);
          values.addAll(List.of(patterns, patterns, patterns));
          yield "u.username ILIKE ANY (?) OR u.global_name ILIKE ANY (?) OR m.nick ILIKE ANY (?)";
        }
        case HasRoles(List<RoleId> roles, boolean every) -> {
          values.add(roles.stream().map(RoleId::value).toArray(Long[]::new));
          values.add(every ? roles.size() : 1);
          yield """
          (SELECT count(*) FROM member_roles r WHERE r.guild_id = m.guild_id
           AND r.user_id = m.user_id AND r.role_id = ANY (?)) >= ?
          """;
        }
        case IsOneOf(List<UserId> users) -> {
          values.add(users.stream().map(UserId::value).toArray(Long[]::new));
          yield "m.user_id = ANY (?)";
        }
        case Joined joined -> {
          values.add(joined.from().atOffset(ZoneOffset.UTC));
          values.add(joined.to().atOffset(ZoneOffset.UTC));
          yield "m.joined_at BETWEEN ? AND ?";
        }
      };
    }
  }
}
