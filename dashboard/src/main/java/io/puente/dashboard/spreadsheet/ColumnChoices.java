package io.puente.dashboard.spreadsheet;

import io.puente.catalogsync.feed.ColumnMapping;
import io.puente.dashboard.DashboardVisit;
import io.puente.shop.Market;
import io.puente.shop.Shop;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * What a column of a sheet can be, in the owner's language: first what most sheets have.
 *
 * @param usual names by column
 * @param others names by column
 */
record ColumnChoices(SequencedMap<String, String> usual, SequencedMap<String, String> others) {

  private static final List<String> USUAL =
      List.of(
          "Title",
          "Price",
          "Inventory quantity",
          "Product image URL",
          "Description",
          "Type",
          ColumnMapping.OPTION,
          "SKU",
          ColumnMapping.WEIGHT,
          ColumnMapping.KILOGRAMS);

  private static final List<String> OTHERS =
      List.of(
          "Compare-at price",
          "Cost per item",
          "Barcode",
          "Tags",
          "Vendor",
          "Published on online store",
          "Country of origin",
          "HS code",
          "Customs description",
          "URL handle",
          "SEO title",
          "SEO description");

  /** A column that the owner may choose. */
  public record Choice(String value, String name) {}

  static ColumnChoices of(DashboardVisit visit) {
    Shop shop = visit.shop();
    List<String> all = new ArrayList<>(OTHERS);
    shop.markets().stream()
        .filter(market -> !market.currency().equals(shop.currency()))
        .map(Market::country)
        .distinct()
        .forEach(country -> all.add("Price / " + country));
    shop.markets().stream()
        .map(Market::language)
        .filter(language -> !language.equals(shop.language()))
        .distinct()
        .forEach(
            language ->
                Stream.of("Title", "Description")
                    .forEach(text -> all.add(text + " / " + language)));
    return new ColumnChoices(named(visit, USUAL), named(visit, all));
  }

  private static SequencedMap<String, String> named(DashboardVisit visit, List<String> columns) {
    SequencedMap<String, String> names = new LinkedHashMap<>();
    columns.forEach(column -> names.put(column, FieldNames.of(visit, column)));
    return names;
  }

  boolean has(String column) {
    return column.equals(ColumnMapping.UNUSED)
        || usual.containsKey(column)
        || others.containsKey(column);
  }

  List<Choice> first() {
    return choices(usual);
  }

  List<Choice> second() {
    return choices(others);
  }

  private static List<Choice> choices(Map<String, String> names) {
    return names.entrySet().stream()
        .map(each -> new Choice(each.getKey(), each.getValue()))
        .toList();
  }
}
