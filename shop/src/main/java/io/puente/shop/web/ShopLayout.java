package io.puente.shop.web;

import io.puente.platform.network.PublicUrls;
import io.puente.web.page.PageModel;
import io.puente.web.request.PageRequest;
import java.util.function.BiFunction;

/**
 * Makes the frame around each page of a shop.
 *
 * @param access who sees the shop: others get a page without its menus
 */
public record ShopLayout(PublicUrls urls, ShopAccess access)
    implements BiFunction<PageRequest, PageModel, Object> {

  @Override
  public Object apply(PageRequest request, PageModel page) {
    return Frame.around(Visit.of(request), page, this);
  }
}
