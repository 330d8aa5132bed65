package chat.guildhall.server.channel;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Channel;
import chat.guildhall.protocol.model.ChannelType;
import chat.guildhall.protocol.model.Guild;
import chat.guildhall.protocol.model.PermissionOverwrite;
import chat.guildhall.server.access.Access;
import chat.guildhall.server.access.ChannelAccess;
import chat.guildhall.server.access.GuildAccess;
import chat.guildhall.server.db.Snowflakes;
import chat.guildhall.server.deletion.DeletionService;
import chat.guildhall.server.event.Actor;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.InvalidFormException;
import chat.guildhall.server.runtime.GuildEvents;
import chat.guildhall.server.runtime.GuildState;
import chat.guildhall.server.runtime.GuildTurn;
import chat.guildhall.server.runtime.audit.Audit;
import chat.guildhall.server.runtime.audit.AuditEntries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Makes, changes and deletes channels. */
@ApplicationScoped
public class ChannelService {
  /** Channels of a guild, categories counted. */
  public static final int CHANNELS_MAX = 500;

  /** Channels of one category. */
  public static final int CHANNELS_PER_CATEGORY_MAX = 50;

  private final Access access;
  private final Snowflakes snowflakes;
  private final ChannelStore store;
  private final DeletionService deletion;

  @Inject
  ChannelService(
      Access access, Snowflakes snowflakes, ChannelStore store, DeletionService deletion) {
    this.access = access;
    this.snowflakes = snowflakes;
    this.store = store;
    this.deletion = deletion;
  }

  /** Writes the rows of a channel of a guild that is being made. */
  public void insert(Handle handle, Channel channel) {
    store.insert(handle, channel);
  }

  /** Writes changed channels of a guild, as a part of a change that begins elsewhere. */
  public void update(Handle handle, Channel channel) {
    store.update(handle, channel);
  }

  /** Channels that a member sees, by position. */
  List<Channel> list(UserId user, GuildId guildId) {
    GuildAccess guild = access.guild(user, guildId);
    return guild.visibleChannels().stream().map(guild.live()::outward).toList();
  }

  /** A channel that a member sees. */
  Channel get(UserId user, ChannelId id) {
    ChannelAccess channel = access.channel(user, id);
    return channel.guild().live().outward(channel.channel());
  }

  /** Makes a channel. In a category, without overwrites of its own, it takes the category's. */
  Channel create(Actor actor, GuildId guildId, ChannelForm form) {
    ChannelType type = form.kind();
    String name = requireName(type, form.name().orElse(""));
    return access.change(
        actor,
        guildId,
        (turn, guild) -> {
          GuildState state = turn.state();
          ChannelId parentId = form.parentId().value();
          if (parentId == null) {
            guild.require(Permission.MANAGE_CHANNELS);
          }
          Channel parent = parentId == null ? null : category(guild, parentId, type);
          if (state.channels().size() >= CHANNELS_MAX) {
            throw ApiError.MAXIMUM_CHANNELS.exception();
          }
          int position = form.position().orElse(ChannelOrder.next(state, type, parentId));
          Channel channel =
              form.build(
                  snowflakes.nextChannelId(),
                  guildId,
                  name,
                  new ChannelForm.Place(parentId, position),
                  overwritesOfNew(turn, guild, parent, form));
          turn.commit(
              Audit.of(AuditEntries.created(channel)),
              handle -> {
                store.insert(handle, channel);
                return channel;
              });
          turn.apply(state.withChannel(channel));
          return channel;
        });
  }

  /** Changes a channel. */
  Channel update(Actor actor, ChannelId id, ChannelForm form) {
    return access.changeChannel(
        actor,
        id,
        Permission.MANAGE_CHANNELS,
        (turn, found) -> {
          Channel before = found.channel();
          if (form.type().orElse(before.type()) != before.type()) {
            throw ApiError.WRONG_CHANNEL_TYPE.exception();
          }
          Channel after = changed(turn, found, form);
          if (!after.equals(before)) {
            save(turn, Overwrites.withSynced(turn.state(), before, after));
          }
          return turn.live().outward(after);
        });
  }

  /** Deletes a channel; the channels of a deleted category stay, without a category. */
  Channel delete(Actor actor, ChannelId id) {
    return access.changeChannel(
        actor,
        id,
        Permission.MANAGE_CHANNELS,
        (turn, found) -> {
          Channel gone = turn.live().outward(found.channel());
          List<Channel> orphans =
              turn.state().channels().stream()
                  .filter(channel -> id.equals(channel.parentId()))
                  .map(channel -> channel.withParentId(null))
                  .toList();
          Guild guild = turn.state().guild();
          Guild relieved = guild.withoutChannel(id);
          turn.commit(
              Audit.of(AuditEntries.deleted(found.channel())),
              handle -> {
                orphans.forEach(orphan -> store.update(handle, orphan));
                store.forget(handle, relieved);
                store.delete(handle, id);
                deletion.doom(handle, id);
                return id;
              });
          deletion.begin();
          GuildState next =
              turn.state().withGuild(relieved).withChannels(orphans).withoutChannel(id);
          if (relieved.equals(guild)) {
            turn.apply(next);
          } else {
            turn.apply(next, GuildEvents.guildUpdate(next));
          }
          return gone;
        });
  }

  /** Sets one overwrite of a channel. */
  void setOverwrite(Actor actor, ChannelId id, PermissionOverwrite wanted) {
    access.changeChannel(
        actor,
        id,
        Permission.MANAGE_ROLES,
        (turn, found) -> {
          List<PermissionOverwrite> before = found.channel().permissionOverwrites();
          PermissionOverwrite checked =
              Overwrites.checkTargets(turn, before, List.of(wanted)).getFirst();
          return overwrite(turn, found, Overwrites.with(before, checked));
        });
  }

  /** Removes one overwrite of a channel. */
  void deleteOverwrite(Actor actor, ChannelId id, long target) {
    access.changeChannel(
        actor,
        id,
        Permission.MANAGE_ROLES,
        (turn, found) -> {
          List<PermissionOverwrite> before = found.channel().permissionOverwrites();
          if (Overwrites.find(before, target).isEmpty()) {
            throw ApiError.UNKNOWN_OVERWRITE.exception();
          }
          return overwrite(turn, found, Overwrites.without(before, target));
        });
  }

  /** Moves channels, all at once. */
  void reorder(Actor actor, GuildId guildId, List<ChannelOrder.Move> moves) {
    access.change(
        actor,
        guildId,
        Permission.MANAGE_CHANNELS,
        (turn, guild) -> {
          List<Channel> moved = ChannelOrder.apply(turn.state(), guild.permissions(), moves);
          if (!moved.isEmpty()) {
            save(turn, moved);
          }
          return moved;
        });
  }

  private Channel overwrite(
      GuildTurn turn, ChannelAccess found, List<PermissionOverwrite> overwrites) {
    Overwrites.requireAllowed(
        found.permissions(), found.channel().permissionOverwrites(), overwrites);
    Channel after = found.channel().withPermissionOverwrites(overwrites);
    save(turn, Overwrites.withSynced(turn.state(), found.channel(), after));
    return after;
  }

  private void save(GuildTurn turn, List<Channel> channels) {
    GuildState state = turn.state();
    Audit audit =
        Audit.of(
            channels.stream()
                .flatMap(after ->
                    state.channel(after.id()).stream()
                        .flatMap(before -> AuditEntries.changed(state, before, after))));
    turn.commit(
        audit,
        handle -> {
          channels.forEach(channel -> store.update(handle, channel));
          return channels;
        });
    turn.apply(state.withChannels(channels));
  }

  private Channel changed(GuildTurn turn, ChannelAccess found, ChannelForm form) {
    Channel before = found.channel();
    boolean voice = before.type() == ChannelType.GUILD_VOICE;
    ChannelId parentId = form.parentId().orKeep(before.parentId());
    if (parentId != null && !Objects.equals(parentId, before.parentId())) {
      category(found.guild(), parentId, before.type());
    }
    String topic = form.topic().orKeep(before.topic());
    return new Channel(
        before.id(),
        before.type(),
        before.guildId(),
        form.name().present() ? requireName(before.type(), form.name().orElse("")) : before.name(),
        form.position().orElse(before.position()),
        parentId,
        topic == null || topic.isEmpty() ? null : topic,
        form.nsfw().orElse(before.nsfw()),
        form.rateLimitPerUser().orElse(before.rateLimitPerUser()),
        voice ? form.bitrate().orKeepUnlessNull(before.bitrate()) : null,
        voice ? form.userLimit().orKeepUnlessNull(before.userLimit()) : null,
        overwritesAfter(turn, found, form),
        before.lastMessageId(),
        before.flags());
  }

  private static List<PermissionOverwrite> overwritesAfter(
      GuildTurn turn, ChannelAccess found, ChannelForm form) {
    List<PermissionOverwrite> before = found.channel().permissionOverwrites();
    List<PermissionOverwrite> wanted = form.overwrites().value();
    if (wanted == null) {
      return before;
    }
    List<PermissionOverwrite> checked = Overwrites.checkTargets(turn, before, wanted);
    Overwrites.requireAllowed(found.permissions(), before, checked);
    return checked;
  }

  private static List<PermissionOverwrite> overwritesOfNew(
      GuildTurn turn, GuildAccess guild, @Nullable Channel parent, ChannelForm form) {
    List<PermissionOverwrite> inherited =
        parent == null ? List.of() : parent.permissionOverwrites();
    List<PermissionOverwrite> wanted = form.overwrites().value();
    if (wanted == null) {
      return inherited;
    }
    List<PermissionOverwrite> checked = Overwrites.checkTargets(turn, List.of(), wanted);
    if (!checked.equals(inherited)) {
      Overwrites.requireAllowed(guild.permissions(), List.of(), checked);
    }
    return checked;
  }

  /** The category in which a channel shall stand, if whoever puts it there manages that. */
  private Channel category(GuildAccess guild, ChannelId id, ChannelType type) {
    Channel category = ChannelOrder.requireCategory(guild.state(), id, type, "parent_id");
    access.channel(guild, id).require(Permission.MANAGE_CHANNELS);
    ChannelOrder.requireRoom(guild.state(), id, "parent_id");
    return category;
  }

  private static String requireName(ChannelType type, String typed) {
    String name = ChannelNames.of(type, typed);
    if (name.isEmpty()) {
      throw InvalidFormException.of(
          "name", "CHANNEL_NAME_INVALID", "A channel's name needs a letter, a digit or an emoji.");
    }
    return name;
  }
}
