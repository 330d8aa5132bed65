package chat.guildhall.server.gateway;

import chat.guildhall.protocol.CloseCode;
import chat.guildhall.server.gateway.wire.Wire;

/** The connection of a session, as the session sees it. */
interface Link {
  /** The sending half; the session's alone once it is attached. */
  Wire wire();

  /** Whether it is closed, or closing. */
  boolean isClosed();

  /** A session has it now. */
  void attached(Session session);

  /** Closes it. */
  void close(int code, String reason);

  /** Closes it for a documented reason. */
  default void close(CloseCode code) {
    close(code.code(), code.reason());
  }
}
