package io.puente.server;

import io.puente.dashboard.Dashboard;
import io.puente.dashboard.LawChangeRoutes;
import io.puente.shop.web.ShopWeb;
import io.puente.storefront.readiness.ProductMarkets;

/** Creates the pages about products that cannot be sold to a country, and about changed law. */
record ReadinessWiring(Wiring node, Dashboard dashboard) {

  ProductMarkets markets() {
    return new ProductMarkets(node.database());
  }

  void mount(ShopWeb web) {
    new LawChangeRoutes(dashboard, markets()).mount(web);
  }
}
