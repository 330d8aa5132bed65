package chat.guildhall.server.json;

import chat.guildhall.protocol.Snowflake;
import chat.guildhall.protocol.model.Message;
import chat.guildhall.protocol.model.User;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes messages field by field, as the mapper would by reflection: a page of history has 50 of
 * them with some 2,000 fields.
 */
final class MessageSerializer extends StdSerializer<Message> {
  private static final long serialVersionUID = 1L;

  private static final SerializableString ID = name("id");
  private static final SerializableString CHANNEL_ID = name("channel_id");
  private static final SerializableString AUTHOR = name("author");
  private static final SerializableString CONTENT = name("content");
  private static final SerializableString TIMESTAMP = name("timestamp");
  private static final SerializableString EDITED_TIMESTAMP = name("edited_timestamp");
  private static final SerializableString TTS = name("tts");
  private static final SerializableString MENTION_EVERYONE = name("mention_everyone");
  private static final SerializableString MENTIONS = name("mentions");
  private static final SerializableString MENTION_ROLES = name("mention_roles");
  private static final SerializableString ATTACHMENTS = name("attachments");
  private static final SerializableString EMBEDS = name("embeds");
  private static final SerializableString COMPONENTS = name("components");
  private static final SerializableString PINNED = name("pinned");
  private static final SerializableString TYPE = name("type");
  private static final SerializableString FLAGS = name("flags");
  private static final SerializableString NONCE = name("nonce");
  private static final SerializableString MESSAGE_REFERENCE = name("message_reference");
  private static final SerializableString REFERENCED_MESSAGE = name("referenced_message");
  private static final SerializableString GUILD_ID = name("guild_id");
  private static final SerializableString MEMBER = name("member");
  private static final SerializableString USERNAME = name("username");
  private static final SerializableString DISCRIMINATOR = name("discriminator");
  private static final SerializableString GLOBAL_NAME = name("global_name");
  private static final SerializableString AVATAR = name("avatar");
  private static final SerializableString BANNER = name("banner");
  private static final SerializableString ACCENT_COLOR = name("accent_color");
  private static final SerializableString BOT = name("bot");
  private static final SerializableString SYSTEM = name("system");
  private static final SerializableString PUBLIC_FLAGS = name("public_flags");
  private static final SerializableString AVATAR_DECORATION_DATA = name("avatar_decoration_data");
  private static final SerializableString COLLECTIBLES = name("collectibles");
  private static final SerializableString PRIMARY_GUILD = name("primary_guild");

  MessageSerializer() {
    super(Message.class);
  }

  private static SerializableString name(String name) {
    return new SerializedString(name);
  }

  @Override
  public void serialize(Message message, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    out.writeStartObject();
    id(out, ID, message.id());
    id(out, CHANNEL_ID, message.channelId());
    out.writeFieldName(AUTHOR);
    out.writeStartObject();
    user(message.author(), out);
    out.writeEndObject();
    text(out, CONTENT, message.content());
    text(out, TIMESTAMP, Timestamps.format(message.timestamp()));
    text(
        out,
        EDITED_TIMESTAMP,
        message.editedTimestamp() == null ? null : Timestamps.format(message.editedTimestamp()));
    truth(out, TTS, message.tts());
    truth(out, MENTION_EVERYONE, message.mentionEveryone());
    mentions(message.mentions(), out, provider);
    out.writeFieldName(MENTION_ROLES);
    out.writeStartArray();
    for (Snowflake role : message.mentionRoles()) {
      out.writeString(Long.toString(role.value()));
    }
    out.writeEndArray();
    list(out, ATTACHMENTS, message.attachments(), provider);
    list(out, EMBEDS, message.embeds(), provider);
    list(out, COMPONENTS, message.components(), provider);
    truth(out, PINNED, message.pinned());
    number(out, TYPE, message.type());
    number(out, FLAGS, message.flags());
    if (message.nonce() != null) {
      value(out, NONCE, message.nonce(), provider);
    }
    if (message.messageReference() != null) {
      value(out, MESSAGE_REFERENCE, message.messageReference(), provider);
    }
    Optional<Message> referenced = message.referencedMessage();
    if (referenced != null) {
      out.writeFieldName(REFERENCED_MESSAGE);
      if (referenced.isPresent()) {
        serialize(referenced.get(), out, provider);
      } else {
        out.writeNull();
      }
    }
    if (message.guildId() != null) {
      id(out, GUILD_ID, message.guildId());
    }
    if (message.member() != null) {
      value(out, MEMBER, message.member(), provider);
    }
    out.writeEndObject();
  }

  private static void mentions(
      List<Message.Mention> mentions, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    out.writeFieldName(MENTIONS);
    out.writeStartArray();
    for (Message.Mention mention : mentions) {
      out.writeStartObject();
      user(mention.user(), out);
      if (mention.member() != null) {
        value(out, MEMBER, mention.member(), provider);
      }
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void user(User user, JsonGenerator out) throws IOException {
    id(out, ID, user.id());
    text(out, USERNAME, user.username());
    text(out, DISCRIMINATOR, user.discriminator());
    text(out, GLOBAL_NAME, user.globalName());
    text(out, AVATAR, user.avatar());
    text(out, BANNER, user.banner());
    Integer accent = user.accentColor();
    if (accent == null) {
      text(out, ACCENT_COLOR, null);
    } else {
      number(out, ACCENT_COLOR, accent);
    }
    if (user.bot()) {
      truth(out, BOT, true);
    }
    if (user.system()) {
      truth(out, SYSTEM, true);
    }
    number(out, FLAGS, user.flags());
    number(out, PUBLIC_FLAGS, user.publicFlags());
    text(out, AVATAR_DECORATION_DATA, null);
    text(out, COLLECTIBLES, null);
    text(out, PRIMARY_GUILD, null);
  }

  private static void id(JsonGenerator out, SerializableString name, Snowflake id)
      throws IOException {
    out.writeFieldName(name);
    out.writeString(Long.toString(id.value()));
  }

  private static void text(JsonGenerator out, SerializableString name, @Nullable String text)
      throws IOException {
    out.writeFieldName(name);
    if (text == null) {
      out.writeNull();
    } else {
      out.writeString(text);
    }
  }

  private static void truth(JsonGenerator out, SerializableString name, boolean value)
      throws IOException {
    out.writeFieldName(name);
    out.writeBoolean(value);
  }

  private static void number(JsonGenerator out, SerializableString name, long value)
      throws IOException {
    out.writeFieldName(name);
    out.writeNumber(value);
  }

  private static void list(
      JsonGenerator out, SerializableString name, List<Object> values, SerializerProvider provider)
      throws IOException {
    out.writeFieldName(name);
    out.writeStartArray();
    for (Object value : values) {
      provider.defaultSerializeValue(value, out);
    }
    out.writeEndArray();
  }

  private static void value(
      JsonGenerator out, SerializableString name, Object value, SerializerProvider provider)
      throws IOException {
    out.writeFieldName(name);
    provider.defaultSerializeValue(value, out);
  }
}
