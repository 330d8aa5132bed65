package chat.guildhall.server.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What every file of the repository keeps to; each message names the cure. */
final class TidyRules {
  static final int JAVA_LINES_MAX = 500;
  static final int TYPESCRIPT_LINES_MAX = 350;
  static final int PACKAGE_FILES_MAX = 25;

  // Put together here, so that this file keeps to its own rules.
  private static final Pattern LATER = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b");
  private static final Pattern MACHINE =
      Pattern.compile("(?<![\\w.])/(ro" + "ot|wo" + "rk|ho" + "me/[a-z]+)/[\\w.]");
  private static final Pattern REGISTRY =
      Pattern.compile("repo\\.maven\\." + "apache|registry\\." + "npmjs|deb\\." + "debian");

  private TidyRules() {}

  /** What is wrong with one file. */
  static List<String> check(String name, String text) {
    List<String> wrong = new ArrayList<>();
    long lines = text.lines().count();
    if (name.endsWith(".java") && lines > JAVA_LINES_MAX) {
      wrong.add(name + " has " + lines + " lines: move a use case into a file of its own");
    }
    if (name.matches(".*\\.tsx?") && lines > TYPESCRIPT_LINES_MAX) {
      wrong.add(name + " has " + lines + " lines: split it by what it does");
    }
    if (!text.isEmpty() && !text.endsWith("\n")) {
      wrong.add(name + " lacks a line break at its end: add one");
    }
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      String at = name + ":" + number;
      if (LATER.matcher(line).find()) {
        wrong.add(at + " leaves work for later: do it now, or open an issue");
      }
      if (line.indexOf('\t') >= 0) {
        wrong.add(at + " has a tab: use spaces");
      }
      if (line.endsWith(" ") && !name.endsWith(".md")) {
        wrong.add(at + " ends with a space: remove it");
      }
      if (MACHINE.matcher(line).find() || REGISTRY.matcher(line).find()) {
        wrong.add(at + " names a machine's path or a registry: leave it out");
      }
    }
    return wrong;
  }

  /** What is wrong with a package, by its files. */
  static List<String> checkPackage(String name, List<String> files, String packageInfo) {
    List<String> wrong = new ArrayList<>();
    if (files.size() > PACKAGE_FILES_MAX) {
      wrong.add(
          name + " has " + files.size() + " files: make a sub-package of what belongs together");
    }
    if (!packageInfo.contains("@NullMarked")) {
      wrong.add(name + " has no @NullMarked package-info.java: add one that says what it is for");
    }
    return wrong;
  }
}
