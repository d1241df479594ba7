package io.puente.storefront.search;

import io.puente.storefront.product.ProductCard;
import io.puente.web.page.PageModel;
import java.util.List;
import java.util.Map;

/** What was asked for and what was found. */
record SearchPage(
    String title, Map<String, String> elsewhere, String words, List<ProductCard> products)
    implements PageModel {}
