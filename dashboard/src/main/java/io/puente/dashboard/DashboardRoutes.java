package io.puente.dashboard;

import io.puente.shop.web.ShopWeb;

/** The URLs of the dashboard, except those of products. */
public record DashboardRoutes(
    SignInRoutes signIn,
    LinkRoutes links,
    AccountRoutes account,
    SettingsRoutes settings,
    PublicationRoutes publication,
    OverviewRoutes overview,
    MoreRoutes more,
    DashboardOrderRoutes orders,
    OrderParcelRoutes orderParcels,
    ParcelPaperRoutes papers,
    TrackingNumberRoutes trackingNumbers,
    NumberRangeRoutes numbers,
    ParcelRoutes parcels,
    EmailRoutes emails,
    LiveDashboard live)
    implements AutoCloseable {

  public void mount(ShopWeb web) {
    signIn.mount(web);
    links.mount(web);
    account.mount(web);
    settings.mount(web);
    publication.mount(web);
    overview.mount(web);
    more.mount(web);
    orders.mount(web);
    orderParcels.mount(web);
    papers.mount(web);
    trackingNumbers.mount(web);
    numbers.mount(web);
    parcels.mount(web);
    emails.mount(web);
  }

  @Override
  public void close() {
    live.close();
  }
}
