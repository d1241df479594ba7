package io.puente.catalogsync.imports;

import io.puente.catalogsync.catalog.Corrections;
import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.Product.Customs;
import io.puente.catalogsync.catalog.Stock;
import io.puente.catalogsync.catalog.Variant;
import io.puente.catalogsync.feed.FeedStock;
import io.puente.catalogsync.feed.ProblemKind;
import io.puente.catalogsync.feed.RowProblem;
import io.puente.catalogsync.feed.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A product with its shelf counted anew. A stock list is there to count: a blank cell in it leaves
 * what is stored, also the tariff code and the origin.
 */
final class StockMerge {

  private final Product stored;
  private final List<FeedStock> rows;
  private final List<RowProblem> problems;
  private final DeskWords desk;

  StockMerge(Product stored, List<FeedStock> rows, List<RowProblem> problems) {
    this.stored = stored;
    this.rows = rows;
    this.problems = problems;
    this.desk = new DeskWords(Optional.of(stored), problems);
  }

  /** The product, or nothing if a row speaks of a variant it does not have. */
  Optional<Product> merge() {
    List<Variant> variants = new ArrayList<>(stored.variants());
    for (FeedStock row : rows) {
      Optional<Variant> variant = variant(row);
      if (variant.isEmpty()) {
        problems.add(
            new RowProblem(
                row.line(),
                "SKU",
                row.sku().given().orElse(String.join(" / ", row.optionValues())),
                ProblemKind.VARIANT_UNKNOWN,
                Map.of()));
        return Optional.empty();
      }
      variants.replaceAll(known -> known.equals(variant.get()) ? counted(known, row) : known);
    }
    return Optional.of(stored.with(customs(), variants));
  }

  private Customs customs() {
    Customs before = stored.customs();
    Optional<String> hs =
        settled("HS Code", FeedStock::hsCode, Corrections.HS_CODE, before.hsCode());
    Optional<String> origin =
        settled("COO", FeedStock::origin, Corrections.ORIGIN, before.origin());
    return new Customs(
        hs,
        before.hsByCountry(),
        before.dutyByCountry(),
        before.alcohol(),
        origin,
        before.description(),
        desk.standing());
  }

  private Optional<Variant> variant(FeedStock row) {
    Optional<String> sku = row.sku().given();
    Optional<Variant> sameSku =
        stored.variants().stream()
            .filter(variant -> sku.isPresent() && variant.sku().equals(sku))
            .findFirst();
    return sameSku.or(
        () ->
            stored.variants().stream()
                .filter(Variant::active)
                .filter(variant -> variant.optionValues().equals(row.optionValues()))
                .findFirst());
  }

  private Variant counted(Variant variant, FeedStock row) {
    Optional<Integer> pieces = row.onHand().given();
    if (pieces.isEmpty()) {
      return variant;
    }
    Stock stock = variant.stock();
    Stock counted = stock.counted(pieces.get(), true, stock.continueSelling());
    if (counted.onHand() != pieces.get()) {
      problems.add(belowReserved(row.line(), "On hand", pieces.get(), counted));
    }
    return variant.with(counted);
  }

  static RowProblem belowReserved(long line, String column, int pieces, Stock counted) {
    return new RowProblem(
        line,
        column,
        Integer.toString(pieces),
        ProblemKind.STOCK_BELOW_RESERVED,
        Map.of(
            "reserved", Integer.toString(counted.reserved()),
            "kept", Integer.toString(counted.onHand())));
  }

  /** What the rows say of the product; the first is right if they differ, and it is said. */
  private Optional<String> settled(
      String column,
      Function<FeedStock, Told<String>> field,
      String place,
      Optional<String> before) {
    Optional<FeedStock> first =
        rows.stream().filter(row -> field.apply(row).given().isPresent()).findFirst();
    first.ifPresent(row -> noteOthers(column, field, row));
    return first
        .map(row -> desk.settle(row.line(), column, place, field.apply(row).given(), before))
        .orElse(before);
  }

  private void noteOthers(String column, Function<FeedStock, Told<String>> field, FeedStock first) {
    Optional<String> kept = field.apply(first).given();
    rows.stream()
        .filter(
            row ->
                field
                    .apply(row)
                    .given()
                    .filter(other -> !kept.equals(Optional.of(other)))
                    .isPresent())
        .findFirst()
        .ifPresent(
            row ->
                problems.add(
                    new RowProblem(
                        row.line(),
                        column,
                        field.apply(row).given().orElse(""),
                        ProblemKind.DIFFERS_WITHIN_PRODUCT,
                        Map.of(
                            "kept", kept.orElse(""),
                            "firstLine", Long.toString(first.line())))));
  }
}
