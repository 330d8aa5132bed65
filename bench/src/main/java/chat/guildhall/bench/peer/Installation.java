package chat.guildhall.bench.peer;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Where the built product lies and how {@code ./guildhall start} runs it: given by that script.
 *
 * @param application the runnable jar
 * @param flags the JVM's flags
 * @param peers the folder of the references' programs
 */
public record Installation(Path application, List<String> flags, Path peers) {
  /** Reads {@code guildhall.application}, {@code .flags} and {@code .peers} of the system. */
  public static Installation fromProperties() {
    return new Installation(
        Path.of(required("application")),
        Arrays.stream(required("flags").split(" ")).filter(flag -> !flag.isBlank()).toList(),
        Path.of(required("peers")));
  }

  private static String required(String name) {
    String value = System.getProperty("guildhall." + name);
    if (value == null) {
      throw new IllegalStateException("run it by ./guildhall bench");
    }
    return value;
  }
}
