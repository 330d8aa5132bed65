package chat.guildhall.server.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.testing.Answer;
import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingServer;
import com.fasterxml.jackson.databind.JsonNode;
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
    assertEquals("dark", fresh.path("theme").asText());
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
    ada.get("/users/@me/settings-proto/9").expect(404, 0);
  }
}
