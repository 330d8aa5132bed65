package chat.guildhall.server.report;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.ReportId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.db.Database;
import chat.guildhall.server.runtime.GuildRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of reports, and of the messages around one. */
@ApplicationScoped
class ReportStore {
  private static final String SELECT = "SELECT * FROM reports WHERE ";

  private final Database database;

  @Inject
  ReportStore(Database database) {
    this.database = database;
  }

  /** A message with its author, as text. */
  record Said(MessageId id, UserId author, String content) {}

  /** The same report by the same person that is open still. */
  Optional<ReportId> findOpen(
      GuildId guild, UserId reporter, UserId target, @Nullable MessageId message) {
    return database.read(handle ->
        handle
            .select(
                """
                SELECT id FROM reports WHERE guild_id = ? AND reporter_id = ? AND target_id = ?
                AND message_id IS NOT DISTINCT FROM ? AND resolved_at IS NULL LIMIT 1
                """,
                guild.value(),
                reporter.value(),
                target.value(),
                message == null ? null : message.value())
            .map((row, _) -> new ReportId(row.getLong(1)))
            .findOne());
  }

  int countOpen(GuildId guild, UserId reporter) {
    return database.read(handle ->
        handle
            .select(
                """
                SELECT count(*) FROM reports
                WHERE guild_id = ? AND reporter_id = ? AND resolved_at IS NULL
                """,
                guild.value(),
                reporter.value())
            .mapTo(Integer.class)
            .one());
  }

  void insert(
      ReportId id,
      GuildId guild,
      UserId reporter,
      UserId target,
      ReportForm form,
      @Nullable String content) {
    database.useTransaction(handle ->
        handle.execute(
            """
            INSERT INTO reports (id, guild_id, reporter_id, target_id, channel_id, message_id,
                                 content, category, comment)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            id.value(),
            guild.value(),
            reporter.value(),
            target.value(),
            form.channel() == null ? null : form.channel().value(),
            form.message() == null ? null : form.message().value(),
            content,
            form.category().label(),
            form.comment()));
  }

  Optional<Report> find(GuildId guild, ReportId id) {
    return page(SELECT + "guild_id = ? AND id = ?", guild.value(), id.value()).stream().findFirst();
  }

  Optional<Report> find(ReportId id) {
    return page(SELECT + "id = ?", id.value()).stream().findFirst();
  }

  /**
   * Reports of a guild, newest first.
   *
   * @param all whether the reader may know of the messages of every channel
   * @param channels those of whose messages the reader may know otherwise
   */
  List<Report> ofGuild(
      GuildId guild,
      boolean open,
      long before,
      boolean all,
      Collection<ChannelId> channels,
      int limit) {
    return page(
        SELECT
            + """
            guild_id = ? AND id < ? AND (resolved_at IS NULL) = ?
            AND (? OR channel_id IS NULL OR channel_id = ANY (?)) ORDER BY id DESC LIMIT ?
            """,
        guild.value(),
        before,
        open,
        all,
        channels.stream().mapToLong(ChannelId::value).toArray(),
        limit);
  }

  /** Reports of all guilds, newest first. */
  List<Report> ofAll(boolean open, long before, int limit) {
    return page(
        SELECT + "id < ? AND (resolved_at IS NULL) = ? ORDER BY id DESC LIMIT ?",
        before,
        open,
        limit);
  }

  /** Resolves a report, and those of others about the same message. */
  void resolve(Report report, UserId moderator, ReportOutcome outcome) {
    MessageId message = report.messageId();
    database.useTransaction(handle ->
        handle.execute(
            """
            UPDATE reports SET resolved_at = now(), resolved_by = ?, outcome = ?
            WHERE guild_id = ? AND (id = ? OR message_id = ?) AND resolved_at IS NULL
            """,
            moderator.value(),
            outcome.label(),
            report.guildId().value(),
            report.id().value(),
            message == null ? null : message.value()));
  }

  Optional<Said> message(ChannelId channel, MessageId id) {
    return said(
            "SELECT id, author_id, content FROM messages WHERE channel_id = ? AND id = ?",
            channel.value(),
            id.value())
        .stream()
        .findFirst();
  }

  /** The messages around one, oldest first: at most {@code each} on either side, and itself. */
  List<Said> around(ChannelId channel, MessageId id, int each) {
    List<Said> said =
        new ArrayList<>(
            said(
                    """
                    SELECT id, author_id, content FROM messages
                    WHERE channel_id = ? AND id <= ? ORDER BY id DESC LIMIT ?
                    """,
                    channel.value(),
                    id.value(),
                    each + 1)
                .reversed());
    said.addAll(
        said(
            """
            SELECT id, author_id, content FROM messages
            WHERE channel_id = ? AND id > ? ORDER BY id LIMIT ?
            """,
            channel.value(),
            id.value(),
            each));
    return said;
  }

  /** Users by id. */
  Map<UserId, User> users(Collection<UserId> ids) {
    Map<UserId, User> users = new HashMap<>();
    database
        .read(handle ->
            handle
                .select(
                    "SELECT " + GuildRows.USER_COLUMNS + " FROM users u WHERE u.id = ANY (?)",
                    ids.stream().mapToLong(UserId::value).distinct().toArray())
                .map((row, _) -> GuildRows.readUser(row))
                .list())
        .forEach(user -> users.put(user.id(), user));
    return users;
  }

  private List<Said> said(String sql, Object... values) {
    return database.read(handle ->
        handle
            .select(sql, values)
            .map((row, _) ->
                new Said(
                    new MessageId(row.getLong("id")),
                    new UserId(row.getLong("author_id")),
                    row.getString("content")))
            .list());
  }

  private record Named(UserId reporter, UserId target, Made made) {}

  private interface Made {
    Report with(User reporter, User target);
  }

  private List<Report> page(String sql, Object... values) {
    List<Named> rows =
        database.read(handle -> handle.select(sql, values).map((row, _) -> read(row)).list());
    List<UserId> ids = new ArrayList<>();
    rows.forEach(row -> ids.addAll(List.of(row.reporter(), row.target())));
    Map<UserId, User> users = users(ids);
    List<Report> reports = new ArrayList<>();
    for (Named row : rows) {
      User reporter = users.get(row.reporter());
      User target = users.get(row.target());
      if (reporter != null && target != null) {
        reports.add(row.made().with(reporter, target));
      }
    }
    return reports;
  }

  private static Named read(ResultSet row) throws SQLException {
    ReportId id = new ReportId(row.getLong("id"));
    GuildId guild = new GuildId(row.getLong("guild_id"));
    Long channel = row.getObject("channel_id", Long.class);
    Long message = row.getObject("message_id", Long.class);
    Long resolvedBy = row.getObject("resolved_by", Long.class);
    String content = row.getString("content");
    String comment = row.getString("comment");
    String outcome = row.getString("outcome");
    var resolvedAt = GuildRows.instant(row, "resolved_at");
    ReportCategory category =
        ReportCategory.valueOf(row.getString("category").toUpperCase(Locale.ROOT));
    return new Named(
        new UserId(row.getLong("reporter_id")),
        new UserId(row.getLong("target_id")),
        (reporter, target) ->
            new Report(
                id,
                guild,
                reporter,
                target,
                channel == null ? null : new ChannelId(channel),
                message == null ? null : new MessageId(message),
                content,
                category,
                comment,
                id.createdAt(),
                resolvedAt,
                resolvedBy == null ? null : new UserId(resolvedBy),
                outcome == null ? null : ReportOutcome.valueOf(outcome.toUpperCase(Locale.ROOT))));
  }
}
