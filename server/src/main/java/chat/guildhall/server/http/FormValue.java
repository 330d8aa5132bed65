package chat.guildhall.server.http;

import chat.guildhall.protocol.Snowflake;
import chat.guildhall.server.http.InvalidFormException.Faults;
import chat.guildhall.server.json.Texts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** The value of one field of a form, which is neither absent nor null; a faulty one is rejected. */
record FormValue(JsonNode node, String field, Faults faults) {
  Field<String> text(int min, int max) {
    if (!node.isTextual() && !node.isNumber()) {
      faults.rejectText(field);
      return Field.absent();
    }
    String text = node.asText();
    if (!Texts.isWellFormed(text)) {
      faults.reject(field, "STRING_TYPE_REGEX", "String value did not match validation regex.");
      return Field.absent();
    }
    int length = text.codePointCount(0, text.length());
    if (length < min || length > max) {
      faults.rejectLength(field, length, min, max);
      return Field.absent();
    }
    return Field.of(text);
  }

  Field<Boolean> bool() {
    if (node.isBoolean()) {
      return Field.of(node.booleanValue());
    }
    String text = node.asText();
    if (node.isTextual() && (text.equalsIgnoreCase("true") || text.equals("1"))) {
      return Field.of(true);
    }
    if (node.isTextual() && (text.equalsIgnoreCase("false") || text.equals("0"))) {
      return Field.of(false);
    }
    faults.reject(field, "BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
    return Field.absent();
  }

  Field<Instant> instant() {
    try {
      return Field.of(
          OffsetDateTime.parse(node.asText()).toInstant().truncatedTo(ChronoUnit.MICROS));
    } catch (DateTimeException e) {
      faults.reject(field, "DATE_TIME_TYPE_PARSE", "Could not parse the value.");
      return Field.absent();
    }
  }

  <T extends Snowflake> Field<T> snowflake(LongFunction<T> type) {
    if (!isSnowflake(node)) {
      faults.rejectSnowflake(field);
      return Field.absent();
    }
    return Field.of(type.apply(Long.parseLong(node.asText())));
  }

  static boolean isSnowflake(JsonNode node) {
    return (node.isTextual() || node.isIntegralNumber()) && Snowflake.matches(node.asText());
  }

  Field<ObjectNode> object() {
    if (node instanceof ObjectNode object) {
      return Field.of(object);
    }
    faults.rejectObject(field);
    return Field.absent();
  }

  Field<List<JsonNode>> list(int max) {
    if (!node.isArray()) {
      faults.reject(field, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
      return Field.absent();
    }
    if (node.size() > max) {
      faults.rejectLength(field, node.size(), 0, max);
      return Field.absent();
    }
    List<JsonNode> items = new ArrayList<>(node.size());
    node.forEach(items::add);
    return Field.of(items);
  }

  <T> Field<T> number(long min, long max, LongFunction<T> type) {
    long value;
    try {
      value = Long.parseLong(node.isIntegralNumber() || node.isTextual() ? node.asText() : "");
    } catch (NumberFormatException e) {
      faults.reject(field, "NUMBER_TYPE_COERCE", "Value is not int.");
      return Field.absent();
    }
    if (value < min) {
      faults.reject(
          field, "NUMBER_TYPE_MIN", "int value should be greater than or equal to " + min + ".");
      return Field.absent();
    }
    if (value > max) {
      faults.reject(
          field, "NUMBER_TYPE_MAX", "int value should be less than or equal to " + max + ".");
      return Field.absent();
    }
    return Field.of(type.apply(value));
  }
}
