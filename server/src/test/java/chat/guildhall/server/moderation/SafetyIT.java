package chat.guildhall.server.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.server.testing.Room;
import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingGateway;
import chat.guildhall.server.testing.TestingServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pauses, timeouts, verification levels and raids: who may come, and who may write. */
class SafetyIT {
  private final TestingServer server = TestingServer.shared();
  private final Room room = Room.open();
  private final TestingClient owner = room.owner();
  private final TestingClient guest = room.guest();
  private final String guild = "/guilds/" + room.guild();
  private final String guestPath = guild + "/members/" + guest.userId();

  private static String in(Duration time) {
    return Instant.now().plus(time).toString();
  }

  @Test
  void pausedInvitesLetNobodyInUntilTheyAreOpenAgain() {
    String code = owner.invite(room.channel());
    TestingClient newcomer = server.register("newcomer");
    String pause = guild + "/incident-actions";
    try (TestingGateway theirs = guest.listen()) {
      JsonNode set =
          owner
              .put(pause, Map.of("invites_disabled_until", in(Duration.ofHours(2))))
              .expect(200)
              .json();
      assertTrue(set.path("dms_disabled_until").isNull());
      JsonNode heard = theirs.await("GUILD_UPDATE").path("incidents_data");
      assertEquals(set.path("invites_disabled_until"), heard.path("invites_disabled_until"));
    }
    newcomer.post("/invites/" + code, Map.of()).expect(403, 50605);
    // What a request does not name stays; null ends a pause.
    owner.put(pause, Map.of("dms_disabled_until", in(Duration.ofHours(1)))).expect(200);
    newcomer.post("/invites/" + code, Map.of()).expect(403, 50605);
    owner.put(pause, Collections.singletonMap("invites_disabled_until", null)).expect(200);
    newcomer.post("/invites/" + code, Map.of()).expect(200);

    for (String bad : List.of("soon", "2026-13-01T00:00:00Z", in(Duration.ofHours(25)))) {
      owner.put(pause, Map.of("invites_disabled_until", bad)).expect(400, 50035);
    }
    JsonNode kept = owner.get(guild).expect(200).json().path("incidents_data");
    assertFalse(kept.path("dms_disabled_until").isNull());
  }

  @Test
  void theFeatureClosesAGuildForGood() {
    String code = owner.invite(room.channel());
    TestingClient newcomer = server.register("newcomer");
    List<String> features = List.of("ROLE_ICONS", "INVITES_DISABLED");
    JsonNode closed = owner.patch(guild, Map.of("features", features)).expect(200).json();
    assertEquals(2, closed.path("features").size());
    newcomer.post("/invites/" + code, Map.of()).expect(403, 50605);
    assertTrue(
        owner
            .get("/invites/" + code)
            .expect(200)
            .json()
            .at("/guild/features")
            .toString()
            .contains("INVITES_DISABLED"));
    owner.patch(guild, Map.of("features", List.of("PARTNERED"))).expect(400, 50035);
    owner.patch(guild, Map.of("features", List.of())).expect(200);
    newcomer.post("/invites/" + code, Map.of()).expect(200);
  }

  @Test
  void aTimeoutLeavesSightAndEndsByItself() {
    String mine = guest.sendMessage(room.channel(), "before");
    try (TestingGateway theirs = guest.listen()) {
      String until = in(Duration.ofMinutes(5));
      owner.patch(guestPath, Map.of("communication_disabled_until", until)).expect(200);
      JsonNode update = theirs.await("GUILD_MEMBER_UPDATE");
      assertFalse(update.path("communication_disabled_until").isNull());
      guest.get(room.messages()).expect(200);
      guest.post(room.messages(), Map.of("content", "x")).expect(403, 50013);
      guest.post("/channels/" + room.channel() + "/typing", Map.of()).expect(403, 50013);
      guest.post("/channels/" + room.channel() + "/invites", Map.of()).expect(403, 50013);
      guest.patch(guild + "/members/@me", Map.of("nick", "free")).expect(403, 50013);
      owner.sendMessage(room.channel(), "still heard");
      theirs.await("MESSAGE_CREATE");
    }
    // One that has ended is no timeout.
    owner
        .patch(guestPath, Map.of("communication_disabled_until", in(Duration.ofSeconds(-1))))
        .expect(200);
    guest.sendMessage(room.channel(), "after");
    guest.delete(room.message(mine)).expect(204);
    for (String bad : List.of("never", in(Duration.ofDays(29)))) {
      owner.patch(guestPath, Map.of("communication_disabled_until", bad)).expect(400, 50035);
    }
    owner
        .patch(
            guild + "/members/" + owner.userId(),
            Map.of("communication_disabled_until", in(Duration.ofMinutes(1))))
        .expect(403, 50013);
  }

  @Test
  void aLevelKeepsNewcomersFromWritingButNotThoseWithARole() {
    owner.patch(guild, Map.of("verification_level", 3)).expect(200);
    guest.post(room.messages(), Map.of("content", "x")).expect(403, 50009);
    guest.post("/channels/" + room.channel() + "/typing", Map.of()).expect(403, 50009);
    guest.get(room.messages()).expect(200);
    owner.sendMessage(room.channel(), "owners write");
    String role = owner.post(guild + "/roles", Map.of()).expect(200).id();
    owner.put(guestPath + "/roles/" + role, Map.of()).expect(204);
    guest.sendMessage(room.channel(), "vouched for");
    owner.delete(guestPath + "/roles/" + role).expect(204);
    owner.patch(guild, Map.of("verification_level", 0)).expect(200);
    guest.sendMessage(room.channel(), "open");
  }

  @Test
  @Tag("slow")
  void aRaidPausesInvitesAndModeratorsAreTold(@TempDir Path folder) {
    String database = TestingServer.newDatabase();
    List<String> tokens = new ArrayList<>();
    String keeper;
    String code;
    String id;
    String alerts;
    Map<String, String> open = Map.of("GUILDHALL_DATABASE_URL", database);
    try (TestingServer quiet = TestingServer.startWithData(folder, open)) {
      TestingClient host = quiet.register("host");
      keeper = host.token();
      id = host.createGuild("Raided");
      alerts = host.createChannel(id, "alerts");
      host.patch("/guilds/" + id, Map.of("safety_alerts_channel_id", alerts)).expect(200);
      code = host.invite(host.firstTextChannel(id));
      for (int i = 0; i < JoinRate.JOINS_MAX + 2; i++) {
        tokens.add(quiet.register("many").token());
      }
    }
    Map<String, String> limited =
        Map.of("GUILDHALL_DATABASE_URL", database, "GUILDHALL_RATE_LIMITS", "on");
    try (TestingServer strict = TestingServer.startWithData(folder, limited);
        TestingGateway moderator = strict.client().as(keeper).listen()) {
      for (String token : tokens.subList(0, JoinRate.JOINS_MAX + 1)) {
        strict.client().as(token).join(code);
      }
      JsonNode told =
          moderator.await(
              "GUILD_UPDATE", update -> !update.at("/incidents_data/raid_detected_at").isNull());
      assertFalse(told.at("/incidents_data/invites_disabled_until").isNull());
      JsonNode entry = moderator.await("GUILD_AUDIT_LOG_ENTRY_CREATE");
      assertEquals(1, entry.path("action_type").asInt());
      assertTrue(entry.path("user_id").isNull());
      JsonNode alert =
          moderator.await(
              "MESSAGE_CREATE", message -> message.path("channel_id").asText().equals(alerts));
      assertEquals(24, alert.path("type").asInt());
      strict.client().as(tokens.getLast()).post("/invites/" + code, Map.of()).expect(403, 50605);
    }
  }
}
