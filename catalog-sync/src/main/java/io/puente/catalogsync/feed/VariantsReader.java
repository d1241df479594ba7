package io.puente.catalogsync.feed;

import io.puente.catalogsync.feed.FeedVariant.FeedPrice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What can be bought of one product, and what buyers choose by. */
final class VariantsReader {

  private static final int MOST = 2_000;

  private final List<Row> rows;
  private final Header header;
  private final ShopTerms terms;
  private final Problems problems;

  record Result(List<FeedOption> options, List<FeedVariant> variants) {}

  VariantsReader(List<Row> rows, ShopTerms terms, Problems problems) {
    this.rows = rows;
    this.header = rows.getFirst().header();
    this.terms = terms;
    this.problems = problems;
  }

  Result read() {
    List<Row> ofVariants = rows.stream().filter(Row::isVariant).toList();
    if (ofVariants.isEmpty()) {
      Row first = rows.getFirst();
      first.cell(Column.PRICE).ifPresent(cell -> problems.add(cell, ProblemKind.PRICE_MISSING));
      return new Result(List.of(), List.of());
    }
    if (ofVariants.size() > MOST) {
      Row first = ofVariants.get(MOST);
      problems.add(
          new RowProblem(
              first.line(), "", "", ProblemKind.VARIANTS_TOO_MANY, Readings.limit(MOST)));
      return new Result(List.of(), List.of());
    }
    OptionsReader options = new OptionsReader(rows, problems);
    List<FeedOption> names = options.names();
    Map<List<String>, Long> lines = new HashMap<>();
    List<FeedVariant> variants = new ArrayList<>();
    for (Row row : ofVariants) {
      FeedVariant variant = variant(row, options, names.size());
      refuseIfSeen(variant, lines);
      variants.add(variant);
    }
    return new Result(names, variants);
  }

  private void refuseIfSeen(FeedVariant variant, Map<List<String>, Long> lines) {
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

  private FeedVariant variant(Row row, OptionsReader options, int choices) {
    problems.told(row.cell(Column.WEIGHT_UNIT), Readings::weightUnit);
    row.cell(Column.PRICE)
        .filter(Cell::isBlank)
        .ifPresent(cell -> problems.add(cell, ProblemKind.PRICE_MISSING));
    return new FeedVariant(
        row.line(),
        options.values(row, choices),
        options.translations(row, choices),
        problems.told(row.cell(Column.SKU), Readings::text),
        problems.told(row.cell(Column.BARCODE), Readings::text),
        price(row, "", terms.currency()),
        marketPrices(row),
        problems.told(row.cell(Column.COST), written -> Prices.read(written, terms.currency())),
        problems
            .told(row.cell(Column.WEIGHT), Readings::grams)
            .reading(grams -> Optional.of(grams).filter(known -> known > 0)),
        Contents.read(row),
        problems.told(row.cell(Column.REQUIRES_SHIPPING), Readings::yesOrNo),
        tracked(row),
        problems.told(row.cell(Column.CONTINUE_SELLING), Readings::continueSelling),
        onHand(row),
        problems.told(row.cell(Column.VARIANT_PICTURE), Readings::text));
  }

  private FeedPrice price(Row row, String market, CurrencyUnit currency) {
    Told<Money> price =
        problems.told(row.cell(Column.PRICE, market), written -> Prices.read(written, currency));
    Told<Money> compareAt =
        problems.told(
            row.cell(Column.COMPARE_AT, market), written -> Prices.read(written, currency));
    return new FeedPrice(price, compareAt);
  }

  private Map<String, FeedPrice> marketPrices(Row row) {
    Map<String, FeedPrice> prices = new HashMap<>();
    Set<String> markets = header.qualifiers(Column.PRICE, Column.COMPARE_AT);
    for (String market : markets) {
      terms
          .market(market)
          .ifPresent(known -> prices.put(market, price(row, market, known.getValue())));
    }
    return prices;
  }

  /** Any tracker counts the pieces; a blank one means that they are always to be had. */
  private Told<Boolean> tracked(Row row) {
    return problems.told(row.cell(Column.TRACKER), written -> Reading.good(true));
  }

  private Told<Integer> onHand(Row row) {
    Optional<Cell> cell = row.cell(Column.QUANTITY).filter(found -> !found.isBlank());
    return Quantities.told(cell, problems);
  }
}
