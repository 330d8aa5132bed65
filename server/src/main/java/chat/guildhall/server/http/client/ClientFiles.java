package chat.guildhall.server.http.client;

import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The files that the client's build left on the class path, each read once. Only names that exist
 * there are kept, so the memory is bounded by the build.
 */
@Singleton
final class ClientFiles {
  private static final String ROOT = "/web";
  private static final int ETAG_BYTES = 12;

  /** What a build names its files; a path of any other shape is not looked for. */
  private static final Pattern NAME = Pattern.compile("(/[A-Za-z0-9_@-][A-Za-z0-9_.@-]*){1,6}");

  private final Map<String, ClientFile> files = new ConcurrentHashMap<>();

  /** The file at a path that begins with a slash. */
  Optional<ClientFile> find(String path) {
    ClientFile known = files.get(path);
    if (known != null) {
      return Optional.of(known);
    }
    if (!NAME.matcher(path).matches() || path.endsWith(".gz") || path.endsWith(".br")) {
      return Optional.empty();
    }
    Optional<ClientFile> loaded = load(path);
    loaded.ifPresent(file -> files.put(path, file));
    return loaded;
  }

  private static Optional<ClientFile> load(String path) {
    // A name without a dot would be a folder: the client's routes look like that.
    if (path.indexOf('.') < 0) {
      return Optional.empty();
    }
    return read(path)
        .map(plain ->
            new ClientFile(
                ClientFile.typeOf(path),
                etag(plain),
                plain,
                read(path + ".gz"),
                read(path + ".br")));
  }

  private static Optional<Buffer> read(String path) {
    try (InputStream stream = ClientFiles.class.getResourceAsStream(ROOT + path)) {
      return stream == null ? Optional.empty() : Optional.of(Buffer.buffer(stream.readAllBytes()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String etag(Buffer content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes());
      return '"' + HexFormat.of().formatHex(hash, 0, ETAG_BYTES) + '"';
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }
}
