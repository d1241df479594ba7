package io.puente.dashboard.product;

import io.puente.catalogsync.catalog.Categories;
import io.puente.catalogsync.catalog.Category;
import io.puente.dashboard.DashboardVisit;
import io.puente.platform.database.Database;
import io.puente.platform.database.Slice;
import io.puente.platform.database.Transaction;
import io.puente.platform.text.DecimalInput;
import io.puente.platform.text.Texts;
import io.puente.shop.Market;
import io.puente.storefront.product.Picture;
import io.puente.storefront.product.Product;
import io.puente.storefront.product.Products;
import io.puente.storefront.product.Variant;
import io.puente.storefront.search.Search;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.Money;

/** The owner's list of products, with stock, missing customs data and closed markets. */
public record ProductList(
    Database database, Products products, Search search, MarketQuotes quotes) {

  private static final int PAGE_SIZE = 50;
  private static final int FEW = 3;
  private static final String UNLISTED = "dashboard.products.unlisted";
  private static final String ARCHIVED = "dashboard.state.archived";
  private static final String HIDDEN = "dashboard.products.hidden";

  ProductsPage page(DashboardVisit visit) {
    String words = words(visit);
    List<Category> categories = categories(visit);
    ProductChoice choice = ProductChoice.of(visit, categories);
    Slice<DashboardProductSql.ListedProduct> found =
        words.isEmpty()
            ? database.reading(visit.tenant(), tx -> slice(tx, visit, choice))
            : matching(visit, words);
    List<DashboardProductSql.ListedProduct> shown = found.rows();
    Map<Market, Map<UUID, Product>> inMarkets = inEachMarket(visit, shown);
    var closed = new ClosedMarkets(visit, quotes);
    List<ProductsPage.Item> items =
        shown.stream()
            .map(
                each -> {
                  Map<Market, Product> product = of(each.id(), inMarkets);
                  return each.draft()
                      ? draft(visit, each, product)
                      : item(visit, each, product, closed.of(product), closed.ready(product));
                })
            .toList();
    List<ProductsPage.Closed> sharedByAll = sharedByAll(items);
    return new ProductsPage(
        visit.texts().get("dashboard.products.title"),
        visit.layout("products"),
        words,
        words.isEmpty() ? "" : found(visit, items.size()),
        visit
            .visit()
            .queryParameter("changed")
            .flatMap(DecimalInput::parseWhole)
            .map(number -> visit.texts().count("dashboard.products.changed", number))
            .orElse(""),
        filters(visit, choice),
        categories.stream().map(each -> choice(visit, each, choice.category())).toList(),
        choice.category(),
        countries(visit, choice),
        closed.suspensions(),
        sharedByAll,
        items.stream().map(item -> item.without(sharedByAll)).toList(),
        found.hasBefore() && !shown.isEmpty()
            ? choice.path() + "&before=" + shown.getFirst().id()
            : "",
        found.hasAfter() && !shown.isEmpty()
            ? choice.path() + "&after=" + shown.getLast().id()
            : "");
  }

  private static List<ProductsPage.Filter> filters(DashboardVisit visit, ProductChoice chosen) {
    return Stream.of(ProductFilter.values())
        .map(
            filter ->
                new ProductsPage.Filter(
                    chosen.withFilter(filter).path(),
                    visit.texts().get("dashboard.products.filter." + filter.key()),
                    filter == chosen.filter()))
        .toList();
  }

  /** The countries to choose from, where the part of the list is about them. */
  private static List<ProductsPage.Filter> countries(DashboardVisit visit, ProductChoice chosen) {
    return !chosen.filter().isByCountry()
        ? List.of()
        : Stream.concat(Stream.of(""), chosen.countries().stream())
            .map(
                country ->
                    new ProductsPage.Filter(
                        chosen.withCountry(country).path(),
                        country.isEmpty()
                            ? visit
                                .texts()
                                .get("dashboard.products.country." + chosen.filter().key())
                            : visit.country(country),
                        country.equals(chosen.country())))
            .toList();
  }

  private List<Category> categories(DashboardVisit visit) {
    return database.<List<Category>>reading(visit.tenant(), Categories::all).stream()
        .filter(category -> !category.removed())
        .toList();
  }

  private static ProductsPage.Choice choice(
      DashboardVisit visit, Category category, String chosen) {
    return new ProductsPage.Choice(
        category.handle(), ProductEditor.name(visit, category), category.handle().equals(chosen));
  }

  private static String words(DashboardVisit visit) {
    return Search.words(visit.visit().queryParameter("q").orElse(""));
  }

  private static String found(DashboardVisit visit, int number) {
    return number == PAGE_SIZE
        ? visit.texts().get("dashboard.products.found-first", PAGE_SIZE)
        : visit.texts().count("dashboard.products.found", number);
  }

  /** What would stand at every product of the page. */
  private static List<ProductsPage.Closed> sharedByAll(List<ProductsPage.Item> items) {
    return items.size() < 2
        ? List.of()
        : items.getFirst().closed().stream()
            .filter(each -> items.stream().allMatch(item -> item.closed().contains(each)))
            .toList();
  }

  private Slice<DashboardProductSql.ListedProduct> matching(DashboardVisit visit, String words) {
    String language = visit.account().language();
    List<UUID> ids = search.forOwner(visit.shop(), language, words, PAGE_SIZE);
    return Slice.first(
        ids.isEmpty()
            ? List.of()
            : database.reading(
                visit.tenant(), tx -> DashboardProductSql.ofIds(tx, visit.shop(), language, ids)),
        PAGE_SIZE);
  }

  private static Slice<DashboardProductSql.ListedProduct> slice(
      Transaction tx, DashboardVisit visit, ProductChoice choice) {
    String language = visit.account().language();
    Optional<UUID> after = visit.visit().queryParameter("after").flatMap(ProductList::id);
    Optional<UUID> before = visit.visit().queryParameter("before").flatMap(ProductList::id);
    if (after.isPresent()) {
      return DashboardProductSql.after(tx, visit.shop(), language, choice, after.get(), PAGE_SIZE);
    }
    return before.isPresent()
        ? DashboardProductSql.before(tx, visit.shop(), language, choice, before.get(), PAGE_SIZE)
        : DashboardProductSql.first(tx, visit.shop(), language, choice, PAGE_SIZE);
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

  /** A product that is still being made has no price yet, and nothing can be missing. */
  private static ProductsPage.Item draft(
      DashboardVisit visit,
      DashboardProductSql.ListedProduct each,
      Map<Market, Product> inMarkets) {
    return new ProductsPage.Item(
        "",
        NewProductPages.path(each.id()),
        ProductNames.of(visit, each.title()),
        each.language(),
        visit.texts().get("dashboard.products.draft"),
        "good",
        picture(inMarkets.values().stream().findFirst()),
        "",
        visit.texts().get("dashboard.products.draft-next"),
        "calm",
        "",
        0,
        "",
        List.of());
  }

  private static String picture(Optional<Product> product) {
    return product.stream()
        .flatMap(known -> known.pictures().stream())
        .findFirst()
        .map(Picture::thumbnail)
        .orElse("");
  }

  private static ProductsPage.Item item(
      DashboardVisit visit,
      DashboardProductSql.ListedProduct each,
      Map<Market, Product> inMarkets,
      List<ProductsPage.Closed> closed,
      String ready) {
    Texts texts = visit.texts();
    List<String> missing = missing(each, texts);
    Optional<Product> product = inMarkets.values().stream().findFirst();
    List<Variant> variants = product.map(Product::variants).orElse(List.of());
    return new ProductsPage.Item(
        "p_" + each.id(),
        DashboardProductRoutes.path(each.id()),
        each.title(),
        each.language(),
        each.visible() ? "" : texts.get(state(each)),
        closed.isEmpty() ? missing.isEmpty() ? "good" : "warn" : closed.getFirst().tone(),
        picture(product),
        price(visit, variants),
        stock(texts, variants),
        stockTone(variants),
        String.join(", ", missing),
        each.declarations(),
        ready,
        closed);
  }

  private static String state(DashboardProductSql.ListedProduct each) {
    return each.archived() ? ARCHIVED : each.unlisted() ? UNLISTED : HIDDEN;
  }

  private static String price(DashboardVisit visit, List<Variant> variants) {
    List<Money> prices = variants.stream().map(Variant::price).distinct().sorted().toList();
    if (prices.isEmpty()) {
      return "";
    }
    String lowest = visit.money(prices.getFirst());
    return prices.size() == 1 ? lowest : visit.texts().get("dashboard.products.from", lowest);
  }

  private static String stock(Texts texts, List<Variant> variants) {
    if (variants.isEmpty()) {
      return texts.get("dashboard.products.no-variant");
    }
    if (variants.stream().anyMatch(variant -> variant.left() == Variant.PLENTY)) {
      return texts.get("dashboard.products.not-counted");
    }
    int pieces = pieces(variants);
    return pieces == 0
        ? texts.get("dashboard.products.sold-out")
        : texts.count("dashboard.products.pieces", pieces);
  }

  private static String stockTone(List<Variant> variants) {
    int pieces = pieces(variants);
    if (pieces > FEW) {
      return "calm";
    }
    return pieces == 0 ? "bad" : "warn";
  }

  private static int pieces(List<Variant> variants) {
    return variants.stream().mapToInt(variant -> Math.max(variant.left(), 0)).sum();
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
