package chat.guildhall.server.guild;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Guild;
import chat.guildhall.protocol.model.GuildObject;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.server.access.Access;
import chat.guildhall.server.access.GuildAccess;
import chat.guildhall.server.admin.InstanceService;
import chat.guildhall.server.channel.ChannelService;
import chat.guildhall.server.db.Database;
import chat.guildhall.server.db.Snowflakes;
import chat.guildhall.server.deletion.DeletionService;
import chat.guildhall.server.event.Actor;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.ApiException;
import chat.guildhall.server.http.Caller;
import chat.guildhall.server.http.Field;
import chat.guildhall.server.http.InvalidFormException;
import chat.guildhall.server.image.ImageKind;
import chat.guildhall.server.image.Images;
import chat.guildhall.server.member.MemberService;
import chat.guildhall.server.password.PasswordService;
import chat.guildhall.server.role.RoleChanges;
import chat.guildhall.server.role.RoleService;
import chat.guildhall.server.runtime.GuildEvents;
import chat.guildhall.server.runtime.GuildState;
import chat.guildhall.server.runtime.GuildTurn;
import chat.guildhall.server.runtime.LiveGuild;
import chat.guildhall.server.runtime.LiveGuilds;
import chat.guildhall.server.runtime.audit.Audit;
import chat.guildhall.server.runtime.audit.AuditEntries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
  private final RoleChanges roles;
  private final RoleService roleIcons;
  private final DeletionService deletion;
  private final InstanceService instance;
  private final PasswordService passwords;
  private final Images images;

  @Inject
  GuildService(
      Access access,
      Database database,
      LiveGuilds guilds,
      Snowflakes snowflakes,
      GuildStore store,
      ChannelService channels,
      MemberService members,
      RoleChanges roles,
      RoleService roleIcons,
      DeletionService deletion,
      InstanceService instance,
      PasswordService passwords,
      Images images) {
    this.access = access;
    this.database = database;
    this.guilds = guilds;
    this.snowflakes = snowflakes;
    this.store = store;
    this.channels = channels;
    this.members = members;
    this.roles = roles;
    this.roleIcons = roleIcons;
    this.deletion = deletion;
    this.instance = instance;
    this.passwords = passwords;
    this.images = images;
  }

  /**
   * Makes a guild whose only member is its owner, in one transaction.
   *
   * @throws ApiException GUILD_CREATION_RESTRICTED, MAXIMUM_GUILDS
   */
  GuildObject create(Caller caller, NewGuild wanted) {
    instance.requireGuildCreation(caller);
    UserId owner = caller.userId();
    GuildId id = snowflakes.nextGuildId();
    GuildState built =
        new GuildBuilder(snowflakes, id, owner, roleIcons::icon)
            .build(wanted, icon(id, wanted.icon()));
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

  /**
   * Changes a guild's own fields. Its owner alone hands it over, with their password.
   *
   * @param password what the request has for one
   */
  GuildObject update(Actor actor, GuildId id, GuildForm form, Field<String> password) {
    UserId user = actor.user();
    if (form.handsOver(access.guild(user, id).state().guild())) {
      access.guild(user, id).requireOwner();
      requirePassword(user, password);
    }
    access.guild(user, id).require(Permission.MANAGE_GUILD);
    String iconHash = icon(id, form.icon());
    return access.change(
        actor,
        id,
        Permission.MANAGE_GUILD,
        (turn, guild) -> {
          if (form.handsOver(turn.state().guild())) {
            guild.requireOwner();
            requireHeir(turn, form);
          }
          Guild after = form.applyTo(turn.state(), iconHash);
          if (!after.equals(turn.state().guild())) {
            Audit audit = Audit.of(AuditEntries.guild(turn.state().guild(), after));
            turn.commit(
                audit,
                handle -> {
                  store.update(handle, after);
                  return after;
                });
            GuildState next = turn.state().withGuild(after);
            turn.apply(next, GuildEvents.guildUpdate(next));
          }
          return object(turn.state());
        });
  }

  /** Deletes a guild: at once for everyone in it, its rows in the background. */
  void delete(Caller caller, GuildId id, Field<String> password) {
    UserId user = caller.userId();
    access.guild(user, id).requireOwner();
    if (!caller.bot()) {
      requirePassword(user, password);
    }
    access.change(
        Actor.of(user),
        id,
        (turn, guild) -> {
          guild.requireOwner();
          turn.commit(
              Audit.nothing(Audit.Exempt.GUILD_DELETED),
              handle -> {
                store.delete(handle, id);
                deletion.doom(handle, id);
                return id;
              });
          turn.deleted();
          return id;
        });
    deletion.begin();
  }

  /** A guild's public face and counts. */
  GuildPreview preview(UserId user, GuildId id) {
    GuildAccess guild = access.guild(user, id);
    return GuildPreview.of(guild.live());
  }

  /** Keeps the picture of a request, if it brings one; not in a lane, since it takes a while. */
  private @Nullable String icon(GuildId guild, Field<String> dataUri) {
    String picture = dataUri.value();
    return picture == null ? null : images.store(ImageKind.ICON, guild, "icon", picture);
  }

  private void requirePassword(UserId user, Field<String> password) {
    String given = password.value();
    if (given == null) {
      throw InvalidFormException.of("password", "BASE_TYPE_REQUIRED", "This field is required");
    }
    passwords.require(user, "password", given);
  }

  private static void requireHeir(GuildTurn turn, GuildForm form) {
    Member heir =
        form.ownerId()
            .toOptional()
            .flatMap(turn::member)
            .orElseThrow(ApiError.UNKNOWN_MEMBER::exception);
    if (heir.requireUser().bot()) {
      throw InvalidFormException.of("owner_id", "OWNER_INVALID", "A bot cannot own a guild.");
    }
  }

  private static GuildObject object(GuildState state) {
    return GuildObject.of(state.guild(), List.copyOf(state.roles()));
  }
}
