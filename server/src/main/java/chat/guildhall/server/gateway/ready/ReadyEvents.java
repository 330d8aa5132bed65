package chat.guildhall.server.gateway.ready;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.Intent;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Channel;
import chat.guildhall.protocol.model.GuildCreate;
import chat.guildhall.server.application.Application;
import chat.guildhall.server.application.ApplicationService;
import chat.guildhall.server.dm.PrivateChannels;
import chat.guildhall.server.gateway.wire.Body;
import chat.guildhall.server.presence.Presence;
import chat.guildhall.server.presence.Presences;
import chat.guildhall.server.presence.SessionPresence;
import chat.guildhall.server.presence.Status;
import chat.guildhall.server.readstate.ReadStates;
import chat.guildhall.server.relationship.FriendPresences;
import chat.guildhall.server.relationship.Relationships;
import chat.guildhall.server.runtime.GuildView;
import chat.guildhall.server.runtime.privates.PrivateView;
import chat.guildhall.server.user.UserService;
import chat.guildhall.server.user.settings.SettingsService;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
  private static final SettingsService.Saved OF_BOTS =
      new SettingsService.Saved(JsonNodeFactory.instance.objectNode(), "");

  private final SettingsService settings;
  private final UserService users;
  private final ApplicationService applications;
  private final GuildCreates guildCreates;
  private final PrivateChannels privateChannels;
  private final ReadStates readStates;
  private final Presences presences;
  private final Relationships relationships;
  private final FriendPresences friends;

  @Inject
  ReadyEvents(
      SettingsService settings,
      UserService users,
      ApplicationService applications,
      GuildCreates guildCreates,
      PrivateChannels privateChannels,
      ReadStates readStates,
      Presences presences,
      Relationships relationships,
      FriendPresences friends) {
    this.settings = settings;
    this.users = users;
    this.applications = applications;
    this.guildCreates = guildCreates;
    this.privateChannels = privateChannels;
    this.readStates = readStates;
    this.presences = presences;
    this.relationships = relationships;
    this.friends = friends;
  }

  /** The settings of the session's person; those of a bot are empty. */
  public SettingsService.Saved settings(SessionOwner owner) {
    return owner.bot() ? OF_BOTS : settings.saved(owner.user());
  }

  /** The status that somebody with these settings has who does not say. */
  public static Status status(SettingsService.Saved settings) {
    return Status.of(settings.legacy().path("status").asText()).orElse(Status.ONLINE);
  }

  /**
   * A session about to begin.
   *
   * @param settings its person's
   * @param gatewayUrl where its client reached the gateway
   */
  public record Beginning(
      String sessionId,
      SessionOwner owner,
      SessionPresence presence,
      SettingsService.Saved settings,
      String gatewayUrl) {}

  /** The first events of a session that sees these guilds and these channels without one. */
  public Iterator<Body> of(
      Beginning beginning, List<GuildView> views, List<PrivateView> privateViews) {
    return beginning.owner().bot() ? bot(beginning, views) : person(beginning, views, privateViews);
  }

  private Iterator<Body> bot(Beginning beginning, List<GuildView> views) {
    SessionOwner owner = beginning.owner();
    List<BotReady.UnavailableGuild> unavailable =
        views.stream().map(view -> new BotReady.UnavailableGuild(view.state().id())).toList();
    BotReady ready =
        BotReady.of(
            users.me(owner.user()),
            unavailable,
            beginning.sessionId(),
            beginning.gatewayUrl(),
            owner.shard(),
            applications.find(owner.user()).map(Application::flags).orElse(0L));
    Stream<Body> guilds =
        (owner.intents() & Intent.GUILDS.mask()) == 0
            ? Stream.empty()
            : views.stream()
                .map(view -> Body.lazy("GUILD_CREATE", guildCreates.of(view, owner)))
                .toList()
                .stream();
    return Stream.concat(Stream.of(Body.of("READY", ready)), guilds).iterator();
  }

  private Iterator<Body> person(
      Beginning beginning, List<GuildView> views, List<PrivateView> privateViews) {
    SessionOwner owner = beginning.owner();
    List<GuildCreate> guilds = views.stream().map(view -> guildCreates.of(view, owner)).toList();
    UserId user = owner.user();
    List<Presence.Outward> online = friends.online(user);
    PersonReady ready =
        new PersonReady(
            BotReady.API_VERSION,
            users.me(user),
            guilds,
            beginning.sessionId(),
            "normal",
            beginning.gatewayUrl(),
            beginning.settings().legacy(),
            beginning.settings().preloaded(),
            privateChannels.outward(user, privateViews),
            readStates.forReady(user, newestMessages(views), newestOf(privateViews)),
            PersonReady.merged(guilds),
            presences.sessionsWith(
                user, beginning.sessionId(), beginning.presence(), owner.client()),
            relationships.of(user),
            online,
            owner.login().map(UUID::toString).orElse(""),
            PersonReady.Fixed.VALUE);
    return List.of(
            Body.of("READY", ready),
            Body.of("READY_SUPPLEMENTAL", ReadySupplemental.of(guilds, online)))
        .iterator();
  }

  private static Map<ChannelId, MessageId> newestOf(List<PrivateView> views) {
    Map<ChannelId, MessageId> newest = new HashMap<>();
    for (PrivateView view : views) {
      MessageId last = view.lastMessageId();
      if (last != null) {
        newest.put(view.state().id(), last);
      }
    }
    return newest;
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
