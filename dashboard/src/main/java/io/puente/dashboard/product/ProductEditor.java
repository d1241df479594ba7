package io.puente.dashboard.product;

import io.puente.catalogsync.catalog.Category;
import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.Variant;
import io.puente.dashboard.DashboardLayout;
import io.puente.dashboard.DashboardVisit;
import io.puente.platform.database.Database;
import io.puente.platform.database.Ids;
import io.puente.web.page.PageModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The page on which a product is changed, one card for each form.
 *
 * @param path the path of the forms
 * @param back the path of the product
 * @param copy the id of the copy that a duplication makes
 * @param notice what was done; empty at first
 * @param refusal why nothing was done; empty if it was, or at first
 * @param open the card that was saved or refused
 * @param currency of the shop
 * @param head what the product is
 * @param seen the hashes of what the forms show, by the names of their cards
 * @param values the values of the fields
 * @param wrong the errors by field
 */
public record ProductEditor(
    String title,
    DashboardLayout dashboard,
    String path,
    String back,
    String copy,
    String notice,
    String refusal,
    String open,
    String currency,
    ProductHead head,
    Map<String, String> seen,
    Map<String, String> values,
    Map<String, String> wrong,
    List<Language> languages,
    List<Row> variants,
    List<OptionRow> options,
    List<MarketRow> markets,
    List<Choice> categories)
    implements PageModel {

  @Override
  public boolean isRefused() {
    return !refusal.isEmpty();
  }

  /** The fields of one language. */
  public record Language(
      String code,
      String name,
      String title,
      String description,
      String seoTitle,
      String seoDescription) {}

  /** The fields of one variant; {@code name} is empty for a product without options. */
  public record Row(
      String name, String price, String compareAt, String pieces, String piecesSeen, String sku) {}

  /** The fields of one option; {@code hint} is an example. */
  public record OptionRow(int number, String name, String values, String hint) {}

  /** The fields of one country. */
  public record MarketRow(String country, String currency, List<MarketField> fields) {}

  /** The field of a variant in a country. */
  public record MarketField(String field, String name) {}

  /** A category. */
  public record Choice(String handle, String name) {}

  /** What the page shows beside the stored values. */
  record State(
      String notice,
      String refusal,
      String open,
      Map<String, String> typed,
      Map<String, String> wrong) {

    static State stored(String notice, String open) {
      return new State(notice, "", open, Map.of(), Map.of());
    }
  }

  static ProductEditor of(
      DashboardVisit visit,
      Database database,
      Product product,
      List<Category> categories,
      List<ProductSection> sections,
      State state) {
    Map<String, String> seen = new TreeMap<>();
    Map<String, String> values = new TreeMap<>(VariantFields.pieces(product));
    for (ProductSection section : sections) {
      seen.put(section.name(), section.hash(visit, product));
      values.putAll(section.values(visit, product));
    }
    values.putAll(state.typed());
    return new ProductEditor(
        ProductNames.of(visit, product),
        visit.layout("products"),
        DashboardProductRoutes.path(product.id()) + "/edit",
        DashboardProductRoutes.path(product.id()),
        Ids.next().toString(),
        state.notice(),
        state.refusal(),
        state.open(),
        visit.shop().currency().getCode(),
        ProductHead.of(visit, database, product),
        seen,
        values,
        state.wrong(),
        PhotoCards.languages(visit.shop()).stream().map(each -> language(visit, each)).toList(),
        VariantFields.sold(product).stream().map(each -> row(product, each)).toList(),
        optionRows(visit),
        markets(visit, product),
        categories.stream().map(each -> new Choice(each.handle(), name(visit, each))).toList());
  }

  private static Language language(DashboardVisit visit, String code) {
    return new Language(
        code,
        Locale.of(code).getDisplayLanguage(visit.locale()),
        TextFields.title(code),
        TextFields.description(code),
        TextFields.seoTitle(code),
        TextFields.seoDescription(code));
  }

  private static String name(Product product, Variant variant) {
    return product.options().isEmpty() ? "" : String.join(" / ", variant.optionValues());
  }

  private static Row row(Product product, Variant variant) {
    return new Row(
        name(product, variant),
        VariantFields.price(variant),
        VariantFields.compareAt(variant),
        VariantFields.pieces(variant),
        VariantFields.piecesSeen(variant),
        VariantFields.sku(variant));
  }

  private static List<OptionRow> optionRows(DashboardVisit visit) {
    List<OptionRow> options = new ArrayList<>();
    for (int number = 1; number <= OptionFields.MOST; number++) {
      options.add(
          new OptionRow(
              number,
              OptionFields.option(number),
              OptionFields.values(number),
              visit.texts().get("dashboard.edit.option-hint." + number)));
    }
    return options;
  }

  private static List<MarketRow> markets(DashboardVisit visit, Product product) {
    List<MarketRow> markets = new ArrayList<>();
    MarketPriceFields.countries(visit.shop())
        .forEach(
            (country, currency) ->
                markets.add(
                    new MarketRow(
                        visit.country(country),
                        currency.getCode(),
                        VariantFields.sold(product).stream()
                            .map(
                                each ->
                                    new MarketField(
                                        MarketPriceFields.field(country, each),
                                        name(product, each)))
                            .toList())));
    return markets;
  }

  static String name(DashboardVisit visit, Category category) {
    return Optional.ofNullable(category.names().get(visit.account().language()))
        .or(() -> Optional.ofNullable(category.names().get(visit.shop().language())))
        .map(Category.Name::name)
        .orElse(category.handle());
  }
}
