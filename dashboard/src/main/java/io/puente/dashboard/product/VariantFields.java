package io.puente.dashboard.product;

import io.puente.catalogsync.catalog.Price;
import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.Stock;
import io.puente.catalogsync.catalog.Variant;
import io.puente.dashboard.DashboardVisit;
import io.puente.web.request.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.joda.money.Money;

/**
 * Price, price before a reduction, pieces and article number of each variant. Pieces are written
 * only if their field was changed, because buyers change them, too.
 */
record VariantFields() implements ProductSection {

  private static final int LONGEST_SKU = 80;

  @Override
  public String name() {
    return "prices";
  }

  static String price(Variant variant) {
    return "price_" + variant.id();
  }

  static String compareAt(Variant variant) {
    return "compare_" + variant.id();
  }

  static String pieces(Variant variant) {
    return "pieces_" + variant.id();
  }

  static String piecesSeen(Variant variant) {
    return "pieces-seen_" + variant.id();
  }

  static String sku(Variant variant) {
    return "sku_" + variant.id();
  }

  static List<Variant> sold(Product product) {
    return product.variants().stream().filter(Variant::active).toList();
  }

  @Override
  public SortedMap<String, String> values(DashboardVisit visit, Product product) {
    SortedMap<String, String> values = new TreeMap<>();
    for (Variant each : sold(product)) {
      values.put(price(each), visit.field(each.price().amount().getAmount()));
      values.put(
          compareAt(each),
          each.price().compareAt().map(money -> visit.field(money.getAmount())).orElse(""));
      values.put(sku(each), each.sku().orElse(""));
    }
    return values;
  }

  /** The pieces as they are stored, which are no part of what a stale form is told by. */
  static Map<String, String> pieces(Product product) {
    Map<String, String> pieces = new TreeMap<>();
    for (Variant each : sold(product)) {
      pieces.put(pieces(each), Integer.toString(each.stock().onHand()));
      pieces.put(piecesSeen(each), Integer.toString(each.stock().onHand()));
    }
    return pieces;
  }

  /** Counts are compared where they were changed, so that a sale is no conflict elsewhere. */
  @Override
  public boolean isAsShown(DashboardVisit visit, Product stored, Form form) {
    return ProductSection.super.isAsShown(visit, stored, form)
        && sold(stored).stream()
            .filter(each -> isCounted(form, each))
            .allMatch(
                each ->
                    form.text(piecesSeen(each)).equals(Integer.toString(each.stock().onHand())));
  }

  private static boolean isCounted(Form form, Variant variant) {
    return !form.text(pieces(variant)).equals(form.text(piecesSeen(variant)));
  }

  @Override
  public UnaryOperator<Product> read(
      DashboardVisit visit, Product product, Form form, Map<String, String> wrong) {
    Map<UUID, Function<Variant, Variant>> edits = new HashMap<>();
    for (Variant each : sold(product)) {
      Optional<Money> price = price(visit, form, each, wrong);
      Optional<Money> compareAt =
          TypedPrices.optional(visit, form, compareAt(each), visit.shop().currency(), wrong);
      Optional<Integer> pieces = pieces(visit, form, each, wrong);
      if (form.isLonger(sku(each), LONGEST_SKU)) {
        wrong.put(sku(each), visit.texts().get("dashboard.edit.wrong.long", LONGEST_SKU));
      }
      if (price.isPresent()
          && compareAt.filter(old -> !old.isGreaterThan(price.get())).isPresent()) {
        wrong.put(compareAt(each), visit.texts().get("dashboard.edit.wrong.compare-at"));
      }
      edits.put(
          each.id(),
          stored ->
              counted(
                  stored
                      .withPrices(
                          new Price(price.orElse(stored.price().amount()), compareAt),
                          stored.marketPrices())
                      .sold(form.given(sku(each)), stored.position()),
                  pieces));
    }
    return stored ->
        stored.withVariants(
            stored.variants().stream()
                .map(
                    variant -> edits.getOrDefault(variant.id(), Function.identity()).apply(variant))
                .toList());
  }

  private static Variant counted(Variant variant, Optional<Integer> pieces) {
    Stock stock = variant.stock();
    return pieces
        .map(number -> variant.withStock(stock.counted(number, true, stock.continueSelling())))
        .orElse(variant);
  }

  private static Optional<Money> price(
      DashboardVisit visit, Form form, Variant variant, Map<String, String> wrong) {
    return TypedPrices.required(visit, form, price(variant), visit.shop().currency(), wrong);
  }

  /** The new count; nothing if the field was not changed. */
  private static Optional<Integer> pieces(
      DashboardVisit visit, Form form, Variant variant, Map<String, String> wrong) {
    String field = pieces(variant);
    if (!isCounted(form, variant)) {
      return Optional.empty();
    }
    Optional<Integer> pieces = form.number(field);
    if (pieces.isEmpty()) {
      wrong.put(field, visit.texts().get("dashboard.new-product.wrong.pieces"));
    } else if (pieces.get() < variant.stock().reserved()) {
      wrong.put(
          field, visit.texts().get("dashboard.edit.wrong.reserved", variant.stock().reserved()));
    }
    return pieces;
  }
}
