package chat.guildhall.server.message;

import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.access.ChannelAccess;
import chat.guildhall.server.access.ConversationAccess;
import chat.guildhall.server.access.GuildAccess;
import chat.guildhall.server.runtime.KnownUsers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whom a text calls: what it names, as far as its author allows it and may do it.
 *
 * <p>Any user may be mentioned; one who is no member sees nothing of it. Roles that are not
 * mentionable, and everyone, want the permission MENTION_EVERYONE; without it they stay text.
 */
@ApplicationScoped
class MentionResolver {
  private final KnownUsers known;

  @Inject
  MentionResolver(KnownUsers known) {
    this.known = known;
  }

  /**
   * Whom a text calls. Members in memory cost nothing; all others together one statement, and one
   * more for those who are no members.
   *
   * @param answered the author of the message that is answered, who is mentioned if allowed
   */
  Mentions resolve(
      ConversationAccess access, String text, AllowedMentions allowed, @Nullable User answered) {
    Mentioned named = MentionParser.parse(text);
    boolean all = access.has(Permission.MENTION_EVERYONE);
    List<RoleId> roles =
        named.roles().stream()
            .filter(allowed::allows)
            .filter(role -> isCallable(access, role, all))
            .toList();
    Set<UserId> wanted = new LinkedHashSet<>();
    if (answered != null && allowed.repliedUser()) {
      wanted.add(answered.id());
    }
    named.users().stream().filter(allowed::allows).forEach(wanted::add);
    boolean everyone = named.everyone() && allowed.everyone() && all;
    if (wanted.isEmpty()) {
      return roles.isEmpty() && !everyone
          ? Mentions.NONE
          : new Mentions(new Mentioned(everyone, List.of(), roles), Map.of(), Map.of());
    }
    Map<UserId, Member> members = access.members(wanted);
    Map<UserId, User> users = users(wanted, members, answered);
    List<UserId> existing = wanted.stream().filter(users::containsKey).toList();
    return new Mentions(new Mentioned(everyone, existing, roles), users, members);
  }

  private Map<UserId, User> users(
      Collection<UserId> wanted, Map<UserId, Member> members, @Nullable User answered) {
    Map<UserId, User> users = new HashMap<>();
    members.forEach((id, member) -> users.put(id, member.requireUser()));
    if (answered != null) {
      users.putIfAbsent(answered.id(), answered);
    }
    List<UserId> absent = wanted.stream().filter(id -> !users.containsKey(id)).toList();
    if (!absent.isEmpty()) {
      users.putAll(known.find(absent));
    }
    users.keySet().retainAll(wanted);
    return users;
  }

  /**
   * @everyone's own role is called by its name alone.
   */
  private static boolean isCallable(ConversationAccess access, RoleId id, boolean all) {
    return access instanceof ChannelAccess(GuildAccess guild, _, _)
        && id.value() != guild.state().id().value()
        && guild.state().role(id).filter(role -> all || role.mentionable()).isPresent();
  }
}
