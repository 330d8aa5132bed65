package chat.guildhall.server.image;

import chat.guildhall.protocol.Snowflake;
import chat.guildhall.server.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Pictures on disk: {@code images/KIND/OWNER/HASH.EXTENSION} in the data folder. Of each owner and
 * kind the newest {@link #KEPT} stay for a while, since clients may still show the one before;
 * {@link ImageHousekeeping} removes what nobody refers to.
 */
@ApplicationScoped
class ImageFiles {
  static final int KEPT = 4;

  private final Path root;
  private final ReentrantLock placing = new ReentrantLock();

  @Inject
  ImageFiles(Settings settings) {
    this.root = settings.data().resolve("images");
  }

  /** A picture as it is kept. */
  record Stored(byte[] bytes, PictureFormat format) {}

  void write(ImageKind kind, Snowflake owner, String hash, Stored picture) {
    Path folder = folder(kind, owner.toString());
    try {
      Files.createDirectories(folder);
      Path whole = Files.createTempFile(folder, ".new", "");
      Files.write(whole, picture.bytes());
      placing.lock();
      try {
        Files.move(
            whole,
            folder.resolve(hash + "." + picture.format().extension()),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      } finally {
        placing.unlock();
      }
      forgetOldest(folder);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Who has files of a kind. */
  List<String> owners(ImageKind kind) {
    Path folder = root.resolve(kind.path());
    return Files.isDirectory(folder) ? names(folder) : List.of();
  }

  /**
   * Removes what nobody refers to any more, but nothing younger than {@code before}: its reference
   * may be about to be committed.
   *
   * @param referred the hash that is in use, if one is
   */
  void sweep(ImageKind kind, String owner, Optional<String> referred, Instant before) {
    Path folder = folder(kind, owner);
    for (String name : names(folder)) {
      String hash = name.substring(0, Math.max(0, name.lastIndexOf('.')));
      if (referred.filter(hash::equals).isEmpty()) {
        removeIfOlder(folder.resolve(name), before);
      }
    }
  }

  /** A file that is written anew meanwhile is young again, and stays. */
  private void removeIfOlder(Path file, Instant before) {
    placing.lock();
    try {
      if (modified(file).toInstant().isBefore(before)) {
        Files.deleteIfExists(file);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } finally {
      placing.unlock();
    }
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The picture; {@code owner} and {@code hash} must have been checked to be what they say. */
  Optional<Stored> read(ImageKind kind, String owner, String hash) {
    for (PictureFormat format : PictureFormat.values()) {
      try {
        Path file = folder(kind, owner).resolve(hash + "." + format.extension());
        return Optional.of(new Stored(Files.readAllBytes(file), format));
      } catch (NoSuchFileException absent) {
        continue;
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
    return Optional.empty();
  }

  private Path folder(ImageKind kind, String owner) {
    return root.resolve(kind.path()).resolve(owner);
  }

  private static void forgetOldest(Path folder) throws IOException {
    List<Path> oldest;
    try (Stream<Path> files = Files.list(folder)) {
      oldest =
          files
              .filter(file -> !file.getFileName().toString().startsWith("."))
              .sorted(Comparator.comparing(ImageFiles::modified).reversed())
              .skip(KEPT)
              .toList();
    }
    for (Path file : oldest) {
      Files.deleteIfExists(file);
    }
  }

  private static java.nio.file.attribute.FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException gone) {
      return java.nio.file.attribute.FileTime.fromMillis(0);
    }
  }
}
