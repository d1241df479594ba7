package io.puente.storefront.readiness;

import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.shop.Market;
import io.puente.shop.Shop;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was last found out about the products of a shop, for its owner. */
public final class ProductMarkets {

  /** More products than this are not counted. */
  public static final int MOST_COUNTED = 1_000;

  private final Database database;

  public ProductMarkets(Database database) {
    this.database = database;
  }

  /**
   * The products on sale in a country.
   *
   * @param lacking those that cannot be sold there
   * @param checked all, as far as they were checked
   */
  public record Count(String country, int lacking, int checked) {}

  /**
   * A change of the law for a product that was not changed itself.
   *
   * @param language the language of {@code title}
   */
  public record ChangedLaw(
      UUID product,
      String title,
      String language,
      String country,
      Instant at,
      Standing before,
      Standing after) {}

  /** The countries that a shop sells to, each once, in the order of its markets. */
  public static List<String> countries(Shop shop) {
    return shop.markets().stream().map(Market::country).distinct().toList();
  }

  /** The counts of all countries that a shop sells to. */
  public List<Count> counts(Shop shop) {
    return database.reading(
        shop.tenant(), tx -> ProductMarketSql.counts(tx, countries(shop), MOST_COUNTED));
  }

  /** The changes of the law that the owner has not read of, the newest first. */
  public List<ChangedLaw> changes(Shop shop, String language, int most) {
    return database.reading(
        shop.tenant(), tx -> ProductMarketSql.changes(tx, shop, language, most));
  }

  /** How many products the law has changed for, unread. */
  public int changedProducts(Tenant shop) {
    return database.reading(shop, tx -> ProductMarketSql.changedProducts(tx, MOST_COUNTED));
  }

  /** Marks the changes until a moment as read; later ones stay. */
  public void markRead(Tenant shop, Instant until) {
    database.inTenant(
        shop,
        tx -> {
          MarketCheckSql.lock(tx);
          ProductMarketSql.markRead(tx, until);
          return null;
        });
  }
}
