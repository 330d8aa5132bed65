package chat.guildhall.server.db.embedded;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Folders and files of the data folder, each as closed as its content asks. */
final class Folders {
  static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> PASSABLE =
      PosixFilePermissions.fromString("rwx--x--x");
  private static final Set<PosixFilePermission> SECRET =
      PosixFilePermissions.fromString("rw-------");

  private Folders() {}

  /** Makes a folder for its owner alone; an existing one keeps its permissions. */
  static void create(Path folder) throws IOException {
    if (folder.getParent() != null) {
      Files.createDirectories(folder.getParent());
    }
    try {
      Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    } catch (FileAlreadyExistsException there) {
      if (!Files.isDirectory(folder)) {
        throw there;
      }
    }
  }

  /** Makes a folder, one that others may pass through to a folder of theirs where asked. */
  static void createPassable(Path folder, boolean passable) throws IOException {
    create(folder);
    if (passable) {
      Files.setPosixFilePermissions(folder, PASSABLE);
    }
  }

  /** Writes a file that its owner alone may read, whole or not at all. */
  static void writeSecret(Path folder, String name, String content) throws IOException {
    create(folder);
    Path file = folder.resolve(name);
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    Files.createFile(part, PosixFilePermissions.asFileAttribute(SECRET));
    Files.writeString(part, content);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
