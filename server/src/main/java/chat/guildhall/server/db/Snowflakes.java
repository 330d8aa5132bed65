package chat.guildhall.server.db;

import chat.guildhall.protocol.AuditLogEntryId;
import chat.guildhall.protocol.AutoModerationRuleId;
import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.ReportId;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.Snowflake;
import chat.guildhall.protocol.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Makes snowflakes: unique, rising, never stepping back, whatever the clock does.
 *
 * <p>Twelve bits of increment and ten of worker serve as one counter of 4,194,304 ids a
 * millisecond; past that the timestamp runs ahead of the clock. A mark in the database is always
 * above every id given out; a start begins above the mark. The mark lies {@link #RESERVE_MS} ahead
 * and is raised in the background once half of that is used up, so a caller waits for it only if
 * the clock leapt.
 */
@ApplicationScoped
public class Snowflakes {
  /** How far ahead of the newest id the persisted mark lies. */
  static final long RESERVE_MS = 3_000;

  private static final long RESERVE = RESERVE_MS << Snowflake.TIMESTAMP_SHIFT;

  private final Database database;
  private final LongSupplier clockMs;
  private final AtomicLong last = new AtomicLong();
  private final AtomicBoolean raising = new AtomicBoolean();
  private volatile long mark;

  @Inject
  Snowflakes(Database database) {
    this(database, System::currentTimeMillis);
  }

  Snowflakes(Database database, LongSupplier clockMs) {
    this.database = database;
    this.clockMs = clockMs;
    long persisted =
        database.read(handle ->
            handle.select("SELECT high_water FROM snowflake_mark").mapTo(Long.class).one());
    last.set(persisted);
    mark = persisted;
  }

  /** The next id as a bare number; above every one before it. */
  public long next() {
    long floor = Snowflake.firstOf(clockMs.getAsLong());
    long id = last.updateAndGet(previous -> Math.max(previous + 1, floor));
    if (id >= mark) {
      raiseMark(id);
    } else if (id >= mark - RESERVE / 2 && raising.compareAndSet(false, true)) {
      Thread.ofVirtual()
          .name("snowflake-mark")
          .start(() -> {
            try {
              raiseMark(mark);
            } finally {
              raising.set(false);
            }
          });
    }
    return id;
  }

  /** An id for a new user. */
  public UserId nextUserId() {
    return new UserId(next());
  }

  /** An id for a new guild. */
  public GuildId nextGuildId() {
    return new GuildId(next());
  }

  /** An id for a new channel. */
  public ChannelId nextChannelId() {
    return new ChannelId(next());
  }

  /** An id for a new role. */
  public RoleId nextRoleId() {
    return new RoleId(next());
  }

  /** An id for a new entry of an audit log. */
  public AuditLogEntryId nextAuditLogEntryId() {
    return new AuditLogEntryId(next());
  }

  /** An id for a new rule of AutoMod. */
  public AutoModerationRuleId nextAutoModerationRuleId() {
    return new AutoModerationRuleId(next());
  }

  /** An id for a new report. */
  public ReportId nextReportId() {
    return new ReportId(next());
  }

  /** An id for a new message; whoever asks must keep the order of a channel's ids. */
  public MessageId nextMessageId() {
    return new MessageId(next());
  }

  private synchronized void raiseMark(long id) {
    if (id < mark) {
      return;
    }
    long raised = id + RESERVE;
    database.useTransaction(handle ->
        handle.execute("UPDATE snowflake_mark SET high_water = GREATEST(high_water, ?)", raised));
    mark = raised;
  }
}
