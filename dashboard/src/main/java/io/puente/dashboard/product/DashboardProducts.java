package io.puente.dashboard.product;

import io.puente.storefront.web.ShopWeb;

/** Every URL of the dashboard that is about products. */
public record DashboardProducts(DashboardProductRoutes products, DeclarationRoutes declarations) {

  public void mount(ShopWeb web) {
    products.mount(web);
    declarations.mount(web);
  }
}
