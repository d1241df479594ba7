package io.puente.dashboard;

import io.puente.orders.ChargedDuties;
import io.puente.orders.HeldOrders;
import io.puente.orders.Order;
import io.puente.orders.Orders;
import io.puente.platform.database.Slice;
import io.puente.shop.web.ShopWeb;
import io.puente.web.page.PageModel;
import io.puente.web.response.Answer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The owner's pages of orders, and the form that stores its import charges. */
public final class DashboardOrderRoutes {

  private static final int PAGE_SIZE = 25;

  private final Dashboard dashboard;
  private final Orders orders;
  private final OrderItems items;
  private final HeldOrderRoutes held;
  private final OrderDetails details;
  private final ChargedDuties charged;

  public DashboardOrderRoutes(
      Dashboard dashboard,
      Orders orders,
      OrderItems items,
      HeldOrders held,
      OrderDetails details,
      ChargedDuties charged) {
    this.dashboard = dashboard;
    this.orders = orders;
    this.items = items;
    this.held = new HeldOrderRoutes(dashboard, held, details);
    this.details = details;
    this.charged = charged;
  }

  public void mount(ShopWeb web) {
    dashboard.page(web, "/dashboard/orders", this::list);
    dashboard.page(web, "/dashboard/orders/:number", this::show);
    held.mount(web);
    dashboard.post(web, "/dashboard/orders/:number/charged", this::saveCharges);
    dashboard.page(web, "/dashboard/orders/:number/quote.json", this::quote);
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
}
