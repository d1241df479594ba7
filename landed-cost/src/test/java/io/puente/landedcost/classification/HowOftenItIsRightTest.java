package io.puente.landedcost.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often the first, or one of the first three, is what a person chose; the manual says so. */
class HowOftenItIsRightTest {

  private static final Path MANUAL = Path.of("../docs/landed-cost.md");
  private static final Map<String, List<Outcome>> OUTCOMES = new ConcurrentHashMap<>();

  @Test
  void thereAreEnoughProductsOfEnoughKinds() {
    var all = new ArrayList<>(LabelledProduct.tuned());
    all.addAll(LabelledProduct.heldOut());
    assertThat(all).hasSizeGreaterThanOrEqualTo(160).doesNotHaveDuplicates();
    assertThat(all.stream().map(LabelledProduct::hs6).distinct()).hasSizeGreaterThan(100);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          tuned,     97, 99
          heldout,   93, 97
          strangers, 96, 98
          unseen,    85, 94
          es,        94, 97
          en,        91, 96
          pt,        90, 93
          """)
  void theShareIsNotBelowItsFloor(String set, int first, int firstThree) {
    assertThat(percent(outcomes(set), 1)).as("first").isGreaterThanOrEqualTo(first);
    assertThat(percent(outcomes(set), 3)).as("first three").isGreaterThanOrEqualTo(firstThree);
  }

  @Test
  void theDocumentationStatesWhatWasMeasured() throws IOException {
    String manual = Files.readString(MANUAL);
    assertThat(manual)
        .contains(
            row("Invented, words were added after looking", "tuned"),
            row("Invented, held out", "heldout"),
            row("Written by a stranger, words were added after looking", "strangers"),
            row("Written by another stranger, no word changed since", "unseen"),
            row("Demonstration shops, Spanish", "es"),
            row("Demonstration shops, English", "en"),
            row("Demonstration shops, Portuguese", "pt"),
            band("0.7 and more", 0.7, 1.01),
            band("0.4 to 0.7", 0.4, 0.7),
            band("below 0.4", 0, 0.4));
  }

  private static String row(String name, String set) {
    List<Outcome> outcomes = outcomes(set);
    return "| %s | %d | %.0f %% | %.0f %% |"
        .formatted(name, outcomes.size(), percent(outcomes, 1), percent(outcomes, 3));
  }

  /**
   * How often a first candidate with such a score was right, among all but the products looked at.
   */
  private static String band(String name, double from, double below) {
    List<Outcome> inBand =
        Stream.of("heldout", "unseen", "es", "en", "pt")
            .flatMap(set -> outcomes(set).stream())
            .filter(outcome -> !outcome.suggested().isEmpty())
            .filter(outcome -> outcome.score() >= from && outcome.score() < below)
            .toList();
    return "| %s | %d | %.0f %% |".formatted(name, inBand.size(), percent(inBand, 1));
  }

  private static double percent(List<Outcome> outcomes, int first) {
    return 100.0
        * outcomes.stream().filter(outcome -> outcome.isRightAmong(first)).count()
        / outcomes.size();
  }

  private static List<Outcome> outcomes(String set) {
    return OUTCOMES.computeIfAbsent(set, name -> products(name).stream().map(Outcome::of).toList());
  }

  private static List<LabelledProduct> products(String set) {
    return switch (set) {
      case "tuned" -> LabelledProduct.tuned();
      case "heldout" -> LabelledProduct.heldOut();
      case "strangers" -> LabelledProduct.strangers();
      case "unseen" -> LabelledProduct.unseen();
      default -> LabelledProduct.demonstration(set);
    };
  }

  /** What was suggested for a product, beside what a person chose. */
  private record Outcome(LabelledProduct product, List<Candidate> suggested) {

    static Outcome of(LabelledProduct product) {
      return new Outcome(product, product.suggested());
    }

    boolean isRightAmong(int first) {
      return suggested.stream().limit(first).anyMatch(candidate -> product.isRight(candidate.hs()));
    }

    double score() {
      return suggested.getFirst().score();
    }
  }
}
