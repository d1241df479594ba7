package io.puente.landedcost.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often the first, or one of the first three, is what a person chose; the manual says so. */
class HowOftenItIsRightTest {

  private static final Path MANUAL = Path.of("../docs/landed-cost.md");

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
          tuned,   97, 99
          heldout, 91, 96
          es,      93, 96
          en,      90, 95
          pt,      85, 89
          """)
  void theShareIsNotBelowItsFloor(String set, int first, int firstThree) {
    var products = products(set);
    assertThat(percent(products, 1)).as("first").isGreaterThanOrEqualTo(first);
    assertThat(percent(products, 3)).as("first three").isGreaterThanOrEqualTo(firstThree);
  }

  @Test
  void theManualSaysWhatWasMeasured() throws IOException {
    var manual = Files.readString(MANUAL);
    assertThat(manual)
        .contains(
            row("Invented, words were added after looking", "tuned"),
            row("Invented, held out", "heldout"),
            row("Demonstration shops, Spanish", "es"),
            row("Demonstration shops, English", "en"),
            row("Demonstration shops, Portuguese", "pt"),
            band("0.7 and more", 0.7, 1.01),
            band("0.4 to 0.7", 0.4, 0.7),
            band("below 0.4", 0, 0.4));
  }

  private static String row(String name, String set) {
    var products = products(set);
    return "| %s | %d | %.0f %% | %.0f %% |"
        .formatted(name, products.size(), percent(products, 1), percent(products, 3));
  }

  /** How often a first candidate with such a score was right, among all but the tuned products. */
  private static String band(String name, double from, double below) {
    int right = 0;
    int all = 0;
    for (var product : allButTuned()) {
      var first = product.suggested().stream().findFirst();
      if (first.isPresent() && first.get().score() >= from && first.get().score() < below) {
        all++;
        right += first.get().hs().digits().equals(product.hs6()) ? 1 : 0;
      }
    }
    return "| %s | %d | %.0f %% |".formatted(name, all, 100.0 * right / all);
  }

  private static List<LabelledProduct> allButTuned() {
    var others = new ArrayList<>(LabelledProduct.heldOut());
    for (var language : List.of("es", "en", "pt")) {
      others.addAll(LabelledProduct.demonstration(language));
    }
    return others;
  }

  private static List<LabelledProduct> products(String set) {
    return switch (set) {
      case "tuned" -> LabelledProduct.tuned();
      case "heldout" -> LabelledProduct.heldOut();
      default -> LabelledProduct.demonstration(Locale.of(set).getLanguage());
    };
  }

  private static double percent(List<LabelledProduct> products, int first) {
    return 100.0
        * products.stream().filter(product -> product.isAmong(first)).count()
        / products.size();
  }
}
