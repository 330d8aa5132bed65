package chat.guildhall.server.gateway;

import chat.guildhall.protocol.CloseCode;
import chat.guildhall.server.http.ApiException;
import chat.guildhall.server.http.Form;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a client says to go on with a session.
 *
 * @param seq the last event that it received
 * @see <a href="https://docs.discord.com/developers/events/gateway-events#resume">Resume</a>
 */
record Resume(String token, String sessionId, long seq) {
  /**
   * Reads {@code d} of op 6.
   *
   * @throws CloseException 4002 if it cannot be decoded
   */
  static Resume read(JsonNode data) {
    try {
      Form form = Form.of(data);
      Resume resume =
          new Resume(
              form.requiredText("token", 1, 2_048),
              form.requiredText("session_id", 1, 128),
              form.longInteger("seq", 0, Long.MAX_VALUE).orElse(0L));
      form.check();
      return resume;
    } catch (ApiException e) {
      throw new CloseException(CloseCode.DECODE_ERROR);
    }
  }
}
