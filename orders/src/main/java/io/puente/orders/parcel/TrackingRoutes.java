package io.puente.orders.parcel;

import io.puente.orders.Order;
import io.puente.orders.Orders;
import io.puente.platform.database.Tenant;
import io.puente.shipping.parcel.Parcel;
import io.puente.shipping.parcel.Parcels;
import io.puente.shop.web.ShopWeb;
import io.puente.shop.web.Visit;
import io.puente.web.response.Answer;
import java.util.Optional;

/** The buyer's page of a parcel, under the link that only the buyer has. */
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

  /** The tracking number of an order's parcel; empty while there is no parcel. */
  public String numberFor(Visit visit, Order order) {
    return parcelOf(visit.shop().tenant(), order)
        .map(parcel -> parcel.number().spaced())
        .orElse("");
  }

  private Optional<Parcel> parcelOf(Tenant shop, Order order) {
    return parcels.ofOrder(shop, order.id()).stream().reduce((first, last) -> last);
  }

  private Answer show(Visit visit) {
    Tenant shop = visit.shop().tenant();
    Optional<Order> order =
        orders.byLink(shop, visit.pathParameter("number"), visit.pathParameter("key"));
    if (order.isEmpty()) {
      return Answer.notFound();
    }
    return parcelOf(shop, order.get())
        .<Answer>map(
            parcel ->
                Answer.page(
                    "parcel/tracking",
                    TrackingPage.of(visit, order.get(), parcel, parcels.journey(shop, parcel))))
        .orElseGet(() -> new Answer.Redirect(order.get().path()));
  }
}
