package chat.guildhall.server.automod;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegexPatternsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "abc 3",
        "a{5} 5",
        "a{2,7} 7",
        "(ab){3} 9",
        "((a{10}){10}){10} 1110",
        "[a-z]{4}\\d{3} 7",
        "a{x} 4"
      })
  void sizeCountsRepeatsOut(String regex, long size) {
    assertEquals(size, RegexPatterns.size(regex));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "a{1000}{1000}", "(((a{100}){100}){100})", "(?=a)", "(a)\\1"})
  void whatIsMalformedOrTooLargeIsRefused(String regex) {
    assertTrue(RegexPatterns.compile(regex).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^(?:[0-9]{1,3}\\.){3}[0-9]{1,3}$",
        "(b|c)at",
        "\\bfree\\s+gold\\b",
        "[^\\]]+",
        "\\"
      })
  void whatPeopleWriteIsMeasuredWithoutFault(String regex) {
    assertTrue(RegexPatterns.size(regex) < RegexPatterns.SIZE_MAX);
  }

  /** A pattern that takes a backtracking engine longer than the sun has. */
  @Test
  void timeIsLinear() {
    var pattern = RegexPatterns.compile("(a+)+(a+)+$").orElseThrow();
    String text = "a".repeat(4_000) + "!";
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertEquals(Optional.empty(), RegexPatterns.find(pattern, text)));
  }

  @Test
  void caseDoesNotMatter() {
    var pattern = RegexPatterns.compile("free gold").orElseThrow();
    assertEquals(Optional.of("FREE Gold"), RegexPatterns.find(pattern, "now FREE Gold!"));
  }
}
