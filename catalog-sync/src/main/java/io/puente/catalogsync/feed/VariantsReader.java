package io.puente.catalogsync.feed;

import io.puente.catalogsync.feed.CellParsers.ParseResult;
import io.puente.catalogsync.feed.FeedProduct.FeedOption;
import io.puente.catalogsync.feed.FeedProduct.FeedPrice;
import io.puente.catalogsync.feed.FeedProduct.FeedVariant;
import io.puente.catalogsync.feed.Row.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The variants and options of one product. */
final class VariantsReader {

  private static final int MAX_VARIANTS = 2_000;

  private final List<Row> rows;
  private final Header header;
  private final ImportContext context;
  private final WeightParser weights;
  private final Problems problems;

  record Result(List<FeedOption> options, List<FeedVariant> variants) {}

  VariantsReader(List<Row> rows, ImportContext context, WeightParser weights, Problems problems) {
    this.rows = rows;
    this.header = rows.getFirst().header();
    this.context = context;
    this.weights = weights;
    this.problems = problems;
  }

  Result read() {
    List<Row> ofVariants = rows.stream().filter(Row::isVariant).toList();
    rows.stream()
        .flatMap(row -> row.valueWithoutVariant().stream())
        .findFirst()
        .ifPresent(cell -> problems.add(cell, ProblemKind.VARIANT_NOT_NAMED));
    if (ofVariants.isEmpty()) {
      Row first = rows.getFirst();
      first.cell(Column.PRICE).ifPresent(cell -> problems.add(cell, ProblemKind.PRICE_MISSING));
      return new Result(List.of(), List.of());
    }
    if (ofVariants.size() > MAX_VARIANTS) {
      Row first = ofVariants.get(MAX_VARIANTS);
      problems.add(
          new RowProblem(
              first.line(),
              "",
              "",
              ProblemKind.VARIANTS_TOO_MANY,
              CellParsers.limit(MAX_VARIANTS)));
      return new Result(List.of(), List.of());
    }
    OptionsReader options = new OptionsReader(rows, problems);
    List<FeedOption> names = options.names();
    List<FeedVariant> variants = new ArrayList<>();
    for (Row row : ofVariants) {
      variants.add(variant(row, options));
    }
    refuseDuplicates(ofVariants, variants);
    return new Result(names, variants);
  }

  /**
   * Refuses rows that cannot be told apart: by their option values or, in a file without options,
   * by their SKUs.
   */
  private void refuseDuplicates(List<Row> ofVariants, List<FeedVariant> variants) {
    boolean byOptions = header.has(Column.OPTION1_VALUE);
    boolean bySku = variants.stream().allMatch(variant -> variant.sku().value().isPresent());
    Map<List<String>, Long> lines = new HashMap<>();
    for (int i = 0; i < variants.size(); i++) {
      FeedVariant variant = variants.get(i);
      List<String> name =
          byOptions || !bySku ? variant.optionValues() : variant.sku().value().stream().toList();
      Long first = lines.putIfAbsent(name, variant.line());
      if (first != null) {
        reportDuplicate(ofVariants.get(i), variant.optionValues(), first);
      }
    }
  }

  private void reportDuplicate(Row row, List<String> optionValues, long firstLine) {
    Map<String, String> first = Map.of("firstLine", Long.toString(firstLine));
    if (optionValues.isEmpty()) {
      Column named = row.text(Column.HANDLE).isEmpty() ? Column.TITLE : Column.HANDLE;
      problems.add(
          new Cell(row.line(), named.title(), row.text(named)), ProblemKind.PRODUCT_TWICE, first);
    } else {
      problems.add(
          new Cell(row.line(), Column.OPTION1_VALUE.title(), String.join(" / ", optionValues)),
          ProblemKind.VARIANT_TWICE,
          first);
    }
  }

  private FeedVariant variant(Row row, OptionsReader options) {
    problems.parse(row.cell(Column.WEIGHT_UNIT), CellParsers::weightUnit);
    row.cell(Column.PRICE)
        .filter(Cell::isBlank)
        .ifPresent(cell -> problems.add(cell, ProblemKind.PRICE_MISSING));
    return new FeedVariant(
        row.line(),
        options.values(row),
        options.translations(row),
        problems.parse(row.cell(Column.SKU), CellParsers::articleNumber),
        problems.parse(row.cell(Column.BARCODE), CellParsers::barcode),
        price(row, "", context.currency()),
        marketPrices(row),
        problems.parse(row.cell(Column.COST), text -> PriceParser.parse(text, context.currency())),
        weight(row),
        VolumeParser.parse(row),
        problems.parse(row.cell(Column.REQUIRES_SHIPPING), CellParsers::yesOrNo),
        tracked(row),
        problems.parse(row.cell(Column.CONTINUE_SELLING), CellParsers::continueSelling),
        onHand(row),
        problems.parse(row.cell(Column.VARIANT_PICTURE), CellParsers::pictureSource));
  }

  private FieldUpdate<Integer> weight(Row row) {
    Optional<Cell> kilograms = row.cell(Column.WEIGHT_IN_KILOGRAMS);
    if (kilograms.isPresent()) {
      return problems
          .parse(kilograms, WeightParser::parseKilograms)
          .flatMap(grams -> Optional.of(grams).filter(known -> known > 0));
    }
    Optional<Cell> cell = row.cell(Column.WEIGHT);
    cell.filter(found -> weights.couldBeKilograms(found.text()))
        .ifPresent(
            found ->
                problems.add(
                    found, ProblemKind.WEIGHT_TAKEN_AS_GRAMS, WeightParser.readings(found.text())));
    return problems
        .parse(cell, weights::parse)
        .flatMap(grams -> Optional.of(grams).filter(known -> known > 0));
  }

  private FeedPrice price(Row row, String market, CurrencyUnit currency) {
    FieldUpdate<Money> price =
        problems.parse(row.cell(Column.PRICE, market), text -> PriceParser.parse(text, currency));
    FieldUpdate<Money> compareAt =
        problems.parse(
            row.cell(Column.COMPARE_AT, market), text -> PriceParser.parse(text, currency));
    return new FeedPrice(price, compareAt);
  }

  private Map<String, FeedPrice> marketPrices(Row row) {
    Map<String, FeedPrice> prices = new HashMap<>();
    Set<String> markets = header.qualifiers(Column.PRICE, Column.COMPARE_AT);
    for (String market : markets) {
      context
          .market(market)
          .ifPresent(known -> prices.put(market, price(row, market, known.getValue())));
    }
    return prices;
  }

  /** Any tracker means that stock is counted; a blank cell means that it is not. */
  private FieldUpdate<Boolean> tracked(Row row) {
    return problems.parse(row.cell(Column.TRACKER), tracker -> ParseResult.of(true));
  }

  private FieldUpdate<Integer> onHand(Row row) {
    Optional<Cell> cell = row.cell(Column.QUANTITY).filter(found -> !found.isBlank());
    return problems.quantity(cell);
  }
}
