package chat.guildhall.server.gateway;

import chat.guildhall.server.event.Dispatch;
import chat.guildhall.server.gateway.wire.Body;
import org.jspecify.annotations.Nullable;

/** What the gateway made of one {@link Dispatch}: each variant encoded once, when first needed. */
final class DispatchBodies {
  private final Dispatch dispatch;
  private volatile @Nullable Body full;
  private volatile @Nullable Body redacted;

  private DispatchBodies(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  /** The body of {@code dispatch} for a session that hears it. */
  static Body of(Dispatch dispatch, boolean withoutContent) {
    DispatchBodies bodies = dispatch.frames(DispatchBodies::new);
    return withoutContent ? bodies.redacted() : bodies.full();
  }

  private Body full() {
    Body made = full;
    if (made == null) {
      synchronized (this) {
        made = full;
        if (made == null) {
          made = Body.of(dispatch.name(), dispatch.payload());
          full = made;
        }
      }
    }
    return made;
  }

  private Body redacted() {
    Body made = redacted;
    Object payload = dispatch.redacted();
    if (made == null && payload != null) {
      synchronized (this) {
        made = redacted;
        if (made == null) {
          made = Body.of(dispatch.name(), payload);
          redacted = made;
        }
      }
    }
    return made == null ? full() : made;
  }
}
