package io.puente.storefront;

import io.puente.storefront.web.Web;

/** Every feature's URLs, in the order of an order's way. */
final class Routes {

  private final Features features;

  Routes(Features features) {
    this.features = features;
  }

  void mount(Web web) {
    features.products().mount(web);
    features.search().mount(web);
    features.cart().mount(web);
    features.checkout().mount(web);
    features.orders().mount(web);
    features.stripe().mount(web);
    web.close();
  }
}
