package io.puente.storefront.desk;

import io.puente.storefront.web.ShopWeb;

/** Every URL of the desk but those of its products. */
public record DeskRoutes(
    SignInRoutes signIn,
    OverviewRoutes overview,
    OrderDeskRoutes orders,
    ParcelRoutes parcels,
    LetterRoutes letters,
    LiveBoards live)
    implements AutoCloseable {

  public void mount(ShopWeb web) {
    signIn.mount(web);
    overview.mount(web);
    orders.mount(web);
    parcels.mount(web);
    letters.mount(web);
  }

  @Override
  public void close() {
    live.close();
  }
}
