package chat.guildhall.server.note;

import chat.guildhall.protocol.UserId;
import chat.guildhall.server.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of notes. */
@ApplicationScoped
class NoteStore {
  private final Database database;

  @Inject
  NoteStore(Database database) {
    this.database = database;
  }

  Optional<String> find(UserId user, UserId target) {
    return database
        .rows(
            "SELECT note FROM notes WHERE user_id = ? AND target_id = ?",
            row -> row.getString(1),
            user.value(),
            target.value())
        .stream()
        .findFirst();
  }

  /** All notes of a user, by whom they are about. */
  Map<UserId, String> of(UserId user) {
    Map<UserId, String> notes = new LinkedHashMap<>();
    database
        .rows(
            "SELECT target_id, note FROM notes WHERE user_id = ? ORDER BY target_id",
            row -> Map.entry(new UserId(row.getLong(1)), row.getString(2)),
            user.value())
        .forEach(note -> notes.put(note.getKey(), note.getValue()));
    return notes;
  }

  int count(Handle handle, UserId user) {
    return handle
        .select("SELECT count(*) FROM notes WHERE user_id = ?", user.value())
        .mapTo(Integer.class)
        .one();
  }

  /** Writes a note in place of what was there; false if there is no such target. */
  boolean put(Handle handle, UserId user, UserId target, String note) {
    return handle.execute(
            """
            INSERT INTO notes (user_id, target_id, note)
            SELECT ?, id, ? FROM users WHERE id = ?
            ON CONFLICT (user_id, target_id) DO UPDATE SET note = EXCLUDED.note
            """,
            user.value(),
            note,
            target.value())
        == 1;
  }

  void delete(Handle handle, UserId user, UserId target) {
    handle.execute(
        "DELETE FROM notes WHERE user_id = ? AND target_id = ?", user.value(), target.value());
  }
}
