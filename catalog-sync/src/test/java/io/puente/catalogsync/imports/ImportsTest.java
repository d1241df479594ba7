package io.puente.catalogsync.imports;

import static io.puente.catalogsync.testing.Sheet.PUEBLA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.ProductStatus;
import io.puente.catalogsync.catalog.Products;
import io.puente.catalogsync.catalog.Variant;
import io.puente.catalogsync.feed.Feed;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealDatabase.class)
final class ImportsTest {

  private final Database database;
  private final Imports imports;
  private final Tenant puebla;

  ImportsTest(Database database, Vertx vertx, Tenant puebla) {
    this.database = database;
    this.puebla = puebla;
    imports = new Imports(database, new Pictures(database, vertx));
  }

  @Test
  void importsAProductWithItsVariantsAndStock() {
    ImportRun run = run(twoMugs());

    assertThat(run.created()).isEqualTo(1);
    assertThat(run.finishedAt()).isPresent();
    assertThat(run.problems()).isEmpty();
    Product mug = product("taza-pluma");
    assertThat(mug.status()).isEqualTo(ProductStatus.ACTIVE);
    assertThat(mug.category()).contains("tazas");
    assertThat(mug.texts()).containsOnlyKeys("en", "es");
    assertThat(mug.texts().sequencedValues())
        .extracting(text -> text.title(), text -> text.slug(), text -> text.keywords())
        .containsExactly(
            tuple("Pluma Mug", "pluma-mug", "Mugs"), tuple("Taza Pluma", "taza-pluma", "Tazas"));
    Variant small = mug.variants().getFirst();
    assertThat(small.price().amount()).isEqualTo(Money.parse("MXN 490.00"));
    assertThat(small.marketPrices()).containsOnlyKeys("US");
    assertThat(small.optionValues()).containsExactly("250 ml");
    assertThat(small.weightGrams()).contains(290);
    assertThat(small.stock().onHand()).isEqualTo(18);
  }

  @Test
  void aKilledImportIsClosedAsInterruptedAndARunningOneIsNot() {
    assertThatThrownBy(
            () ->
                imports.run(
                    puebla,
                    PUEBLA,
                    twoMugs().read(),
                    (stage, done, total) -> {
                      imports.closeInterrupted();
                      assertThat(imports.latest(puebla, 1).getFirst().interrupted()).isFalse();
                      throw new IllegalStateException("killed");
                    }))
        .hasMessage("killed");
    ImportRun killed = imports.latest(puebla, 1).getFirst();
    assertThat(killed.finishedAt()).isEmpty();

    imports.closeInterrupted();

    assertThat(imports.find(puebla, killed.id()).orElseThrow().interrupted()).isTrue();
    assertThat(run(twoMugs()).interrupted()).isFalse();
  }

  @Test
  void theNextImportClosesAKilledOne() {
    assertThatThrownBy(
            () ->
                imports.run(
                    puebla,
                    PUEBLA,
                    twoMugs().read(),
                    (stage, done, total) -> {
                      throw new IllegalStateException("killed");
                    }))
        .hasMessage("killed");

    run(twoMugs());

    assertThat(imports.latest(puebla, 2))
        .extracting(ImportRun::interrupted)
        .containsExactly(false, true);
  }

  @Test
  void changesNothingWhenTheSameFileIsImportedAgain() {
    run(twoMugs());
    List<String> before = Tables.rows(database, puebla);

    ImportRun again = run(twoMugs());

    assertThat(again.unchanged()).isEqualTo(1);
    assertThat(again.changed() + again.created()).isZero();
    assertThat(Tables.rows(database, puebla)).isEqualTo(before);
  }

  @Test
  void showsWhatWouldChangeAndWritesNothing() {
    ImportPreview fresh = imports.preview(puebla, PUEBLA, twoMugs().read());
    assertThat(fresh.created())
        .containsExactly(new ImportPreview.NewProduct("taza-pluma", "Taza Pluma", 2, 0));
    assertThat(fresh.newCategories()).containsExactly("Tazas");
    assertThat(Tables.rows(database, puebla)).isEmpty();

    run(twoMugs());
    List<String> before = Tables.rows(database, puebla);
    ImportPreview dearer =
        imports.preview(
            puebla,
            PUEBLA,
            Sheet.with("URL handle", "Title", "Option1 name", "Option1 value", "SKU", "Price")
                .row("taza-pluma", "Taza de pluma", "Tamaño", "250 ml", "PLU-250", "520.00")
                .row("taza-pluma", "", "", "350 ml", "PLU-350", "560.00")
                .read());

    assertThat(dearer.changed()).hasSize(1);
    assertThat(dearer.changed().getFirst().fields())
        .containsExactly(
            new FieldChange("", "Title", "Taza Pluma", "Taza de pluma"),
            new FieldChange("PLU-250", "Price", "MXN 490.00", "MXN 520.00"));
    assertThat(Tables.rows(database, puebla)).isEqualTo(before);
    assertThat(Tables.count(database, puebla, "import_run")).isEqualTo(1);
  }

  @Test
  void keepsAbsentColumnsAndRemovesBlankValuesExceptForCustoms() {
    run(twoMugs());

    run(
        Sheet.with("URL handle", "Title", "HS code / US", "Title / en", "Type")
            .row("taza-pluma", "Taza Pluma", "", "", ""));

    Product mug = product("taza-pluma");
    assertThat(mug.category()).isEmpty();
    assertThat(mug.customs().hsCode()).contains("691200");
    assertThat(mug.customs().hsByCountry()).containsEntry("US", "6912004400");
    assertThat(mug.texts()).containsOnlyKeys("es");
    assertThat(mug.options()).hasSize(1);
    assertThat(mug.variants()).extracting(Variant::active).containsExactly(true, true);
  }

  @Test
  void changesPricesFromAFileThatHasOnlySkus() {
    run(twoMugs());

    run(Sheet.with("URL handle", "SKU", "Price").row("taza-pluma", "PLU-350", "599"));

    assertThat(product("taza-pluma").variants())
        .extracting(variant -> variant.price().amount().getAmountMinorLong())
        .containsExactly(49_000L, 59_900L);
    assertThat(
            run(Sheet.with("URL handle", "SKU", "Price").row("taza-pluma", "OTRA", "599"))
                .problems())
        .extracting(RowProblem::kind)
        .containsExactly(ProblemKind.VARIANT_UNKNOWN, ProblemKind.PRODUCT_LEFT_OUT);
  }

  @Test
  void deactivatesAMissingVariantAndReactivatesItLater() {
    run(twoMugs());
    Variant large = product("taza-pluma").variants().getLast();

    run(
        Sheet.ofProducts("Type")
            .row("Taza Pluma", "taza-pluma", "Tamaño", "250 ml", "PLU-250", "490.00", "Tazas"));
    Variant retired = product("taza-pluma").variants().getLast();
    assertThat(retired).isEqualTo(large.deactivated());

    run(twoMugs());
    assertThat(product("taza-pluma").variants().getLast()).isEqualTo(large);
  }

  @Test
  void matchesAVariantBySkuWhenItsOptionIsRenamed() {
    run(twoMugs());
    Variant before = product("taza-pluma").variants().getFirst();

    run(
        Sheet.ofProducts()
            .row("Taza Pluma", "taza-pluma", "Tamaño", "Chica", "PLU-250", "490.00")
            .row("", "taza-pluma", "", "Mediana", "PLU-350", "560.00"));

    Variant after = product("taza-pluma").variants().getFirst();
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.optionValues()).containsExactly("Chica");
  }

  @Test
  void setsStockButNeverBelowTheReservedPieces() {
    run(twoMugs());
    reserve("PLU-250", 5);

    ImportRun run =
        run(
            Sheet.ofProducts("Inventory quantity", "Continue selling when out of stock")
                .row("Taza Pluma", "taza-pluma", "Tamaño", "250 ml", "PLU-250", "490.00", "3", "")
                .row("", "taza-pluma", "", "350 ml", "PLU-350", "560.00", "0", ""));

    assertThat(product("taza-pluma").variants())
        .extracting(variant -> variant.stock().onHand())
        .containsExactly(5, 0);
    assertThat(run.problems())
        .containsExactly(
            new RowProblem(
                2,
                "Inventory quantity",
                "3",
                ProblemKind.STOCK_BELOW_RESERVED,
                Map.of("reserved", "5", "kept", "5")));
  }

  @Test
  void givesEachProductAUniqueSlugInEachLanguage() {
    run(
        Sheet.ofProducts("Title / en")
            .row("Taza azul", "taza-azul", "", "", "A", "1", "Blue Mug")
            .row("Tarro azul", "tarro-azul", "", "", "B", "1", "Blue mug!")
            .row("Jarro", "blue-mug", "", "", "C", "1", "Jar"));

    assertThat(slugs("en")).containsExactly("blue-mug", "tarro-azul", "jar");
    assertThat(slugs("es")).containsExactly("taza-azul", "tarro-azul", "blue-mug");
  }

  @Test
  void refusesASkuOfAnotherProduct() {
    run(twoMugs());

    ImportRun run =
        run(
            Sheet.ofProducts()
                .row("Plato", "plato", "", "", "PLU-250", "350")
                .row("Jarra", "jarra", "", "", "J-1", "900"));

    assertThat(run.created()).isEqualTo(1);
    assertThat(run.refused()).isEqualTo(1);
    assertThat(run.problems())
        .extracting(RowProblem::kind)
        .containsExactly(ProblemKind.SKU_ELSEWHERE, ProblemKind.PRODUCT_LEFT_OUT);
  }

  @Test
  void refusesANewProductWithoutPriceOrTitle() {
    assertThat(run(Sheet.with("URL handle", "Title").row("taza", "Taza")).problems())
        .extracting(RowProblem::kind)
        .containsExactly(ProblemKind.PRICE_MISSING, ProblemKind.PRODUCT_LEFT_OUT);
    assertThat(run(Sheet.with("URL handle", "Price").row("taza", "490")).problems())
        .extracting(RowProblem::kind)
        .containsExactly(ProblemKind.TITLE_MISSING, ProblemKind.PRODUCT_LEFT_OUT);
    assertThat(Tables.count(database, puebla, "product")).isZero();
  }

  @Test
  void completesAnInterruptedImportWhenTheFileIsImportedAgain(Tenant uninterrupted) {
    Feed feed = manyProducts(450, 1).read();
    imports.run(uninterrupted, PUEBLA, feed, Progress.NONE);

    assertThatThrownBy(
            () ->
                imports.run(
                    puebla,
                    PUEBLA,
                    feed,
                    (stage, done, total) -> {
                      throw new IllegalStateException("interrupted");
                    }))
        .hasMessage("interrupted");
    assertThat(Tables.count(database, puebla, "product")).isEqualTo(200);
    assertThat(imports.latest(puebla, 1).getFirst().finishedAt()).isEmpty();

    ImportRun again = imports.run(puebla, PUEBLA, feed, Progress.NONE);
    assertThat(again.created()).isEqualTo(250);
    assertThat(again.unchanged()).isEqualTo(200);
    assertThat(Tables.goods(database, puebla)).isEqualTo(Tables.goods(database, uninterrupted));
  }

  @Test
  void reportsItsProgress() {
    List<String> steps = new ArrayList<>();
    imports.run(
        puebla,
        PUEBLA,
        manyProducts(450, 1).read(),
        (stage, done, total) -> steps.add(stage + " " + done + "/" + total));

    assertThat(steps).containsExactly("PRODUCTS 200/450", "PRODUCTS 400/450", "PRODUCTS 450/450");
  }

  @Test
  void announcesTheChangeInTheSameTransaction(Tenant medellin) {
    run(twoMugs());
    run(twoMugs());

    List<String> announced =
        database.inTenant(
            puebla,
            tx ->
                tx.rows("SELECT kind || data AS event FROM event ORDER BY id").stream()
                    .map(row -> row.getString("event"))
                    .toList());
    assertThat(announced)
        .containsExactly(
            "CatalogChanged{\"products\": []}",
            "CatalogChanged{\"products\": [\"%s\"]}".formatted(product("taza-pluma").id()),
            "CatalogChanged{\"products\": []}");
    assertThat(Tables.rows(database, medellin)).isEmpty();
  }

  @Test
  void saysOfEachPartThatOthersFollowAndAtTheEndThatItIsComplete() {
    ImportRun run = imports.run(puebla, PUEBLA, manyProducts(450, 1).read(), Progress.NONE);

    String id = run.id().toString();
    assertThat(eventSubjects()).containsExactly("step:" + id, "step:" + id, "step:" + id, id);
    imports.run(puebla, PUEBLA, manyProducts(450, 1).read(), Progress.NONE);
    assertThat(eventSubjects()).hasSize(4);
  }

  private List<String> eventSubjects() {
    return database.inTenant(
        puebla,
        tx ->
            tx.rows("SELECT subject FROM event ORDER BY id").stream()
                .map(row -> row.getString("subject"))
                .toList());
  }

  @Test
  void storesTheProblemsOfAnUnreadableFile() {
    ImportRun run = run(Sheet.with("Cosa").row("Taza"));

    assertThat(run.problems())
        .extracting(RowProblem::kind)
        .containsExactly(ProblemKind.COLUMNS_MISSING);
    assertThat(imports.find(puebla, run.id())).contains(run);
  }

  @Test
  void importsFourThousandProductsInTwentyParts() {
    Feed feed = manyProducts(4_000, 5).read();
    List<Integer> parts = new ArrayList<>();

    ImportRun run = imports.run(puebla, PUEBLA, feed, (stage, done, total) -> parts.add(done));

    assertThat(parts).hasSize(20);
    assertThat(run.created()).isEqualTo(4_000);
    assertThat(Tables.count(database, puebla, "variant")).isEqualTo(10_000);
    assertThat(imports.run(puebla, PUEBLA, feed, Progress.NONE).unchanged()).isEqualTo(4_000);
  }

  private static Sheet twoMugs() {
    return Sheet.ofProducts(
            "Type",
            "Type / en",
            "Title / en",
            "Option1 value / en",
            "Price / US",
            "Inventory tracker",
            "Inventory quantity",
            "Weight value (grams)",
            "HS code",
            "HS code / US")
        .row(
            "Taza Pluma",
            "taza-pluma",
            "Tamaño",
            "250 ml",
            "PLU-250",
            "490.00",
            "Tazas",
            "Mugs",
            "Pluma Mug",
            "8 oz",
            "29.00",
            "shopify",
            "18",
            "290",
            "691200",
            "6912004400")
        .row(
            "",
            "taza-pluma",
            "",
            "350 ml",
            "PLU-350",
            "560.00",
            "",
            "",
            "",
            "12 oz",
            "",
            "shopify",
            "26",
            "360",
            "",
            "");
  }

  /** Products with one variant, or pairs of products that have a given number together. */
  private static Sheet manyProducts(int products, int variantsOfTwo) {
    Sheet sheet = Sheet.ofProducts("Title / en", "Inventory tracker", "Inventory quantity");
    for (int i = 0; i < products; i++) {
      String handle = "pieza-" + i;
      int variants = variantsOfTwo == 1 ? 1 : i % 2 == 0 ? 1 : variantsOfTwo - 1;
      for (int v = 0; v < variants; v++) {
        boolean first = v == 0;
        sheet.row(
            first ? "Pieza " + i : "",
            handle,
            first ? "Color" : "",
            "Tono " + v,
            handle + "-" + v,
            "100.00",
            first ? "Piece " + i : "",
            "shopify",
            "5");
      }
    }
    return sheet;
  }

  private ImportRun run(Sheet sheet) {
    return imports.run(puebla, PUEBLA, sheet.read(), Progress.NONE);
  }

  private Product product(String handle) {
    return Optional.ofNullable(
            database.inTenant(puebla, tx -> Products.byHandle(tx, List.of(handle))).get(handle))
        .orElseThrow();
  }

  private void reserve(String sku, int pieces) {
    database.inTenant(
        puebla,
        tx ->
            tx.update(
                """
                UPDATE stock
                SET reserved = $2
                FROM variant v
                WHERE v.id = stock.variant_id
                  AND v.sku = $1
                """,
                sku,
                pieces));
  }

  private List<String> slugs(String language) {
    return database.inTenant(
        puebla,
        tx ->
            tx
                .rows(
                    """
                    SELECT t.slug
                    FROM product_text t
                    JOIN product p ON p.id = t.product_id
                    WHERE t.language = $1
                    ORDER BY p.position
                    """,
                    language)
                .stream()
                .map(row -> row.getString("slug"))
                .toList());
  }
}
