package chat.guildhall.server.db.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs, unpacked once into the data folder from the archive on the class path.
 *
 * @param folder holds {@code bin}, {@code lib} and {@code share}
 */
record Binaries(Path folder) {
  private static final int BUFFER_BYTES = 1 << 16;

  /** The path of one program: {@code initdb}, {@code pg_ctl} or {@code postgres}. */
  Path program(String name) {
    return folder.resolve("bin").resolve(name);
  }

  /**
   * Where this machine's archive unpacks to below {@code parent}; other archives, other folders.
   */
  static Binaries in(Path parent) {
    URL archive = archive();
    try {
      URLConnection connection = archive.openConnection();
      connection.setUseCaches(false);
      try (InputStream _ = connection.getInputStream()) {
        String id = Long.toHexString(connection.getContentLengthLong());
        return new Binaries(parent.resolve("binaries-" + id));
      }
    } catch (IOException unreadable) {
      throw new EmbeddedDatabaseException("PostgreSQL's programs cannot be read", unreadable);
    }
  }

  /** Whether they are all there: the folder takes its name only when it is whole. */
  boolean unpacked() {
    return Files.isDirectory(folder);
  }

  /**
   * Unpacks them beside their place, moves them in one step, and removes those of older releases.
   */
  void unpack() {
    Path parent = folder.resolveSibling("");
    Path part = folder.resolveSibling(folder.getFileName() + ".part");
    try {
      deleteTree(part);
      directory(part, part);
      try (TarArchiveInputStream tar =
          new TarArchiveInputStream(
              new XZInputStream(new BufferedInputStream(archive().openStream(), BUFFER_BYTES)))) {
        for (TarArchiveEntry entry = tar.getNextEntry();
            entry != null;
            entry = tar.getNextEntry()) {
          write(tar, entry, part);
        }
      }
      Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
      deleteOthers(parent);
    } catch (IOException failed) {
      throw new EmbeddedDatabaseException(
          "PostgreSQL cannot be unpacked into " + folder.getParent(), failed);
    }
  }

  private void deleteOthers(Path parent) throws IOException {
    try (Stream<Path> siblings = Files.list(parent)) {
      for (Path other :
          siblings.filter(p -> p.getFileName().toString().startsWith("binaries-")).toList()) {
        if (!other.getFileName().equals(folder.getFileName())) {
          deleteTree(other);
        }
      }
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path root)
      throws IOException {
    String name = entry.getName().replaceFirst("^\\./", "");
    Path target = root.resolve(name).normalize();
    if (!target.startsWith(root) || name.startsWith("include/") || name.endsWith(".a")) {
      return;
    }
    if (entry.isDirectory()) {
      directory(root, target);
      return;
    }
    directory(root, root.resolve(name).resolveSibling(""));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, target);
      boolean runs = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  /** Open to every account, whatever the umask: another than ours may run what is inside. */
  private static void directory(Path root, Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path parent = folder.getParent();
    if (parent != null && parent.startsWith(root)) {
      directory(root, parent);
    }
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static URL archive() {
    boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
    boolean arm = System.getProperty("os.arch").toLowerCase(Locale.ROOT).matches("aarch64|arm64");
    String system = mac ? "darwin" : "linux";
    String name = "postgres-" + system + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
    URL url = Binaries.class.getResource("/" + name);
    if (url == null) {
      throw new EmbeddedDatabaseException(
          "There is no embedded PostgreSQL for "
              + System.getProperty("os.name")
              + " on "
              + System.getProperty("os.arch")
              + ": set GUILDHALL_DATABASE_URL to one of yours");
    }
    return url;
  }
}
