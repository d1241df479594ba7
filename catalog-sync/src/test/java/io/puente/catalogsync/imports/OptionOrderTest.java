package io.puente.catalogsync.imports;

import static io.puente.catalogsync.testing.Sheet.PUEBLA;
import static org.assertj.core.api.Assertions.assertThat;

import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.Products;
import io.puente.catalogsync.catalog.Variant;
import io.puente.catalogsync.feed.ProblemKind;
import io.puente.catalogsync.feed.RowProblem;
import io.puente.catalogsync.picture.Pictures;
import io.puente.catalogsync.testing.Sheet;
import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.testing.RealDatabase;
import io.vertx.core.Vertx;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files whose options stand in another order or have other names than those of the shop. */
@ExtendWith(RealDatabase.class)
final class OptionOrderTest {

  private final Database database;
  private final Imports imports;
  private final Tenant puebla;

  OptionOrderTest(Database database, Vertx vertx, Tenant puebla) {
    this.database = database;
    this.puebla = puebla;
    imports = new Imports(database, new Pictures(database, vertx));
  }

  @Test
  void keepsCountAndCostOfWaist30AndLength32WhenLengthComesFirst() {
    run(jeans());

    ImportRun run =
        run(
            sheet()
                .row("Jean", "jean", "Largo", "32", "Cintura", "30", "500")
                .row("", "jean", "", "30", "", "32", "500")
                .row("", "jean", "", "34", "", "34", "500"));

    assertThat(run.problems()).isEmpty();
    assertThat(stocks())
        .containsExactly("32 / 30 4 MXN 210.00", "30 / 32 9 MXN 230.00", "34 / 34 2 MXN 250.00");
  }

  @Test
  void keepsThemWhenNamesAreWrittenInAnotherWay() {
    run(jeans());

    run(
        sheet()
            .row("Jean", "jean", "LARGO", "32", "ｃintura\u00a0", "30", "500")
            .row("", "jean", "", "30", "", "32", "500")
            .row("", "jean", "", "34", "", "34", "500"));

    assertThat(stocks())
        .containsExactly("32 / 30 4 MXN 210.00", "30 / 32 9 MXN 230.00", "34 / 34 2 MXN 250.00");
  }

  @Test
  void keepsThemWhenOneOfTheNamesChanges() {
    run(jeans());

    run(
        sheet()
            .row("Jean", "jean", "Largo", "32", "Talle", "30", "500")
            .row("", "jean", "", "30", "", "32", "500")
            .row("", "jean", "", "34", "", "34", "500"));

    assertThat(stocks())
        .containsExactly("32 / 30 4 MXN 210.00", "30 / 32 9 MXN 230.00", "34 / 34 2 MXN 250.00");
  }

  @Test
  void asksWhereAllNamesChangeAndTheValuesCouldMeanTwoVariants() {
    run(jeans());

    ImportRun run =
        run(
            sheet()
                .row("Jean", "jean", "Length", "32", "Waist", "30", "500")
                .row("", "jean", "", "30", "", "32", "500")
                .row("", "jean", "", "34", "", "34", "500"));

    assertThat(run.problems())
        .extracting(RowProblem::kind)
        .contains(ProblemKind.STOCK_WOULD_BE_LOST);
    assertThat(stocks())
        .containsExactly("30 / 32 4 MXN 210.00", "32 / 30 9 MXN 230.00", "34 / 34 2 MXN 250.00");
  }

  @Test
  void keepsThemWhenAllNamesChangeAndTheValuesMeanOneVariantOnly() {
    run(
        sheet("Inventory quantity", "Cost per item")
            .row("Rebozo", "jean", "Talla", "Chica", "Color", "Rojo", "800", "5", "300")
            .row("", "jean", "", "Grande", "", "Rojo", "900", "2", "350"));

    ImportRun run =
        run(
            sheet()
                .row("Rebozo", "jean", "Tono", "Rojo", "Medida", "Grande", "900")
                .row("", "jean", "", "Rojo", "", "Chica", "800"));

    assertThat(run.problems()).isEmpty();
    assertThat(stocks()).containsExactly("Rojo / Grande 2 MXN 350.00", "Rojo / Chica 5 MXN 300.00");
  }

  @Test
  void movesTranslationsWithTheirOptions() {
    run(
        sheet(
                "Option1 name / en",
                "Option1 value / en",
                "Option2 name / en",
                "Option2 value / en",
                "Inventory quantity")
            .row(
                "Falda", "jean", "Color", "Rojo", "Talla", "Chica", "400", "Colour", "Red", "Size",
                "Small", "4")
            .row("", "jean", "", "Azul", "", "Chica", "400", "", "Blue", "", "Small", "6"));

    run(
        sheet()
            .row("Falda", "jean", "Talla", "Chica", "Color", "Rojo", "400")
            .row("", "jean", "", "Chica", "", "Azul", "400"));

    assertThat(jean().options())
        .extracting(option -> option.name() + " " + option.names().get("en"))
        .containsExactly("Talla Size", "Color Colour");
    assertThat(jean().variants())
        .extracting(variant -> variant.translations().get("en"))
        .containsExactly(List.of("Small", "Red"), List.of("Small", "Blue"));
  }

  @Test
  void findsARetiredVariantAgainAfterTheOrderChanged() {
    run(jeans());
    Variant retired = jean().variants().get(1);
    run(sheet().row("Jean", "jean", "Largo", "32", "Cintura", "30", "500"));

    run(
        sheet()
            .row("Jean", "jean", "Largo", "32", "Cintura", "30", "500")
            .row("", "jean", "", "30", "", "32", "500"));

    assertThat(stocks()).containsExactly("32 / 30 4 MXN 210.00", "30 / 32 9 MXN 230.00");
    assertThat(jean().variants().get(1).id()).isEqualTo(retired.id());
  }

  @Test
  void writesNothingWhenTheReorderedFileIsImportedAgain() {
    run(jeans());
    Sheet reordered =
        sheet()
            .row("Jean", "jean", "Largo", "32", "Cintura", "30", "500")
            .row("", "jean", "", "30", "", "32", "500");
    run(reordered);

    assertThat(run(reordered).unchanged()).isEqualTo(1);
  }

  private static Sheet jeans() {
    return sheet("Inventory quantity", "Cost per item")
        .row("Jean", "jean", "Cintura", "30", "Largo", "32", "500", "4", "210")
        .row("", "jean", "", "32", "", "30", "500", "9", "230")
        .row("", "jean", "", "34", "", "34", "500", "2", "250");
  }

  private static Sheet sheet(String... more) {
    return Sheet.with(
        Stream.concat(
                Stream.of(
                    "Title",
                    "URL handle",
                    "Option1 name",
                    "Option1 value",
                    "Option2 name",
                    "Option2 value",
                    "Price"),
                Arrays.stream(more))
            .toArray(String[]::new));
  }

  private ImportRun run(Sheet sheet) {
    return imports.run(puebla, PUEBLA, sheet.read(), Progress.NONE);
  }

  private Product jean() {
    return Optional.ofNullable(
            database.inTenant(puebla, tx -> Products.byHandle(tx, List.of("jean"))).get("jean"))
        .orElseThrow();
  }

  /** The active variants with their pieces and costs. */
  private List<String> stocks() {
    return jean().variants().stream()
        .filter(Variant::active)
        .map(
            variant ->
                "%s %d %s"
                    .formatted(
                        String.join(" / ", variant.optionValues()),
                        variant.stock().onHand(),
                        variant.cost().map(Money::toString).orElse("")))
        .toList();
  }
}
