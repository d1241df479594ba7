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
import io.puente.platform.database.Database;
import io.puente.platform.database.Ids;
import io.puente.platform.database.Tenant;
import io.puente.platform.testing.RealDatabase;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Products that stand in a file more than once, with nothing that tells their rows apart. */
@ExtendWith(RealDatabase.class)
final class RepeatedRowsTest {

  private final Database database;
  private final Imports imports;
  private final Tenant puebla;

  RepeatedRowsTest(Database database, Vertx vertx, Tenant puebla) {
    this.database = database;
    this.puebla = puebla;
    imports = new Imports(database, new Pictures(database, vertx));
  }

  @Test
  void doublesNoStockWhenAHandleStandsTwice() {
    ImportRun run =
        run(
            plates()
                .row("Plato doble", "plato-doble", "450", "4")
                .row("Otro plato", "otro", "300", "2")
                .row("Plato doble", "plato-doble", "350", "4"));

    assertThat(run.created()).isEqualTo(1);
    assertThat(run.problems())
        .extracting(RowProblem::line, RowProblem::column, RowProblem::value, RowProblem::kind)
        .containsExactly(
            tuple(4L, "URL handle", "plato-doble", ProblemKind.PRODUCT_TWICE),
            tuple(2L, "URL handle", "plato-doble", ProblemKind.PRODUCT_LEFT_OUT));
    assertThat(run.problems().getFirst().message(Locale.ENGLISH))
        .contains("line 2", "Option1 name", "URL handle");
  }

  @Test
  void leavesAStoredProductAsItIsWhenItsRowWasPastedTwice() {
    run(plates().row("Plato", "plato", "450", "4"));

    ImportRun run =
        run(plates().row("Plato", "plato", "460", "9").row("Plato", "plato", "460", "9"));

    assertThat(run.problems().getFirst().kind()).isEqualTo(ProblemKind.PRODUCT_TWICE);
    assertThat(variants("plato")).containsExactly("· MXN 450.00 4");
  }

  @Test
  void namesTheLinesWhereATitleStandsTwiceInAFileWithoutHandles() {
    ImportRun run =
        run(
            Sheet.with("Title", "Price", "Weight value (grams)", "Inventory quantity")
                .row("Arete de oro", "450", "10", "4")
                .row("Collar de oro", "900", "20", "2")
                .row("Arete de oro", "380", "8", "6"));

    assertThat(run.created()).isEqualTo(1);
    assertThat(run.problems().getFirst())
        .isEqualTo(
            new RowProblem(
                4, "Title", "Arete de oro", ProblemKind.PRODUCT_TWICE, Map.of("firstLine", "2")));
  }

  @Test
  void asksForOptionsWhereOnlySkusTellTheVariantsOfANewProductApart() {
    Sheet earrings =
        Sheet.with("Title", "Price", "SKU", "Inventory quantity")
            .row("Arete de plata", "450", "AR-01", "4")
            .row("Arete de plata", "380", "AR-02", "6");

    ImportRun run = run(earrings);

    assertThat(run.created()).isZero();
    assertThat(run.problems())
        .extracting(RowProblem::line, RowProblem::kind)
        .containsExactly(
            tuple(3L, ProblemKind.PRODUCT_TWICE), tuple(2L, ProblemKind.PRODUCT_LEFT_OUT));
  }

  @Test
  void namesARowThatWasPastedTwiceInAFileWithOptionColumns() {
    assertThat(
            run(Sheet.ofProducts()
                    .row("Taza", "taza", "Title", "Default Title", "", "90")
                    .row("Taza", "taza", "Title", "Default Title", "", "90"))
                .problems()
                .getFirst()
                .kind())
        .isEqualTo(ProblemKind.PRODUCT_TWICE);
    assertThat(
            run(Sheet.ofProducts()
                    .row("Taza", "taza", "Color", "Azul", "", "90")
                    .row("Taza", "taza", "Color", "Azul", "", "90"))
                .problems()
                .getFirst()
                .kind())
        .isEqualTo(ProblemKind.VARIANT_TWICE);
  }

  @Test
  void repairsAProductThatHasTwoVariantsWithoutNames() {
    run(plates().row("Plato", "plato", "450", "4"));
    addNamelessVariant("plato");
    assertThat(variants("plato")).hasSize(2);

    ImportRun run =
        run(Sheet.with("Handle", "Title", "Variant Price").row("plato", "Plato", "500"));

    assertThat(variants("plato")).containsExactly("· MXN 500.00 4");
    assertThat(run.problems())
        .extracting(RowProblem::kind)
        .containsExactly(ProblemKind.VARIANT_RETIRED);
  }

  @Test
  void doesNotChooseBetweenTwoVariantsThatHaveSkus() {
    run(
        Sheet.ofProducts("Inventory quantity")
            .row("Arete", "arete", "Color", "Oro", "AR-01", "450", "4")
            .row("", "arete", "", "Plata", "AR-02", "380", "6"));

    ImportRun run = run(Sheet.with("Handle", "Price").row("arete", "500"));

    assertThat(run.problems().getFirst().kind()).isEqualTo(ProblemKind.VARIANT_UNKNOWN);
    assertThat(variants("arete")).containsExactly("AR-01 MXN 450.00 4", "AR-02 MXN 380.00 6");
  }

  private static Sheet plates() {
    return Sheet.with("Title", "URL handle", "Price", "Inventory quantity");
  }

  private ImportRun run(Sheet sheet) {
    return imports.run(puebla, PUEBLA, sheet.read(), Progress.NONE);
  }

  private Product product(String handle) {
    return Optional.ofNullable(
            database.inTenant(puebla, tx -> Products.byHandle(tx, List.of(handle))).get(handle))
        .orElseThrow();
  }

  private List<String> variants(String handle) {
    return product(handle).variants().stream()
        .filter(Variant::active)
        .map(
            variant ->
                "%s %s %d"
                    .formatted(variant.name(), variant.price().amount(), variant.stock().onHand()))
        .toList();
  }

  /** As an import could do that did not refuse repeated rows. */
  private void addNamelessVariant(String handle) {
    Product before = product(handle);
    Variant first = before.variants().getFirst();
    List<Variant> two = new ArrayList<>(before.variants());
    two.add(
        new Variant(
            Ids.next(),
            first.sku(),
            first.barcode(),
            first.optionValues(),
            first.translations(),
            first.price(),
            first.marketPrices(),
            first.cost(),
            first.weightGrams(),
            first.millilitres(),
            first.requiresShipping(),
            first.picture(),
            2,
            true,
            first.stock()));
    database.inTenant(
        puebla,
        tx -> {
          Products.lockForChanges(tx);
          Products.write(
              tx, List.of(new Change(Optional.of(before), before.with(before.customs(), two))));
          return null;
        });
  }
}
