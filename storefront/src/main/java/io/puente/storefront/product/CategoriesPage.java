package io.puente.storefront.product;

import io.puente.web.page.PageModel;
import java.util.List;
import java.util.Map;

/** All categories of a shop, for one that has more than its menu takes. */
record CategoriesPage(String title, Map<String, String> elsewhere, List<CategoryTile> categories)
    implements PageModel {

  @Override
  public boolean isIndexable() {
    return true;
  }
}
