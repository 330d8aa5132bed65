package chat.guildhall.server.guild;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Guild;
import chat.guildhall.protocol.model.GuildObject;
import chat.guildhall.server.access.Access;
import chat.guildhall.server.access.GuildAccess;
import chat.guildhall.server.channel.ChannelService;
import chat.guildhall.server.db.Database;
import chat.guildhall.server.db.Snowflakes;
import chat.guildhall.server.member.MemberService;
import chat.guildhall.server.role.RoleService;
import chat.guildhall.server.runtime.GuildEvents;
import chat.guildhall.server.runtime.GuildState;
import chat.guildhall.server.runtime.LiveGuild;
import chat.guildhall.server.runtime.LiveGuilds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Makes, shows and changes guilds. */
@ApplicationScoped
public class GuildService {
  private final Access access;
  private final Database database;
  private final LiveGuilds guilds;
  private final Snowflakes snowflakes;
  private final GuildStore store;
  private final ChannelService channels;
  private final MemberService members;
  private final RoleService roles;

  @Inject
  GuildService(
      Access access,
      Database database,
      LiveGuilds guilds,
      Snowflakes snowflakes,
      GuildStore store,
      ChannelService channels,
      MemberService members,
      RoleService roles) {
    this.access = access;
    this.database = database;
    this.guilds = guilds;
    this.snowflakes = snowflakes;
    this.store = store;
    this.channels = channels;
    this.members = members;
    this.roles = roles;
  }

  /** Makes a guild whose only member is its owner, in one transaction. */
  GuildObject create(UserId owner, NewGuild wanted) {
    GuildState built = wanted.build(snowflakes, owner, null);
    database.useTransaction(handle -> {
      store.insert(handle, built.guild());
      built.roles().forEach(role -> roles.insert(handle, built.id(), role));
      built.channels().forEach(channel -> channels.insert(handle, channel));
      members.insert(handle, built.id(), owner);
    });
    return guilds
        .change(
            built.id(),
            turn -> {
              turn.created();
              return object(turn.state());
            })
        .orElseGet(() -> object(built));
  }

  /** A guild as one of its members sees it. */
  GuildObject get(UserId user, GuildId id, boolean withCounts) {
    GuildAccess guild = access.guild(user, id);
    LiveGuild live = guild.live();
    return withCounts
        ? GuildObject.withCounts(
            guild.state().guild(),
            List.copyOf(guild.state().roles()),
            live.memberCount(),
            live.connectedCount())
        : object(guild.state());
  }

  /** Changes a guild's own fields. */
  GuildObject update(UserId user, GuildId id, GuildForm form) {
    return access.change(
        user,
        id,
        (turn, guild) -> {
          guild.require(Permission.MANAGE_GUILD);
          Guild after = form.applyTo(turn.state(), null);
          if (!after.equals(turn.state().guild())) {
            turn.commit(handle -> {
              store.update(handle, after);
              return after;
            });
            GuildState next = turn.state().withGuild(after);
            turn.apply(next, GuildEvents.guildUpdate(next));
          }
          return object(turn.state());
        });
  }

  /** A guild's public face and counts. */
  GuildPreview preview(UserId user, GuildId id) {
    GuildAccess guild = access.guild(user, id);
    return GuildPreview.of(guild.live());
  }

  private static GuildObject object(GuildState state) {
    return GuildObject.of(state.guild(), List.copyOf(state.roles()));
  }
}
