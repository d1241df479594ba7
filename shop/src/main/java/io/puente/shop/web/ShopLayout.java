package io.puente.shop.web;

import io.puente.platform.network.PublicUrls;
import io.puente.web.page.PageModel;
import io.puente.web.request.PageRequest;
import java.util.function.BiFunction;

/**
 * Makes the frame around each page of a shop.
 *
 * @param testPayments whether payments are test payments, which every page must say
 */
public record ShopLayout(PublicUrls urls, boolean testPayments)
    implements BiFunction<PageRequest, PageModel, Object> {

  @Override
  public Object apply(PageRequest request, PageModel page) {
    return Frame.around(Visit.of(request), page, this);
  }
}
