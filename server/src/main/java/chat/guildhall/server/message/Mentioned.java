package chat.guildhall.server.message;

import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import java.util.List;

/**
 * Whom a text names, each once, in the order of the text.
 *
 * @param everyone whether it says {@code @everyone} or {@code @here}
 */
record Mentioned(boolean everyone, List<UserId> users, List<RoleId> roles) {
  /** Nobody. */
  static final Mentioned NOBODY = new Mentioned(false, List.of(), List.of());

  Mentioned {
    users = List.copyOf(users);
    roles = List.copyOf(roles);
  }
}
