package chat.guildhall.server.privacy;

import chat.guildhall.protocol.UserId;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.relationship.Relationships;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Decides who may write to whom directly. Friends may; nobody may where either has blocked the
 * other. Everybody else needs a guild that both are in, that the recipient has not shut to direct
 * messages from its members, and that has not paused them.
 */
@ApplicationScoped
public class Privacy {
  private final Relationships relationships;
  private final PrivacyStore store;

  @Inject
  Privacy(Relationships relationships, PrivacyStore store) {
    this.relationships = relationships;
    this.store = store;
  }

  /**
   * Refuses whoever may not write to somebody.
   *
   * @throws chat.guildhall.server.http.ApiException CANNOT_MESSAGE_USER
   */
  public void requireMayWrite(UserId from, UserId to) {
    if (!mayWrite(from, to)) {
      throw ApiError.CANNOT_MESSAGE_USER.exception();
    }
  }

  private boolean mayWrite(UserId from, UserId to) {
    return !relationships.isBlockedEitherWay(from, to)
        && (relationships.areFriends(from, to) || store.shareOpenGuild(from, to));
  }
}
