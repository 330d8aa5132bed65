package chat.guildhall.server.image;

import chat.guildhall.protocol.Snowflake;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.ApiException;
import chat.guildhall.server.http.InvalidFormException;
import chat.guildhall.server.image.ImageFiles.Stored;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Takes pictures in. Each is decoded and encoded anew, so that nothing but its pixels is kept, and
 * named by a hash of what is kept, with {@code a_} before an animated one's.
 *
 * <p>At most {@link #PARALLEL} are worked on at a time, each of up to 4,096 × 4,096 pixels; whoever
 * waits longer than {@link #WAIT_SECONDS} is told to come back.
 */
@ApplicationScoped
public class Images {
  /** Bytes of a picture. */
  public static final int BYTES_MAX = 10 * 1024 * 1024;

  /** Characters of a data URI that may hold one. */
  public static final int DATA_URI_MAX = BYTES_MAX / 3 * 4 + 100;

  private static final int PARALLEL = 2;
  private static final int WAIT_SECONDS = 10;
  private static final int HASH_BYTES = 16;
  private static final int PREFIX_MAX = 64;

  private final ImageFiles files;
  private final Semaphore slots = new Semaphore(PARALLEL, true);

  @Inject
  Images(ImageFiles files) {
    this.files = files;
  }

  /**
   * Keeps a picture.
   *
   * @param owner the user or guild whose it is
   * @param field the name of the form's field that it came in
   * @param dataUri {@code data:image/png;base64,…}; the type it names is not believed
   * @return the hash under which it is given out
   * @throws ApiException INVALID_FORM if it is no picture that we take; UNAVAILABLE under load
   */
  public String store(ImageKind kind, Snowflake owner, String field, String dataUri) {
    try {
      byte[] bytes = bytes(dataUri);
      return working(() -> store(kind, owner, bytes));
    } catch (PictureException refused) {
      throw InvalidFormException.of(field, refused.code(), refused.text());
    }
  }

  private String store(ImageKind kind, Snowflake owner, byte[] bytes)
      throws PictureException, IOException {
    PictureFormat format = PictureFormat.of(bytes).orElseThrow(PictureException::invalid);
    BufferedImage image = Pictures.decode(bytes, kind.sideMax());
    if (format == PictureFormat.GIF) {
      GifCleaner.Cleaned animation = GifCleaner.clean(bytes);
      if (animation.frames() > 1) {
        return write(kind, owner, "a_", new Stored(animation.bytes(), PictureFormat.GIF));
      }
    }
    PictureFormat kept = format == PictureFormat.JPEG ? PictureFormat.JPEG : PictureFormat.PNG;
    return write(kind, owner, "", new Stored(Pictures.encode(image, kept), kept));
  }

  private String write(ImageKind kind, Snowflake owner, String prefix, Stored picture) {
    String hash = prefix + hash(picture.bytes());
    files.write(kind, owner, hash, picture);
    return hash;
  }

  /** Runs work that decodes, when it is its turn. */
  <T> T working(Callable<T> work) throws PictureException {
    try {
      if (!slots.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw ApiError.UNAVAILABLE.exception();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw ApiError.UNAVAILABLE.exception();
    }
    try {
      return work.call();
    } catch (PictureException | RuntimeException known) {
      throw known;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (Exception unexpected) {
      throw new IllegalStateException(unexpected);
    } finally {
      slots.release();
    }
  }

  private static byte[] bytes(String dataUri) throws PictureException {
    int comma = dataUri.indexOf(',');
    if (comma < 0
        || comma > PREFIX_MAX
        || !dataUri.startsWith("data:")
        || !dataUri.substring(0, comma).endsWith(";base64")) {
      throw new PictureException(
          "IMAGE_INVALID", "This is not a data URI with an image in base64.");
    }
    byte[] bytes;
    try {
      bytes = Base64.getMimeDecoder().decode(dataUri.substring(comma + 1));
    } catch (IllegalArgumentException malformed) {
      throw PictureException.invalid();
    }
    if (bytes.length > BYTES_MAX) {
      throw new PictureException("BINARY_TYPE_MAX_SIZE", "File cannot be larger than 10240.0 kb.");
    }
    return bytes;
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] whole = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(whole, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
