package io.puente.catalogsync.imports;

import static io.puente.catalogsync.testing.Sheet.PUEBLA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lists of counted stock, as Shopify exports them and owners fill them in. */
@ExtendWith(RealDatabase.class)
final class StockListsTest {

  private final Database database;
  private final Imports imports;
  private final Tenant puebla;

  StockListsTest(Database database, Vertx vertx, Tenant puebla) {
    this.database = database;
    this.puebla = puebla;
    imports = new Imports(database, new Pictures(database, vertx));
  }

  @Test
  void setsTheStockOfSeveralLocationsTogetherWithCustomsFacts() {
    run(blouses());

    ImportRun run =
        run(
            list()
                .row("blusa", "Talla", "S", "BL-S", "", "MX", "Taller", "4", "10")
                .row("blusa", "Talla", "S", "BL-S", "6206.30", "", "Tienda", "0", "3")
                .row("blusa", "", "M", "", "", "", "Taller", "9", "7")
                .row("blusa", "", "M", "", "", "", "Tienda", "Not stocked", "")
                .row("plato", "", "", "P-1", "", "", "Taller", "7", "7"));

    assertThat(run.kind()).isEqualTo("inventory");
    assertThat(run.changed()).isEqualTo(1);
    assertThat(run.problems())
        .extracting(RowProblem::line, RowProblem::kind)
        .containsExactly(tuple(6L, ProblemKind.PRODUCT_UNKNOWN));
    assertThat(pieces("blusa")).containsExactly("S 13", "M 7");
    assertThat(product("blusa").customs().hsCode()).contains("620630");
    assertThat(product("blusa").customs().origin()).contains("MX");
  }

  @Test
  void doesNotBringSoldPiecesBackWhereTheNewCountIsBlank() {
    run(blouses());
    sell("BL-M", 2);

    ImportRun run =
        run(
            list()
                .row("blusa", "Talla", "S", "BL-S", "", "", "Taller", "4", "10")
                .row("blusa", "Talla", "M", "BL-M", "", "", "Taller", "9", ""));

    assertThat(run.problems()).isEmpty();
    assertThat(pieces("blusa")).containsExactly("S 10", "M 7");
  }

  @Test
  void neverTakesWhatWasThereWhenTheListWasMadeForACount() {
    run(blouses());
    sell("BL-M", 2);

    ImportRun run =
        run(
            Sheet.with("Handle", "SKU", "Location", "On hand (current)")
                .row("blusa", "BL-M", "Taller", "9"));

    assertThat(run.problems())
        .extracting(RowProblem::line, RowProblem::kind)
        .containsExactly(tuple(0L, ProblemKind.STOCK_NOT_COUNTED));
    assertThat(pieces("blusa")).containsExactly("S 4", "M 7");
  }

  @Test
  void readsTheOnlyCountOfOlderLists() {
    run(blouses());

    run(
        Sheet.with("Handle", "SKU", "Location", "On hand")
            .row("blusa", "BL-M", "Taller", "3")
            .row("blusa", "BL-S", "Taller", ""));

    assertThat(pieces("blusa")).containsExactly("S 4", "M 3");
  }

  @Test
  void saysWherePiecesWereSoldAfterTheListWasMade() {
    run(blouses());
    sell("BL-M", 2);
    Sheet counted = list().row("blusa", "Talla", "M", "BL-M", "", "", "Taller", "9", "20");

    ImportRun run = run(counted);

    assertThat(pieces("blusa")).containsExactly("S 4", "M 20");
    assertThat(run.problems())
        .containsExactly(
            new RowProblem(
                2,
                "On hand (new)",
                "20",
                ProblemKind.STOCK_CHANGED_SINCE,
                Map.of("variant", "BL-M", "current", "9", "stored", "7")));
    assertThat(run.problems().getFirst().message(Locale.ENGLISH)).contains("9 pieces", "are 7");
    assertThat(run(counted).problems()).isEmpty();
  }

  @Test
  void keepsTheCurrentPiecesOfALocationThatWasNotCounted() {
    run(blouses());

    ImportRun run =
        run(
            list()
                .row("blusa", "Talla", "S", "BL-S", "", "", "Taller", "3", "8")
                .row("blusa", "Talla", "S", "BL-S", "", "", "Tienda", "1", ""));

    assertThat(run.problems()).isEmpty();
    assertThat(pieces("blusa")).containsExactly("S 9", "M 9");
  }

  @Test
  void countsWhatHadBeenOversoldOrNotStocked() {
    run(blouses());

    ImportRun run =
        run(
            list()
                .row("blusa", "Talla", "S", "BL-S", "", "", "Taller", "-2", "1")
                .row("blusa", "Talla", "M", "BL-M", "", "", "Taller", "not stocked", "50")
                .row("blusa", "Talla", "M", "BL-M", "", "", "Tienda", "", ""));

    assertThat(run.problems())
        .extracting(RowProblem::line, RowProblem::kind)
        .containsExactly(tuple(2L, ProblemKind.STOCK_CHANGED_SINCE));
    assertThat(pieces("blusa")).containsExactly("S 1", "M 50");
  }

  @Test
  void countsNothingTwiceWhereARowWasPastedTwice() {
    run(blouses());

    ImportRun run =
        run(
            list()
                .row("blusa", "Talla", "S", "BL-S", "", "", "Taller", "4", "10")
                .row("blusa", "Talla", "S", "BL-S", "", "", "Taller", "4", "10"));

    assertThat(pieces("blusa")).containsExactly("S 4", "M 9");
    assertThat(run.problems().getFirst())
        .isEqualTo(
            new RowProblem(
                3, "Location", "BL-S", ProblemKind.VARIANT_TWICE, Map.of("firstLine", "2")));
  }

  @Test
  void countsNoVariantInPlaceOfAnotherOneWithTheSameSku() {
    run(blouses());

    ImportRun run =
        run(
            list()
                .row("blusa", "Talla", "S", "BL-S", "", "", "Taller", "4", "5")
                .row("blusa", "Talla", "XL", "BL-S", "", "", "Taller", "9", "20"));

    assertThat(pieces("blusa")).containsExactly("S 4", "M 9");
    assertThat(run.problems())
        .extracting(RowProblem::line, RowProblem::kind)
        .containsExactly(tuple(3L, ProblemKind.VARIANT_UNKNOWN));
  }

  @Test
  void countsTheVariantThatHasTheOptionsByTheirNames() {
    run(
        jeans()
            .row("Jean", "jean", "Largo", "32", "Cintura", "30", "500", "4")
            .row("", "jean", "", "30", "", "32", "500", "9"));

    run(jeanList().row("jean", "Cintura", "30", "Largo", "32", "Taller", "4", "40"));

    assertThat(pieces("jean")).containsExactly("32 / 30 40", "30 / 32 9");
  }

  @Test
  void doesNotGuessAVariantByValuesWithoutNames() {
    run(
        jeans()
            .row("Jean", "jean", "Largo", "32", "Cintura", "30", "500", "4")
            .row("", "jean", "", "30", "", "32", "500", "9")
            .row("", "jean", "", "34", "", "32", "500", "2"));

    ImportRun unclear = run(jeanList().row("jean", "", "30", "", "32", "Taller", "4", "40"));
    assertThat(unclear.problems())
        .extracting(RowProblem::kind)
        .containsExactly(ProblemKind.VARIANT_UNKNOWN);
    run(jeanList().row("jean", "", "32", "", "34", "Taller", "2", "7"));

    assertThat(pieces("jean")).containsExactly("32 / 30 4", "30 / 32 9", "34 / 32 7");
  }

  private static Sheet blouses() {
    return Sheet.ofProducts("Inventory tracker", "Inventory quantity")
        .row("Blusa", "blusa", "Talla", "S", "BL-S", "300", "shopify", "4")
        .row("", "blusa", "", "M", "BL-M", "300", "shopify", "9");
  }

  private static Sheet list() {
    return Sheet.with(
        "Handle",
        "Option1 Name",
        "Option1 Value",
        "SKU",
        "HS Code",
        "COO",
        "Location",
        "On hand (current)",
        "On hand (new)");
  }

  private static Sheet jeans() {
    return Sheet.with(
        "Title",
        "URL handle",
        "Option1 name",
        "Option1 value",
        "Option2 name",
        "Option2 value",
        "Price",
        "Inventory quantity");
  }

  private static Sheet jeanList() {
    return Sheet.with(
        "Handle",
        "Option1 Name",
        "Option1 Value",
        "Option2 Name",
        "Option2 Value",
        "Location",
        "On hand (current)",
        "On hand (new)");
  }

  private ImportRun run(Sheet sheet) {
    return imports.run(puebla, PUEBLA, sheet.read(), Progress.NONE);
  }

  private Product product(String handle) {
    return Optional.ofNullable(
            database.inTenant(puebla, tx -> Products.byHandle(tx, List.of(handle))).get(handle))
        .orElseThrow();
  }

  private List<String> pieces(String handle) {
    return product(handle).variants().stream()
        .filter(Variant::active)
        .map(variant -> String.join(" / ", variant.optionValues()) + " " + variant.stock().onHand())
        .toList();
  }

  private void sell(String sku, int pieces) {
    database.inTenant(
        puebla,
        tx ->
            tx.update(
                """
                UPDATE stock
                SET on_hand = on_hand - $2
                FROM variant v
                WHERE v.id = stock.variant_id
                  AND v.sku = $1
                """,
                sku,
                pieces));
  }
}
