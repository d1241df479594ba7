package io.puente.dashboard;

import io.puente.orders.ChargedDuties;
import io.puente.orders.HeldOrders;
import io.puente.orders.Order;
import io.puente.orders.Orders;
import io.puente.orders.parcel.CarrierNames;
import io.puente.orders.parcel.ParcelDocuments;
import io.puente.orders.parcel.PostalService;
import io.puente.orders.parcel.Shipments;
import io.puente.orders.parcel.ShippingResult;
import io.puente.platform.database.Slice;
import io.puente.shipping.carrier.Carriers;
import io.puente.shipping.paper.PrintResult;
import io.puente.shipping.parcel.Parcel;
import io.puente.shipping.parcel.Parcels;
import io.puente.shop.Shop;
import io.puente.shop.web.ShopWeb;
import io.puente.web.page.PageModel;
import io.puente.web.response.Answer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The owner's pages of orders, and the forms that ship an order and store its import charges. */
public final class DashboardOrderRoutes {

  private static final int PAGE_SIZE = 25;

  private final Dashboard dashboard;
  private final Orders orders;
  private final OrderItems items;
  private final HeldOrderRoutes held;
  private final Parcels parcels;
  private final Shipments shipments;
  private final ParcelDocuments papers;
  private final OrderDetails details;
  private final ChargedDuties charged;

  public DashboardOrderRoutes(
      Dashboard dashboard,
      Orders orders,
      OrderItems items,
      HeldOrders held,
      Parcels parcels,
      Shipments shipments,
      ParcelDocuments papers,
      OrderDetails details,
      ChargedDuties charged) {
    this.dashboard = dashboard;
    this.orders = orders;
    this.items = items;
    this.held = new HeldOrderRoutes(dashboard, held, details);
    this.parcels = parcels;
    this.shipments = shipments;
    this.papers = papers;
    this.details = details;
    this.charged = charged;
  }

  public void mount(ShopWeb web) {
    dashboard.page(web, "/dashboard/orders", this::list);
    dashboard.page(web, "/dashboard/orders/:number", this::show);
    dashboard.post(web, "/dashboard/orders/:number/shipment", this::ship);
    held.mount(web);
    dashboard.post(web, "/dashboard/orders/:number/charged", this::saveCharges);
    dashboard.page(web, "/dashboard/orders/:number/quote.json", this::quote);
    dashboard.page(web, "/dashboard/orders/:number/papers/label.pdf", this::label);
    dashboard.page(web, "/dashboard/orders/:number/papers/customs.pdf", this::customs);
  }

  private Answer list(DashboardVisit visit) {
    Slice<Order> found = slice(visit);
    List<Order> shown = found.rows();
    return Answer.page(
        "dashboard/orders",
        new OrdersPage(
            visit.texts().get("dashboard.orders.title"),
            visit.layout("orders"),
            items.of(visit, shown),
            found.hasBefore() && !shown.isEmpty()
                ? "/dashboard/orders?newer-than=" + shown.getFirst().number()
                : "",
            found.hasAfter() && !shown.isEmpty()
                ? "/dashboard/orders?older-than=" + shown.getLast().number()
                : ""));
  }

  private Slice<Order> slice(DashboardVisit visit) {
    return visit
        .visit()
        .queryParameter("older-than")
        .map(number -> orders.olderThan(visit.tenant(), number, PAGE_SIZE))
        .or(
            () ->
                visit
                    .visit()
                    .queryParameter("newer-than")
                    .map(number -> orders.newerThan(visit.tenant(), number, PAGE_SIZE)))
        .orElseGet(() -> orders.latest(visit.tenant(), PAGE_SIZE));
  }

  /** A page of orders; {@code newer} and {@code older} are empty where there are none. */
  public record OrdersPage(
      String title, DashboardLayout dashboard, List<OrderItem> orders, String newer, String older)
      implements PageModel {}

  private Answer show(DashboardVisit visit) {
    return show(visit, 200, "");
  }

  private Answer show(DashboardVisit visit, int status, String notice) {
    return order(visit)
        .<Answer>map(
            order -> new Answer.Page(status, "dashboard/order", details.page(visit, order, notice)))
        .orElseGet(Answer::notFound);
  }

  private Optional<Order> order(DashboardVisit visit) {
    return orders.byNumber(visit.tenant(), visit.visit().pathParameter("number"));
  }

  private Answer ship(DashboardVisit visit) {
    Optional<Shipments.Decision> decision = decision(visit);
    if (decision.isEmpty()) {
      return show(visit, 422, visit.texts().get("dashboard.ship.wrong"));
    }
    String number = visit.visit().pathParameter("number");
    return switch (shipments.ship(visit.shop(), number, decision.get(), visit.actor())) {
      case ShippingResult.Shipped shipped -> new Answer.Redirect(OrderItem.pathOf(number));
      case ShippingResult.ShippedBefore before -> new Answer.Redirect(OrderItem.pathOf(number));
      case ShippingResult.NoSuchOrder none -> Answer.notFound();
      case ShippingResult.NotPaid(var state) ->
          show(visit, 409, visit.texts().get("dashboard.ship.not-paid"));
      case ShippingResult.TooHeavy(var service) ->
          show(visit, 422, visit.texts().get("dashboard.ship.too-heavy", service.mostGrams()));
      case ShippingResult.OutOfNumbers(var carrier) ->
          show(
              visit,
              409,
              visit
                  .texts()
                  .get("dashboard.ship.no-numbers", CarrierNames.of(carrier, visit.texts())));
      case ShippingResult.NotCollected(var carrier) ->
          show(
              visit,
              409,
              visit
                  .texts()
                  .get("dashboard.ship.not-collected", CarrierNames.of(carrier, visit.texts())));
    };
  }

  private static Optional<Shipments.Decision> decision(DashboardVisit visit) {
    var form = visit.visit().form();
    return Carriers.of(form.text("carrier"))
        .flatMap(
            carrier ->
                PostalService.withIndicator(form.text("kind"))
                    .flatMap(
                        service ->
                            form.number("grams")
                                .filter(grams -> grams > 0)
                                .map(
                                    grams ->
                                        new Shipments.Decision(
                                            carrier,
                                            service,
                                            visit
                                                .texts()
                                                .get("dashboard.service." + service.indicator()),
                                            grams))));
  }

  private Answer saveCharges(DashboardVisit visit) {
    Optional<Order> order = order(visit).filter(ChargeComparison::appliesTo);
    if (order.isEmpty()) {
      return Answer.notFound();
    }
    Optional<String> tooLong = ChargeComparison.tooLong(visit.visit().form(), visit.texts());
    if (tooLong.isPresent()) {
      return show(visit, 422, tooLong.get());
    }
    return ChargeComparison.read(visit.visit().form(), order.get())
        .<Answer>map(
            charges -> {
              charged.replace(visit.tenant(), order.get(), charges, visit.actor());
              return new Answer.Redirect(OrderItem.pathOf(order.get().number()));
            })
        .orElseGet(
            () ->
                show(
                    visit,
                    422,
                    visit
                        .texts()
                        .get("dashboard.charged.wrong", visit.field(new BigDecimal("12.50")))));
  }

  private Answer quote(DashboardVisit visit) {
    return order(visit)
        .flatMap(order -> orders.quote(visit.tenant(), order.id()))
        .<Answer>map(
            quote ->
                Answer.bytes(
                    "application/json",
                    quote.toJson().encodePrettily().getBytes(StandardCharsets.UTF_8),
                    "quote-" + visit.visit().pathParameter("number") + ".json"))
        .orElseGet(Answer::notFound);
  }

  private Answer label(DashboardVisit visit) {
    return paper(visit, "label", parcel -> true, papers::label);
  }

  private Answer customs(DashboardVisit visit) {
    return paper(
        visit, "customs", parcel -> OrderDetails.isAbroad(parcel.route()), papers::customsForm);
  }

  private interface Printer {
    PrintResult print(Shop shop, Order order, Parcel parcel);
  }

  private Answer paper(
      DashboardVisit visit, String name, Predicate<Parcel> needed, Printer printer) {
    Optional<Order> order = order(visit);
    Optional<Parcel> parcel =
        order.flatMap(
            known ->
                parcels.ofOrder(visit.tenant(), known.id()).stream()
                    .filter(needed)
                    .reduce((first, last) -> last));
    if (parcel.isEmpty()) {
      return Answer.notFound();
    }
    return switch (printer.print(visit.shop(), order.orElseThrow(), parcel.get())) {
      case PrintResult.Printed(var pdf) ->
          Answer.bytes("application/pdf", pdf, name + "-" + parcel.get().number() + ".pdf");
      case PrintResult.TooLong(var field) ->
          show(visit, 409, visit.texts().get("dashboard.papers.too-long", visit.paperField(field)));
      case PrintResult.Unprintable(var field, var letters) ->
          show(
              visit,
              409,
              visit.texts().get("dashboard.papers.unprintable", visit.paperField(field), letters));
    };
  }
}
