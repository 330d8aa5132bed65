package chat.guildhall.server.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.guildhall.protocol.UserId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class PersonTokensTest {
  private static final UserId USER = new UserId(1234567890123L);
  private static final UUID SESSION = UUID.randomUUID();

  private final PersonTokens tokens = tokens("a key of thirty-two bytes length");

  private static PersonTokens tokens(String key) {
    return new PersonTokens(
        new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
  }

  @Test
  void aTokenNamesItsUserAndSession() {
    String token = tokens.create(USER, SESSION, 0, Instant.now());
    assertTrue(PersonTokens.looksLike(token));
    PersonTokens.Claims claims = tokens.verify(token).orElseThrow();
    assertEquals(USER, claims.userId());
    assertEquals(SESSION, claims.sessionId());
    assertEquals(0, claims.generation());
    String third = tokens.create(USER, SESSION, 2, Instant.now());
    assertEquals(2, tokens.verify(third).orElseThrow().generation());
  }

  @Test
  void anExpiredTokenIsRefused() {
    Instant before = Instant.now().minus(PersonTokens.LIFETIME).minus(Duration.ofMinutes(5));
    assertEquals(Optional.empty(), tokens.verify(tokens.create(USER, SESSION, 0, before)));
  }

  @Test
  void aTokenOfAnotherKeyIsRefused() {
    String foreign =
        tokens("another key of thirty-two bytes!").create(USER, SESSION, 0, Instant.now());
    assertEquals(Optional.empty(), tokens.verify(foreign));
  }

  @Test
  void anUnsignedTokenIsRefused() {
    String token = tokens.create(USER, SESSION, 0, Instant.now());
    String payload = token.split("\\.")[1];
    String header =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.US_ASCII));
    assertEquals(Optional.empty(), tokens.verify(header + "." + payload + "."));
    assertEquals(Optional.empty(), tokens.verify(header + "." + payload));
  }

  @Test
  void garbageIsRefused() {
    for (String text :
        new String[] {"", ".", "..", "eyJ", "eyJ..", "eyJ\u0000.a.b", "a".repeat(99_999)}) {
      assertEquals(Optional.empty(), tokens.verify(text), text);
    }
  }

  @Test
  void aBotTokenCarriesItsId() {
    String token = BotTokens.create(USER);
    assertEquals(3, token.split("\\.").length);
    assertEquals(Optional.of(USER), BotTokens.claimedBot(token));
    for (String text : new String[] {"", ".", "a.b.c", "MTIz", "é.b.c", "LTEx.b.c"}) {
      assertEquals(Optional.empty(), BotTokens.claimedBot(text), text);
    }
  }
}
