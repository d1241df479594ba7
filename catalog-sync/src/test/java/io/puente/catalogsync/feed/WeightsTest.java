package io.puente.catalogsync.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.puente.catalogsync.testing.Sheet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A weight that is taken for a thousandth of it makes every postage wrong. */
final class WeightsTest {

  @ParameterizedTest
  @CsvSource({
    // price, weight
    "350, 1.250",
    "4500, 12.345",
    "1900, 15.875",
    "350, 226.796",
    "350.00, 12.500",
    "350.00, 1.500"
  })
  void doesNotTakeThousandsOfGramsForOne(String price, String weight) {
    assertThat(kinds(price, weight)).contains(ProblemKind.WEIGHT_UNCLEAR);
    assertThat(sheet(price, weight).products()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "900, 0.35, 350, 1",
    "900, 1.5, 1500, 2",
    "900, 0.350, 350, 1",
    "900, 2.75, 2750, 3",
    "900, '0,005', 5, 1",
    "'900,50', '0,35', 350, 1",
    "'900,50', '1,5', 1500, 2",
    "900.50, 12.345, 12345, 13",
    "900.50, 1.355, 1355, 2"
  })
  void asksWhetherAFractionOfAFewGramsIsKilograms(
      String price, String weight, String kilograms, String grams) {
    Feed.OfProducts feed = sheet(price, weight);

    assertThat(feed.products()).isEmpty();
    RowProblem problem = feed.problems().getFirst();
    assertThat(problem.line()).isEqualTo(2);
    assertThat(problem.column()).isEqualTo("Weight value (grams)");
    assertThat(problem.kind()).isEqualTo(ProblemKind.WEIGHT_IN_KILOGRAMS);
    assertThat(problem.message(Locale.ENGLISH))
        .contains(kilograms + " if it is kilograms", grams + " if it is grams");
  }

  @ParameterizedTest
  @CsvSource({
    "350, 250.5, 251",
    "'350,50', '250,5', 251",
    "350.00, 226.796, 227",
    "350, 28.3495, 29",
    "350, 4.53592, 5",
    "350, 8, 8",
    "350, 5.0, 5",
    "350, 100.0, 100",
    "'350,50', 1.250, 1250"
  })
  void readsGramsAsTheyAre(String price, String weight, int grams) {
    Feed.OfProducts feed = sheet(price, weight);

    assertThat(feed.problems()).isEmpty();
    assertThat(feed.products().getFirst().variants().getFirst().weightGrams())
        .isEqualTo(FieldUpdate.of(grams));
  }

  @Test
  void saysWhatItTookAFractionOfSomeGramsFor() {
    Feed.OfProducts feed = sheet("350.50", "12.5");

    assertThat(feed.products().getFirst().variants().getFirst().weightGrams())
        .isEqualTo(FieldUpdate.of(13));
    assertThat(feed.problems())
        .extracting(RowProblem::kind)
        .containsExactly(ProblemKind.WEIGHT_TAKEN_AS_GRAMS);
    assertThat(feed.problems().getFirst().message(Locale.ENGLISH)).contains("13 grams", "12500");
  }

  @Test
  void doubtsTheSmallWeightsOfAColumnThatHasKilograms() {
    Feed.OfProducts feed =
        Sheet.with("Title", "Price", "Weight value (grams)")
            .row("Taza", "90", "0.35")
            .row("Olla", "900", "2")
            .row("Mesa", "9000", "12.5")
            .row("Plato", "120", "400")
            .row("Flete", "120", "0")
            .products();

    assertThat(feed.products()).extracting(FeedProduct::handle).containsExactly("plato", "flete");
    assertThat(feed.problems())
        .filteredOn(problem -> problem.kind() != ProblemKind.PRODUCT_LEFT_OUT)
        .extracting(RowProblem::line, RowProblem::kind)
        .containsExactly(
            tuple(2L, ProblemKind.WEIGHT_IN_KILOGRAMS),
            tuple(3L, ProblemKind.WEIGHT_IN_KILOGRAMS),
            tuple(4L, ProblemKind.WEIGHT_IN_KILOGRAMS));
  }

  @ParameterizedTest
  @CsvSource({"'12,5 arrobas'", "medio kilo", "'1,800'", "1e3", "-5"})
  void doesNotGuessWhatIsNoNumber(String weight) {
    assertThat(kinds("350", weight)).contains(ProblemKind.WEIGHT_NOT_A_NUMBER);
  }

  @ParameterizedTest
  @CsvSource({"1.500, ml, ", "750, ml, 750", "0.750, l, 750", "1.500, l, 1500", "75.0, cl, 750"})
  void doesNotTakeThousandsOfMillilitresForOne(String measure, String unit, Integer millilitres) {
    FeedProduct mezcal =
        Sheet.with("Title", "Price", "Unit price total measure", "Unit price total measure unit")
            .row("Mezcal", "350", measure, unit)
            .products()
            .products()
            .getFirst();

    assertThat(mezcal.variants().getFirst().millilitres().value())
        .isEqualTo(Optional.ofNullable(millilitres));
  }

  private static List<ProblemKind> kinds(String price, String weight) {
    return sheet(price, weight).problems().stream().map(RowProblem::kind).toList();
  }

  private static Feed.OfProducts sheet(String price, String weight) {
    return Sheet.with("Title", "Price", "Weight value (grams)")
        .row("Mesa", price, weight)
        .products();
  }
}
