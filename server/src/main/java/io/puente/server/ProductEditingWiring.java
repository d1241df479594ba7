package io.puente.server;

import io.puente.catalogsync.picture.Pictures;
import io.puente.dashboard.Dashboard;
import io.puente.dashboard.product.NewProductPages;
import io.puente.dashboard.product.NewProductRoutes;
import io.puente.dashboard.product.ProductEditorRoutes;
import io.puente.dashboard.product.ProductHistoryRoutes;
import io.puente.dashboard.product.ProductPictureRoutes;
import io.puente.shop.web.ShopWeb;
import io.puente.storefront.editing.ProductChanges;
import io.puente.storefront.editing.ProductCopies;
import io.puente.storefront.editing.ProductDeletions;
import io.puente.storefront.editing.ProductDrafts;
import io.puente.storefront.editing.ProductUndo;
import io.puente.storefront.editing.UnusedPictures;

/** Creates what makes and changes products on the dashboard. */
record ProductEditingWiring(Wiring node, Dashboard dashboard) {

  Pictures pictures() {
    return new Pictures(node.database(), node.vertx());
  }

  void work() {
    new UnusedPictures(node.database()).work(node.jobs());
  }

  /** Before the other pages of products, because {@code new} is no product. */
  void mount(ShopWeb web) {
    ProductChanges changes = new ProductChanges(node.database(), node.clock());
    ProductDrafts drafts = new ProductDrafts(node.database(), node.clock());
    NewProductPages pages = new NewProductPages(node.database(), changes, drafts);
    new NewProductRoutes(dashboard, drafts, pages).mount(web);
    new ProductPictureRoutes(dashboard, node.database(), changes, drafts, pictures(), pages)
        .mount(web);
    new ProductEditorRoutes(
            dashboard,
            node.database(),
            changes,
            drafts,
            new ProductCopies(node.database(), node.clock()),
            new ProductDeletions(node.database(), node.clock()))
        .mount(web);
    new ProductHistoryRoutes(dashboard, changes, new ProductUndo(node.database(), node.clock()))
        .mount(web);
  }
}
