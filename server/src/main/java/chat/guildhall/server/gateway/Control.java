package chat.guildhall.server.gateway;

import chat.guildhall.protocol.Opcode;
import chat.guildhall.server.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Payloads that are no events. Each carries every key: {@code d} of an acknowledgement is an empty
 * object, because a client is known that stops beating at null.
 */
final class Control {
  static final byte[] HEARTBEAT_ACK = bytes("{\"op\":11,\"d\":{},\"s\":null,\"t\":null}");
  static final byte[] RECONNECT = bytes("{\"op\":7,\"d\":null,\"s\":null,\"t\":null}");
  static final byte[] INVALID_SESSION = bytes("{\"op\":9,\"d\":false,\"s\":null,\"t\":null}");

  private Control() {}

  /** The first payload of a connection. */
  static byte[] hello(int heartbeatIntervalMs) {
    return Json.bytes(
        new Hello(
            Opcode.HELLO,
            Map.of("heartbeat_interval", heartbeatIntervalMs, "_trace", new String[0])));
  }

  private record Hello(int op, Map<String, Object> d) {}

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.US_ASCII);
  }
}
