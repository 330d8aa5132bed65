package chat.guildhall.server.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Walks the repository's own texts. */
class TidyTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().resolve("..").normalize();
  private static final Set<String> NOT_OURS =
      Set.of(
          ".git",
          ".build",
          "target",
          "node_modules",
          "dist",
          "data",
          "locales",
          "test-results",
          "playwright-report",
          "discord");
  private static final String OURS =
      ".*\\.(java|ts|tsx|mjs|js|css|sql|sh|xml|md|properties)|.*/guildhall|.*/\\.ci/run";

  /** What may break a rule today. Entries only leave this list; none is added. */
  private static final Set<String> EXCEPTIONS = Set.of();

  @Test
  void everyFileIsTidy() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : files()) {
      wrong.addAll(TidyRules.check(name(file), Files.readString(file)));
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyPackageIsTidy() throws IOException {
    TreeMap<String, List<String>> packages = new TreeMap<>();
    for (Path file : files()) {
      String name = name(file);
      if (name.contains("src/main/java/") && name.endsWith(".java")) {
        String folder = name.substring(0, name.lastIndexOf('/'));
        packages.computeIfAbsent(folder, _ -> new ArrayList<>()).add(name);
      }
    }
    assertFalse(packages.isEmpty());
    List<String> wrong = new ArrayList<>();
    for (var entry : packages.entrySet()) {
      Path info = ROOT.resolve(entry.getKey()).resolve("package-info.java");
      String text = Files.exists(info) ? Files.readString(info) : "";
      wrong.addAll(TidyRules.checkPackage(entry.getKey(), entry.getValue(), text));
    }
    for (String exception : EXCEPTIONS) {
      assertTrue(
          wrong.removeIf(line -> line.startsWith(exception)),
          "needed no longer, remove it from EXCEPTIONS: " + exception);
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void theRulesBite() {
    bites("A.java", "x\n".repeat(TidyRules.JAVA_LINES_MAX + 1), "lines");
    bites("a.ts", "x\n".repeat(TidyRules.TYPESCRIPT_LINES_MAX + 1), "lines");
    bites("A.java", "// TO" + "DO later\n", "later");
    bites("A.java", "\tint x;\n", "tab");
    bites("A.java", "int x; \n", "space");
    bites("A.java", "int x;", "line break");
    bites("A.java", "\"/ro" + "ot/x\"\n", "machine");
    assertEquals(List.of(), TidyRules.check("A.java", "int x;\n"));
    List<String> many = new ArrayList<>();
    for (int at = 0; at <= TidyRules.PACKAGE_FILES_MAX; at++) {
      many.add("A" + at + ".java");
    }
    assertEquals(2, TidyRules.checkPackage("p", many, "").size());
  }

  private static void bites(String name, String text, String word) {
    List<String> wrong = TidyRules.check(name, text);
    assertEquals(1, wrong.size(), wrong.toString());
    assertTrue(wrong.getFirst().contains(word), wrong.toString());
  }

  private static String name(Path file) {
    return ROOT.relativize(file).toString();
  }

  private static List<Path> files() throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return NOT_OURS.contains(String.valueOf(folder.getFileName()))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().matches(OURS)) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }
}
