package chat.guildhall.server.user.settings;

import chat.guildhall.protocol.UserId;
import chat.guildhall.server.db.Database;
import chat.guildhall.server.event.Dispatch;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.http.InvalidFormException;
import chat.guildhall.server.runtime.LiveUsers;
import chat.guildhall.server.user.settings.SettingsStore.Row;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Keeps what a person's clients set, in the person's lane, and tells the person's other sessions.
 *
 * <p>The legacy settings and the protobuf ones are kept beside each other; what both say is said
 * alike, see {@link SharedSettings}.
 */
@ApplicationScoped
public class SettingsService {
  /** The type of protobuf that READY carries. */
  static final int PRELOADED = 1;

  /** Bytes of one protobuf. */
  static final int PROTO_BYTES_MAX = 1024 * 1024;

  private static final int VERSIONS_FIELD = 1;
  private static final int DATA_VERSION_FIELD = 3;

  private final SettingsStore store;
  private final LiveUsers live;
  private final Database database;

  @Inject
  SettingsService(SettingsStore store, LiveUsers live, Database database) {
    this.store = store;
    this.live = live;
    this.database = database;
  }

  /** The legacy settings, with the default of each that was never set. */
  ObjectNode legacy(UserId user) {
    return whole(store.read(user));
  }

  /** The serialised protobuf of a type, in base64. */
  String proto(UserId user, int type) {
    Row row = store.read(user);
    return Base64.getEncoder().encodeToString(type == PRELOADED ? row.preloaded() : row.frecency());
  }

  /**
   * Both at one time.
   *
   * @param legacy the legacy settings, with the default of each that was never set
   * @param preloaded the serialised protobuf of type 1, in base64
   */
  public record Saved(ObjectNode legacy, String preloaded) {}

  /** What READY has of a person's settings. */
  public Saved saved(UserId user) {
    Row row = store.read(user);
    return new Saved(whole(row), Base64.getEncoder().encodeToString(row.preloaded()));
  }

  /** From whom a person takes friend requests. */
  public FriendSources friendSources(UserId user) {
    return FriendSources.of(
        store.read(user).chosen().path(SettingField.FRIEND_SOURCE_FLAGS.json()));
  }

  /** Changes legacy settings; answers all of them. */
  ObjectNode change(UserId user, Form form) {
    ObjectNode change = JsonNodeFactory.instance.objectNode();
    for (SettingField field : SettingField.values()) {
      field.read(form).ifPresent(value -> change.set(field.json(), value));
    }
    form.check();
    return live.change(
        user,
        () -> {
          Changed changed = database.inTransaction(handle -> write(handle, user, change));
          announce(user, change);
          if (changed.proto()) {
            announce(user, PRELOADED, changed.row().preloaded());
          }
          return whole(changed.row());
        });
  }

  /** A row as it was written, and whether its protobuf is another now. */
  private record Changed(Row row, boolean proto) {}

  private Changed write(Handle handle, UserId user, ObjectNode change) {
    Row before = store.read(handle, user);
    List<Wire.Entry> fields = entries(before.preloaded());
    byte[] proto = Wire.replaced(List.of(), SharedSettings.withLegacy(fields, change));
    boolean another = !Arrays.equals(proto, Wire.replaced(List.of(), fields));
    int version = before.dataVersion() + (another ? 1 : 0);
    Row after =
        before
            .withChosen(change)
            .withPreloaded(another ? versioned(proto, version) : before.preloaded(), version);
    store.write(handle, user, after);
    setLocale(handle, user, change);
    return new Changed(after, another);
  }

  private void setLocale(Handle handle, UserId user, ObjectNode change) {
    JsonNode locale = change.get(SettingField.LOCALE.json());
    if (locale != null) {
      store.setLocale(handle, user, locale.asText());
    }
  }

  private void announce(UserId user, ObjectNode change) {
    if (!change.isEmpty()) {
      live.announce(user, Dispatch.always("USER_SETTINGS_UPDATE", change));
    }
  }

  private void announce(UserId user, int type, byte[] proto) {
    live.announce(
        user,
        Dispatch.always(
            "USER_SETTINGS_PROTO_UPDATE",
            new ProtoUpdate(
                new ProtoUpdate.Proto(Base64.getEncoder().encodeToString(proto), type), false)));
  }

  /**
   * What a change of a protobuf came to.
   *
   * @param outOfDate whether it was dropped, since the client built it on an older version
   */
  record ProtoChange(String settings, boolean outOfDate) {}

  /** Puts the top-level fields of {@code base64} in place of those that are kept. */
  ProtoChange changeProto(UserId user, int type, String base64, Optional<Integer> requiredVersion) {
    List<Wire.Entry> change = decode(base64);
    return live.change(
        user,
        () -> {
          Result result =
              database.inTransaction(handle -> write(handle, user, type, change, requiredVersion));
          if (!result.outOfDate()) {
            announce(user, type, result.proto());
            announce(user, result.legacy());
          }
          return new ProtoChange(
              Base64.getEncoder().encodeToString(result.proto()), result.outOfDate());
        });
  }

  /**
   * What a change of a protobuf came to.
   *
   * @param legacy the legacy settings that changed with it
   */
  private record Result(byte[] proto, boolean outOfDate, ObjectNode legacy) {}

  private Result write(
      Handle handle,
      UserId user,
      int type,
      List<Wire.Entry> change,
      Optional<Integer> requiredVersion) {
    ObjectNode legacy = JsonNodeFactory.instance.objectNode();
    Row row = store.read(handle, user);
    byte[] before = type == PRELOADED ? row.preloaded() : row.frecency();
    long current = Wire.numberIn(versions(entries(before)), DATA_VERSION_FIELD);
    if (requiredVersion.filter(required -> required < current).isPresent()) {
      return new Result(before, true, legacy);
    }
    int version = row.dataVersion() + 1;
    byte[] after = versioned(Wire.replaced(entries(before), change), version);
    if (after.length > PROTO_BYTES_MAX) {
      throw InvalidFormException.of(
          "settings", "BINARY_TYPE_MAX_SIZE", "The settings are too large.");
    }
    if (type == PRELOADED) {
      legacy.setAll(SharedSettings.legacyOf(change, whole(row)));
      store.write(handle, user, row.withChosen(legacy).withPreloaded(after, version));
      setLocale(handle, user, legacy);
    } else {
      store.write(handle, user, row.withFrecency(after, version));
    }
    return new Result(after, false, legacy);
  }

  /** The event that tells of a change; it always carries the whole. */
  record ProtoUpdate(Proto settings, boolean partial) {
    /** A protobuf in base64 and its type. */
    record Proto(String proto, int type) {}
  }

  /** The version is ours to count: field 1 with the data version in its field 3. */
  private static byte[] versioned(byte[] message, int version) {
    List<Wire.Entry> fields = entries(message);
    byte[] counted =
        Wire.replaced(versions(fields), List.of(Wire.number(DATA_VERSION_FIELD, version)));
    return Wire.replaced(fields, List.of(Wire.bytes(VERSIONS_FIELD, counted)));
  }

  private static List<Wire.Entry> versions(List<Wire.Entry> message) {
    return message.stream()
        .filter(entry -> entry.number() == VERSIONS_FIELD && Wire.holdsBytes(entry))
        .findFirst()
        .flatMap(entry -> Wire.parse(Wire.content(entry)))
        .orElse(List.of());
  }

  private static List<Wire.Entry> decode(String base64) {
    try {
      Optional<List<Wire.Entry>> entries = Wire.parse(Base64.getDecoder().decode(base64));
      if (entries.isPresent()) {
        return entries.get();
      }
    } catch (IllegalArgumentException malformed) {
      // Refused below, in the same words as what is no protobuf.
    }
    throw InvalidFormException.of(
        "settings", "SETTINGS_PROTO_INVALID", "This is no serialised settings protobuf.");
  }

  private static List<Wire.Entry> entries(byte[] kept) {
    return Wire.parse(kept)
        .orElseThrow(() -> new IllegalStateException("kept settings are no protobuf"));
  }

  private static ObjectNode whole(Row row) {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    for (SettingField field : SettingField.values()) {
      JsonNode chosen = row.chosen().get(field.json());
      whole.set(field.json(), chosen == null ? field.byDefault() : chosen);
    }
    whole.put(SettingField.LOCALE.json(), row.locale());
    return whole;
  }
}
