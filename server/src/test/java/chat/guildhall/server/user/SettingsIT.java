package chat.guildhall.server.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.testing.Answer;
import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsIT {
  private final TestingClient ada = TestingServer.shared().register("set");

  private static String base64(int... bytes) {
    byte[] message = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      message[i] = (byte) bytes[i];
    }
    return Base64.getEncoder().encodeToString(message);
  }

  @Test
  void legacySettingsHaveDefaultsAndKeepWhatIsSet() {
    JsonNode fresh = ada.get("/users/@me/settings").expect(200).json();
    assertEquals("system", fresh.path("theme").asText());
    assertTrue(fresh.path("render_embeds").asBoolean());

    List<Object> folders = List.of(Map.of("guild_ids", List.of("12", "7")));
    ada.patch("/users/@me/settings", Map.of("guild_folders", folders, "unknown", 1)).expect(200);
    ada.patch("/users/@me/settings", Map.of("status", "idle", "locale", "de")).expect(200);
    JsonNode now = ada.get("/users/@me/settings").expect(200).json();
    assertEquals("12", now.at("/guild_folders/0/guild_ids/0").asText());
    assertEquals("idle", now.path("status").asText());
    assertEquals("de", ada.get("/users/@me").field("locale"));
  }

  @Test
  void badSettingsAreRefused() {
    Map<String, Object> bad = new HashMap<>();
    bad.put("theme", "purple");
    bad.put("status", 3);
    bad.put("animate_emoji", "perhaps");
    bad.put("guild_positions", List.of("x"));
    bad.put("guild_folders", Map.of());
    bad.forEach((field, value) -> {
      Answer answer = ada.patch("/users/@me/settings", Map.of(field, value)).expect(400, 50035);
      assertTrue(answer.json().path("errors").has(field), answer.toString());
    });
  }

  @Test
  void protobufFieldsReplaceTheirLikeAndCountVersions() {
    // Field 13 (appearance) with theme 2, then field 11 (status) alone, then field 13 with theme 1.
    Answer first =
        ada.patch("/users/@me/settings-proto/1", Map.of("settings", base64(0x6a, 2, 8, 2)))
            .expect(200);
    ada.patch("/users/@me/settings-proto/1", Map.of("settings", base64(0x5a, 2, 8, 1))).expect(200);
    ada.patch("/users/@me/settings-proto/1", Map.of("settings", base64(0x6a, 2, 8, 1))).expect(200);
    String expected = base64(0x0a, 2, 0x18, 3, 0x5a, 2, 8, 1, 0x6a, 2, 8, 1);
    assertEquals(expected, ada.get("/users/@me/settings-proto/1").expect(200).field("settings"));
    assertEquals(base64(0x0a, 2, 0x18, 1, 0x6a, 2, 8, 2), first.field("settings"));

    Map<String, Object> late =
        Map.of("settings", base64(0x6a, 2, 8, 2), "required_data_version", 2);
    JsonNode dropped = ada.patch("/users/@me/settings-proto/1", late).expect(200).json();
    assertTrue(dropped.path("out_of_date").asBoolean());
    assertEquals(expected, dropped.path("settings").asText());
    assertEquals("", ada.get("/users/@me/settings-proto/2").expect(200).field("settings"));
  }

  @Test
  void whatIsNoProtobufIsRefused() {
    List<String> bad =
        List.of(
            "%%%%",
            base64(0x6a, 200),
            base64(0x6f, 1),
            base64(0x00, 1),
            base64(0xff, 0xff, 0xff),
            base64(0x6a, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f));
    for (String settings : bad) {
      ada.patch("/users/@me/settings-proto/1", Map.of("settings", settings)).expect(400, 50035);
    }
    ada.patch("/users/@me/settings-proto/1", Map.of()).expect(400, 50035);
    // A number where the versions belong is passed over.
    ada.patch("/users/@me/settings-proto/1", Map.of("settings", base64(8, 5))).expect(200);
    ada.get("/users/@me/settings-proto/3").expect(404, 0);
  }

  /** A folder of guilds 12 and 7, with the id 5, the name abc and the colour 7. */
  private static final int[] FOLDER = {
    0x72, 35, 0x0a, 33, 0x0a, 16, 12, 0, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 0, 0x12, 2, 8, 5,
    0x1a, 5, 0x0a, 3, 'a', 'b', 'c', 0x22, 2, 8, 7
  };

  private static String base64(int[]... parts) {
    return base64(Arrays.stream(parts).flatMapToInt(Arrays::stream).toArray());
  }

  private static final int[] WORDS = {
    0x5a, 7, 0x0a, 5, 0x0a, 3, 'd', 'n', 'd', 0x62, 6, 0x0a, 4, 0x0a, 2, 'f', 'r', 0x6a, 2, 8, 2
  };

  @Test
  void whatLegacySettingsSayTheProtobufSaysToo() {
    Map<String, Object> folder =
        Map.of("guild_ids", List.of("12", "7"), "id", 5, "name", "abc", "color", 7);
    Map<String, Object> change =
        Map.of("theme", "light", "status", "dnd", "locale", "fr", "guild_folders", List.of(folder));
    try (var gateway = ada.listen()) {
      ada.patch("/users/@me/settings", change).expect(200);
      String expected = base64(new int[] {0x0a, 2, 0x18, 1}, WORDS, FOLDER);
      assertEquals(expected, ada.get("/users/@me/settings-proto/1").expect(200).field("settings"));
      JsonNode told = gateway.await("USER_SETTINGS_PROTO_UPDATE");
      assertEquals(expected, told.at("/settings/proto").asText());
      assertEquals(1, told.at("/settings/type").asInt());
      assertFalse(told.path("partial").asBoolean(true));
      // What both do not say leaves the protobuf as it is.
      ada.patch("/users/@me/settings", Map.of("developer_mode", true)).expect(200);
      gateway.await("USER_SETTINGS_UPDATE", it -> it.has("developer_mode"));
      assertEquals(1, gateway.heard("USER_SETTINGS_PROTO_UPDATE").size());
      assertEquals(expected, ada.get("/users/@me/settings-proto/1").field("settings"));
    }
  }

  @Test
  void whatTheProtobufSaysLegacySettingsSayToo() {
    try (var gateway = ada.listen()) {
      Map<String, Object> change = Map.of("settings", base64(WORDS, FOLDER));
      ada.patch("/users/@me/settings-proto/1", change).expect(200);
      gateway.await("USER_SETTINGS_PROTO_UPDATE");
      JsonNode told = gateway.await("USER_SETTINGS_UPDATE");
      assertEquals("light", told.path("theme").asText());
      JsonNode legacy = ada.get("/users/@me/settings").expect(200).json();
      assertEquals("dnd", legacy.path("status").asText());
      assertEquals("fr", legacy.path("locale").asText());
      assertEquals("fr", ada.get("/users/@me").field("locale"));
      JsonNode folder = legacy.at("/guild_folders/0");
      assertEquals("12", folder.at("/guild_ids/0").asText());
      assertEquals("7", folder.at("/guild_ids/1").asText());
      assertEquals(5, folder.path("id").asInt());
      assertEquals("abc", folder.path("name").asText());
      assertEquals(7, folder.path("color").asInt());
      ada.patch("/users/@me/settings-proto/2", Map.of("settings", base64(0x5a, 0))).expect(200);
      JsonNode lately = gateway.await("USER_SETTINGS_PROTO_UPDATE");
      assertEquals(2, lately.at("/settings/type").asInt());
      assertEquals(1, gateway.heard("USER_SETTINGS_UPDATE").size());
    }
  }

  private String themeAfter(int number) {
    ada.patch("/users/@me/settings-proto/1", Map.of("settings", base64(0x6a, 2, 8, number)))
        .expect(200);
    return ada.get("/users/@me/settings").expect(200).field("theme");
  }

  @Test
  void aThemeThatOneSideDoesNotKnowIsKeptOnTheOther() {
    assertEquals("dark", themeAfter(4));
    ada.patch("/users/@me/settings", Map.of("status", "idle")).expect(200);
    byte[] kept =
        Base64.getDecoder()
            .decode(ada.get("/users/@me/settings-proto/1").expect(200).field("settings"));
    assertEquals(4, kept[kept.length - 1], "midnight");
    assertEquals("light", themeAfter(2));
    ada.patch("/users/@me/settings", Map.of("theme", "system")).expect(200);
    assertEquals("system", themeAfter(0));
    assertEquals("light", themeAfter(2));
    // A status of no name, and one of the wrong type, say nothing.
    ada.patch(
            "/users/@me/settings-proto/1",
            Map.of("settings", base64(0x5a, 5, 0x0a, 3, 0x0a, 1, 'x')))
        .expect(200);
    assertEquals("idle", ada.get("/users/@me/settings").expect(200).field("status"));
  }
}
