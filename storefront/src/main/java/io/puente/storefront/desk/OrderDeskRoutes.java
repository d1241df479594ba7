package io.puente.storefront.desk;

import io.puente.shipping.carrier.Carriers;
import io.puente.shipping.paper.PrintResult;
import io.puente.shipping.parcel.Parcel;
import io.puente.shipping.parcel.Parcels;
import io.puente.storefront.order.ChargedDuties;
import io.puente.storefront.order.HeldOrders;
import io.puente.storefront.order.Order;
import io.puente.storefront.order.Orders;
import io.puente.storefront.parcel.ParcelPapers;
import io.puente.storefront.parcel.PostalService;
import io.puente.storefront.parcel.Shipments;
import io.puente.storefront.parcel.Shipping;
import io.puente.storefront.shop.Shop;
import io.puente.storefront.web.ShopWeb;
import io.puente.web.page.PageModel;
import io.puente.web.response.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The owner's side of orders: looking at them and shipping them. */
public final class OrderDeskRoutes {

  private static final int PAGE = 25;

  private final Desk desk;
  private final Orders orders;
  private final HeldOrderRoutes held;
  private final Parcels parcels;
  private final Shipments shipments;
  private final ParcelPapers papers;
  private final OrderFile files;
  private final ChargedDuties charged;
  private final Clock clock;

  public OrderDeskRoutes(
      Desk desk,
      Orders orders,
      HeldOrders held,
      Parcels parcels,
      Shipments shipments,
      ParcelPapers papers,
      OrderFile files,
      ChargedDuties charged,
      Clock clock) {
    this.desk = desk;
    this.orders = orders;
    this.held = new HeldOrderRoutes(desk, held, files);
    this.parcels = parcels;
    this.shipments = shipments;
    this.papers = papers;
    this.files = files;
    this.charged = charged;
    this.clock = clock;
  }

  public void mount(ShopWeb web) {
    desk.page(web, "/desk/orders", this::list);
    desk.page(web, "/desk/orders/:number", this::show);
    desk.post(web, "/desk/orders/:number/shipment", this::ship);
    held.mount(web);
    desk.post(web, "/desk/orders/:number/charged", this::take);
    desk.page(web, "/desk/orders/:number/quote.json", this::quote);
    desk.page(web, "/desk/orders/:number/papers/label.pdf", this::label);
    desk.page(web, "/desk/orders/:number/papers/customs.pdf", this::customs);
  }

  private Answer list(DeskVisit visit) {
    Instant now = clock.instant();
    int page = Math.max(visit.visit().queryParameter("page", 1), 1);
    List<Order> found = orders.latest(visit.tenant(), PAGE + 1, (page - 1) * PAGE);
    return Answer.page(
        "desk/orders",
        new OrdersPage(
            visit.texts().get("desk.orders.title"),
            visit.frame("orders"),
            found.stream().limit(PAGE).map(order -> OrderItem.of(order, visit, now)).toList(),
            page > 1 ? "/desk/orders?page=" + (page - 1) : "",
            found.size() > PAGE ? "/desk/orders?page=" + (page + 1) : ""));
  }

  /** A page of orders; {@code newer} and {@code older} are empty where there are none. */
  public record OrdersPage(
      String title, DeskFrame desk, List<OrderItem> orders, String newer, String older)
      implements PageModel {}

  private Answer show(DeskVisit visit) {
    return show(visit, 200, "");
  }

  private Answer show(DeskVisit visit, int status, String notice) {
    return order(visit)
        .<Answer>map(
            order -> new Answer.Page(status, "desk/order", files.page(visit, order, notice)))
        .orElseGet(Answer::notFound);
  }

  private Optional<Order> order(DeskVisit visit) {
    return orders.numbered(visit.tenant(), visit.visit().pathParameter("number"));
  }

  private Answer ship(DeskVisit visit) {
    Optional<Shipments.Decision> decision = decision(visit);
    if (decision.isEmpty()) {
      return show(visit, 422, visit.texts().get("desk.ship.wrong"));
    }
    String number = visit.visit().pathParameter("number");
    return switch (shipments.ship(visit.shop(), number, decision.get(), visit.actor())) {
      case Shipping.Shipped shipped -> new Answer.Redirect(OrderItem.pathOf(number));
      case Shipping.ShippedBefore before -> new Answer.Redirect(OrderItem.pathOf(number));
      case Shipping.NoSuchOrder none -> Answer.notFound();
      case Shipping.NotPaid(var state) -> show(visit, 409, visit.texts().get("desk.ship.not-paid"));
      case Shipping.TooHeavy(var service) ->
          show(visit, 422, visit.texts().get("desk.ship.too-heavy", service.mostGrams()));
      case Shipping.OutOfNumbers(var carrier) ->
          show(visit, 409, visit.texts().get("desk.ship.no-numbers", carrier.name()));
      case Shipping.NotCollected(var carrier) ->
          show(visit, 409, visit.texts().get("desk.ship.not-collected", carrier.name()));
    };
  }

  private static Optional<Shipments.Decision> decision(DeskVisit visit) {
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
                                                .get("desk.service." + service.indicator()),
                                            grams))));
  }

  private Answer take(DeskVisit visit) {
    Optional<Order> order = order(visit).filter(QuotedAndCharged::concerns);
    if (order.isEmpty()) {
      return Answer.notFound();
    }
    return QuotedAndCharged.read(visit.visit().form(), order.get())
        .<Answer>map(
            papers -> {
              charged.take(visit.tenant(), order.get(), papers, visit.actor());
              return new Answer.Redirect(OrderItem.pathOf(order.get().number()));
            })
        .orElseGet(() -> show(visit, 422, visit.texts().get("desk.charged.wrong")));
  }

  private Answer quote(DeskVisit visit) {
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

  private Answer label(DeskVisit visit) {
    return paper(visit, "label", parcel -> true, papers::label);
  }

  private Answer customs(DeskVisit visit) {
    return paper(
        visit, "customs", parcel -> OrderFile.isAbroad(parcel.route()), papers::customsForm);
  }

  private interface Printing {
    PrintResult print(Shop shop, Order order, Parcel parcel);
  }

  private Answer paper(DeskVisit visit, String name, Predicate<Parcel> needed, Printing printing) {
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
    return switch (printing.print(visit.shop(), order.orElseThrow(), parcel.get())) {
      case PrintResult.Printed(var pdf) ->
          Answer.bytes("application/pdf", pdf, name + "-" + parcel.get().number() + ".pdf");
      case PrintResult.TooLong(var field) ->
          show(visit, 409, visit.texts().get("desk.papers.too-long", field));
      case PrintResult.Unprintable(var field, var letters) ->
          show(visit, 409, visit.texts().get("desk.papers.unprintable", field, letters));
    };
  }
}
