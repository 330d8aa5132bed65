package chat.guildhall.server.gateway.ready;

import chat.guildhall.protocol.Intent;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.GuildCreate;
import chat.guildhall.protocol.model.GuildObject;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.server.gateway.members.MemberRows;
import chat.guildhall.server.presence.Presence;
import chat.guildhall.server.presence.Presences;
import chat.guildhall.server.runtime.GuildView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * What one session is told of a guild: the members are oneself, unless a bot with the presence
 * intent looks at a small guild, which it gets whole.
 */
@ApplicationScoped
public class GuildCreates {
  private final MemberRows members;
  private final Presences presences;

  @Inject
  GuildCreates(MemberRows members, Presences presences) {
    this.members = members;
    this.presences = presences;
  }

  /**
   * The payload of GUILD_CREATE, an entry of a person's READY. Not on an event loop: reads rows.
   */
  public GuildCreate of(GuildView view, SessionOwner owner) {
    boolean large = view.memberCount() > owner.largeThreshold();
    boolean whole = owner.bot() && !large && (owner.intents() & Intent.GUILD_PRESENCES.mask()) != 0;
    List<Member> told =
        whole ? members.first(view.state().id(), owner.largeThreshold()) : List.of(view.member());
    return GuildCreate.of(
        GuildObject.of(view.state().guild(), List.copyOf(view.state().roles())),
        view.member().joinedAt(),
        large,
        view.memberCount(),
        view.channels(),
        told,
        whole ? online(told) : List.of());
  }

  private List<Presence.Outward> online(List<Member> told) {
    return told.stream()
        .map(member -> member.requireUser().id())
        .filter(presences::isOnline)
        .map(this::outward)
        .toList();
  }

  private Presence.Outward outward(UserId user) {
    return presences.of(user).outward(user, null);
  }
}
