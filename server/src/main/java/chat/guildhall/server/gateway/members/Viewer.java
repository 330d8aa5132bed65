package chat.guildhall.server.gateway.members;

import chat.guildhall.protocol.UserId;
import chat.guildhall.server.gateway.wire.Body;

/** A person's session that watches member lists. */
public interface Viewer {
  /** Whose session it is. */
  UserId userId();

  /** Tells it alone; from any thread, in that thread's order. */
  void tell(Body body);
}
