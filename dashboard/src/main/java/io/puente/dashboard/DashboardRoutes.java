package io.puente.dashboard;

import io.puente.storefront.web.ShopWeb;

/** Every URL of the dashboard but those of its products. */
public record DashboardRoutes(
    SignInRoutes signIn,
    OverviewRoutes overview,
    DashboardOrderRoutes orders,
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
