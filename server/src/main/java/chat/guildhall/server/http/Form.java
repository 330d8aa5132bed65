package chat.guildhall.server.http;

import chat.guildhall.protocol.Permissions;
import chat.guildhall.protocol.Snowflake;
import chat.guildhall.server.http.InvalidFormException.Faults;
import chat.guildhall.server.json.Json;
import chat.guildhall.server.json.Texts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The door for everything that a client sends: reads fields with their bounds, gathers every fault,
 * and refuses all of them at once in {@link #check()}.
 *
 * <p>Read all fields, call {@code check()}, then use them: before it a faulty field reads as
 * absent, a required one as an empty value. Numbers are accepted as digits in a string and ids as
 * numbers, as Discord does. Texts with a NUL or half a surrogate pair are refused. Lengths are in
 * code points.
 */
public final class Form {
  private final ObjectNode fields;
  private final Faults faults;

  private Form(ObjectNode fields, Faults faults) {
    this.fields = fields;
    this.faults = faults;
  }

  /**
   * Reads a JSON body; an empty one counts as an empty object.
   *
   * @throws ApiException MALFORMED_JSON if it is no JSON, INVALID_FORM if it is no object
   */
  public static Form parse(byte[] body) {
    if (body.length == 0) {
      return new Form(JsonNodeFactory.instance.objectNode(), new Faults());
    }
    return of(parseTree(body));
  }

  /** Reads a body that is a JSON array of objects, of at most {@code max}. */
  public static List<Form> parseList(byte[] body, int max) {
    ObjectNode holder = JsonNodeFactory.instance.objectNode();
    holder.set("", parseTree(body));
    Form form = new Form(holder, new Faults());
    List<Form> items = form.objects("", max);
    form.check();
    return items;
  }

  /** Wraps a JSON value, which must be an object. */
  public static Form of(JsonNode node) {
    if (node instanceof ObjectNode object) {
      return new Form(object, new Faults());
    }
    throw InvalidFormException.of(
        "", "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
  }

  /** A form of one text field, as a part of a multipart body brings it. */
  public static Form ofText(String field, String value) {
    return of(JsonNodeFactory.instance.objectNode().put(field, value));
  }

  /** Reads the query of a URL; of a parameter given twice the first counts. */
  public static Form ofQuery(MultivaluedMap<String, String> query) {
    return ofQuery(query.keySet(), query::getFirst);
  }

  /** Reads the query of a URL, given its names and the first value of each. */
  public static Form ofQuery(Set<String> names, Function<String, @Nullable String> first) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    names.forEach(name -> fields.put(name, first.apply(name)));
    return new Form(fields, new Faults());
  }

  private static JsonNode parseTree(byte[] body) {
    try {
      return Json.read(body);
    } catch (JsonProcessingException e) {
      throw ApiError.MALFORMED_JSON.exception();
    }
  }

  /** Refuses the request if any field read so far was faulty. */
  public void check() {
    faults.check();
  }

  /** Whether nothing read so far was faulty. */
  public boolean isFaultless() {
    return faults.isEmpty();
  }

  /** Adds a fault that only the caller can see; {@link #check()} refuses it with the others. */
  public void reject(String field, String code, String message) {
    faults.reject(field, code, message);
  }

  /** Whether the request names the field, be it with null. */
  public boolean has(String field) {
    return fields.has(field);
  }

  /** The bare value of a field, for what is kept as it came; null where absent or null. */
  public @Nullable JsonNode raw(String field) {
    JsonNode node = fields.get(field);
    return node == null || node.isNull() ? null : node;
  }

  /** A text of {@code min} to {@code max} code points, as it came. */
  public Field<String> text(String field, int min, int max) {
    return read(field, value -> value.text(min, max));
  }

  /** A text that loses white space at both ends before it is measured. */
  public Field<String> trimmed(String field, int min, int max) {
    JsonNode node = fields.get(field);
    if (node != null && node.isTextual()) {
      fields.put(field, node.asText().strip());
    }
    return text(field, min, max);
  }

  /** A trimmed text that must be there; empty only together with a fault. */
  public String requiredText(String field, int min, int max) {
    return required(field, trimmed(field, min, max), "");
  }

  /** A whole number within bounds. */
  public Field<Integer> integer(String field, int min, int max) {
    return number(field, min, max, value -> (int) value);
  }

  /** A whole number of 64 bits within bounds. */
  public Field<Long> longInteger(String field, long min, long max) {
    return number(field, min, max, value -> value);
  }

  /** A moment in ISO 8601 with an offset, to the microsecond. */
  public Field<Instant> instant(String field) {
    return read(field, FormValue::instant);
  }

  /** True or false. */
  public Field<Boolean> bool(String field) {
    return read(field, FormValue::bool);
  }

  /** An id, as digits in a string or as a number. */
  public <T extends Snowflake> Field<T> snowflake(String field, LongFunction<T> type) {
    return read(field, value -> value.snowflake(type));
  }

  /** An id that must be there. */
  public <T extends Snowflake> T requiredSnowflake(String field, LongFunction<T> type) {
    return required(field, snowflake(field, type), type.apply(0));
  }

  /** Ids, at most {@code max}, each once. */
  public <T extends Snowflake> Field<List<T>> snowflakes(
      String field, int max, LongFunction<T> type) {
    Field<List<JsonNode>> nodes = list(field, max);
    List<T> ids = new ArrayList<>();
    for (JsonNode node : nodes.orElse(List.of())) {
      if (FormValue.isSnowflake(node)) {
        ids.add(type.apply(Long.parseLong(node.asText())));
      } else {
        faults.rejectSnowflake(field + "." + ids.size());
        return Field.absent();
      }
    }
    return nodes.map(_ -> ids.stream().distinct().toList());
  }

  /** Texts, at most {@code max}, each of up to {@code lengthMax} code points. */
  public Field<List<String>> texts(String field, int max, int lengthMax) {
    Field<List<JsonNode>> nodes = list(field, max);
    List<String> texts = new ArrayList<>();
    for (JsonNode node : nodes.orElse(List.of())) {
      if (!node.isTextual()
          || !Texts.isWellFormed(node.asText())
          || node.asText().length() > lengthMax) {
        faults.rejectText(field + "." + texts.size());
        return Field.absent();
      }
      texts.add(node.asText());
    }
    return nodes.map(_ -> List.copyOf(texts));
  }

  /** A set of permissions, a decimal string or a number. */
  public Field<Permissions> permissions(String field) {
    return longInteger(field, 0, Long.MAX_VALUE).map(Permissions::new);
  }

  /** An object with fields of its own; its faults count as this form's. */
  public Field<Form> object(String field) {
    return read(field, value -> value.object().map(node -> new Form(node, faults.in(field))));
  }

  /** Objects, at most {@code max}; none where the field is absent. */
  public List<Form> objects(String field, int max) {
    List<Form> forms = new ArrayList<>();
    for (JsonNode node : list(field, max).orElse(List.of())) {
      String place = field.isEmpty() ? Integer.toString(forms.size()) : field + "." + forms.size();
      if (node instanceof ObjectNode object) {
        forms.add(new Form(object, faults.in(place)));
      } else {
        faults.rejectObject(place);
        return List.of();
      }
    }
    return forms;
  }

  /** Turns absence and null into a fault; answers {@code placeholder} with it. */
  public <T> T required(String field, Field<T> read, T placeholder) {
    T value = read.value();
    if (value != null) {
      return value;
    }
    if (!faults.has(field)) {
      faults.rejectAbsence(field);
    }
    return placeholder;
  }

  /** Turns an explicit null into a fault, for attributes that always have a value. */
  public <T> Field<T> notNull(String field, Field<T> read) {
    if (read.present() && read.value() == null) {
      faults.rejectAbsence(field);
      return Field.absent();
    }
    return read;
  }

  private Field<List<JsonNode>> list(String field, int max) {
    return read(field, value -> value.list(max));
  }

  private <T> Field<T> number(String field, long min, long max, LongFunction<T> type) {
    return read(field, value -> value.number(min, max, type));
  }

  /** A field that is absent or null reads so whatever it should be. */
  private <T> Field<T> read(String field, Function<FormValue, Field<T>> read) {
    JsonNode node = fields.get(field);
    return node == null || node.isNull()
        ? new Field<>(node != null, null)
        : read.apply(new FormValue(node, field, faults));
  }
}
