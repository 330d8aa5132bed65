package chat.guildhall.server.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import chat.guildhall.protocol.CloseCode;
import chat.guildhall.server.gateway.Protocol.Action;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtocolTest {
  private static final long TIMEOUT_MS = 60_000;

  private final Protocol protocol = new Protocol(0, TIMEOUT_MS, true);

  private Action receive(String payload) {
    return receive(payload, 1);
  }

  private Action receive(String payload, long nowMs) {
    return protocol.receive(payload.getBytes(StandardCharsets.UTF_8), nowMs);
  }

  private static Action close(CloseCode code) {
    return new Action.Close(code);
  }

  private void live() {
    assertInstanceOf(Action.Identify.class, receive("{\"op\":2,\"d\":{}}"));
    protocol.opened();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "7",
        "{}",
        "{\"op\":null}",
        "{\"op\":\"1\"}",
        "{\"op\":1.5}",
        "{\"op\":1} x",
        "{\"op\":1,\"d\":{}}",
        "{\"op\":1,\"d\":\"12\"}",
        "{\"op\":99999999999}"
      })
  void whatIsNoPayloadCannotBeDecoded(String payload) {
    assertEquals(close(CloseCode.DECODE_ERROR), receive(payload));
  }

  @Test
  void aPayloadThatIsTooDeepOrTooLongCannotBeDecoded() {
    String deep = "{\"op\":1,\"d\":" + "[".repeat(1_000) + "]".repeat(1_000) + "}";
    assertEquals(close(CloseCode.DECODE_ERROR), receive(deep));
    String longer =
        "{\"op\":1,\"d\":null,\"x\":\"" + "x".repeat(Protocol.PAYLOAD_BYTES_MAX) + "\"}";
    assertEquals(close(CloseCode.DECODE_ERROR), receive(longer));
  }

  @Test
  void brokenUtf8CannotBeDecoded() {
    byte[] payload = "{\"op\":1,\"d\":null,\"x\":\"?\"}".getBytes(StandardCharsets.US_ASCII);
    payload[payload.length - 3] = (byte) 0xFF;
    assertEquals(close(CloseCode.DECODE_ERROR), protocol.receive(payload, 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 7, 9, 10, 11, 12, 15, 99, -1})
  void anOpcodeThatNobodyKnowsIsRefused(int op) {
    live();
    assertEquals(close(CloseCode.UNKNOWN_OPCODE), receive("{\"op\":" + op + ",\"d\":{}}"));
  }

  @ParameterizedTest
  @ValueSource(ints = {13, 31, 36, 40})
  void documentedOpcodesWithoutMeaningAreIgnored(int op) {
    live();
    assertEquals(new Action.Ignore(), receive("{\"op\":" + op + ",\"d\":{}}"));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 8, 13, 14, 37, 40})
  void beforeASessionNothingButIdentifyResumeAndHeartbeat(int op) {
    assertEquals(close(CloseCode.NOT_AUTHENTICATED), receive("{\"op\":" + op + ",\"d\":{}}"));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 8, 14, 37})
  void aSessionsCommandIsHandedOnWithItsData(int op) {
    live();
    Action action = receive("{\"op\":" + op + ",\"d\":{\"a\":1}}");
    assertEquals(op, assertInstanceOf(Action.ForSession.class, action).opcode());
    assertEquals(close(CloseCode.DECODE_ERROR), receive("{\"op\":" + op + ",\"d\":7}"));
  }

  @ParameterizedTest
  @CsvSource({"2", "6"})
  void nobodyIdentifiesOrResumesTwice(int op) {
    live();
    assertEquals(close(CloseCode.ALREADY_AUTHENTICATED), receive("{\"op\":" + op + ",\"d\":{}}"));
  }

  @Test
  void afterARefusalTheClientMayIdentify() {
    assertInstanceOf(Action.Resume.class, receive("{\"op\":6,\"d\":{}}"));
    protocol.refused(2);
    assertInstanceOf(Action.Identify.class, receive("{\"op\":2,\"d\":{}}"));
  }

  @Test
  void heartbeatsNameTheirNumberOrNone() {
    assertEquals(new Action.Beat(-1), receive("{\"op\":1,\"d\":null}"));
    assertEquals(new Action.Beat(-1), receive("{\"op\":1}"));
    assertEquals(new Action.Beat(12), receive("{\"op\":1,\"d\":12}"));
  }

  @Test
  void silenceTimesOutAndAHeartbeatPutsItOff() {
    live();
    assertEquals(new Action.Ignore(), protocol.overdue(TIMEOUT_MS - 1));
    receive("{\"op\":1,\"d\":null}", TIMEOUT_MS - 1);
    assertEquals(new Action.Ignore(), protocol.overdue(TIMEOUT_MS));
    assertEquals(close(CloseCode.SESSION_TIMED_OUT), protocol.overdue(2 * TIMEOUT_MS - 1));
  }

  @Test
  void whoNeverIdentifiesIsClosed() {
    receive("{\"op\":1,\"d\":null}", Protocol.AUTHENTICATION_MS - 1);
    assertEquals(1, protocol.nextCheckInMs(Protocol.AUTHENTICATION_MS - 1));
    assertEquals(close(CloseCode.NOT_AUTHENTICATED), protocol.overdue(Protocol.AUTHENTICATION_MS));
  }

  @Test
  void payloadsAreLimitedWithinAWindow() {
    for (int i = 0; i < Protocol.PAYLOADS_PER_WINDOW; i++) {
      assertEquals(new Action.Beat(-1), receive("{\"op\":1}", 5));
    }
    assertEquals(close(CloseCode.RATE_LIMITED), receive("{\"op\":1}", 5));
    assertEquals(new Action.Beat(-1), receive("{\"op\":1}", Protocol.WINDOW_MS));
  }

  @Test
  void theLimitCanBeLifted() {
    Protocol free = new Protocol(0, TIMEOUT_MS, false);
    for (int i = 0; i < 10 * Protocol.PAYLOADS_PER_WINDOW; i++) {
      assertEquals(
          new Action.Beat(-1), free.receive("{\"op\":1}".getBytes(StandardCharsets.UTF_8), 5));
    }
  }
}
