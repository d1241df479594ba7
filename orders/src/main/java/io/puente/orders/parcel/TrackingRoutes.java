package io.puente.orders.parcel;

import io.puente.orders.Order;
import io.puente.orders.Orders;
import io.puente.orders.parcel.TrackingPage.Tracked;
import io.puente.platform.database.Tenant;
import io.puente.shipping.parcel.Parcels;
import io.puente.shop.web.ShopWeb;
import io.puente.shop.web.Visit;
import io.puente.web.response.Answer;
import java.util.List;
import java.util.Optional;

/** The buyer's page of an order's parcels, under the link that only the buyer has. */
public final class TrackingRoutes {

  private final Orders orders;
  private final Parcels parcels;

  public TrackingRoutes(Orders orders, Parcels parcels) {
    this.orders = orders;
    this.parcels = parcels;
  }

  public void mount(ShopWeb web) {
    web.page("/:market/orders/:number/:key/parcel", this::show);
  }

  /** How the order page names each parcel of an order: its number, or else its carrier. */
  public List<String> parcelsOf(Visit visit, Order order) {
    return parcels.ofOrder(visit.shop().tenant(), order.id()).stream()
        .map(
            parcel ->
                parcel.number().isNone()
                    ? CarrierNames.of(parcel.carrier(), visit.texts())
                    : parcel.number().spaced())
        .toList();
  }

  private Answer show(Visit visit) {
    Tenant shop = visit.shop().tenant();
    Optional<Order> order =
        orders.byLink(shop, visit.pathParameter("number"), visit.pathParameter("key"));
    if (order.isEmpty()) {
      return Answer.notFound();
    }
    List<Tracked> tracked =
        parcels.ofOrder(shop, order.get().id()).stream()
            .map(parcel -> new Tracked(parcel, parcels.journey(shop, parcel)))
            .toList();
    return tracked.isEmpty()
        ? new Answer.Redirect(order.get().path())
        : Answer.page("parcel/tracking", TrackingPage.of(visit, order.get(), tracked));
  }
}
