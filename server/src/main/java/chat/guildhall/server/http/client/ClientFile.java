package chat.guildhall.server.http.client;

import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.Optional;

/**
 * A file of the web client in memory.
 *
 * @param type its content type
 * @param etag a strong validator, with its quotes
 * @param plain the bytes as they are
 * @param gzip the same in gzip, where that is smaller
 * @param brotli the same in Brotli, where that is smaller
 */
record ClientFile(
    String type, String etag, Buffer plain, Optional<Buffer> gzip, Optional<Buffer> brotli) {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("webp", "image/webp"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("wasm", "application/wasm"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("ogg", "audio/ogg"),
          Map.entry("txt", "text/plain; charset=utf-8"));

  /** The content type that belongs to the end of a name. */
  static String typeOf(String name) {
    return TYPES.getOrDefault(
        name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
  }
}
