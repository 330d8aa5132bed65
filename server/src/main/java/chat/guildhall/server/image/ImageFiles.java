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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Pictures on disk: {@code images/KIND/OWNER/HASH.EXTENSION} in the data folder. Of each owner and
 * kind the newest {@link #KEPT} stay, since clients may still show the one before.
 */
@ApplicationScoped
class ImageFiles {
  static final int KEPT = 4;

  private final Path root;

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
      Files.move(
          whole,
          folder.resolve(hash + "." + picture.format().extension()),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      forgetOldest(folder);
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
