package io.puente.server;

import io.puente.dashboard.Dashboard;
import io.puente.dashboard.customs.CustomsPages;
import io.puente.dashboard.customs.CustomsRoutes;
import io.puente.dashboard.customs.OriginPages;
import io.puente.dashboard.customs.OriginRoutes;
import io.puente.dashboard.customs.ProductMarkets;
import io.puente.dashboard.product.MarketQuotes;
import io.puente.dashboard.product.TradeAgreements;
import io.puente.shop.web.ShopWeb;
import io.puente.storefront.customs.CustomsAnswers;
import io.puente.storefront.customs.Materials;
import io.puente.storefront.customs.SimilarProducts;
import io.puente.storefront.editing.ProductChanges;
import io.puente.storefront.editing.ProductDrafts;
import io.puente.storefront.origin.Declarations;
import io.puente.storefront.product.Products;

/** Creates the pages on which owners say what customs must know. */
record CustomsWiring(
    Wiring node,
    Dashboard dashboard,
    Products products,
    MarketQuotes quotes,
    Declarations declarations,
    TradeAgreements agreements) {

  void mount(ShopWeb web) {
    ProductChanges changes = new ProductChanges(node.database(), node.clock());
    CustomsAnswers answers = new CustomsAnswers(node.database());
    ProductMarkets markets = new ProductMarkets(products, quotes);
    new CustomsRoutes(
            dashboard,
            products,
            new ProductDrafts(node.database(), node.clock()),
            changes,
            answers,
            markets,
            new CustomsPages(
                answers, changes, markets, new SimilarProducts(node.database(), products)))
        .mount(web);
    new OriginRoutes(
            dashboard,
            new OriginPages(
                products,
                quotes,
                new Materials(node.database(), node.clock()),
                declarations,
                agreements))
        .mount(web);
  }
}
