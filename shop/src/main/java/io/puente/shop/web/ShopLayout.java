package io.puente.shop.web;

import io.puente.platform.network.PublicUrls;
import io.puente.shop.Market;
import io.puente.shop.Menu;
import io.puente.shop.Shop;
import io.puente.web.page.PageModel;
import io.puente.web.request.PageRequest;
import java.util.function.BiFunction;

/**
 * Makes the frame around each page of a shop.
 *
 * @param access who sees the shop: others get a page without its menus
 * @param menus of shops
 */
public record ShopLayout(PublicUrls urls, ShopAccess access, Menus menus)
    implements BiFunction<PageRequest, PageModel, Object> {

  /** Finds the menu of a shop. */
  @FunctionalInterface
  public interface Menus {

    /**
     * The menu of a shop in a market.
     *
     * @param mayWait whether it may be read; else the one that is known already, or an empty one
     */
    Menu of(Shop shop, Market market, boolean mayWait);
  }

  @Override
  public Object apply(PageRequest request, PageModel page) {
    return Frame.around(Visit.of(request), page, this);
  }
}
