package chat.guildhall.server.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.guildhall.server.testing.TestingClient;
import chat.guildhall.server.testing.TestingGateway;
import chat.guildhall.server.testing.TestingServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client does wrong, and the documented code that it is told. */
class CloseCodesIT {
  private final TestingServer server = TestingServer.shared();
  private final TestingClient ada = server.register("ada");

  @AfterEach
  void theServerStillServes() {
    try (TestingGateway gateway = ada.listen()) {
      gateway.heartbeat();
    }
  }

  private static void closes(int code, TestingGateway gateway) {
    assertEquals(code, gateway.awaitClose());
    gateway.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{\"op\":\"x\"}",
        "{\"op\":1,\"d\":{}}",
        "{\"op\":2,\"d\":7}",
        "{\"op\":2,\"d\":{\"token\":7.5,\"intents\":\"many\"}}",
        "{\"op\":2,\"d\":{}}",
        "{\"op\":6,\"d\":{\"token\":\"x\"}}"
      })
  void malformedPayloadsAreDecodeErrors(String payload) {
    TestingGateway gateway = ada.gateway();
    gateway.sendText(payload);
    closes(4002, gateway);
  }

  @Test
  void depthAndLengthAndBinaryAreDecodeErrors() {
    TestingGateway deep = ada.gateway();
    deep.sendText("{\"op\":1,\"d\":" + "[".repeat(7_000) + "}");
    closes(4002, deep);
    TestingGateway large = ada.gateway();
    large.sendText("{\"op\":1,\"d\":null,\"x\":\"" + "x".repeat(16_000) + "\"}");
    closes(4002, large);
    TestingGateway huge = ada.gateway();
    huge.sendText("{\"op\":1,\"d\":null,\"x\":\"" + "x".repeat(200_000) + "\"}");
    closes(4002, huge);
    TestingGateway binary = ada.gateway();
    binary.sendBinary("{\"op\":1,\"d\":null}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    closes(4002, binary);
  }

  @Test
  void unknownOpcodes() {
    TestingGateway gateway = ada.listen();
    gateway.send(99, Map.of());
    closes(4001, gateway);
  }

  @Test
  void whoHasNoSessionIsNotAuthenticated() {
    TestingGateway gateway = ada.gateway();
    gateway.send(3, Map.of("status", "online", "activities", List.of(), "afk", false));
    closes(4003, gateway);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "a.b.c", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "MTIz.AAAA.BBBB"})
  void tokensThatNobodyHasFail(String token) {
    TestingGateway gateway = ada.gateway();
    gateway.identify(token);
    closes(4004, gateway);
    TestingGateway resuming = ada.gateway();
    resuming.resume(token, "0", 0);
    closes(4004, resuming);
  }

  @Test
  void identifyingTwice() {
    TestingGateway gateway = ada.listen();
    gateway.identify(ada.token());
    closes(4005, gateway);
  }

  @Test
  void resumingFromANumberNeverSent() {
    TestingGateway gateway = ada.listen();
    gateway.cut();
    TestingGateway again = ada.gateway();
    again.resume(ada.token(), gateway.sessionId(), 1_000_000);
    closes(4007, again);
  }

  @Test
  void impossibleShards() {
    for (List<Integer> shard : List.of(List.of(2, 2), List.of(-1, 1), List.of(0, 0))) {
      TestingGateway gateway = ada.gateway();
      gateway.identify(ada.token(), Map.of("shard", shard));
      closes(4010, gateway);
    }
  }

  @Test
  void unknownVersionsAndEncodings() {
    String base = server.url().replace("http://", "ws://");
    for (String query :
        List.of("v=1", "v=11", "v=x", "v=10&encoding=etf", "v=10&compress=brotli")) {
      closes(4012, TestingGateway.connect(base + "/?" + query));
    }
  }

  @Test
  void tooManyPayloads() {
    try (TestingServer limited = TestingServer.start(Map.of("GUILDHALL_RATE_LIMITS", "on"))) {
      TestingGateway gateway = TestingGateway.connect(limited);
      for (int i = 0; i < Protocol.PAYLOADS_PER_WINDOW + 1; i++) {
        gateway.send(1, 0);
      }
      closes(4008, gateway);
    }
  }
}
