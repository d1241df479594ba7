package io.puente.storefront.menu;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.platform.text.Texts;
import io.puente.shop.Market;
import io.puente.shop.Menu;
import io.puente.shop.Shop;
import io.puente.storefront.page.ShopPage;
import io.puente.storefront.page.ShopPages;
import io.puente.storefront.product.Product;
import io.puente.storefront.product.Products;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * The menus of shops, by language: categories that have products, and published pages. A menu is
 * read once for each edition of its shop and kept in memory, because every page has it.
 */
public final class Menus {

  /** More do not fit into one line; the last entry leads to all of them. */
  static final int MOST_CATEGORIES = 8;

  private static final int MOST_MENUS = 20_000;

  /** As long as pages in the page cache: an event that raises the edition may be missed. */
  private static final Duration KEPT = Duration.ofSeconds(60);

  private record Key(Tenant shop, long edition, String language) {}

  private final Database database;
  private final ToLongFunction<Tenant> edition;
  private final Cache<Key, Menu> menus =
      Caffeine.newBuilder().maximumSize(MOST_MENUS).expireAfterWrite(KEPT).build();

  /**
   * Menus over a database.
   *
   * @param edition changes when products or pages of the shop have changed
   */
  public Menus(Database database, ToLongFunction<Tenant> edition) {
    this.database = database;
    this.edition = edition;
  }

  /** The menu of a shop in a market. Blocks if it may wait and the menu is not known. */
  public Menu of(Shop shop, Market market, boolean mayWait) {
    Key key = new Key(shop.tenant(), edition.applyAsLong(shop.tenant()), market.language());
    Optional<Menu> known = Optional.ofNullable(menus.getIfPresent(key));
    if (known.isPresent() || !mayWait) {
      return known.orElse(Menu.EMPTY);
    }
    Menu menu = database.reading(shop.tenant(), tx -> read(tx, shop, market));
    menus.put(key, menu);
    return menu;
  }

  private static Menu read(Transaction tx, Shop shop, Market market) {
    List<ShopPage> pages = ShopPages.titles(tx);
    List<Menu.Entry> entries = new ArrayList<>(categories(tx, shop, market));
    entries.addAll(links(pages, shop, market, ShopPage::inMenu));
    return new Menu(entries, links(pages, shop, market, ShopPage::inFooter));
  }

  private static List<Menu.Entry> categories(Transaction tx, Shop shop, Market market) {
    List<Product.Category> all = Products.categories(tx, shop, market);
    List<Menu.Entry> shown =
        new ArrayList<>(
            all.stream()
                .limit(MOST_CATEGORIES)
                .map(
                    category ->
                        new Menu.Entry(
                            category.name(), category.language(), "/categories/" + category.slug()))
                .toList());
    if (all.size() > MOST_CATEGORIES) {
      String name = Texts.in(market.language()).get("menu.all");
      shown.add(new Menu.Entry(name, market.language(), "/categories"));
    }
    return shown;
  }

  private static List<Menu.Entry> links(
      List<ShopPage> pages, Shop shop, Market market, Predicate<ShopPage> shown) {
    return pages.stream()
        .filter(shown)
        .filter(page -> !page.texts().isEmpty())
        .map(
            page -> {
              String language = page.languageFor(market.language(), shop.language());
              ShopPage.Text text = page.in(language);
              return new Menu.Entry(text.title(), language, text.path());
            })
        .toList();
  }
}
