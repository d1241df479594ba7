package io.puente.catalogsync.imports;

import io.puente.catalogsync.catalog.Corrections;
import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.Product.Customs;
import io.puente.catalogsync.catalog.Stock;
import io.puente.catalogsync.catalog.Variant;
import io.puente.catalogsync.feed.Feed.StockRow;
import io.puente.catalogsync.feed.FieldUpdate;
import io.puente.catalogsync.feed.ProblemKind;
import io.puente.catalogsync.feed.RowProblem;
import io.puente.catalogsync.imports.VariantMatches.Wanted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Applies the rows of a stock list to a product. A blank cell changes nothing, not even the tariff
 * code and the country of origin.
 */
final class StockMerge {

  private final Product stored;
  private final List<StockRow> rows;
  private final List<RowProblem> problems;
  private final ManualOverrides overrides;

  StockMerge(Product stored, List<StockRow> rows, LossPolicy policy, List<RowProblem> problems) {
    this.stored = stored;
    this.rows = rows;
    this.problems = problems;
    this.overrides = new ManualOverrides(Optional.of(stored), policy, problems);
  }

  /** The product, or nothing if a row has a variant that the product does not have. */
  Optional<Product> merge() {
    VariantMatches matches = matches();
    Map<UUID, Variant> counted = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      StockRow row = rows.get(i);
      Optional<Variant> variant = matches.match(i);
      if (variant.isEmpty()) {
        problems.add(
            new RowProblem(row.line(), "SKU", row.name(), ProblemKind.VARIANT_UNKNOWN, Map.of()));
        return Optional.empty();
      }
      counted.put(variant.get().id(), counted(variant.get(), row));
    }
    List<Variant> variants =
        stored.variants().stream()
            .map(variant -> counted.getOrDefault(variant.id(), variant))
            .toList();
    return Optional.of(stored.with(customs(), variants));
  }

  private VariantMatches matches() {
    VariantMatches matches =
        new VariantMatches(
            rows.stream().map(row -> new Wanted(row.sku().value(), row.optionValues())).toList(),
            rows.getFirst().optionNames(),
            stored.options(),
            stored.variants());
    matches.bySku();
    matches.byOptions(Variant::active);
    matches.byValues(Variant::active);
    return matches;
  }

  private Customs customs() {
    Customs before = stored.customs();
    Optional<String> hs =
        resolved("HS Code", StockRow::hsCode, Corrections.HS_CODE, before.hsCode());
    Optional<String> origin =
        resolved("COO", StockRow::origin, Corrections.ORIGIN, before.origin());
    return new Customs(
        hs,
        before.hsByCountry(),
        before.dutyByCountry(),
        before.alcohol(),
        origin,
        before.description(),
        overrides.remaining());
  }

  private Variant counted(Variant variant, StockRow row) {
    Optional<Integer> pieces = row.onHand().value();
    if (pieces.isEmpty()) {
      return variant;
    }
    Stock stock = variant.stock();
    Stock counted = stock.counted(pieces.get(), true, stock.continueSelling());
    if (stock.tracked() && stock.onHand() != counted.onHand()) {
      row.current()
          .filter(current -> current != stock.onHand())
          .ifPresent(current -> problems.add(changedSince(row, pieces.get(), current, stock)));
    }
    if (counted.onHand() != pieces.get()) {
      problems.add(belowReserved(row.line(), "On hand", pieces.get(), counted));
    }
    return variant.withStock(counted);
  }

  /** The count may be older than orders that came in after the list was made. */
  private static RowProblem changedSince(StockRow row, int pieces, int current, Stock stock) {
    return new RowProblem(
        row.line(),
        "On hand (new)",
        Integer.toString(pieces),
        ProblemKind.STOCK_CHANGED_SINCE,
        Map.of(
            "variant", row.name(),
            "current", Integer.toString(current),
            "stored", Integer.toString(stock.onHand())));
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

  /**
   * The value of a field of the product; if rows differ, the first one is used and it is reported.
   */
  private Optional<String> resolved(
      String column,
      Function<StockRow, FieldUpdate<String>> field,
      String key,
      Optional<String> before) {
    Optional<StockRow> first =
        rows.stream().filter(row -> field.apply(row).value().isPresent()).findFirst();
    first.ifPresent(row -> reportDifferences(column, field, row));
    return first
        .map(row -> overrides.resolve(row.line(), column, key, field.apply(row).value(), before))
        .orElse(before);
  }

  private void reportDifferences(
      String column, Function<StockRow, FieldUpdate<String>> field, StockRow first) {
    Optional<String> kept = field.apply(first).value();
    rows.stream()
        .filter(
            row ->
                field
                    .apply(row)
                    .value()
                    .filter(other -> !kept.equals(Optional.of(other)))
                    .isPresent())
        .findFirst()
        .ifPresent(
            row ->
                problems.add(
                    new RowProblem(
                        row.line(),
                        column,
                        field.apply(row).value().orElse(""),
                        ProblemKind.DIFFERS_WITHIN_PRODUCT,
                        Map.of(
                            "kept", kept.orElse(""),
                            "firstLine", Long.toString(first.line())))));
  }
}
