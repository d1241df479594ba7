package io.puente.server;

import io.puente.catalogsync.picture.Pictures;
import io.puente.dashboard.Dashboard;
import io.puente.dashboard.look.FeaturedRoutes;
import io.puente.dashboard.look.IdentityRoutes;
import io.puente.dashboard.look.LookPictures;
import io.puente.dashboard.look.LookRoutes;
import io.puente.shop.LookChanges;
import io.puente.shop.web.AccentRoutes;
import io.puente.shop.web.ShopWeb;
import io.puente.storefront.editing.UnusedPictures;
import io.puente.storefront.product.ProductRoutes;
import io.puente.storefront.product.Products;

/** Creates the pages of a shop's look and identity, and the style sheets of accents. */
record LookWiring(
    Wiring node, Dashboard dashboard, Products products, Pictures pictures, ProductRoutes home) {

  void mount(ShopWeb web) {
    LookChanges changes = new LookChanges(node.database(), node.shops());
    new AccentRoutes().mount(web);
    new LookRoutes(
            dashboard,
            node.shops(),
            changes,
            new LookPictures(
                dashboard,
                changes,
                products,
                pictures,
                new UnusedPictures(node.database()),
                node.clock()),
            home::home,
            node.clock())
        .mount(web);
    new FeaturedRoutes(dashboard, node.shops(), changes, products, node.clock()).mount(web);
    new IdentityRoutes(dashboard, node.shops(), changes, node.clock()).mount(web);
  }
}
