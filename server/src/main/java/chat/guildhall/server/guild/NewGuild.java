package chat.guildhall.server.guild;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.model.ChannelType;
import chat.guildhall.protocol.model.PermissionOverwrite;
import chat.guildhall.server.channel.ChannelForm;
import chat.guildhall.server.channel.ChannelNames;
import chat.guildhall.server.channel.ChannelService;
import chat.guildhall.server.http.Field;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.image.Images;
import chat.guildhall.server.role.RoleForm;
import chat.guildhall.server.role.RoleService;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a request to make a guild wants. Ids in it are the client's placeholders, by which its
 * channels name each other and its roles. A category stands before its channels; channels and roles
 * are ordered as they come, whatever position they name.
 *
 * @param icon a data URI
 * @param roles the first is @everyone, whatever its name
 * @param channels none for the default: a category with a text channel, and one with a voice
 *     channel
 * @see <a href="https://docs.discord.food/resources/guild#create-guild">Create Guild</a>
 */
record NewGuild(
    String name,
    Field<String> icon,
    List<NewRole> roles,
    List<NewChannel> channels,
    Field<ChannelId> systemChannel,
    int systemChannelFlags,
    Field<ChannelId> afkChannel,
    int afkTimeout,
    int verificationLevel,
    int defaultMessageNotifications,
    int explicitContentFilter) {

  /** A role of the new guild; {@code placeholder} is the client's own id. */
  record NewRole(@Nullable RoleId placeholder, RoleForm form) {}

  /** A channel of the new guild; {@code placeholder} is the client's own id. */
  record NewChannel(@Nullable ChannelId placeholder, String name, ChannelForm form) {
    boolean is(ChannelId id, ChannelType type) {
      return id.equals(placeholder) && form.kind() == type;
    }
  }

  static NewGuild of(Form form) {
    List<NewRole> roles = roles(form);
    List<NewChannel> channels = channels(form, roles);
    NewGuild read =
        new NewGuild(
            form.requiredText("name", GuildForm.NAME_MIN, GuildForm.NAME_MAX),
            form.text("icon", 0, Images.DATA_URI_MAX),
            roles,
            channels,
            channel(form, "system_channel_id", channels, ChannelType.GUILD_TEXT),
            form.integer("system_channel_flags", 0, GuildForm.SYSTEM_CHANNEL_FLAGS_MAX).orElse(0),
            channel(form, "afk_channel_id", channels, ChannelType.GUILD_VOICE),
            GuildForm.afkTimeout(form).orElse(GuildForm.AFK_TIMEOUT_DEFAULT),
            form.integer("verification_level", 0, 4).orElse(0),
            form.integer("default_message_notifications", 0, 1).orElse(0),
            form.integer("explicit_content_filter", 0, 2).orElse(0));
    form.check();
    return read;
  }

  private static List<NewRole> roles(Form form) {
    List<NewRole> roles = new ArrayList<>();
    for (Form item : form.objects("roles", RoleService.ROLES_MAX)) {
      RoleForm read = RoleForm.read(item);
      NewRole role = new NewRole(item.snowflake("id", RoleId::new).value(), read);
      if (roles.isEmpty() && (read.icon().value() != null || read.unicodeEmoji().value() != null)) {
        item.reject("icon", "ROLE_ICON_CONFLICT", "@everyone has no icon.");
      }
      if (role.placeholder() != null
          && roles.stream().anyMatch(other -> role.placeholder().equals(other.placeholder()))) {
        item.reject("id", "DUPLICATE", "This id was named before.");
      }
      roles.add(role);
    }
    return roles;
  }

  private static List<NewChannel> channels(Form form, List<NewRole> roles) {
    List<NewChannel> channels = new ArrayList<>();
    for (Form item : form.objects("channels", ChannelService.CHANNELS_MAX)) {
      NewChannel channel = channel(item);
      if (channel.placeholder() != null
          && channels.stream().anyMatch(other -> channel.placeholder().equals(other.placeholder))) {
        item.reject("id", "DUPLICATE", "This id was named before.");
      }
      requireCategory(item, channel.form(), channels);
      requireRoles(item, channel.form(), roles);
      channels.add(channel);
    }
    return channels;
  }

  private static NewChannel channel(Form item) {
    ChannelForm read = ChannelForm.read(item);
    String typed = item.requiredText("name", 1, ChannelNames.LENGTH_MAX);
    String name = ChannelNames.of(read.kind(), typed);
    if (name.isEmpty() && !typed.isEmpty()) {
      item.reject("name", "CHANNEL_NAME_INVALID", "A channel's name needs a letter or a digit.");
    }
    return new NewChannel(item.snowflake("id", ChannelId::new).value(), name, read);
  }

  private static void requireCategory(Form item, ChannelForm form, List<NewChannel> earlier) {
    ChannelId parent = form.parentId().value();
    if (parent == null) {
      return;
    }
    if (form.kind() == ChannelType.GUILD_CATEGORY) {
      item.reject("parent_id", "CHANNEL_PARENT_INVALID_TYPE", "Categories cannot have a category");
    } else if (earlier.stream().noneMatch(other -> other.is(parent, ChannelType.GUILD_CATEGORY))) {
      item.reject("parent_id", "CHANNEL_PARENT_INVALID", "Category does not exist");
    } else if (earlier.stream()
            .filter(other -> Objects.equals(parent, other.form().parentId().value()))
            .count()
        >= ChannelService.CHANNELS_PER_CATEGORY_MAX) {
      item.reject(
          "parent_id",
          "CHANNEL_PARENT_MAX_CHANNELS",
          "Maximum number of channels in category reached (50)");
    }
  }

  /** The new guild has no members yet whom an overwrite could name, but for its owner. */
  private static void requireRoles(Form item, ChannelForm form, List<NewRole> roles) {
    for (PermissionOverwrite overwrite : form.overwrites().orElse(List.of())) {
      RoleId id = new RoleId(overwrite.id());
      if (roles.stream().noneMatch(role -> id.equals(role.placeholder()))) {
        item.reject("permission_overwrites", "ROLE_INVALID", "No role here has the id " + id + ".");
      }
    }
  }

  private static Field<ChannelId> channel(
      Form form, String field, List<NewChannel> channels, ChannelType type) {
    Field<ChannelId> read = form.snowflake(field, ChannelId::new);
    ChannelId id = read.value();
    if (id != null && channels.stream().noneMatch(channel -> channel.is(id, type))) {
      form.reject(field, "CHANNEL_INVALID", "No such channel of that type.");
    }
    return read;
  }
}
