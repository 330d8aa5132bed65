package chat.guildhall.server.runtime;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Member;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A guild's members who are not connected: at most {@link #KEPT_MAX} in memory, else read. */
final class AbsentMembers {
  private static final int KEPT_MAX = 2_000;

  private final GuildId guild;
  private final MemberSource source;
  private final Cache<UserId, Member> kept =
      Caffeine.newBuilder().maximumSize(KEPT_MAX).expireAfterAccess(Duration.ofMinutes(30)).build();

  AbsentMembers(GuildId guild, MemberSource source) {
    this.guild = guild;
    this.source = source;
  }

  /** A member; one that is not in memory costs one statement. */
  Optional<Member> find(UserId user) {
    // Loading inside the map's lock: a change of this member waits and then writes over it.
    return Optional.ofNullable(
        kept.asMap().computeIfAbsent(user, absent -> source.member(guild, absent).orElse(null)));
  }

  /** Those of {@code users} who are members; all that are not in memory cost one statement. */
  Map<UserId, Member> find(Collection<UserId> users) {
    Map<UserId, Member> found = new HashMap<>();
    List<UserId> unknown = new ArrayList<>();
    for (UserId user : users) {
      Member member = kept.getIfPresent(user);
      if (member == null) {
        unknown.add(user);
      } else {
        found.put(user, member);
      }
    }
    if (!unknown.isEmpty()) {
      source
          .members(guild, unknown)
          .forEach(member -> found.put(member.requireUser().id(), member));
    }
    return found;
  }

  /** Keeps a member as it is now. */
  void put(Member member) {
    kept.put(member.requireUser().id(), member);
  }

  /** Forgets somebody who is no member any more. */
  void remove(UserId user) {
    kept.invalidate(user);
  }

  /** Takes deleted roles from those kept. */
  void forgetRoles(Set<RoleId> gone) {
    kept.asMap().replaceAll((_, member) -> member.withoutRoles(gone));
  }

  void clear() {
    kept.invalidateAll();
  }
}
