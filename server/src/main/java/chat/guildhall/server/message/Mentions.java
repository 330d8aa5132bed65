package chat.guildhall.server.message;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.protocol.model.Message;
import chat.guildhall.protocol.model.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom a message calls, after its author's permissions and wishes.
 *
 * @param mentioned those that count, as the row has them
 * @param users every mentioned user
 * @param members those of them who are members, with their users
 */
record Mentions(Mentioned mentioned, Map<UserId, User> users, Map<UserId, Member> members) {
  /** Nobody. */
  static final Mentions NONE = new Mentions(Mentioned.NOBODY, Map.of(), Map.of());

  Mentions {
    users = Map.copyOf(users);
    members = Map.copyOf(members);
  }

  /**
   * The targets of the message's rows in {@code mentions}: members, roles, and the guild's id for
   * everyone. The author is none: nobody calls himself. In a channel without a guild there are
   * none: every message calls everybody there.
   */
  List<Long> targets(@Nullable GuildId guild, UserId author) {
    return LongStream.concat(
            mentioned.everyone() && guild != null
                ? LongStream.of(guild.value())
                : LongStream.empty(),
            LongStream.concat(
                members.keySet().stream()
                    .filter(user -> !user.equals(author))
                    .mapToLong(UserId::value),
                mentioned.roles().stream().mapToLong(role -> role.value())))
        .boxed()
        .toList();
  }

  /** The mentions of a message as the gateway says them: each with the member. */
  static List<Message.Mention> withMembers(Message message, Map<UserId, Member> members) {
    return message.mentions().stream()
        .map(mention -> {
          Member member = members.get(mention.user().id());
          return member == null
              ? mention
              : new Message.Mention(mention.user(), member.withoutUser());
        })
        .toList();
  }

  /** These mentions and those of another moment, for a message that may show either. */
  Map<UserId, User> usersWith(Message earlier) {
    Map<UserId, User> all = new LinkedHashMap<>();
    Stream.concat(earlier.mentions().stream().map(Message.Mention::user), users.values().stream())
        .forEach(user -> all.put(user.id(), user));
    return all;
  }
}
