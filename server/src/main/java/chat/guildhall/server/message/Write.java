package chat.guildhall.server.message;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.protocol.model.Message;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.runtime.audit.AuditLogEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the {@link MessageWriter} commits: one message posted, edited or removed. */
sealed interface Write {
  /** The guild whose lane announces it; null where the channel has a lane of its own. */
  @Nullable GuildId guild();

  /** The channel. */
  ChannelId channel();

  /** The messages that exist already and that it changes. */
  List<MessageId> touches();

  /**
   * A new message.
   *
   * @param message as its author gets it back
   * @param guild null in a channel without
   * @param author the author in the guild, if there is one
   * @param targets whom it calls, for the rows in {@code mentions}
   * @param members the mentioned members
   */
  record Post(
      @Nullable GuildId guild,
      MessageRow row,
      Message message,
      @Nullable Member author,
      List<Long> targets,
      Map<UserId, Member> members)
      implements Write {
    @Override
    public ChannelId channel() {
      return row.channelId();
    }

    @Override
    public List<MessageId> touches() {
      return List.of();
    }
  }

  /** A new text of a message. */
  record Rewrite(String content, Mentioned mentioned, Instant at) {}

  /**
   * A change of a message.
   *
   * @param rewrite its new text; null where that stays
   * @param flagsClear bits of {@code flags} to clear, before {@code flagsSet} are set
   */
  record Change(@Nullable Rewrite rewrite, int flagsClear, int flagsSet) {}

  /**
   * What an edit's announcement needs to know beside the row.
   *
   * @param before the message before the edit
   * @param users those whom it may mention afterwards
   * @param author the author in the guild, if still there
   * @param members those of the users who are members
   */
  record Surroundings(
      Message before,
      Map<UserId, User> users,
      Optional<Member> author,
      Map<UserId, Member> members) {}

  /** An edit; {@link #row} is there once it is committed, unless the message was gone. */
  final class Edit implements Write {
    private final @Nullable GuildId guild;
    private final Change change;
    private final Surroundings surroundings;
    private volatile @Nullable MessageRow row;

    Edit(@Nullable GuildId guild, Change change, Surroundings surroundings) {
      this.guild = guild;
      this.change = change;
      this.surroundings = surroundings;
    }

    @Override
    public @Nullable GuildId guild() {
      return guild;
    }

    @Override
    public ChannelId channel() {
      return surroundings.before().channelId();
    }

    @Override
    public List<MessageId> touches() {
      return List.of(message());
    }

    MessageId message() {
      return surroundings.before().id();
    }

    Change change() {
      return change;
    }

    Surroundings surroundings() {
      return surroundings;
    }

    /** The row after the edit. */
    Optional<MessageRow> row() {
      return Optional.ofNullable(row);
    }

    void written(@Nullable MessageRow after) {
      row = after;
    }
  }

  /** A removal of messages; {@link #removed} is there once it is committed. */
  final class Removal implements Write {
    private final @Nullable GuildId guild;
    private final ChannelId channel;
    private final List<MessageId> messages;
    private final boolean bulk;
    private final Function<List<MessageId>, Optional<AuditLogEntry>> logged;
    private volatile List<MessageId> removed = List.of();

    /**
     * A removal.
     *
     * @param bulk whether it is announced as one MESSAGE_DELETE_BULK
     * @param logged what the audit log tells of it, given those that were there; answers the same
     *     each time
     */
    Removal(
        @Nullable GuildId guild,
        ChannelId channel,
        List<MessageId> messages,
        boolean bulk,
        Function<List<MessageId>, Optional<AuditLogEntry>> logged) {
      this.guild = guild;
      this.channel = channel;
      this.messages = List.copyOf(messages);
      this.bulk = bulk;
      this.logged = logged;
    }

    @Override
    public @Nullable GuildId guild() {
      return guild;
    }

    @Override
    public ChannelId channel() {
      return channel;
    }

    @Override
    public List<MessageId> touches() {
      return messages;
    }

    boolean isBulk() {
      return bulk;
    }

    /** Those that were there. */
    List<MessageId> removed() {
      return removed;
    }

    /** What the audit log tells of it; none where nothing was there. */
    Optional<AuditLogEntry> entry() {
      return removed.isEmpty() ? Optional.empty() : logged.apply(removed);
    }

    void written(Set<MessageId> gone) {
      removed = messages.stream().filter(gone::contains).toList();
    }
  }
}
