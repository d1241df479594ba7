package io.puente.storefront.product;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.shop.Market;
import io.puente.shop.Shop;
import io.puente.storefront.product.ProductSummarySql.Place;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * The numbered pages of categories. Where each page begins is looked up once for each edition of
 * the shop and kept in memory, so that every page is read from its first product on: an {@code
 * OFFSET} would read all products before it each time.
 */
final class CategoryPages {

  static final int PAGE_SIZE = 24;

  /** Of all shops together; a place takes about fifty bytes. */
  private static final int MOST_PLACES = 200_000;

  /** As long as pages in the page cache: an event that raises the edition may be missed. */
  private static final Duration KEPT = Duration.ofSeconds(60);

  private record Key(Tenant shop, long edition, String category) {}

  private final ToLongFunction<Tenant> edition;
  private final Cache<Key, List<Place>> starts =
      Caffeine.newBuilder()
          .maximumWeight(MOST_PLACES)
          .weigher((Key key, List<Place> places) -> places.size() + 1)
          .expireAfterWrite(KEPT)
          .build();

  /**
   * Pages of categories.
   *
   * @param edition changes when products of the shop have changed
   */
  CategoryPages(ToLongFunction<Tenant> edition) {
    this.edition = edition;
  }

  /**
   * The products of a page.
   *
   * @param more whether there is a page after it
   */
  record Page(List<ProductSummary> products, boolean more) {}

  /**
   * One page of a category. The first page exists even if it is empty; others only if there are
   * products on them.
   *
   * @param number counted from 1
   */
  Optional<Page> page(Transaction tx, Shop shop, Market market, String category, int number) {
    if (number == 1) {
      return Optional.of(
          page(ProductSummarySql.inCategory(tx, shop, market, category, PAGE_SIZE + 1)));
    }
    Key key = new Key(tx.tenant(), edition.applyAsLong(tx.tenant()), category);
    List<Place> places = starts(tx, key);
    if (number > places.size() && hasGrown(tx, category, places)) {
      starts.invalidate(key);
      places = starts(tx, key);
    }
    if (number > places.size()) {
      return Optional.empty();
    }
    Place first = places.get(number - 1);
    return Optional.of(
        page(ProductSummarySql.inCategory(tx, shop, market, category, first, PAGE_SIZE + 1)));
  }

  private List<Place> starts(Transaction tx, Key key) {
    return starts.get(key, missing -> ProductSummarySql.pageStarts(tx, key.category(), PAGE_SIZE));
  }

  /**
   * Whether there are products behind the last page that is known, as in the midst of an import.
   */
  private static boolean hasGrown(Transaction tx, String category, List<Place> places) {
    return places.isEmpty() || ProductSummarySql.hasMore(tx, category, places.getLast(), PAGE_SIZE);
  }

  private static Page page(List<ProductSummary> found) {
    return new Page(found.stream().limit(PAGE_SIZE).toList(), found.size() > PAGE_SIZE);
  }
}
