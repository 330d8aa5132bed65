package chat.guildhall.server.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * One payload from the gateway.
 *
 * @param op the opcode
 * @param type the event's name, of a dispatch alone
 * @param sequence the sequence number, of a dispatch alone
 * @param data its {@code d}
 */
public record Frame(int op, Optional<String> type, Optional<Long> sequence, JsonNode data) {
  static Frame of(JsonNode whole) {
    return new Frame(
        whole.path("op").asInt(-1),
        whole.path("t").isTextual() ? Optional.of(whole.path("t").asText()) : Optional.empty(),
        whole.path("s").isNumber() ? Optional.of(whole.path("s").asLong()) : Optional.empty(),
        whole.path("d"));
  }

  /** Whether it is the dispatch of an event of that name. */
  public boolean is(String event) {
    return op == 0 && type.filter(event::equals).isPresent();
  }
}
