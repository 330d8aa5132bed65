package chat.guildhall.server.runtime;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.Permissions;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Channel;
import chat.guildhall.protocol.model.ChannelType;
import chat.guildhall.protocol.model.Guild;
import chat.guildhall.protocol.model.IncidentsData;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.protocol.model.PermissionOverwrite;
import chat.guildhall.protocol.model.Role;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Reads guilds and members from their rows, for the runtime and for lists that features page
 * through. Only reads.
 */
@ApplicationScoped
public class GuildRows implements MemberSource {
  private static final String GUILDS_OF =
      """
      SELECT m.guild_id FROM members m JOIN guilds g ON g.id = m.guild_id
      WHERE m.user_id = ? AND g.deleted_at IS NULL ORDER BY m.guild_id
      """;

  /** The columns from which {@link #readUser} makes a user; the table is {@code users u}. */
  public static final String USER_COLUMNS =
      "u.id AS user_id, u.username, u.global_name, u.avatar, u.banner, u.accent_color, u.bot";

  /**
   * The columns from which {@link #readMember} makes a member, the user included; the tables are
   * {@code members m} and {@code users u}.
   */
  public static final String MEMBER_COLUMNS =
      USER_COLUMNS
          + """
          , m.nick, m.joined_at, m.communication_disabled_until, m.pending,
          ARRAY(SELECT r.role_id FROM member_roles r
                WHERE r.guild_id = m.guild_id AND r.user_id = m.user_id
                ORDER BY r.role_id) AS role_ids
          """;

  /** The columns that say whether a guild has a feature. */
  private static final Map<String, String> FEATURE_COLUMNS =
      Map.of(
          "invites_disabled", Guild.INVITES_DISABLED,
          "raid_alerts_disabled", Guild.RAID_ALERTS_DISABLED,
          "rules_enabled", Guild.RULES,
          "welcome_enabled", Guild.WELCOME);

  private final Database database;

  @Inject
  GuildRows(Database database) {
    this.database = database;
  }

  /** A guild with what its lane begins with. */
  record Loaded(GuildState state, int memberCount, Map<ChannelId, MessageId> lastMessageIds) {}

  /** Reads a guild; empty if there is none, or it was deleted. */
  Optional<Loaded> load(GuildId id) {
    // One transaction, one snapshot: roles, channels and overwrites belong together.
    return database.inTransaction(handle -> {
      handle.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
      Optional<Guild> guild = guild(handle, id);
      if (guild.isEmpty()) {
        return Optional.empty();
      }
      Map<ChannelId, MessageId> lastMessageIds = new HashMap<>();
      List<Channel> channels = channels(handle, id, lastMessageIds);
      int memberCount =
          handle
              .select("SELECT count(*) FROM members WHERE guild_id = ?", id.value())
              .mapTo(Integer.class)
              .one();
      return Optional.of(
          new Loaded(
              GuildState.of(guild.get(), roles(handle, id), channels),
              memberCount,
              lastMessageIds));
    });
  }

  /** Reads the guild of a channel that exists. */
  Optional<GuildId> guildOf(ChannelId channel) {
    return database.read(handle ->
        handle
            .select(
                "SELECT guild_id FROM channels WHERE id = ? AND deleted_at IS NULL",
                channel.value())
            .map((row, _) -> new GuildId(row.getLong(1)))
            .findOne());
  }

  @Override
  public Optional<Member> member(GuildId guild, UserId user) {
    return database.read(handle ->
        handle
            .select(
                "SELECT "
                    + MEMBER_COLUMNS
                    + " FROM members m JOIN users u ON u.id = m.user_id"
                    + " WHERE m.guild_id = ? AND m.user_id = ?",
                guild.value(),
                user.value())
            .map((row, _) -> readMember(row))
            .findOne());
  }

  @Override
  public List<Member> members(GuildId guild, Collection<UserId> users) {
    return database.read(handle ->
        handle
            .select(
                "SELECT "
                    + MEMBER_COLUMNS
                    + " FROM members m JOIN users u ON u.id = m.user_id"
                    + " WHERE m.guild_id = ? AND m.user_id = ANY (?)",
                guild.value(),
                users.stream().mapToLong(UserId::value).toArray())
            .map((row, _) -> readMember(row))
            .list());
  }

  /** Reads the ids of the guilds that a user is in. */
  public List<GuildId> guildsOf(UserId user) {
    return database.rows(GUILDS_OF, row -> new GuildId(row.getLong(1)), user.value());
  }

  /** A user from {@link #USER_COLUMNS}. */
  public static User readUser(ResultSet row) throws SQLException {
    return User.of(
        new UserId(row.getLong("user_id")),
        row.getString("username"),
        row.getString("global_name"),
        row.getString("avatar"),
        row.getString("banner"),
        row.getObject("accent_color", Integer.class),
        row.getBoolean("bot"));
  }

  /** A member from {@link #MEMBER_COLUMNS}. */
  public static Member readMember(ResultSet row) throws SQLException {
    Array ids = row.getArray("role_ids");
    List<RoleId> roles =
        Arrays.stream((Long[]) ids.getArray()).map(id -> new RoleId((long) id)).toList();
    return Member.of(
            readUser(row),
            row.getString("nick"),
            roles,
            row.getObject("joined_at", OffsetDateTime.class).toInstant(),
            instant(row, "communication_disabled_until"))
        .withPending(row.getBoolean("pending"));
  }

  /** A point in time that may be absent. */
  public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static Optional<Guild> guild(Handle handle, GuildId id) {
    return handle
        .select("SELECT * FROM guilds WHERE id = ? AND deleted_at IS NULL", id.value())
        .map((row, _) ->
            new Guild(
                id,
                row.getString("name"),
                row.getString("icon"),
                row.getString("description"),
                new UserId(row.getLong("owner_id")),
                channelId(row, "system_channel_id"),
                row.getInt("system_channel_flags"),
                row.getInt("verification_level"),
                row.getInt("default_message_notifications"),
                row.getInt("explicit_content_filter"),
                row.getString("preferred_locale"),
                channelId(row, "afk_channel_id"),
                row.getInt("afk_timeout"),
                features(row),
                channelId(row, "safety_alerts_channel_id"),
                incidents(row)))
        .findOne();
  }

  private static List<String> features(ResultSet row) throws SQLException {
    List<String> features = new ArrayList<>(Guild.FEATURES);
    for (Map.Entry<String, String> column : FEATURE_COLUMNS.entrySet()) {
      if (row.getBoolean(column.getKey())) {
        features.add(column.getValue());
      }
    }
    return features;
  }

  private static @Nullable IncidentsData incidents(ResultSet row) throws SQLException {
    IncidentsData data =
        new IncidentsData(
            instant(row, "invites_disabled_until"),
            instant(row, "dms_disabled_until"),
            null,
            instant(row, "raid_detected_at"));
    return data.equals(new IncidentsData(null, null, null, null)) ? null : data;
  }

  private static List<Role> roles(Handle handle, GuildId id) {
    return handle
        .select("SELECT * FROM roles WHERE guild_id = ?", id.value())
        .map((row, _) -> readRole(row))
        .list();
  }

  /** A role from all columns of {@code roles}. */
  public static Role readRole(ResultSet row) throws SQLException {
    int color = row.getInt("color");
    String bot = row.getString("bot_id");
    return new Role(
        new RoleId(row.getLong("id")),
        row.getString("name"),
        null,
        new Permissions(row.getLong("permissions")),
        row.getInt("position"),
        color,
        new Role.Colors(
            color,
            row.getObject("secondary_color", Integer.class),
            row.getObject("tertiary_color", Integer.class)),
        row.getBoolean("hoist"),
        row.getBoolean("managed"),
        row.getBoolean("mentionable"),
        row.getString("icon"),
        row.getString("unicode_emoji"),
        bot == null ? null : new Role.Tags(bot),
        row.getInt("flags"));
  }

  private static List<Channel> channels(
      Handle handle, GuildId guild, Map<ChannelId, MessageId> lastMessageIds) {
    Map<Long, List<PermissionOverwrite>> overwrites = new HashMap<>();
    handle
        .select(
            """
            SELECT o.* FROM permission_overwrites o JOIN channels c ON c.id = o.channel_id
            WHERE c.guild_id = ? AND c.deleted_at IS NULL ORDER BY o.channel_id, o.target_id
            """,
            guild.value())
        .map((row, _) ->
            overwrites
                .computeIfAbsent(row.getLong("channel_id"), _ -> new ArrayList<>())
                .add(
                    new PermissionOverwrite(
                        row.getLong("target_id"),
                        row.getInt("target_type"),
                        new Permissions(row.getLong("allow")),
                        new Permissions(row.getLong("deny")))))
        .list();
    return handle
        .select(
            """
            SELECT c.*, (SELECT max(m.id) FROM messages m WHERE m.channel_id = c.id) AS last_id
            FROM channels c WHERE c.guild_id = ? AND c.deleted_at IS NULL
            """,
            guild.value())
        .map((row, _) -> {
          ChannelId id = new ChannelId(row.getLong("id"));
          Long last = row.getObject("last_id", Long.class);
          if (last != null) {
            lastMessageIds.put(id, new MessageId(last));
          }
          return readChannel(row, overwrites.getOrDefault(id.value(), List.of()));
        })
        .list();
  }

  private static Channel readChannel(ResultSet row, List<PermissionOverwrite> overwrites)
      throws SQLException {
    int type = row.getInt("type");
    return new Channel(
        new ChannelId(row.getLong("id")),
        ChannelType.of(type)
            .orElseThrow(() -> new IllegalStateException("unknown channel type " + type)),
        new GuildId(row.getLong("guild_id")),
        row.getString("name"),
        row.getInt("position"),
        channelId(row, "parent_id"),
        row.getString("topic"),
        row.getBoolean("nsfw"),
        row.getInt("rate_limit_per_user"),
        row.getObject("bitrate", Integer.class),
        row.getObject("user_limit", Integer.class),
        overwrites,
        null,
        row.getInt("flags"));
  }

  private static @Nullable ChannelId channelId(ResultSet row, String column) throws SQLException {
    Long id = row.getObject(column, Long.class);
    return id == null ? null : new ChannelId(id);
  }
}
