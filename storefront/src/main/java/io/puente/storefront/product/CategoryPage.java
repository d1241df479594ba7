package io.puente.storefront.product;

import io.puente.web.page.PageModel;
import java.util.List;
import java.util.Map;

/** The products of one category. */
record CategoryPage(
    String title,
    String description,
    Map<String, String> elsewhere,
    String query,
    List<ProductCard> products,
    String previous,
    String next)
    implements PageModel {

  @Override
  public boolean isIndexable() {
    return true;
  }
}
