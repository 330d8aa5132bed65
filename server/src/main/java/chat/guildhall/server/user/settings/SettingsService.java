package chat.guildhall.server.user.settings;

import chat.guildhall.protocol.UserId;
import chat.guildhall.server.db.Database;
import chat.guildhall.server.event.Dispatch;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.http.InvalidFormException;
import chat.guildhall.server.runtime.LiveUsers;
import chat.guildhall.server.user.settings.SettingsStore.Row;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what a person's clients set, in the person's lane, and tells the person's other sessions.
 *
 * <p>The legacy settings and the protobuf ones are kept beside each other; one does not change the
 * other.
 */
@ApplicationScoped
public class SettingsService {
  /** The type of protobuf that READY carries. */
  public static final int PRELOADED = 1;

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
  public ObjectNode legacy(UserId user) {
    return whole(store.read(user).chosen());
  }

  /** The serialised protobuf of a type, in base64, as READY has that of type 1. */
  public String proto(UserId user, int type) {
    Row row = store.read(user);
    return Base64.getEncoder().encodeToString(type == PRELOADED ? row.preloaded() : row.frecency());
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
          ObjectNode chosen =
              database.inTransaction(handle -> {
                Row row = store.read(handle, user);
                ObjectNode after = row.chosen().deepCopy();
                after.setAll(change);
                store.write(
                    handle,
                    user,
                    new Row(after, row.preloaded(), row.frecency(), row.dataVersion()));
                if (change.has(SettingField.LOCALE.json())) {
                  store.setLocale(handle, user, change.path(SettingField.LOCALE.json()).asText());
                }
                return after;
              });
          if (!change.isEmpty()) {
            live.announce(user, Dispatch.always("USER_SETTINGS_UPDATE", change));
          }
          return whole(chosen);
        });
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
          record Result(byte[] proto, boolean outOfDate) {}
          Result result =
              database.inTransaction(handle -> {
                Row row = store.read(handle, user);
                byte[] before = type == PRELOADED ? row.preloaded() : row.frecency();
                long current = Wire.numberIn(versions(entries(before)), DATA_VERSION_FIELD);
                if (requiredVersion.filter(required -> required < current).isPresent()) {
                  return new Result(before, true);
                }
                int version = row.dataVersion() + 1;
                byte[] after = versioned(Wire.replaced(entries(before), change), version);
                if (after.length > PROTO_BYTES_MAX) {
                  throw InvalidFormException.of(
                      "settings", "BINARY_TYPE_MAX_SIZE", "The settings are too large.");
                }
                store.write(
                    handle,
                    user,
                    type == PRELOADED
                        ? new Row(row.chosen(), after, row.frecency(), version)
                        : new Row(row.chosen(), row.preloaded(), after, version));
                return new Result(after, false);
              });
          String encoded = Base64.getEncoder().encodeToString(result.proto());
          if (!result.outOfDate()) {
            live.announce(
                user,
                Dispatch.always(
                    "USER_SETTINGS_PROTO_UPDATE",
                    new ProtoUpdate(new ProtoUpdate.Proto(encoded, type), false)));
          }
          return new ProtoChange(encoded, result.outOfDate());
        });
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

  private static ObjectNode whole(ObjectNode chosen) {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    for (SettingField field : SettingField.values()) {
      whole.set(
          field.json(), chosen.has(field.json()) ? chosen.get(field.json()) : field.byDefault());
    }
    return whole;
  }
}
