package chat.guildhall.server.automod;

import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.ApiException;
import org.jspecify.annotations.Nullable;

/** A rule keeps a message from being posted. */
final class BlockedException extends ApiException {
  private static final long serialVersionUID = 1L;

  private final @Nullable String customMessage;

  BlockedException(@Nullable String customMessage) {
    super(ApiError.BLOCKED_BY_AUTO_MODERATION);
    this.customMessage = customMessage;
  }

  @Override
  public Object body() {
    return new Body(error().message(), error().code(), customMessage);
  }

  /** The error with what the rule's maker has to say to the author. */
  record Body(String message, int code, @Nullable String customMessage) {}
}
