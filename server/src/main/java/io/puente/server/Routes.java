package io.puente.server;

import io.puente.storefront.web.ShopWeb;
import io.puente.web.Web;

/**
 * The URLs of every feature. The API, the dashboard, the sitemaps and the guide come first, because
 * no market can have their names; the rest follows the course of an order.
 */
final class Routes {

  private final Features features;

  Routes(Features features) {
    this.features = features;
  }

  void mount(Web web) {
    ShopWeb shops = new ShopWeb(web);
    features.quotes().mount(web);
    features.dashboard().mount(shops);
    features.dashboardProducts().mount(shops);
    features.sitemaps().mount(shops);
    features.guide().mount(web);
    features.products().mount(shops);
    features.search().mount(shops);
    features.cart().mount(shops);
    features.checkout().mount(shops);
    features.orders().mount(shops);
    features.tracking().mount(shops);
    features.stripe().mount(web);
    features.carriers().mount(web);
    web.close();
  }
}
