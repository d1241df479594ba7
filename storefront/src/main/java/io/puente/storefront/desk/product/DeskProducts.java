package io.puente.storefront.desk.product;

import io.puente.storefront.web.ShopWeb;

/** Every URL of the desk that is about products. */
public record DeskProducts(ProductDeskRoutes products, DeclarationRoutes declarations) {

  public void mount(ShopWeb web) {
    products.mount(web);
    declarations.mount(web);
  }
}
