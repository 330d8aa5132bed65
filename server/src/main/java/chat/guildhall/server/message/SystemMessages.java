package chat.guildhall.server.message;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.protocol.model.Message;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.automod.AutoModAlert;
import chat.guildhall.server.db.DatabaseBusyException;
import chat.guildhall.server.runtime.KnownUsers;
import chat.guildhall.server.runtime.LiveGuild;
import chat.guildhall.server.runtime.LiveGuilds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Messages that Guildhall posts itself. */
@ApplicationScoped
public class SystemMessages {
  private static final Logger LOG = Logger.getLogger(SystemMessages.class);

  private final LiveGuilds guilds;
  private final MessageWriter writer;
  private final KnownUsers known;

  @Inject
  SystemMessages(LiveGuilds guilds, MessageWriter writer, KnownUsers known) {
    this.guilds = guilds;
    this.writer = writer;
    this.known = known;
  }

  /**
   * Announces in a guild's system channel that somebody joined: a message of type 7 by the
   * newcomer. Does not wait for it, so it may be called inside the guild's lane, after the member
   * was added. Does nothing where the channel or the member is gone by then.
   */
  public void joined(GuildId guild, ChannelId systemChannel, UserId newcomer) {
    Thread.ofVirtual()
        .name("join-" + newcomer)
        .start(() -> post(guild, systemChannel, newcomer, Message.USER_JOIN, ""));
  }

  /**
   * Posts what AutoMod has to say to moderators: a message of type 24 by the member of whom it
   * tells. Does not wait, and does nothing where the channel or the member is gone by then.
   */
  public void alert(GuildId guild, ChannelId channel, UserId member, String text) {
    Thread.ofVirtual()
        .name("alert-" + guild)
        .start(() -> post(guild, channel, member, Message.AUTO_MODERATION_ACTION, text));
  }

  void alert(@Observes AutoModAlert alert) {
    alert(alert.guild(), alert.channel(), alert.author(), alert.text());
  }

  /**
   * Tells in a group what was done to it, and waits for the commit: not inside a lane.
   *
   * @param type as in {@link Message}
   * @param mentioned who came or went, if that is what happened
   */
  public void inGroup(
      ChannelId channel, UserId author, int type, String content, @Nullable UserId mentioned) {
    List<UserId> named = mentioned == null ? List.of() : List.of(mentioned);
    Map<UserId, User> people =
        known.find(Stream.concat(Stream.of(author), named.stream()).collect(Collectors.toSet()));
    User by = people.get(author);
    if (by != null) {
      writer
          .post(id -> {
            MessageRow row =
                new MessageRow(
                    channel,
                    id,
                    author,
                    type,
                    content,
                    null,
                    0,
                    false,
                    new Mentioned(false, named, List.of()),
                    null,
                    null);
            Message message = MessageHydrator.build(null, row, by, people, Optional.empty(), null);
            return new Write.Post(null, row, message, null, List.of(), Map.of());
          })
          .await();
    }
  }

  private void post(GuildId guild, ChannelId channel, UserId author, int type, String text) {
    Optional<LiveGuild> live = guilds.find(guild);
    if (live.isEmpty() || live.get().state().channel(channel).isEmpty()) {
      return;
    }
    live.get()
        .member(author)
        .ifPresent(member -> {
          try {
            writer.post(id -> build(guild, channel, member, id, type, text));
          } catch (DatabaseBusyException busy) {
            LOG.warnf("A system message for %s is lost: %s.", guild, busy.getMessage());
          }
        });
  }

  private static Write.Post build(
      GuildId guild, ChannelId channel, Member member, MessageId id, int type, String text) {
    User user = member.requireUser();
    MessageRow row =
        new MessageRow(
            channel, id, user.id(), type, text, null, 0, false, Mentioned.NOBODY, null, null);
    Message message = MessageHydrator.build(guild, row, user, Map.of(), Optional.empty(), null);
    return new Write.Post(guild, row, message, member, List.of(), Map.of());
  }
}
