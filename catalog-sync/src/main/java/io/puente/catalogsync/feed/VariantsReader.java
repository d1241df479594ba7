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
  private final Problems problems;

  record Result(List<FeedOption> options, List<FeedVariant> variants) {}

  VariantsReader(List<Row> rows, ImportContext context, Problems problems) {
    this.rows = rows;
    this.header = rows.getFirst().header();
    this.context = context;
    this.problems = problems;
  }

  Result read() {
    List<Row> ofVariants = rows.stream().filter(Row::isVariant).toList();
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
    Map<List<String>, Long> lines = new HashMap<>();
    List<FeedVariant> variants = new ArrayList<>();
    for (Row row : ofVariants) {
      FeedVariant variant = variant(row, options, names.size());
      refuseDuplicate(variant, lines);
      variants.add(variant);
    }
    return new Result(names, variants);
  }

  private void refuseDuplicate(FeedVariant variant, Map<List<String>, Long> lines) {
    if (!header.has(Column.OPTION1_VALUE)) {
      return;
    }
    Long first = lines.putIfAbsent(variant.optionValues(), variant.line());
    if (first != null) {
      problems.add(
          new Cell(
              variant.line(),
              Column.OPTION1_VALUE.title(),
              String.join(" / ", variant.optionValues())),
          ProblemKind.VARIANT_TWICE,
          Map.of("firstLine", first.toString()));
    }
  }

  private FeedVariant variant(Row row, OptionsReader options, int optionCount) {
    problems.parse(row.cell(Column.WEIGHT_UNIT), CellParsers::weightUnit);
    row.cell(Column.PRICE)
        .filter(Cell::isBlank)
        .ifPresent(cell -> problems.add(cell, ProblemKind.PRICE_MISSING));
    return new FeedVariant(
        row.line(),
        options.values(row, optionCount),
        options.translations(row, optionCount),
        problems.parse(row.cell(Column.SKU), CellParsers::articleNumber),
        problems.parse(row.cell(Column.BARCODE), CellParsers::barcode),
        price(row, "", context.currency()),
        marketPrices(row),
        problems.parse(row.cell(Column.COST), text -> PriceParser.parse(text, context.currency())),
        problems
            .parse(row.cell(Column.WEIGHT), CellParsers::grams)
            .flatMap(grams -> Optional.of(grams).filter(known -> known > 0)),
        VolumeParser.parse(row),
        problems.parse(row.cell(Column.REQUIRES_SHIPPING), CellParsers::yesOrNo),
        tracked(row),
        problems.parse(row.cell(Column.CONTINUE_SELLING), CellParsers::continueSelling),
        onHand(row),
        problems.parse(row.cell(Column.VARIANT_PICTURE), CellParsers::pictureSource));
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
