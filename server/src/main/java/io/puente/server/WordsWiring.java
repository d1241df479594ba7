package io.puente.server;

import io.puente.catalogsync.picture.Pictures;
import io.puente.dashboard.Dashboard;
import io.puente.dashboard.category.CategoryRoutes;
import io.puente.dashboard.page.PageRoutes;
import io.puente.dashboard.text.TextRoutes;
import io.puente.shop.ShopTexts;
import io.puente.shop.web.ShopWeb;
import io.puente.storefront.editing.CategoryChanges;
import io.puente.storefront.editing.ProductChanges;
import io.puente.storefront.page.ShopPageRoutes;
import io.puente.storefront.page.ShopPages;
import io.puente.storefront.product.Products;

/** Creates pages of words, the menu's categories, and the texts of a shop side by side. */
record WordsWiring(Wiring node, Dashboard dashboard, Products products) {

  ShopPages pages() {
    return new ShopPages(node.database(), node.clock());
  }

  /** Adds what buyers read. */
  void mountGoods(ShopWeb web) {
    new ShopPageRoutes(pages()).mount(web);
  }

  /** Adds what the owner writes. */
  void mount(ShopWeb web) {
    new PageRoutes(dashboard, pages(), node.urls()).mount(web);
    CategoryChanges categories = new CategoryChanges(node.database(), node.clock());
    new TextRoutes(
            dashboard,
            node.database(),
            new ProductChanges(node.database(), node.clock()),
            categories,
            pages(),
            new ShopTexts(node.database(), node.shops(), node.clock()))
        .mount(web);
    new CategoryRoutes(dashboard, categories, products, new Pictures(node.database(), node.vertx()))
        .mount(web);
  }
}
