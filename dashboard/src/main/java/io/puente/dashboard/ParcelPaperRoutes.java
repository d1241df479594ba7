package io.puente.dashboard;

import io.puente.orders.Order;
import io.puente.orders.Orders;
import io.puente.orders.parcel.ParcelDocuments;
import io.puente.shipping.paper.PrintResult;
import io.puente.shipping.parcel.Parcel;
import io.puente.shipping.parcel.Parcels;
import io.puente.shop.Shop;
import io.puente.shop.web.ShopWeb;
import io.puente.web.response.Answer;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** The label and the customs form of a parcel, if Puente prints them. */
public record ParcelPaperRoutes(
    Dashboard dashboard,
    Orders orders,
    Parcels parcels,
    ParcelDocuments papers,
    OrderDetails details) {

  private static final String PARCEL = "/dashboard/orders/:number/parcels/:parcel";

  public void mount(ShopWeb web) {
    dashboard.page(
        web, PARCEL + "/label.pdf", visit -> paper(visit, "label", parcel -> true, papers::label));
    dashboard.page(
        web,
        PARCEL + "/customs.pdf",
        visit ->
            paper(
                visit,
                "customs",
                parcel -> ParcelCards.isAbroad(parcel.route()),
                papers::customsForm));
  }

  private interface Printer {
    PrintResult print(Shop shop, Order order, Parcel parcel);
  }

  private Answer paper(
      DashboardVisit visit, String name, Predicate<Parcel> needed, Printer printer) {
    Optional<UUID> id = OrderParcelRoutes.parcelId(visit);
    Optional<Order> order = orders.byNumber(visit.tenant(), visit.visit().pathParameter("number"));
    Optional<Parcel> parcel =
        order.stream()
            .flatMap(known -> parcels.ofOrder(visit.tenant(), known.id()).stream())
            .filter(sent -> id.equals(Optional.of(sent.id())))
            .filter(sent -> sent.label() != null)
            .filter(needed)
            .findFirst();
    if (parcel.isEmpty()) {
      return Answer.notFound();
    }
    return switch (printer.print(visit.shop(), order.orElseThrow(), parcel.get())) {
      case PrintResult.Printed(var pdf) ->
          Answer.bytes("application/pdf", pdf, name + "-" + parcel.get().number() + ".pdf");
      case PrintResult.TooLong(var field) ->
          refused(visit, "dashboard.papers.too-long", visit.paperField(field));
      case PrintResult.Unprintable(var field, var letters) ->
          refused(visit, "dashboard.papers.unprintable", visit.paperField(field), letters);
    };
  }

  private Answer refused(DashboardVisit visit, String key, Object... arguments) {
    return details.refused(visit, 409, visit.texts().get(key, arguments));
  }
}
