package chat.guildhall.server.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UserSessionsTest {
  private static final ClientInfo WEB = new ClientInfo("web", "Linux");
  private static final ClientInfo PHONE = new ClientInfo("mobile", "Android");

  private final UserSessions sessions = new UserSessions();

  private static UserSessions.Entry entry(Status status, ClientInfo client) {
    return new UserSessions.Entry(SessionPresence.of(status), client, Set.of());
  }

  @Test
  void theMostTellingStatusCounts() {
    sessions.put("a", entry(Status.IDLE, WEB));
    assertEquals(Status.IDLE, sessions.current(0).status());
    sessions.put("b", entry(Status.ONLINE, PHONE));
    assertEquals(Status.ONLINE, sessions.current(0).status());
    sessions.put("c", entry(Status.DND, WEB));
    assertEquals(
        new Presence(Status.DND, List.of(), Map.of("web", Status.DND, "mobile", Status.ONLINE)),
        sessions.current(0));
  }

  @Test
  void whoIsInvisibleIsOfflineToOthers() {
    sessions.put("a", entry(Status.INVISIBLE, WEB));
    assertEquals(Presence.OFFLINE, sessions.current(0));
    assertEquals(Optional.empty(), sessions.takeChange(0));
  }

  @Test
  void aReloadDoesNotFlicker() {
    sessions.put("a", entry(Status.ONLINE, WEB));
    assertTrue(sessions.takeChange(0).isPresent());
    assertTrue(sessions.remove("a", 1_000));
    assertEquals(Optional.empty(), sessions.takeChange(1_000));
    assertEquals(Optional.empty(), sessions.takeChange(1_000 + UserSessions.GRACE_MS - 1));
    sessions.put("b", entry(Status.ONLINE, WEB));
    assertEquals(Optional.empty(), sessions.takeChange(1_000 + UserSessions.GRACE_MS));
  }

  @Test
  void afterTheGraceSomebodyIsGone() {
    sessions.put("a", entry(Status.ONLINE, WEB));
    sessions.takeChange(0);
    sessions.remove("a", 0);
    assertFalse(sessions.isOver(UserSessions.GRACE_MS - 1));
    assertEquals(Optional.of(Presence.OFFLINE), sessions.takeChange(UserSessions.GRACE_MS));
    assertTrue(sessions.isOver(UserSessions.GRACE_MS));
  }

  @Test
  void theGraceBeginsWithTheLastSessionAlone() {
    sessions.put("a", entry(Status.ONLINE, WEB));
    sessions.put("b", entry(Status.IDLE, PHONE));
    assertFalse(sessions.remove("a", 0));
    assertEquals(Status.IDLE, sessions.current(0).status());
    assertFalse(sessions.remove("a", 0));
    assertTrue(sessions.remove("b", 0));
  }
}
