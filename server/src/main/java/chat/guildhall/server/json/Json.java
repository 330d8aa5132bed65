package chat.guildhall.server.json;

import chat.guildhall.protocol.model.Message;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.time.Instant;

/**
 * The one JSON mapper: snake case, absent instead of null unless a field says otherwise, timestamps
 * as {@code 2026-01-01T00:00:00.000000+00:00}.
 *
 * <p>Reading is bounded: 100 levels deep, numbers of 64 characters. The size of a text is bounded
 * by whoever receives it.
 */
public final class Json {
  /** Levels of nesting that are read; deeper is malformed. */
  public static final int DEPTH_MAX = 100;

  private static final JsonMapper MAPPER =
      reflective()
          .addModule(new SimpleModule().addSerializer(Message.class, new MessageSerializer()))
          .build();

  private Json() {}

  /** The mapper's settings without what is written by hand, by which that can be checked. */
  static JsonMapper.Builder reflective() {
    // Buffers are shared, since virtual threads live too short to keep their own.
    JsonFactory factory =
        JsonFactory.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .recyclerPool(JsonRecyclerPools.sharedLockFreePool())
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH_MAX)
                    .maxNumberLength(64)
                    .maxStringLength(20_000_000)
                    .build())
            .build();
    return JsonMapper.builder(factory)
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(
                JsonInclude.Include.NON_NULL, JsonInclude.Include.USE_DEFAULTS))
        // A field that is null in every object has the type Void and is written all the same.
        .enable(MapperFeature.ALLOW_VOID_VALUED_PROPERTIES)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
        .addModule(new Jdk8Module())
        .addModule(new SimpleModule().addSerializer(Instant.class, new TimestampSerializer()));
  }

  /** The mapper itself, for the HTTP layer. */
  public static JsonMapper mapper() {
    return MAPPER;
  }

  /** Compact UTF-8 JSON of {@code value}. */
  public static byte[] bytes(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not serialisable: " + value.getClass().getName(), e);
    }
  }

  /** {@code value} as a tree. */
  public static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /**
   * Reads one JSON value.
   *
   * @throws JsonProcessingException if it is malformed, too deep, or followed by anything
   */
  public static JsonNode read(byte[] utf8) throws JsonProcessingException {
    try {
      return MAPPER.readTree(utf8);
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Discord's timestamp: six digits and a numeric offset, never {@code Z}. */
  public static String timestamp(Instant instant) {
    return Timestamps.format(instant);
  }

  private static final class TimestampSerializer extends StdSerializer<Instant> {
    private static final long serialVersionUID = 1L;

    TimestampSerializer() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant value, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      generator.writeString(Timestamps.format(value));
    }
  }
}
