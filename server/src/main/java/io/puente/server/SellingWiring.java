package io.puente.server;

import io.puente.dashboard.Dashboard;
import io.puente.dashboard.market.MarketRoutes;
import io.puente.dashboard.postage.PostageRoutes;
import io.puente.dashboard.postage.SenderRoutes;
import io.puente.dashboard.postage.ServiceRoutes;
import io.puente.dashboard.product.MarketQuotes;
import io.puente.dashboard.product.TypicalPieces;
import io.puente.shop.PaymentFees;
import io.puente.shop.SellingChanges;
import io.puente.shop.ShippingChanges;
import io.puente.shop.web.ShopWeb;
import io.puente.storefront.product.Prices;
import io.puente.storefront.product.Products;

/** Creates the pages of the countries that a shop sells to, and of its postage. */
record SellingWiring(
    Wiring node, Dashboard dashboard, Products products, Prices prices, MarketQuotes quotes) {

  void mount(ShopWeb web) {
    SellingChanges changes = new SellingChanges(node.shops());
    TypicalPieces pieces =
        new TypicalPieces(node.database(), products, quotes, new PaymentFees(node.database()));
    new PostageRoutes(dashboard, node.shops(), changes, pieces, node.clock()).mount(web);
    new SenderRoutes(dashboard, node.shops(), changes, node.clock()).mount(web);
    new ServiceRoutes(
            dashboard, node.shops(), new ShippingChanges(node.shops()), pieces, node.clock())
        .mount(web);
    new MarketRoutes(dashboard, node.shops(), changes, pieces, prices, node.laws(), node.clock())
        .mount(web);
  }
}
