package io.puente.catalogsync.imports;

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

  StockMerge(Product stored, List<FeedStock> rows, List<RowProblem> problems) {
    this.stored = stored;
    this.rows = rows;
    this.problems = problems;
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
    Customs customs = stored.customs();
    return Optional.of(
        stored.with(
            new Customs(
                agreed("HS Code", FeedStock::hsCode).or(customs::hsCode),
                customs.hsByCountry(),
                agreed("COO", FeedStock::origin).or(customs::origin),
                customs.description()),
            variants));
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
  private Optional<String> agreed(String column, Function<FeedStock, Told<String>> field) {
    Optional<FeedStock> first =
        rows.stream().filter(row -> field.apply(row).given().isPresent()).findFirst();
    Optional<String> value = first.flatMap(row -> field.apply(row).given());
    for (FeedStock row : rows) {
      Optional<String> other = field.apply(row).given();
      if (first.isPresent() && other.isPresent() && !other.equals(value)) {
        problems.add(
            new RowProblem(
                row.line(),
                column,
                other.get(),
                ProblemKind.DIFFERS_WITHIN_PRODUCT,
                Map.of(
                    "kept", value.orElse(""),
                    "firstLine", Long.toString(first.get().line()))));
        break;
      }
    }
    return value;
  }
}
