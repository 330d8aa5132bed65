package chat.guildhall.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.server.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {
  @ParameterizedTest
  @ValueSource(strings = {"{", "{}x", "nul", "{\"a\":1e}", "\u0000", "{'a':1}"})
  void whatIsNoJsonIsMalformed(String body) {
    ApiException refusal = assertThrows(ApiException.class, () -> form(body));
    assertEquals(ApiError.MALFORMED_JSON, refusal.error());
  }

  @Test
  void jsonThatIsTooDeepIsMalformed() {
    String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertEquals(
        ApiError.MALFORMED_JSON, assertThrows(ApiException.class, () -> form(deep)).error());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "1", "\"a\"", "null"})
  void whatIsNoObjectIsAnInvalidForm(String body) {
    assertEquals(ApiError.INVALID_FORM, assertThrows(ApiException.class, () -> form(body)).error());
  }

  @Test
  void absentNullAndValueAreThreeThings() {
    Form form = form("{\"a\":null,\"b\":\"x\"}");
    assertTrue(form.text("a", 0, 9).present());
    assertNull(form.text("a", 0, 9).orKeep("kept"));
    assertEquals("x", form.text("b", 0, 9).orKeep("kept"));
    assertEquals("kept", form.text("c", 0, 9).orKeep("kept"));
    assertFalse(form.text("c", 0, 9).present());
    form.check();
  }

  @Test
  void lengthsCountCodePoints() {
    Form form = form("{\"a\":\"😀😀\"}");
    assertEquals("😀😀", form.text("a", 1, 2).orElse(""));
    form.check();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\\u0000b", "\\ud800", "\\udc00\\ud800", "x\\ud83d"})
  void nulAndHalfSurrogatesAreRefused(String text) {
    Form form = form("{\"a\":\"" + text + "\"}");
    form.text("a", 0, 100);
    assertThrows(InvalidFormException.class, form::check);
  }

  @Test
  void idsComeAsDigitsOrNumbers() {
    Form form = form("{\"a\":\"123\",\"b\":456,\"c\":[\"7\",8,\"7\"]}");
    assertEquals(new ChannelId(123), form.snowflake("a", ChannelId::new).value());
    assertEquals(new ChannelId(456), form.snowflake("b", ChannelId::new).value());
    assertEquals(
        List.of(new ChannelId(7), new ChannelId(8)),
        form.snowflakes("c", 5, ChannelId::new).value());
    form.check();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"abc\"", "-1", "1.5", "\"99999999999999999999\"", "9223372036854775808", "{}"})
  void whatIsNoSnowflakeIsRefused(String id) {
    Form form = form("{\"a\":" + id + "}");
    form.snowflake("a", ChannelId::new);
    assertThrows(InvalidFormException.class, form::check);
  }

  @Test
  void everyFaultIsNamedWithItsPath() {
    Form form = form("{\"name\":\"\",\"items\":[{\"n\":\"x\"},{\"n\":5}],\"flag\":\"maybe\"}");
    form.requiredText("name", 1, 10);
    form.requiredText("absent", 1, 10);
    form.objects("items", 5).forEach(item -> item.integer("n", 0, 4));
    form.bool("flag");
    InvalidFormException refusal = assertThrows(InvalidFormException.class, form::check);
    assertEquals(
        """
        {"message":"Invalid Form Body","code":50035,"errors":{\
        "name":{"_errors":[{"code":"BASE_TYPE_REQUIRED","message":"This field is required"}]},\
        "absent":{"_errors":[{"code":"BASE_TYPE_REQUIRED","message":"This field is required"}]},\
        "items":{"0":{"n":{"_errors":[{"code":"NUMBER_TYPE_COERCE","message":"Value is not int."}]}},\
        "1":{"n":{"_errors":[{"code":"NUMBER_TYPE_MAX",\
        "message":"int value should be less than or equal to 4."}]}}},\
        "flag":{"_errors":[{"code":"BOOLEAN_TYPE_CONVERT",\
        "message":"Must be either true or false."}]}}}\
        """,
        new String(Json.bytes(sorted(refusal.body())), StandardCharsets.UTF_8));
  }

  /** Error entries are maps of two keys in no order; a tree with sorted keys compares. */
  private static Object sorted(Object body) {
    var tree = Json.tree(body);
    tree.findValues("_errors")
        .forEach(list ->
            list.forEach(error -> {
              var entry = (com.fasterxml.jackson.databind.node.ObjectNode) error;
              var message = entry.remove("message");
              entry.set("message", message);
            }));
    return tree;
  }

  private static Form form(String body) {
    return Form.parse(body.getBytes(StandardCharsets.UTF_8));
  }
}
