package chat.guildhall.server.password;

import chat.guildhall.protocol.UserId;
import chat.guildhall.server.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The hashes of passwords and the tokens of reset links, in rows. */
@ApplicationScoped
class PasswordStore {
  private final Database database;

  @Inject
  PasswordStore(Database database) {
    this.database = database;
  }

  Optional<String> hashOf(UserId user) {
    return database.read(handle ->
        handle
            .select("SELECT password_hash FROM users WHERE id = ?", user.value())
            .mapTo(String.class)
            .findOne());
  }

  void set(Handle handle, UserId user, String hash) {
    handle.execute("UPDATE users SET password_hash = ? WHERE id = ?", hash, user.value());
    handle.execute("DELETE FROM password_reset WHERE user_id = ?", user.value());
  }

  /** Puts a hash of the same password in place of {@code old}, unless it changed meanwhile. */
  void replace(UserId user, String old, String hash) {
    database.useTransaction(handle ->
        handle.execute(
            "UPDATE users SET password_hash = ? WHERE id = ? AND password_hash = ?",
            hash,
            user.value(),
            old));
  }

  boolean isStill(Handle handle, UserId user, String hash) {
    return handle
        .select("SELECT password_hash = ? FROM users WHERE id = ? FOR SHARE", hash, user.value())
        .mapTo(Boolean.class)
        .findOne()
        .orElse(false);
  }

  void insertReset(byte[] tokenHash, UserId user, Instant expiresAt) {
    database.useTransaction(handle -> {
      handle.execute(
          "DELETE FROM password_reset WHERE user_id = ? OR expires_at < now()", user.value());
      handle.execute(
          "INSERT INTO password_reset (token_hash, user_id, created_at, expires_at)"
              + " VALUES (?, ?, now(), ?)",
          tokenHash,
          user.value(),
          expiresAt.atOffset(ZoneOffset.UTC));
    });
  }

  Optional<UserId> useReset(Handle handle, byte[] tokenHash) {
    return handle
        .select(
            """
            UPDATE password_reset SET used_at = now()
            WHERE token_hash = ? AND used_at IS NULL AND expires_at > now() RETURNING user_id
            """,
            (Object) tokenHash)
        .map((row, _) -> new UserId(row.getLong(1)))
        .findOne();
  }
}
