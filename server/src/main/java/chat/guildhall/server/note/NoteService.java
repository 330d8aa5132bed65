package chat.guildhall.server.note;

import chat.guildhall.protocol.UserId;
import chat.guildhall.server.db.Database;
import chat.guildhall.server.event.Dispatch;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.ApiException;
import chat.guildhall.server.runtime.LiveUsers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Keeps a person's notes, in the person's lane, and tells the person's sessions. */
@ApplicationScoped
class NoteService {
  /** Characters of one note. */
  static final int LENGTH_MAX = 256;

  /** Notes of one person. */
  static final int COUNT_MAX = 5_000;

  private final NoteStore store;
  private final LiveUsers live;
  private final Database database;

  @Inject
  NoteService(NoteStore store, LiveUsers live, Database database) {
    this.store = store;
    this.live = live;
    this.database = database;
  }

  /**
   * The payload of USER_NOTE_UPDATE.
   *
   * @param id whom it is about
   * @param note empty if it was taken away
   * @see <a href="https://docs.discord.food/gateway/gateway-events#user-note-update">User Note
   *     Update</a>
   */
  record Noted(UserId id, String note) {}

  Map<UserId, String> all(UserId user) {
    return store.of(user);
  }

  /**
   * What a person wrote down about somebody.
   *
   * @throws ApiException UNKNOWN_USER if that is nothing
   */
  String get(UserId user, UserId target) {
    return store.find(user, target).orElseThrow(ApiError.UNKNOWN_USER::exception);
  }

  /**
   * Writes a note in place of the one before; an empty one takes it away.
   *
   * @throws ApiException UNKNOWN_USER if there is no such target, MAXIMUM_NOTES for one too many
   */
  void set(UserId user, UserId target, String note) {
    live.change(
        user,
        () -> {
          database.useTransaction(handle -> write(handle, user, target, note));
          live.announce(user, Dispatch.toPeople("USER_NOTE_UPDATE", new Noted(target, note)));
          return Boolean.TRUE;
        });
  }

  private void write(Handle handle, UserId user, UserId target, String note) {
    if (note.isEmpty()) {
      store.delete(handle, user, target);
      return;
    }
    if (!store.put(handle, user, target, note)) {
      throw ApiError.UNKNOWN_USER.exception();
    }
    if (store.count(handle, user) > COUNT_MAX) {
      throw ApiError.MAXIMUM_NOTES.exception();
    }
  }
}
