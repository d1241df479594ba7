package io.puente.catalogsync.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.puente.catalogsync.feed.FeedProduct.FeedVariant;
import io.puente.catalogsync.testing.Sheet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What several rows of one product say together. */
final class ProductRowsTest {

  private static FeedProduct only(Sheet sheet) {
    return sheet.products().products().getFirst();
  }

  @Test
  void aFieldIsTakenFromTheFirstRowThatHasItAndAnotherValueIsNamed() {
    Feed.OfProducts feed =
        Sheet.ofProducts("Vendor")
            .row("Taza", "taza", "Color", "Azul", "T-1", "490", "")
            .row("", "taza", "", "Verde", "T-2", "490", "Eusebia")
            .row("", "taza", "", "Rojo", "T-3", "490", "Eusebia")
            .row("", "taza", "", "Gris", "T-4", "490", "Otra")
            .products();

    assertThat(feed.products().getFirst().vendor()).isEqualTo(FieldUpdate.of("Eusebia"));
    assertThat(feed.problems())
        .extracting(RowProblem::kind, RowProblem::line, RowProblem::column, RowProblem::value)
        .containsExactly(tuple(ProblemKind.DIFFERS_WITHIN_PRODUCT, 5L, "Vendor", "Otra"));
  }

  @Test
  void aBlankFieldIsBlankAndOneWithoutAColumnAbsent() {
    FeedProduct cup =
        only(Sheet.ofProducts("Vendor").row("Taza", "taza", "Color", "Azul", "T-1", "490", ""));

    assertThat(cup.vendor()).isEqualTo(FieldUpdate.blank());
    assertThat(cup.origin()).isEqualTo(FieldUpdate.absent());
  }

  @Test
  void aCellMayBeAsLongAsItsLimit() {
    String vendor = "v".repeat(255);
    FeedProduct cup =
        only(Sheet.ofProducts("Vendor").row("Taza", "taza", "Color", "Azul", "T-1", "490", vendor));

    assertThat(cup.vendor()).isEqualTo(FieldUpdate.of(vendor));
  }

  @Test
  void aProductMayHaveTwoThousandVariants() {
    Sheet sheet = Sheet.ofProducts();
    for (int i = 1; i <= 2_000; i++) {
      sheet.row(i == 1 ? "Taza" : "", "taza", i == 1 ? "Color" : "", "N." + i, "T-" + i, "490");
    }

    assertThat(only(sheet).variants()).hasSize(2_000);
  }

  @Test
  void optionsAreNamedByTheFirstRowThatNamesThem() {
    FeedProduct cup =
        only(
            Sheet.ofProducts(
                    "Option2 name", "Option2 value", "Option1 name / en", "Option1 value / en")
                .row("Taza", "taza", "", "Azul", "T-1", "490", "", "Chica", "", "Blue")
                .row("", "taza", "Color", "Verde", "T-2", "490", "Tamaño", "Chica", "Colour", "")
                .row("", "taza", "Tono", "Rojo", "T-3", "490", "", "Grande", "Tone", ""));

    assertThat(cup.options())
        .extracting(FeedProduct.FeedOption::name, FeedProduct.FeedOption::names)
        .containsExactly(
            tuple("Color", Map.of("en", Optional.of("Colour"))), tuple("Tamaño", Map.of()));
    assertThat(cup.variants())
        .extracting(FeedVariant::optionValues, FeedVariant::translations)
        .containsExactly(
            tuple(List.of("Azul", "Chica"), Map.of("en", Optional.of(List.of("Blue", "Chica")))),
            tuple(List.of("Verde", "Chica"), Map.of("en", Optional.empty())),
            tuple(List.of("Rojo", "Grande"), Map.of("en", Optional.empty())));
  }

  @Test
  void rowsThatDifferInNothingAreRefusedByTheirHandle() {
    Feed.OfProducts feed =
        Sheet.with("Title", "URL handle", "Price")
            .row("Taza", "taza", "490")
            .row("", "taza", "510")
            .products();

    assertThat(feed.products()).isEmpty();
    assertThat(feed.problems())
        .extracting(RowProblem::kind, RowProblem::line, RowProblem::column, RowProblem::value)
        .containsExactly(
            tuple(ProblemKind.PRODUCT_TWICE, 3L, "URL handle", "taza"),
            tuple(ProblemKind.PRODUCT_LEFT_OUT, 2L, "URL handle", "taza"));
  }

  @Test
  void inAFileWithoutOptionsRowsMayDifferByTheirSku() {
    FeedProduct cup =
        only(
            Sheet.with("Title", "URL handle", "SKU", "Price")
                .row("Taza", "taza", "T-1", "490")
                .row("", "taza", "T-2", "510"));

    assertThat(cup.variants())
        .extracting(each -> each.sku().value())
        .containsExactly(Optional.of("T-1"), Optional.of("T-2"));
  }

  @Test
  void aSkuIsNotEnoughWhereOneRowHasNone() {
    Feed.OfProducts feed =
        Sheet.with("Title", "URL handle", "SKU", "Price")
            .row("Taza", "taza", "T-1", "490")
            .row("", "taza", "", "510")
            .products();

    assertThat(feed.problems().getFirst().kind()).isEqualTo(ProblemKind.PRODUCT_TWICE);
  }

  @ParameterizedTest
  @CsvSource({
    "shopify, 7, true, 7",
    "'', 7, , 7",
    "shopify, '', true, ",
    "shopify, 0, true, 0",
    "shopify, -3, true, 0"
  })
  void stockIsCountedWhereThereIsATracker(
      String tracker, String quantity, Boolean tracked, Integer onHand) {
    FeedVariant cup =
        only(Sheet.ofProducts("Inventory tracker", "Inventory quantity")
                .row("Taza", "taza", "Color", "Azul", "T-1", "490", tracker, quantity))
            .variants()
            .getFirst();

    assertThat(cup.tracked().value()).isEqualTo(Optional.ofNullable(tracked));
    assertThat(cup.onHand().value()).isEqualTo(Optional.ofNullable(onHand));
  }

  @ParameterizedTest
  @CsvSource({
    "750, ml, 750",
    "0.75, l, 750",
    "999999, ml, 999999",
    "1000000, ml, ",
    "0, ml, ",
    "0.4, ml, ",
    "0.5, ml, 1",
    "1.500, ml, ",
    "1.500, l, 1500",
    "75, cm, ",
    "una, ml, "
  })
  void contentIsReadWhereItsUnitIsKnown(String measure, String unit, Integer millilitres) {
    FeedVariant bottle =
        only(Sheet.ofProducts("Unit price total measure", "Unit price total measure unit")
                .row("Mezcal", "mezcal", "Color", "Claro", "M-1", "490", measure, unit))
            .variants()
            .getFirst();

    assertThat(bottle.millilitres().value()).isEqualTo(Optional.ofNullable(millilitres));
  }
}
