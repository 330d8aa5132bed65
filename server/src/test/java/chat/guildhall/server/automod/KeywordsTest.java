package chat.guildhall.server.automod;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeywordsTest {
  private static String first(String text, List<String> keywords, List<String> allowed) {
    return Keywords.of(keywords)
        .first(text, Keywords.of(allowed).all(text))
        .map(found -> text.substring(found.start(), found.end()))
        .orElse("-");
  }

  @ParameterizedTest
  @CsvSource({
    "cat, a cat here, cat",
    "cat, Cat!, Cat",
    "cat, catch, -",
    "cat, bobcat, -",
    "cat*, Catapult, Cat",
    "cat*, wildcat, -",
    "*cat, wildcat, cat",
    "*cat, catch, -",
    "*cat*, eduCation, Cat",
    "*cat*, dog, -",
    "the mat, on the mat., the mat",
    "the mat, breathe mat, -",
    "*the mat*, breathe matter, the mat",
    "i like c++, I LIKE C++ a lot, I LIKE C++",
    "ÄRGER, so ein ärger!, ärger"
  })
  void wildcardsSayWhereAWordGoesOn(String keyword, String text, String found) {
    assertEquals(found, first(text, List.of(keyword), List.of()));
  }

  @Test
  void whatLiesWithinSomethingAllowedIsNotFound() {
    List<String> keywords = List.of("*cat*");
    assertEquals("-", first("education", keywords, List.of("education")));
    assertEquals("cat", first("education cat", keywords, List.of("education")));
    assertEquals("cat", first("educations", keywords, List.of("education")));
    assertEquals("-", first("educations", keywords, List.of("education*")));
  }

  @Test
  void shorterKeywordsAreFoundWithinLonger() {
    assertEquals("he", first("ushers", List.of("*hers", "*he*", "sher"), List.of()));
    assertEquals("her", first("us her s", List.of("hers", "her"), List.of()));
  }

  /** The automaton against a plain search, on random texts of few letters. */
  @Test
  void findsWhatAPlainSearchFinds() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      List<String> words = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        words.add(word(random, 1 + random.nextInt(4)));
      }
      String text = word(random, 30);
      boolean plain = words.stream().anyMatch(text::contains);
      List<String> keywords = words.stream().map(word -> "*" + word + "*").toList();
      assertEquals(plain, !first(text, keywords, List.of()).equals("-"), words + " in " + text);
    }
  }

  private static String word(Random random, int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append("abc".charAt(random.nextInt(3)));
    }
    return word.toString();
  }
}
