package io.puente.storefront.customs;

import io.puente.landedcost.classification.Candidate;
import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.shop.Market;
import io.puente.shop.Shop;
import io.puente.storefront.product.Product;
import io.puente.storefront.product.Products;
import io.puente.trade.quote.CodeSuggestions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The products to which the answers about one of them may apply as well. */
public record SimilarProducts(Database database, Products products) {

  /** More are shown when these are done. */
  public static final int MOST = 200;

  private static final UUID NONE = new UUID(0, 0);

  /**
   * A product about which nothing was answered yet.
   *
   * @param alike whether its own words agree with the answers
   */
  public record Similar(Product product, boolean alike) {}

  /** The first product about which nothing was answered yet. */
  public Optional<UUID> firstUnanswered(Tenant tenant) {
    return database
        .reading(tenant, tx -> UnansweredProductSql.of(tx, NONE, Optional.empty(), 1))
        .stream()
        .findFirst();
  }

  /** Those of the same category first, then the others, in the order of the shop. */
  public List<Similar> of(Shop shop, Market market, Product answered, Locale language) {
    String category = answered.category() == null ? null : answered.category().handle();
    List<UUID> ids =
        database.reading(
            shop.tenant(),
            tx -> UnansweredProductSql.of(tx, answered.id(), Optional.ofNullable(category), MOST));
    Map<UUID, Product> found = products.ofIds(shop, market, ids);
    return ids.stream()
        .map(found::get)
        .filter(Objects::nonNull)
        .map(each -> new Similar(each, alike(answered, each, language)))
        .toList();
  }

  /** Words that do not name the goods say nothing against the category. */
  private static boolean alike(Product answered, Product other, Locale language) {
    List<Candidate> own = CodeSuggestions.suggest(other.title(), other.descriptionHtml(), language);
    boolean sameCategory =
        answered.category() != null
            && other.category() != null
            && answered.category().handle().equals(other.category().handle());
    if (own.isEmpty()) {
      return sameCategory;
    }
    String hs = String.valueOf(answered.hs());
    return hs.startsWith(own.getFirst().hs().digits())
        || (!own.getFirst().questions().isEmpty()
            && own.stream().anyMatch(candidate -> hs.startsWith(candidate.hs().digits())));
  }
}
