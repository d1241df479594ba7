package io.puente.storefront;

import io.puente.storefront.web.Web;

/**
 * Every feature's URLs: programs', the desk's, the sitemaps and the guide's first, whose names no
 * market can have, then by an order's way.
 */
final class Routes {

  private final Features features;

  Routes(Features features) {
    this.features = features;
  }

  void mount(Web web) {
    features.quotes().mount(web);
    features.desk().mount(web);
    features.deskProducts().mount(web);
    features.sitemaps().mount(web);
    features.guide().mount(web);
    features.products().mount(web);
    features.search().mount(web);
    features.cart().mount(web);
    features.checkout().mount(web);
    features.orders().mount(web);
    features.tracking().mount(web);
    features.stripe().mount(web);
    features.carriers().mount(web);
    web.close();
  }
}
