package io.puente.storefront.search;

import io.puente.shop.quote.ImportQuotes;
import io.puente.shop.web.ShopWeb;
import io.puente.shop.web.Visit;
import io.puente.storefront.product.Prices;
import io.puente.storefront.product.Product;
import io.puente.storefront.product.ProductCard;
import io.puente.web.page.PageModel;
import io.puente.web.response.Answer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Search by words; accents and typing mistakes are tolerated. */
public final class SearchRoutes {

  private static final int MOST = 24;

  private final Search search;
  private final Prices prices;
  private final ImportQuotes quotes;

  public SearchRoutes(Search search, Prices prices, ImportQuotes quotes) {
    this.search = search;
    this.prices = prices;
    this.quotes = quotes;
  }

  public void mount(ShopWeb web) {
    web.page("/:market/search", this::search);
  }

  private Answer search(Visit visit) {
    String asked = Search.words(visit.queryParameter("q").orElse(""));
    List<ProductCard> found =
        asked.isEmpty()
            ? List.of()
            : ProductCard.first(
                search.products(visit.shop(), visit.market(), asked, MOST),
                visit.shop(),
                visit.market(),
                prices,
                quotes);
    Map<String, String> elsewhere = new TreeMap<>();
    visit
        .shop()
        .markets()
        .forEach(market -> elsewhere.put(market.code(), "/" + market.code() + "/search"));
    List<Product.Category> nearest =
        !found.isEmpty()
            ? List.of()
            : search.nearestCategories(visit.shop(), visit.market(), asked);
    return Answer.page(
        "search/search",
        new SearchPage(visit.texts().get("search.title"), elsewhere, asked, found, nearest));
  }

  /**
   * The search words and the products found, or the nearest categories if there are none: of no
   * words the first ones.
   */
  private record SearchPage(
      String title,
      Map<String, String> elsewhere,
      String words,
      List<ProductCard> products,
      List<Product.Category> nearest)
      implements PageModel {}
}
