package chat.guildhall.server.gateway;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.Intent;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Channel;
import chat.guildhall.protocol.model.GuildCreate;
import chat.guildhall.server.gateway.wire.Body;
import chat.guildhall.server.presence.Presences;
import chat.guildhall.server.presence.Status;
import chat.guildhall.server.readstate.ReadStates;
import chat.guildhall.server.runtime.GuildView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What a session is told first: READY, then READY_SUPPLEMENTAL or a bot's guilds. */
@ApplicationScoped
public class ReadyEvents {
  private final ReadyStore store;
  private final GuildCreates guildCreates;
  private final ReadStates readStates;
  private final Presences presences;

  @Inject
  ReadyEvents(
      ReadyStore store, GuildCreates guildCreates, ReadStates readStates, Presences presences) {
    this.store = store;
    this.guildCreates = guildCreates;
    this.readStates = readStates;
    this.presences = presences;
  }

  /** Which privileged intents a bot's application was granted, as its flags. */
  long applicationFlags(UserId bot) {
    return store.applicationFlags(bot);
  }

  /** The status that somebody has who does not say. */
  Status savedStatus(SessionOwner owner) {
    return owner.bot() ? Status.ONLINE : store.savedStatus(owner.user());
  }

  /** The first events of a session that sees {@code views}. */
  Iterator<Body> of(Session session, String gatewayUrl, List<GuildView> views) {
    return session.owner().bot()
        ? bot(session, gatewayUrl, views)
        : person(session, gatewayUrl, views);
  }

  private Iterator<Body> bot(Session session, String gatewayUrl, List<GuildView> views) {
    SessionOwner owner = session.owner();
    List<BotReady.UnavailableGuild> unavailable =
        views.stream().map(view -> new BotReady.UnavailableGuild(view.state().id())).toList();
    BotReady ready =
        BotReady.of(
            store.self(owner.user()),
            unavailable,
            session.id(),
            gatewayUrl,
            owner.shard(),
            store.applicationFlags(owner.user()));
    Stream<Body> guilds =
        (owner.intents() & Intent.GUILDS.mask()) == 0
            ? Stream.empty()
            : views.stream()
                .map(view -> Body.lazy("GUILD_CREATE", guildCreates.of(view, owner)))
                .toList()
                .stream();
    return Stream.concat(Stream.of(Body.of("READY", ready)), guilds).iterator();
  }

  private Iterator<Body> person(Session session, String gatewayUrl, List<GuildView> views) {
    SessionOwner owner = session.owner();
    List<GuildCreate> guilds = views.stream().map(view -> guildCreates.of(view, owner)).toList();
    UserId user = owner.user();
    PersonReady ready =
        new PersonReady(
            BotReady.API_VERSION,
            store.self(user),
            guilds,
            session.id(),
            "normal",
            gatewayUrl,
            store.settings(user),
            "",
            readStates.forReady(user, newestMessages(views)),
            PersonReady.merged(guilds),
            presences.sessionsWith(user, session.id(), session.presence(), owner.client()),
            owner.login().map(UUID::toString).orElse(""),
            PersonReady.Fixed.VALUE);
    return List.of(
            Body.of("READY", ready), Body.of("READY_SUPPLEMENTAL", ReadySupplemental.of(guilds)))
        .iterator();
  }

  private static Map<ChannelId, MessageId> newestMessages(List<GuildView> views) {
    Map<ChannelId, MessageId> newest = new HashMap<>();
    for (GuildView view : views) {
      for (Channel channel : view.channels()) {
        MessageId last = channel.lastMessageId();
        if (last != null) {
          newest.put(channel.id(), last);
        }
      }
    }
    return newest;
  }
}
