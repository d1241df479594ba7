package io.puente.storefront.sitemap;

import io.puente.platform.database.Database;
import io.puente.platform.network.PublicUrls;
import io.puente.shop.Market;
import io.puente.shop.Shop;
import io.puente.storefront.page.ShopPage;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The pages of a shop for search engines: home pages, pages of words, categories and products. */
record ShopPages(Database database, PublicUrls urls) {

  /** Positions of a file's products; keeps a file small, whatever the number of markets. */
  private static final int POSITIONS_A_FILE = 5_000;

  /** How many files a market's pages fill; the first has fronts and categories, too. */
  int files(Shop shop) {
    int last = database.<Integer>reading(shop.tenant(), ShopPagesSql::lastPosition);
    return Math.max(1, Math.ceilDiv(last, POSITIONS_A_FILE));
  }

  /**
   * The pages of one file, each with its address in every market that has it.
   *
   * @param file counted from 1
   */
  List<Map<String, URI>> pages(Shop shop, int file) {
    List<Map<String, URI>> pages = new ArrayList<>();
    if (file == 1) {
      pages.add(everywhere(shop, "", Map.of(shop.language(), "")));
    }
    database.reading(
        shop.tenant(),
        tx -> {
          if (file == 1) {
            io.puente.storefront.page.ShopPages.titles(tx).stream()
                .map(ShopPages::slugs)
                .forEach(slugs -> pages.add(everywhere(shop, "/pages/", slugs)));
            ShopPagesSql.categories(tx)
                .forEach(slugs -> pages.add(everywhere(shop, "/categories/", slugs)));
          }
          int before = (file - 1) * POSITIONS_A_FILE;
          // Positions begin at 1; the first file also has what would lie before it.
          ShopPagesSql.products(tx, file == 1 ? 0 : before + 1, before + POSITIONS_A_FILE)
              .forEach(slugs -> pages.add(everywhere(shop, "/products/", slugs)));
          return null;
        });
    return pages;
  }

  private static Map<String, String> slugs(ShopPage page) {
    Map<String, String> byLanguage = new TreeMap<>();
    page.texts().forEach((language, text) -> byLanguage.put(language, text.slug()));
    return byLanguage;
  }

  /** By the market's language, or else the shop's own; a market that has neither shows no page. */
  private Map<String, URI> everywhere(Shop shop, String place, Map<String, String> slugs) {
    Map<String, URI> addresses = new TreeMap<>();
    for (Market market : shop.markets()) {
      String slug = slugs.getOrDefault(market.language(), slugs.get(shop.language()));
      if (slug != null) {
        addresses.put(market.code(), urls.of(shop.host(), market.path(place + slug)));
      }
    }
    return addresses;
  }
}
