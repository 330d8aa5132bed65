package chat.guildhall.server.gateway;

import chat.guildhall.protocol.CloseCode;

/** What a client sent ends its connection. */
final class CloseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final CloseCode code;

  CloseException(CloseCode code) {
    super(code.reason(), null, false, false);
    this.code = code;
  }

  CloseCode code() {
    return code;
  }
}
