package chat.guildhall.server.message;

import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.User;

/** Stands in for a user whose account is gone but whose messages are there. */
final class DeletedUser {
  private DeletedUser() {}

  /** A user with that id and a name that nobody can have. */
  static User of(UserId id) {
    return User.of(id, "deleted_user_" + id, "Deleted User", null, null, null, false);
  }
}
