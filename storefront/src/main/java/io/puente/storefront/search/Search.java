package io.puente.storefront.search;

import io.puente.shop.Market;
import io.puente.shop.Shop;
import io.puente.storefront.product.Product;
import io.puente.storefront.product.ProductSummary;
import io.puente.storefront.product.Products;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds products by what a buyer typed: in this node's index, or by PostgreSQL while the index is
 * not complete.
 */
public final class Search {

  private static final Logger LOG = LoggerFactory.getLogger(Search.class);
  private static final int MOST_CATEGORIES = 6;
  private static final int LONGEST = 80;

  private final Products products;
  private final SearchIndexer indexer;

  public Search(Products products, SearchIndexer indexer) {
    this.products = products;
    this.indexer = indexer;
  }

  /** The words that somebody searches for, not longer than a search needs. */
  public static String words(String typed) {
    String words = typed.strip();
    return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
  }

  /** The products that match the words, the best match first. */
  List<ProductSummary> products(Shop shop, Market market, String words, int limit) {
    SearchQuery query =
        new SearchQuery(shop.tenant(), market.language(), shop.language(), words, false);
    return indexer
        .complete()
        .flatMap(index -> search(index, query, limit))
        .map(found -> products.listed(shop, market, found))
        .orElseGet(() -> products.matching(shop, market, words, limit));
  }

  /**
   * The products of a shop that match the words, also those that buyers do not see, the best match
   * first.
   */
  public List<UUID> forOwner(Shop shop, String language, String words, int limit) {
    SearchQuery query = new SearchQuery(shop.tenant(), language, shop.language(), words, true);
    return indexer
        .complete()
        .flatMap(index -> search(index, query, limit))
        .orElseGet(() -> products.withWords(shop, words, limit));
  }

  private static Optional<List<UUID>> search(SearchIndex index, SearchQuery query, int limit) {
    try {
      return Optional.of(index.search(query, limit));
    } catch (RuntimeException e) {
      LOG.error("the search index did not answer; PostgreSQL does", e);
      return Optional.empty();
    }
  }

  /** The categories whose names are nearest to the words; the first ones if there are no words. */
  List<Product.Category> nearestCategories(Shop shop, Market market, String words) {
    return products.nearestCategories(shop, market, words, MOST_CATEGORIES);
  }
}
