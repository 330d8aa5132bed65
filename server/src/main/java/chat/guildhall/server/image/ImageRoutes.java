package chat.guildhall.server.image;

import chat.guildhall.protocol.Snowflake;
import chat.guildhall.server.http.ApiException;
import chat.guildhall.server.image.ImageFiles.Stored;
import chat.guildhall.server.json.Json;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives pictures out under Discord's CDN paths: {@code /avatars/USER/HASH.png?size=128} and so on,
 * as PNG, JPEG or WebP, an animated one also as GIF. Sizes are powers of two from 16 to 4096 and
 * bound the longer side; nothing is enlarged, and an animation is given out as it is.
 *
 * <p>A picture never changes under its hash, so it may be kept for a year. Other sizes than the
 * kept one are made on demand and remembered, {@link #CACHE_BYTES} of them.
 */
@Singleton
final class ImageRoutes {
  private static final long CACHE_BYTES = 48L * 1024 * 1024;
  private static final int SIZE_MIN = 16;
  private static final int SIZE_MAX = 4_096;
  private static final Pattern FILE = Pattern.compile("((?:a_)?[0-9a-f]{32})\\.([a-z]{3,4})");
  private static final Pattern DEFAULT = Pattern.compile("([0-9])\\.png");

  private final ImageFiles files;
  private final Images images;
  private final Cache<Wanted, byte[]> made =
      Caffeine.newBuilder()
          .maximumWeight(CACHE_BYTES)
          .weigher((Wanted _, byte[] bytes) -> bytes.length)
          .expireAfterAccess(Duration.ofHours(6))
          .build();

  @Inject
  ImageRoutes(ImageFiles files, Images images) {
    this.files = files;
    this.images = images;
  }

  private record Wanted(
      ImageKind kind, String owner, String hash, PictureFormat format, int size) {}

  void register(@Observes Router router) {
    for (ImageKind kind : ImageKind.values()) {
      router
          .get("/" + kind.path() + "/:owner/:file")
          .blockingHandler(context -> picture(context, kind), false);
    }
    router.get("/embed/avatars/:file").blockingHandler(ImageRoutes::defaultAvatar, false);
  }

  private void picture(RoutingContext context, ImageKind kind) {
    var file = FILE.matcher(context.pathParam("file"));
    String owner = Objects.requireNonNullElse(context.pathParam("owner"), "");
    Optional<PictureFormat> format =
        file.matches() && Snowflake.matches(owner)
            ? PictureFormat.ofExtension(file.group(2))
            : Optional.empty();
    if (format.isEmpty()) {
      refuse(context, 404, "404: Not Found");
      return;
    }
    Optional<Integer> size = size(context.request().getParam("size"));
    if (size.isEmpty()) {
      refuse(context, 400, "The size is no power of two from 16 to 4096.");
      return;
    }
    Wanted wanted = new Wanted(kind, owner, file.group(1), format.get(), size.get());
    try {
      Optional<byte[]> bytes = find(wanted);
      bytes.ifPresentOrElse(
          found -> send(context, found, wanted.format()),
          () -> refuse(context, 404, "404: Not Found"));
    } catch (ApiException busy) {
      refuse(context, busy.error().status(), busy.error().message());
    }
  }

  private Optional<byte[]> find(Wanted wanted) {
    byte[] known = made.getIfPresent(wanted);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Stored> stored = files.read(wanted.kind(), wanted.owner(), wanted.hash());
    if (stored.isEmpty() || stored.get().format() == wanted.format() && isWhole(wanted)) {
      return stored.map(Stored::bytes);
    }
    if (wanted.format() == PictureFormat.GIF) {
      return Optional.empty();
    }
    try {
      byte[] bytes =
          images.working(() ->
              Pictures.encode(
                  Pictures.decode(stored.get().bytes(), wanted.size()), wanted.format()));
      made.put(wanted, bytes);
      return Optional.of(bytes);
    } catch (PictureException broken) {
      throw new IllegalStateException("a kept picture cannot be read: " + wanted, broken);
    }
  }

  private static boolean isWhole(Wanted wanted) {
    return wanted.format() == PictureFormat.GIF || wanted.size() >= wanted.kind().sideMax();
  }

  private static Optional<Integer> size(@Nullable String text) {
    if (text == null) {
      return Optional.of(SIZE_MAX);
    }
    if (!text.matches("[0-9]{1,5}")) {
      return Optional.empty();
    }
    int size = Integer.parseInt(text);
    return size >= SIZE_MIN && size <= SIZE_MAX && Integer.bitCount(size) == 1
        ? Optional.of(size)
        : Optional.empty();
  }

  private static void defaultAvatar(RoutingContext context) {
    var file = DEFAULT.matcher(context.pathParam("file"));
    if (!file.matches() || Integer.parseInt(file.group(1)) >= DefaultAvatars.count()) {
      refuse(context, 404, "404: Not Found");
      return;
    }
    try {
      send(context, DefaultAvatars.png(Integer.parseInt(file.group(1))), PictureFormat.PNG);
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void send(RoutingContext context, byte[] bytes, PictureFormat format) {
    headers(context.response())
        .putHeader("Content-Type", format.contentType())
        .putHeader("Cache-Control", "public, max-age=31536000, immutable")
        .end(Buffer.buffer(bytes));
  }

  private static void refuse(RoutingContext context, int status, String message) {
    headers(context.response())
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json")
        .putHeader("Cache-Control", "no-store")
        .end(Buffer.buffer(Json.bytes(new ApiException.Body(message, 0))));
  }

  private static HttpServerResponse headers(HttpServerResponse response) {
    return response
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Content-Security-Policy", "default-src 'none'; sandbox")
        .putHeader("Access-Control-Allow-Origin", "*")
        .putHeader("Cross-Origin-Resource-Policy", "cross-origin");
  }
}
