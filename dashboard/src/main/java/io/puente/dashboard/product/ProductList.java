package io.puente.dashboard.product;

import io.puente.dashboard.DashboardVisit;
import io.puente.platform.database.Database;
import io.puente.platform.database.Slice;
import io.puente.platform.database.Transaction;
import io.puente.platform.text.Texts;
import io.puente.shop.Market;
import io.puente.storefront.product.Product;
import io.puente.storefront.product.Products;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The owner's list of products, with missing customs data and closed markets. */
public record ProductList(Database database, Products products, MarketQuotes quotes) {

  private static final int PAGE_SIZE = 50;
  private static final String UNLISTED = "dashboard.products.unlisted";
  private static final String HIDDEN = "dashboard.products.hidden";

  ProductsPage page(DashboardVisit visit) {
    Slice<DashboardProductSql.ListedProduct> found =
        database.reading(visit.tenant(), tx -> slice(tx, visit));
    List<DashboardProductSql.ListedProduct> shown = found.rows();
    Map<Market, Map<UUID, Product>> inMarkets = inEachMarket(visit, shown);
    var closed = new ClosedMarkets(visit, quotes);
    List<ProductsPage.Item> items =
        shown.stream()
            .map(each -> item(each, closed.of(of(each.id(), inMarkets)), visit.texts()))
            .toList();
    return new ProductsPage(
        visit.texts().get("dashboard.products.title"),
        visit.layout("products"),
        closed.suspensions(),
        items,
        found.hasBefore() && !shown.isEmpty()
            ? "/dashboard/products?before=" + shown.getFirst().id()
            : "",
        found.hasAfter() && !shown.isEmpty()
            ? "/dashboard/products?after=" + shown.getLast().id()
            : "");
  }

  private static Slice<DashboardProductSql.ListedProduct> slice(
      Transaction tx, DashboardVisit visit) {
    String language = visit.account().language();
    Optional<UUID> after = visit.visit().queryParameter("after").flatMap(ProductList::id);
    Optional<UUID> before = visit.visit().queryParameter("before").flatMap(ProductList::id);
    if (after.isPresent()) {
      return DashboardProductSql.after(tx, visit.shop(), language, after.get(), PAGE_SIZE);
    }
    return before.isPresent()
        ? DashboardProductSql.before(tx, visit.shop(), language, before.get(), PAGE_SIZE)
        : DashboardProductSql.first(tx, visit.shop(), language, PAGE_SIZE);
  }

  private static Optional<UUID> id(String text) {
    return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  /** All products of the page, with the fixed prices of each market. */
  private Map<Market, Map<UUID, Product>> inEachMarket(
      DashboardVisit visit, List<DashboardProductSql.ListedProduct> shown) {
    List<UUID> ids = shown.stream().map(DashboardProductSql.ListedProduct::id).toList();
    Map<Market, Map<UUID, Product>> inMarkets = new LinkedHashMap<>();
    MarketQuotes.markets(visit.shop())
        .forEach(market -> inMarkets.put(market, products.ofIds(visit.shop(), market, ids)));
    return inMarkets;
  }

  private static Map<Market, Product> of(UUID id, Map<Market, Map<UUID, Product>> inMarkets) {
    Map<Market, Product> everywhere = new LinkedHashMap<>();
    inMarkets.forEach(
        (market, byId) -> {
          Product product = byId.get(id);
          if (product != null) {
            everywhere.put(market, product);
          }
        });
    return everywhere;
  }

  private static ProductsPage.Item item(
      DashboardProductSql.ListedProduct each, List<ProductsPage.Closed> closed, Texts texts) {
    List<String> missing = missing(each, texts);
    return new ProductsPage.Item(
        DashboardProductRoutes.path(each.id()),
        each.title(),
        each.language(),
        each.visible() ? "" : texts.get(each.unlisted() ? UNLISTED : HIDDEN),
        closed.isEmpty() ? missing.isEmpty() ? "good" : "warn" : closed.getFirst().tone(),
        String.join(", ", missing),
        missing.isEmpty() && closed.stream().noneMatch(ProductsPage.Closed::lacksFacts),
        each.declarations(),
        closed);
  }

  private static List<String> missing(DashboardProductSql.ListedProduct each, Texts texts) {
    List<String> missing = new ArrayList<>();
    if (!each.hasHsCode()) {
      missing.add(texts.get("dashboard.product.missing.hs"));
    }
    if (!each.hasOrigin()) {
      missing.add(texts.get("dashboard.product.missing.origin"));
    }
    if (each.variantsWithoutWeight() > 0) {
      missing.add(texts.get("dashboard.product.missing.weight"));
    }
    if (!each.hasCustomsDescription()) {
      missing.add(texts.get("dashboard.product.missing.words"));
    }
    return missing;
  }
}
