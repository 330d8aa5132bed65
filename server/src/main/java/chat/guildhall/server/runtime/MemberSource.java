package chat.guildhall.server.runtime;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Member;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where members come from who are not in memory. */
interface MemberSource {
  /** A member with its user and roles; empty for somebody who is none. */
  Optional<Member> member(GuildId guild, UserId user);

  /** Those of {@code users} who are members. */
  default List<Member> members(GuildId guild, Collection<UserId> users) {
    return users.stream().flatMap(user -> member(guild, user).stream()).toList();
  }
}
