package io.puente.catalogsync.imports;

import static io.puente.catalogsync.testing.Sheet.PUEBLA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.puente.catalogsync.catalog.Change;
import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.Products;
import io.puente.catalogsync.catalog.Variant;
import io.puente.catalogsync.feed.ProblemKind;
import io.puente.catalogsync.feed.RowProblem;
import io.puente.catalogsync.picture.Pictures;
import io.puente.catalogsync.testing.Sheet;
import io.puente.catalogsync.testing.Tables;
import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.testing.RealDatabase;
import io.vertx.core.Vertx;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts, costs and corrections that a second file could lose. */
@ExtendWith(RealDatabase.class)
final class LossesTest {

  private final Database database;
  private final Imports imports;
  private final Tenant puebla;

  LossesTest(Database database, Vertx vertx, Tenant puebla) {
    this.database = database;
    this.puebla = puebla;
    imports = new Imports(database, new Pictures(database, vertx));
  }

  @Test
  void keepsCountCostAndCorrectionsOfSizesThatGetAColour() {
    run(sizes());
    correctWeight("S", 230);
    List<Variant> before = skirt().variants();

    ImportRun coloured =
        run(
            sheet("Option2 name", "Option2 value")
                .row("Falda", "falda", "Talla", "S", "400", "Color", "Blanco")
                .row("", "falda", "", "M", "400", "", "Blanco"));

    assertThat(coloured.problems()).isEmpty();
    assertThat(skirt().variants())
        .extracting(Variant::id, Variant::optionValues)
        .containsExactly(
            tuple(before.getFirst().id(), List.of("S", "Blanco")),
            tuple(before.getLast().id(), List.of("M", "Blanco")));
    assertThat(skirt().variants())
        .usingRecursiveFieldByFieldElementComparatorOnFields("stock", "cost", "weightGrams")
        .isEqualTo(before);
    assertThat(skirt().variants().getFirst().weightGrams()).contains(230);
    assertThat(skirt().customs().corrections().columnsOf(before.getFirst().id()))
        .containsExactly("Weight value (grams)");
  }

  @Test
  void keepsThePiecesWhenAnOptionIsTakenAwayOrMovedOrWrittenInAnotherWay() {
    run(
        sheet("Option2 name", "Option2 value", "Inventory tracker", "Inventory quantity")
            .row("Falda", "falda", "Talla", "S", "400", "Color", "Blanco", "shopify", "4")
            .row("", "falda", "", "M", "400", "", "Blanco", "shopify", "6"));

    run(
        sheet("Option2 name", "Option2 value")
            .row("Falda", "falda", "Color", "Blanco", "400", "Talla", "S")
            .row("", "falda", "", "blanco\u00a0", "400", "", "M"));
    assertThat(pieces()).containsExactly("Blanco / S 4", "blanco / M 6");
    run(sheet().row("Falda", "falda", "talla", "m", "400").row("", "falda", "", "s", "400"));

    assertThat(pieces()).containsExactly("m 6", "s 4");
  }

  @Test
  void keepsThePiecesOfTheOnlyVariantWhenItGetsAnOptionAndLosesItAgain() {
    run(
        sheet("Inventory tracker", "Inventory quantity")
            .row("Falda", "falda", "Title", "Default Title", "400", "shopify", "4"));

    run(sheet().row("Falda", "falda", "Talla", "Única", "400"));
    assertThat(pieces()).containsExactly("Única 4");
    run(sheet().row("Falda", "falda", "Title", "Default Title", "400"));

    assertThat(pieces()).containsExactly("· 4");
  }

  @Test
  void asksWhereSeveralVariantsTakeThePlaceOfACountedOne() {
    run(sizes());
    List<String> before = Tables.rows(database, puebla);
    Sheet twoColours =
        sheet("Option2 name", "Option2 value")
            .row("Falda", "falda", "Talla", "S", "400", "Color", "Blanco")
            .row("", "falda", "", "S", "400", "", "Negro")
            .row("", "falda", "", "M", "400", "", "Blanco");

    ImportPreview plan = imports.preview(puebla, PUEBLA, twoColours.read());
    ImportRun kept = run(twoColours);

    assertThat(kept.problems()).isEqualTo(plan.problems());
    assertThat(kept.refused()).isEqualTo(1);
    assertThat(kept.problems())
        .extracting(RowProblem::value, RowProblem::kind)
        .containsExactly(
            tuple("S", ProblemKind.STOCK_WOULD_BE_LOST),
            tuple("S", ProblemKind.COST_WOULD_BE_LOST));
    assertThat(kept.problems().getFirst().message(Locale.ENGLISH))
        .contains("4 counted pieces", "--accept-losses");
    assertThat(Tables.rows(database, puebla)).isEqualTo(before);

    runAcceptingLosses(twoColours);

    assertThat(pieces()).containsExactly("S / Blanco 0", "S / Negro 0", "M / Blanco 6");
  }

  @Test
  void takesCountsAndCostsThatTheFileGivesToTheNewVariants() {
    run(sizes());

    ImportRun complete =
        run(
            sheet("Option2 name", "Option2 value", "Inventory quantity", "Cost per item")
                .row("Falda", "falda", "Talla", "S", "400", "Color", "Blanco", "3", "150")
                .row("", "falda", "", "S", "400", "", "Negro", "1", "150")
                .row("", "falda", "", "M", "400", "", "Blanco", "6", "150"));

    assertThat(complete.problems()).isEmpty();
    assertThat(pieces()).containsExactly("S / Blanco 3", "S / Negro 1", "M / Blanco 6");
  }

  @Test
  void asksWhereACountedVariantWithoutASkuMayHaveBeenRenamed() {
    run(sizes());

    ImportRun renamed =
        run(
            sheet()
                .row("Falda", "falda", "Talla", "Chica", "400")
                .row("", "falda", "", "M", "400"));

    assertThat(renamed.problems())
        .extracting(RowProblem::kind)
        .startsWith(ProblemKind.STOCK_WOULD_BE_LOST);
    assertThat(pieces()).containsExactly("S 4", "M 6");
  }

  @Test
  void asksBeforeACorrectionIsLostWithItsVariant() {
    run(sheet("Weight value (grams)").row("Falda", "falda", "Talla", "S", "400", "200"));
    correctWeight("S", 230);

    ImportRun renamed =
        run(sheet("Weight value (grams)").row("Falda", "falda", "Corte", "Chica", "400", "200"));

    assertThat(renamed.problems().getFirst().kind())
        .isEqualTo(ProblemKind.CORRECTION_WOULD_BE_LOST);
    assertThat(renamed.problems().getFirst().message(Locale.ENGLISH))
        .contains("Weight value (grams)");
    assertThat(skirt().variants().getFirst().weightGrams()).contains(230);
  }

  @Test
  void saysHowManyPiecesARetiredVariantKeeps() {
    run(sizes());

    ImportRun withoutM = run(sheet().row("Falda", "falda", "Talla", "S", "400"));

    assertThat(withoutM.problems())
        .extracting(RowProblem::value, RowProblem::kind)
        .containsExactly(tuple("M", ProblemKind.VARIANT_RETIRED));
    assertThat(withoutM.problems().getFirst().message(Locale.ENGLISH)).contains("6 pieces");
    run(sizes());
    assertThat(pieces()).containsExactly("S 4", "M 6");
  }

  @Test
  void doesNotAskWhereSkusTellTheVariantsApart() {
    run(
        withSkus("Inventory tracker", "Inventory quantity")
            .row("Falda", "falda", "Talla", "S", "F-S", "400", "shopify", "4"));

    ImportRun another = run(withSkus().row("Falda", "falda", "Talla", "L", "F-L", "400"));

    assertThat(another.problems())
        .extracting(RowProblem::value, RowProblem::kind)
        .containsExactlyInAnyOrder(
            tuple("F-S", ProblemKind.VARIANT_RETIRED), tuple("F-L", ProblemKind.COUNTED_FROM_ZERO));
    assertThat(pieces()).containsExactly("F-L 0");
  }

  @Test
  void countsANewVariantOfACountedProductFromZero() {
    run(sizes());

    ImportRun larger =
        run(
            sheet()
                .row("Falda", "falda", "Talla", "S", "400")
                .row("", "falda", "", "M", "400")
                .row("", "falda", "", "L", "400"));

    assertThat(larger.problems())
        .extracting(RowProblem::value, RowProblem::kind)
        .containsExactly(tuple("L", ProblemKind.COUNTED_FROM_ZERO));
    assertThat(pieces()).containsExactly("S 4", "M 6", "L 0");
  }

  @Test
  void countsAVariantWithABlankQuantityBesideCountedOnes() {
    run(
        sheet("Inventory quantity")
            .row("Falda", "falda", "Talla", "S", "400", "4")
            .row("", "falda", "", "M", "400", ""));

    assertThat(pieces()).containsExactly("S 4", "M 0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\u00a0", "\u200b"})
  void doesNotStopCountingBecauseOfABlankTracker(String blank) {
    run(sizes());
    Sheet withoutTracker =
        sheet("Inventory tracker")
            .row("Falda", "falda", "Talla", "S", "400", blank)
            .row("", "falda", "", "M", "400", "shopify");

    ImportRun kept = run(withoutTracker);

    assertThat(kept.problems())
        .extracting(RowProblem::value, RowProblem::kind)
        .containsExactly(tuple("S", ProblemKind.TRACKING_WOULD_END));
    assertThat(pieces()).containsExactly("S 4", "M 6");

    runAcceptingLosses(withoutTracker);

    assertThat(pieces()).containsExactly("S without limit", "M 6");
  }

  @Test
  void countsAVariantOnceAFileGivesItsPieces() {
    run(sheet("Inventory tracker").row("Falda", "falda", "Talla", "S", "400", ""));
    assertThat(pieces()).containsExactly("S without limit");

    run(sheet("Inventory quantity").row("Falda", "falda", "Talla", "S", "400", "4"));

    assertThat(pieces()).containsExactly("S 4");
  }

  private static Sheet sizes() {
    return sheet("Inventory tracker", "Inventory quantity", "Cost per item", "Weight value (grams)")
        .row("Falda", "falda", "Talla", "S", "400", "shopify", "4", "150", "200")
        .row("", "falda", "", "M", "400", "shopify", "6", "", "200");
  }

  private static Sheet sheet(String... more) {
    return Sheet.with(
        header(List.of("Title", "URL handle", "Option1 name", "Option1 value", "Price"), more));
  }

  private static Sheet withSkus(String... more) {
    return Sheet.with(
        header(
            List.of("Title", "URL handle", "Option1 name", "Option1 value", "SKU", "Price"), more));
  }

  private static String[] header(List<String> first, String... more) {
    return Stream.concat(first.stream(), Arrays.stream(more)).toArray(String[]::new);
  }

  private ImportRun run(Sheet sheet) {
    return imports.run(puebla, PUEBLA, sheet.read(), Progress.NONE);
  }

  private ImportRun runAcceptingLosses(Sheet sheet) {
    return imports.run(puebla, PUEBLA, sheet.read(), LossPolicy.ACCEPT, Progress.NONE);
  }

  private Product skirt() {
    return Optional.ofNullable(
            database.inTenant(puebla, tx -> Products.byHandle(tx, List.of("falda"))).get("falda"))
        .orElseThrow();
  }

  /** The active variants and their pieces. */
  private List<String> pieces() {
    return skirt().variants().stream()
        .filter(Variant::active)
        .map(
            variant ->
                variant.name()
                    + " "
                    + (variant.stock().tracked() ? variant.stock().onHand() : "without limit"))
        .toList();
  }

  private void correctWeight(String size, int grams) {
    database.inTenant(
        puebla,
        tx -> {
          Products.lockForChanges(tx);
          Product before =
              Optional.ofNullable(Products.byHandle(tx, List.of("falda")).get("falda"))
                  .orElseThrow();
          List<Variant> variants =
              before.variants().stream()
                  .map(
                      variant ->
                          variant.optionValues().contains(size)
                              ? variant.withMeasures(Optional.of(grams), variant.millilitres())
                              : variant)
                  .toList();
          Products.write(
              tx,
              List.of(
                  new Change(
                      Optional.of(before), before.withVariants(variants).correcting(before))));
          return null;
        });
  }
}
