package chat.guildhall.server.http;

import chat.guildhall.protocol.AuditLogEntryId;
import chat.guildhall.protocol.AutoModerationRuleId;
import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.ReportId;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.Snowflake;
import chat.guildhall.protocol.UserId;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Reads typed ids from paths; one that is no snowflake is refused as Discord refuses it. */
@Provider
public class SnowflakeParameters implements ParamConverterProvider {
  private static final Map<Class<?>, LongFunction<? extends Snowflake>> TYPES =
      Map.of(
          UserId.class, UserId::new,
          GuildId.class, GuildId::new,
          ChannelId.class, ChannelId::new,
          MessageId.class, MessageId::new,
          RoleId.class, RoleId::new,
          AuditLogEntryId.class, AuditLogEntryId::new,
          AutoModerationRuleId.class, AutoModerationRuleId::new,
          ReportId.class, ReportId::new);

  @Override
  @SuppressWarnings("unchecked")
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> rawType, Type genericType, Annotation[] annotations) {
    LongFunction<? extends Snowflake> type = TYPES.get(rawType);
    return type == null ? null : (ParamConverter<T>) new Converter(type);
  }

  /** The number of an id, as a path spells it. */
  public static long parse(String text) {
    if (!Snowflake.matches(text)) {
      throw InvalidFormException.of("id", "NUMBER_TYPE_COERCE", "Value is not snowflake.");
    }
    return Long.parseLong(text);
  }

  private record Converter(LongFunction<? extends Snowflake> type)
      implements ParamConverter<Snowflake> {
    @Override
    public Snowflake fromString(String text) {
      try {
        return type.apply(parse(text));
      } catch (InvalidFormException refused) {
        throw new WebApplicationException(Responses.of(refused));
      }
    }

    @Override
    public String toString(Snowflake id) {
      return id.toString();
    }
  }
}
