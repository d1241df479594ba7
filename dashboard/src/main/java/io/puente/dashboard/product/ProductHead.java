package io.puente.dashboard.product;

import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.Products;
import io.puente.catalogsync.catalog.Variant;
import io.puente.dashboard.DashboardVisit;
import io.puente.platform.database.Database;
import io.puente.shop.Market;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/**
 * What a product is, in a glance, and where it is changed.
 *
 * @param path the path of the product
 * @param picture the path of a small picture; empty if there is none
 * @param price the lowest one
 * @param state whether buyers see it, with {@code tone} and {@code icon}
 * @param shop where buyers see it; empty if they do not
 * @param shown whether it can be hidden; otherwise it can be shown
 */
public record ProductHead(
    String path,
    String picture,
    String price,
    String pieces,
    String state,
    String tone,
    String icon,
    String shop,
    boolean shown) {

  static ProductHead of(DashboardVisit visit, Database database, Product product) {
    ProductState state = ProductState.of(product);
    boolean shown = state == ProductState.ON_SALE || state == ProductState.UNLISTED;
    return new ProductHead(
        DashboardProductRoutes.path(product.id()),
        PhotoCards.of(visit, database, product.id(), Optional.of(product), "").cards().stream()
            .map(PhotoCards.Card::src)
            .filter(src -> !src.isEmpty())
            .findFirst()
            .orElse(""),
        price(visit, product),
        pieces(visit, product),
        visit.texts().get("dashboard.state." + state.key()),
        shown ? "good" : "warn",
        shown ? "eye" : "eye-off",
        shown ? inShop(visit, product) : "",
        shown);
  }

  /** The head of a stored product. */
  static ProductHead of(DashboardVisit visit, Database database, UUID id) {
    Product product = database.reading(visit.tenant(), tx -> Products.byId(tx, id)).orElseThrow();
    return of(visit, database, product);
  }

  private static String price(DashboardVisit visit, Product product) {
    List<Money> prices =
        VariantFields.sold(product).stream()
            .map(variant -> variant.price().amount())
            .distinct()
            .sorted()
            .toList();
    if (prices.isEmpty()) {
      return "";
    }
    String lowest = visit.money(prices.getFirst());
    return prices.size() == 1 ? lowest : visit.texts().get("dashboard.products.from", lowest);
  }

  private static String pieces(DashboardVisit visit, Product product) {
    List<Variant> sold = VariantFields.sold(product);
    if (sold.stream().anyMatch(variant -> !variant.stock().tracked())) {
      return visit.texts().get("dashboard.products.not-counted");
    }
    int left =
        sold.stream()
            .mapToInt(variant -> Math.max(0, variant.stock().onHand() - variant.stock().reserved()))
            .sum();
    return left == 0
        ? visit.texts().get("dashboard.products.sold-out")
        : visit.texts().count("dashboard.products.pieces", left);
  }

  private static String inShop(DashboardVisit visit, Product product) {
    Market home =
        visit.shop().markets().stream()
            .filter(market -> market.country().equals(visit.shop().country()))
            .findFirst()
            .orElseGet(() -> visit.shop().firstMarket());
    return Optional.ofNullable(product.texts().get(home.language()))
        .or(() -> Optional.ofNullable(product.texts().get(visit.shop().language())))
        .map(text -> home.path("/products/" + text.slug()))
        .orElse("");
  }
}
