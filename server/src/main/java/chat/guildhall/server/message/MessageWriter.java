package chat.guildhall.server.message;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.server.db.Database;
import chat.guildhall.server.db.GroupCommit;
import chat.guildhall.server.db.Snowflakes;
import chat.guildhall.server.db.Ticket;
import chat.guildhall.server.event.Audience;
import chat.guildhall.server.event.Dispatch;
import chat.guildhall.server.message.MessageRow.Place;
import chat.guildhall.server.message.page.NewestPages;
import chat.guildhall.server.readstate.ReadStates;
import chat.guildhall.server.runtime.LiveGuilds;
import chat.guildhall.server.runtime.audit.AuditLog;
import chat.guildhall.server.runtime.privates.LivePrivateChannels;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The one way by which messages are posted, edited and removed: a group commit that announces what
 * it committed, in that order, in the lanes of the guilds and of the channels without one.
 *
 * <p>A new message gets its id in the critical section that gives it its place in the queue. So in
 * every channel the order of ids, of commits and of events is one, and paging by {@code after=}
 * never skips a message that is still under way.
 */
@ApplicationScoped
class MessageWriter {
  /** Bytes that a row needs beside its text, about. */
  private static final int ROW_BYTES = 200;

  private static final int BYTES_PER_CHAR = 3;

  private final Snowflakes snowflakes;
  private final MessageWriteStore store;
  private final MessageHydrator hydrator;
  private final LiveGuilds guilds;
  private final LivePrivateChannels privates;
  private final ReadStates readStates;
  private final AuditLog auditLog;
  private final NewestPages newest;
  private final GroupCommit<Write> commits;

  @Inject
  MessageWriter(
      Database database,
      Snowflakes snowflakes,
      MessageWriteStore store,
      MessageHydrator hydrator,
      LiveGuilds guilds,
      LivePrivateChannels privates,
      ReadStates readStates,
      AuditLog auditLog,
      NewestPages newest,
      MeterRegistry meters) {
    this.snowflakes = snowflakes;
    this.store = store;
    this.hydrator = hydrator;
    this.guilds = guilds;
    this.privates = privates;
    this.readStates = readStates;
    this.auditLog = auditLog;
    this.newest = newest;
    this.commits =
        new GroupCommit<>(
            "message-writer",
            database::dedicatedConnection,
            GroupCommit.Limits.DEFAULT,
            new Committing());
    FunctionCounter.builder("guildhall.message.commits", commits, GroupCommit::commitCount)
        .description("Transactions in which messages were written")
        .register(meters);
    FunctionCounter.builder("guildhall.message.writes", commits, GroupCommit::entryCount)
        .description("Messages posted, edited or removed")
        .register(meters);
  }

  /** After the last request: commits what waits and gives its connection back. */
  void stop(@Observes ShutdownEvent event) {
    commits.close();
  }

  /** Queues a post; {@code post} is called once with the message's id and must be quick. */
  Ticket<Write> post(Function<MessageId, Write.Post> post) {
    return commits.submit(() -> post.apply(snowflakes.nextMessageId()));
  }

  /** Queues an edit. */
  Ticket<Write> edit(Write.Edit edit) {
    return commits.submit(() -> edit);
  }

  /** Queues a removal. */
  Ticket<Write> remove(Write.Removal removal) {
    return commits.submit(() -> removal);
  }

  /** What the committer does. */
  private final class Committing implements GroupCommit.Batch<Write> {
    @Override
    public void write(Connection connection, List<Write> entries, boolean again)
        throws SQLException {
      Segment segment = new Segment();
      for (Write write : entries) {
        if (!segment.takes(write)) {
          segment.write(connection, again);
          segment = new Segment();
          segment.takes(write);
        }
      }
      segment.write(connection, again);
    }

    @Override
    public boolean isOneStatement(List<Write> entries) {
      return entries.stream().allMatch(Write.Post.class::isInstance);
    }

    @Override
    public void committed(Write write) {
      newest.written(write.channel());
      switch (write) {
        case Write.Post post -> {
          if (!post.message().author().bot()) {
            readStates.posted(post.row().authorId(), post.channel(), post.row().id());
          }
          posted(
              post,
              MessageEvents.created(post.guild(), post.message(), post.author(), post.members()));
        }
        case Write.Edit edit -> edit.row().ifPresent(row -> edited(edit, row));
        case Write.Removal removal -> removed(removal);
      }
    }

    @Override
    public int bytes(Write write) {
      return switch (write) {
        case Write.Post(_, MessageRow row, _, _, List<Long> targets, _) ->
            ROW_BYTES + BYTES_PER_CHAR * row.content().length() + Long.BYTES * targets.size();
        case Write.Edit edit -> {
          Write.Rewrite rewrite = edit.change().rewrite();
          yield ROW_BYTES + (rewrite == null ? 0 : BYTES_PER_CHAR * rewrite.content().length());
        }
        case Write.Removal removal -> ROW_BYTES * removal.touches().size();
      };
    }
  }

  private void posted(Write.Post post, Dispatch created) {
    GuildId guild = post.guild();
    if (guild == null) {
      privates.posted(post.channel(), post.row().id(), created);
    } else {
      guilds.posted(guild, post.channel(), post.row().id(), created);
    }
  }

  /** Builds the message in the lane: the committer itself never reads. */
  private void edited(Write.Edit edit, MessageRow row) {
    GuildId guild = edit.guild();
    if (guild == null) {
      privates.inLane(edit.channel(), live -> live.announce(updated(edit, row)));
    } else {
      guilds.inLane(
          guild, live -> live.announce(Audience.viewers(edit.channel()), updated(edit, row)));
    }
  }

  private Dispatch updated(Write.Edit edit, MessageRow row) {
    Write.Surroundings around = edit.surroundings();
    return MessageEvents.updated(
        edit.guild(), hydrator.edited(edit, row), around.author(), around.members());
  }

  private void removed(Write.Removal removal) {
    List<MessageId> gone = removal.removed();
    if (gone.isEmpty()) {
      return;
    }
    GuildId guild = removal.guild();
    Dispatch deleted =
        removal.isBulk()
            ? MessageEvents.deletedBulk(guild, removal.channel(), gone)
            : MessageEvents.deleted(guild, removal.channel(), gone.getFirst());
    if (guild == null) {
      privates.announce(removal.channel(), deleted);
      return;
    }
    guilds.announce(guild, Audience.viewers(removal.channel()), deleted);
    removal
        .entry()
        .ifPresent(
            entry -> guilds.announce(guild, AuditLog.AUDIENCE, AuditLog.created(guild, entry)));
  }

  /**
   * Writes that may be done kind by kind instead of one by one: no message that exists is touched
   * twice. A batch is one segment unless somebody edits or removes the same message again.
   */
  private final class Segment {
    private final List<Write.Post> posts = new ArrayList<>();
    private final List<Write.Edit> edits = new ArrayList<>();
    private final List<Write.Removal> removals = new ArrayList<>();
    private final Set<Place> touched = new HashSet<>();

    boolean takes(Write write) {
      List<Place> places =
          write.touches().stream().map(id -> new Place(write.channel(), id)).toList();
      if (places.stream().anyMatch(touched::contains)) {
        return false;
      }
      touched.addAll(places);
      switch (write) {
        case Write.Post post -> posts.add(post);
        case Write.Edit edit -> edits.add(edit);
        case Write.Removal removal -> removals.add(removal);
      }
      return true;
    }

    void write(Connection connection, boolean again) throws SQLException {
      if (!posts.isEmpty()) {
        store.insert(connection, posts);
      }
      if (!edits.isEmpty()) {
        store.update(connection, edits);
      }
      if (!removals.isEmpty()) {
        store.delete(connection, removals, again);
        for (Write.Removal removal : removals) {
          GuildId guild = removal.guild();
          if (guild != null) {
            auditLog.insert(connection, guild, removal.entry().stream().toList());
          }
        }
      }
    }
  }
}
