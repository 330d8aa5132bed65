package chat.guildhall.server.moderation;

import chat.guildhall.protocol.RoleId;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.http.SnowflakeParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whom a prune reaches.
 *
 * @param days how long they were not seen
 * @param roles roles that do not save them; any other does
 */
record PruneQuery(int days, List<RoleId> roles) {
  private static final int DAYS_MAX = 30;
  private static final int DAYS_DEFAULT = 7;
  private static final int ROLES_MAX = 100;

  /** Reads a query, whose roles are joined by commas or given one by one. */
  static PruneQuery ofQuery(Form query, List<String> roles) {
    int days = days(query);
    query.check();
    List<RoleId> read = new ArrayList<>();
    roles.stream()
        .flatMap(each -> Arrays.stream(each.split(",")))
        .filter(id -> !id.isBlank())
        .limit(ROLES_MAX)
        .forEach(id -> read.add(new RoleId(SnowflakeParameters.parse(id.strip()))));
    return new PruneQuery(days, List.copyOf(read));
  }

  /** Reads a body; the caller checks the form. */
  static PruneQuery ofBody(Form form) {
    return new PruneQuery(
        days(form), form.snowflakes("include_roles", ROLES_MAX, RoleId::new).orElse(List.of()));
  }

  private static int days(Form form) {
    return form.integer("days", 1, DAYS_MAX).orElse(DAYS_DEFAULT);
  }
}
