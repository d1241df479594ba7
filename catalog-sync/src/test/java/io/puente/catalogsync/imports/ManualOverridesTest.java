package io.puente.catalogsync.imports;

import static io.puente.catalogsync.testing.Sheet.PUEBLA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.puente.catalogsync.catalog.Change;
import io.puente.catalogsync.catalog.Corrections;
import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.Product.Customs;
import io.puente.catalogsync.catalog.Products;
import io.puente.catalogsync.catalog.Variant;
import io.puente.catalogsync.feed.ProblemKind;
import io.puente.catalogsync.feed.RowProblem;
import io.puente.catalogsync.imports.ImportPreview.FieldChange;
import io.puente.catalogsync.picture.Pictures;
import io.puente.catalogsync.testing.Sheet;
import io.puente.catalogsync.testing.Tables;
import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.testing.RealDatabase;
import io.vertx.core.Vertx;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Values that the owner corrected in the dashboard, when a file is imported again. */
@ExtendWith(RealDatabase.class)
final class ManualOverridesTest {

  private static final Customs PORCELAIN =
      customs(Optional.of("691110"), Map.of("US", "6911103750"), "PT", "Porcelain mug");

  private final Database database;
  private final Imports imports;
  private final Tenant puebla;

  ManualOverridesTest(Database database, Vertx vertx, Tenant puebla) {
    this.database = database;
    this.puebla = puebla;
    imports = new Imports(database, new Pictures(database, vertx));
  }

  @Test
  void keepsACorrectedValueWhileTheFileHasItsOldValue() {
    run(mug("691200", "6912004400", "MX", "Ceramic mug", "290"));
    correct(PORCELAIN, 310);

    ImportRun again = run(mug("691200", "6912004400", "MX", "Ceramic mug", "290"));

    assertThat(again.unchanged()).isEqualTo(1);
    assertThat(again.problems())
        .containsExactlyInAnyOrder(
            kept("HS code", "691200", "691110"),
            kept("HS code / US", "6912004400", "6911103750"),
            kept("Country of origin", "MX", "PT"),
            kept("Customs description", "Ceramic mug", "Porcelain mug"),
            kept("Weight value (grams)", "290", "310"));
    assertThat(again.problems().getFirst().message(Locale.ENGLISH))
        .contains("still says", "corrected in the dashboard", "Write the same in the file");
    Customs customs = stored().customs();
    assertThat(customs.hsCode()).contains("691110");
    assertThat(customs.hsByCountry()).containsEntry("US", "6911103750");
    assertThat(customs.origin()).contains("PT");
    assertThat(customs.description()).contains("Porcelain mug");
    assertThat(stored().variants().getFirst().weightGrams()).contains(310);
  }

  @Test
  void asksBeforeANewValueInTheFileReplacesACorrection() {
    run(mug("691200", "6912004400", "MX", "Ceramic mug", "290"));
    correct(PORCELAIN, 310);

    Sheet renewed = mug("691490", "6914908000", "GT", "Mug of clay", "305");
    ImportRun asked = run(renewed);

    assertThat(asked.unchanged()).isEqualTo(1);
    assertThat(asked.problems())
        .extracting(RowProblem::kind)
        .containsOnly(ProblemKind.CORRECTION_WOULD_BE_REPLACED)
        .hasSize(5);
    assertThat(stored().customs().hsCode()).contains("691110");

    ImportRun corrected = runAcceptingLosses(renewed);

    assertThat(corrected.problems()).isEmpty();
    assertThat(corrected.changed()).isEqualTo(1);
    assertThat(stored().customs())
        .isEqualTo(customs(Optional.of("691490"), Map.of("US", "6914908000"), "GT", "Mug of clay"));
    assertThat(stored().variants().getFirst().weightGrams()).contains(305);
    assertThat(run(mug("691200", "6912004400", "MX", "Ceramic mug", "290")).changed()).isEqualTo(1);
    assertThat(stored().customs().hsCode()).contains("691200");
  }

  @Test
  void followsTheFileAgainOnceBothValuesAreTheSame() {
    run(mug("691200", "", "MX", "Ceramic mug", "290"));
    correct(customs(Optional.of("691110"), Map.of(), "MX", "Ceramic mug"), 290);

    assertThat(run(mug("691110", "", "MX", "Ceramic mug", "290")).problems()).isEmpty();
    assertThat(run(mug("691110", "", "MX", "Ceramic mug", "290")).unchanged()).isEqualTo(1);
    run(mug("691200", "", "MX", "Ceramic mug", "290"));

    assertThat(stored().customs().hsCode()).contains("691200");
  }

  @Test
  void forgetsACorrectionThatReturnsToTheValueOfTheFile() {
    run(mug("691200", "", "MX", "Ceramic mug", "290"));
    Customs asInTheFile = stored().customs();
    correct(PORCELAIN, 310);
    correct(asInTheFile, 290);

    assertThat(stored().customs()).isEqualTo(asInTheFile);
  }

  @Test
  void removesNothingForABlankCell() {
    run(mug("691200", "6912004400", "MX", "Ceramic mug", "290"));
    correct(PORCELAIN, 310);
    List<String> before = Tables.rows(database, puebla);

    ImportRun blank = run(mug("", "", "", "", ""));

    assertThat(blank.unchanged()).isEqualTo(1);
    assertThat(blank.problems()).isEmpty();
    assertThat(Tables.rows(database, puebla)).isEqualTo(before);
    assertThat(run(mug("691200", "", "", "", "")).problems())
        .containsExactly(kept("HS code", "691200", "691110"));
  }

  @Test
  void doesNotRestoreACodeThatWasRemovedInTheDashboard() {
    run(mug("691200", "", "MX", "Ceramic mug", "290"));
    correct(customs(Optional.empty(), Map.of(), "MX", "Ceramic mug"), 290);

    ImportRun again = run(mug("691200", "", "MX", "Ceramic mug", "290"));

    assertThat(stored().customs().hsCode()).isEmpty();
    assertThat(again.problems())
        .containsExactly(
            new RowProblem(2, "HS code", "691200", ProblemKind.MANUAL_BLANK_KEPT, Map.of()));
  }

  @Test
  void writesNothingForTheSameFileAfterACorrection() {
    run(mug("691200", "6912004400", "MX", "Ceramic mug", "290"));
    correct(PORCELAIN, 310);
    List<String> before = Tables.rows(database, puebla);

    run(mug("691200", "6912004400", "MX", "Ceramic mug", "290"));
    run(mug("691200", "6912004400", "MX", "Ceramic mug", "290"));

    assertThat(Tables.rows(database, puebla)).isEqualTo(before);
  }

  @Test
  void keepsACorrectedCostUntilTheOwnerAcceptsTheNewOneOfTheFile() {
    run(costing("180.00"));
    assertThat(cost()).contains(Money.parse("MXN 180.00"));
    correct(
        stored().customs(), variant -> variant.withCost(Optional.of(Money.parse("MXN 210.00"))));

    assertThat(run(costing("180.00")).problems())
        .containsExactly(kept("Cost per item", "MXN 180.00", "MXN 210.00"));
    assertThat(cost()).contains(Money.parse("MXN 210.00"));
    run(costing(""));
    assertThat(cost()).contains(Money.parse("MXN 210.00"));
    assertThat(run(costing("195.50")).problems())
        .extracting(RowProblem::kind)
        .containsExactly(ProblemKind.CORRECTION_WOULD_BE_REPLACED);
    assertThat(cost()).contains(Money.parse("MXN 210.00"));
    runAcceptingLosses(costing("195.50"));

    assertThat(cost()).contains(Money.parse("MXN 195.50"));
    assertThat(run(costing("1.955")).problems())
        .extracting(RowProblem::kind)
        .containsExactly(ProblemKind.PRICE_TOO_FINE, ProblemKind.PRODUCT_LEFT_OUT);
  }

  @Test
  void readsTheContentOfABottleFromItsUnitPriceAndKeepsACorrectedOne() {
    run(bottle("0.75", "L"));
    assertThat(content()).contains(750);
    assertThat(run(bottle("70", "cl")).changed()).isEqualTo(1);
    assertThat(content()).contains(700);
    correct(
        stored().customs(),
        variant -> variant.withMeasures(variant.weightGrams(), Optional.of(720)));

    assertThat(run(bottle("70", "cl")).problems())
        .containsExactly(kept("Unit price total measure", "700", "720"));
    for (Sheet withoutVolume : List.of(bottle("", ""), bottle("500", "g"), bottle("one", "ml"))) {
      assertThat(run(withoutVolume).problems()).isEmpty();
    }
    assertThat(content()).contains(720);
    runAcceptingLosses(bottle("25.36", "FLOZ"));

    assertThat(content()).contains(750);
  }

  private Optional<Integer> content() {
    return stored().variants().getFirst().millilitres();
  }

  private static Sheet bottle(String measure, String unit) {
    return Sheet.ofProducts("Unit Price Total Measure", "Unit Price Total Measure Unit")
        .row("Mezcal", "taza", "", "", "T-1", "490", measure, unit);
  }

  private Optional<Money> cost() {
    return stored().variants().getFirst().cost();
  }

  private static Sheet costing(String amount) {
    return Sheet.ofProducts("Cost per item").row("Taza", "taza", "", "", "T-1", "490", amount);
  }

  @Test
  void keepsCorrectedValuesWhenAStockListIsImported() {
    run(mug("691200", "", "MX", "Ceramic mug", "290"));
    correct(customs(Optional.of("691110"), Map.of(), "PT", "Ceramic mug"), 290);
    Sheet list =
        Sheet.with("Handle", "Title", "SKU", "HS Code", "COO", "Location", "On hand (new)")
            .row("taza", "", "T-1", "691200", "MX", "Taller", "7");

    ImportRun counted = run(list);

    assertThat(counted.problems())
        .containsExactlyInAnyOrder(kept("HS Code", "691200", "691110"), kept("COO", "MX", "PT"));
    assertThat(stored().variants().getFirst().stock().onHand()).isEqualTo(7);
    assertThat(stored().customs().hsCode()).contains("691110");
  }

  @Test
  void showsKeptAndChangedValuesInThePreview() {
    run(mug("691200", "", "MX", "Ceramic mug", "290"));
    correct(customs(Optional.of("691110"), Map.of(), "PT", "Ceramic mug"), 290);

    Sheet partlyNew = mug("691200", "", "GT", "Ceramic mug", "290");
    assertThat(imports.preview(puebla, PUEBLA, partlyNew.read()).problems())
        .extracting(RowProblem::column, RowProblem::kind)
        .containsExactly(
            tuple("HS code", ProblemKind.MANUAL_VALUE_KEPT),
            tuple("Country of origin", ProblemKind.CORRECTION_WOULD_BE_REPLACED));
    ImportPreview difference = imports.preview(puebla, PUEBLA, partlyNew.read(), LossPolicy.ACCEPT);

    assertThat(difference.problems()).containsExactly(kept("HS code", "691200", "691110"));
    assertThat(difference.changed().getFirst().fields())
        .containsExactly(
            new FieldChange("", "Country of origin", "PT", "GT"),
            new FieldChange(
                "", "Corrected in the dashboard", "Country of origin, HS code", "HS code"));
  }

  private static RowProblem kept(String column, String inFile, String kept) {
    return new RowProblem(2, column, inFile, ProblemKind.MANUAL_VALUE_KEPT, Map.of("kept", kept));
  }

  private static Customs customs(
      Optional<String> hs, Map<String, String> byCountry, String origin, String words) {
    return new Customs(
        hs,
        new TreeMap<>(byCountry),
        new TreeMap<>(Map.of("CR", "14%")),
        Optional.of(new BigDecimal("38.0")),
        Optional.of(origin),
        Optional.of(words),
        Corrections.NONE);
  }

  private static Sheet mug(String hs, String us, String origin, String words, String grams) {
    return Sheet.ofProducts(
            "HS code",
            "HS code / US",
            "Country of origin",
            "Customs description",
            "Weight value (grams)")
        .row("Taza", "taza", "", "", "T-1", "490", hs, us, origin, words, grams);
  }

  private ImportRun run(Sheet sheet) {
    return imports.run(puebla, PUEBLA, sheet.read(), Progress.NONE);
  }

  private ImportRun runAcceptingLosses(Sheet sheet) {
    return imports.run(puebla, PUEBLA, sheet.read(), LossPolicy.ACCEPT, Progress.NONE);
  }

  private void correct(Customs customs, int grams) {
    correct(customs, variant -> variant.withMeasures(Optional.of(grams), variant.millilitres()));
  }

  private void correct(Customs customs, UnaryOperator<Variant> ofVariants) {
    database.inTenant(
        puebla,
        tx -> {
          Products.lockForChanges(tx);
          Product before =
              Optional.ofNullable(Products.byHandle(tx, List.of("taza")).get("taza")).orElseThrow();
          Products.write(
              tx,
              List.of(
                  new Change(
                      Optional.of(before),
                      before
                          .with(customs, before.variants().stream().map(ofVariants).toList())
                          .correcting(before))));
          return null;
        });
  }

  private Product stored() {
    return Optional.ofNullable(
            database.inTenant(puebla, tx -> Products.byHandle(tx, List.of("taza"))).get("taza"))
        .orElseThrow();
  }
}
