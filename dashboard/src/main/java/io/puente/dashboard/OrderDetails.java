package io.puente.dashboard;

import io.puente.orders.ChargedDuties;
import io.puente.orders.HeldOrders;
import io.puente.orders.Order;
import io.puente.orders.OrderState;
import io.puente.orders.OrderTerms;
import io.puente.orders.Orders;
import io.puente.orders.PaymentState;
import io.puente.orders.parcel.CarrierNames;
import io.puente.orders.parcel.PostalService;
import io.puente.payments.AmountDue;
import io.puente.payments.AttemptState;
import io.puente.payments.PaymentAttempt;
import io.puente.payments.Payments;
import io.puente.payments.Refund;
import io.puente.payments.rate.ExchangeRate;
import io.puente.payments.rate.RatesFeed;
import io.puente.shipping.carrier.Carriers;
import io.puente.shipping.milestone.Route;
import io.puente.shipping.parcel.Parcel;
import io.puente.shipping.parcel.Parcels;
import io.puente.shop.audit.Audit;
import io.puente.shop.mail.Email;
import io.puente.shop.mail.Emails;
import io.puente.shop.quote.QuoteSnapshot;
import io.puente.storefront.product.Products;
import io.puente.web.request.Form;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Reads the page of one order from all features that know the order. */
public final class OrderDetails {

  private static final MathContext RATE_DIGITS = new MathContext(6);

  private final Orders orders;
  private final HeldOrders held;
  private final Payments payments;
  private final Parcels parcels;
  private final Emails emails;
  private final ChargedDuties charged;
  private final OrderHistory history;
  private final OrderDetailRows rows;
  private final boolean sandboxFirst;

  /**
   * Reads from the given features.
   *
   * @param sandboxFirst whether the sandbox post is the first carrier in the form, as in a demo
   */
  public OrderDetails(
      Orders orders,
      HeldOrders held,
      Payments payments,
      Parcels parcels,
      Emails emails,
      ChargedDuties charged,
      Audit audit,
      Products products,
      boolean sandboxFirst) {
    this.orders = orders;
    this.held = held;
    this.payments = payments;
    this.parcels = parcels;
    this.emails = emails;
    this.charged = charged;
    this.history = new OrderHistory(parcels, audit);
    this.rows = new OrderDetailRows(products);
    this.sandboxFirst = sandboxFirst;
  }

  /** The page of the order with this number, if there is one. */
  Optional<OrderDetailPage> page(DashboardVisit visit, String number, String notice) {
    return orders.byNumber(visit.tenant(), number).map(order -> page(visit, order, notice));
  }

  OrderDetailPage page(DashboardVisit visit, Order order, String notice) {
    List<Email> written = emails.of(visit.tenant(), order.id());
    Optional<Parcel> parcel =
        parcels.ofOrder(visit.tenant(), order.id()).stream().reduce((first, last) -> last);
    List<PaymentAttempt> attempts = payments.of(visit.tenant(), order.id());
    Optional<QuoteSnapshot> quote = orders.quote(visit.tenant(), order.id());
    return new OrderDetailPage(
        visit.texts().get("order.title", order.number()),
        visit.layout("orders"),
        order.number(),
        OrderStateLabel.of(order.state(), visit.texts()),
        notice,
        visit.moment(order.placedAt()),
        order.path(),
        rows.of(visit, order, quote),
        visit.money(order.total()),
        rate(visit, order),
        QuoteSnapshotView.of(order, quote, visit),
        ChargeComparison.appliesTo(order)
            ? ChargeComparison.of(visit, order, charged.of(visit.tenant(), order))
            : null,
        order.recipient(),
        visit.country(order.recipient().country()),
        order.terms().payerName(),
        order.terms().email(),
        attempts.stream().map(attempt -> attempt(attempt, visit)).toList(),
        written.stream().map(email -> EmailItem.of(email, visit, emails.areSent())).toList(),
        history.of(visit, order, attempts, written, parcel),
        parcel.map(each -> ParcelItem.of(each, visit)).orElse(null),
        parcel.map(each -> isAbroad(each.route())).orElse(false),
        order.state() instanceof OrderState.Held state ? held(visit, order, state) : null,
        order.state().isToShip() ? shipForm(visit, order) : null);
  }

  /** Only a parcel that leaves the country needs a customs form. */
  static boolean isAbroad(Route route) {
    return !route.origin().equals(route.destination());
  }

  private OrderDetailPage.Held held(DashboardVisit visit, Order order, OrderState.Held state) {
    String reason = state.reason().name().toLowerCase(Locale.ROOT);
    return new OrderDetailPage.Held(
        OrderItem.pathOf(order.number()),
        visit.texts().get("dashboard.held.reason." + reason),
        visit.money(order.total()),
        state.payment().received().map(visit::money).orElse(""),
        order.due() instanceof AmountDue.Payable(Money amount) ? visit.money(amount) : "",
        obstacle(visit, order, state),
        visit.day(state.until()));
  }

  private String obstacle(DashboardVisit visit, Order order, OrderState.Held state) {
    if (order.due() instanceof AmountDue.Payable(Money amount)) {
      return visit.texts().get("dashboard.held.still-due", visit.money(amount));
    }
    if (!(state.payment() instanceof PaymentState.Paid)) {
      return visit.texts().get("dashboard.held.refunded");
    }
    return held.hasItsPieces(visit.tenant(), order)
        ? ""
        : visit.texts().get("dashboard.held.sold-out-still");
  }

  private static String rate(DashboardVisit visit, Order order) {
    return visit.shop().currency().equals(order.currency())
        ? ""
        : visit
            .texts()
            .get(
                "checkout.rate",
                visit.shop().currency(),
                visit.number(order.terms().rate().round(RATE_DIGITS).stripTrailingZeros()),
                order.currency(),
                order.terms().rateSource().equals(RatesFeed.DEMO)
                    ? visit.texts().get("checkout.rate-demo")
                    : order.terms().rateSource(),
                visit.day(ExchangeRate.day(order.terms().rateAsOf(), visit.shop().timeZone())));
  }

  private static String refund(Refund refund, DashboardVisit visit) {
    String key =
        switch (refund.state()) {
          case Refund.Pending pending -> "pending";
          case Refund.Issued issued -> "issued";
          case Refund.Refused refused -> "refused";
        };
    return visit.texts().get("dashboard.refund." + key, visit.money(refund.amount()));
  }

  private OrderDetailPage.Attempt attempt(PaymentAttempt attempt, DashboardVisit visit) {
    return new OrderDetailPage.Attempt(
        visit.moment(attempt.createdAt()),
        visit.money(attempt.request().total()),
        capitalized(attempt.request().provider()),
        visit.texts().get("dashboard.payment." + stateKey(attempt.state())),
        attempt.reference().orElse(""),
        payments.refundsOf(visit.tenant(), attempt.id()).stream()
            .map(refund -> refund(refund, visit))
            .toList());
  }

  /** {@code stripe} as its owner writes it: {@code Stripe}. */
  private static String capitalized(String provider) {
    return provider.substring(0, 1).toUpperCase(Locale.ROOT) + provider.substring(1);
  }

  private static String stateKey(AttemptState state) {
    return switch (state) {
      case AttemptState.Opening opening -> "opening";
      case AttemptState.Open open -> "open";
      case AttemptState.Superseded superseded -> "superseded";
      case AttemptState.Paid paid -> "paid";
      case AttemptState.Failed failed -> "failed";
      case AttemptState.Mismatched mismatched -> "mismatched";
      case AttemptState.Surplus surplus -> "surplus";
    };
  }

  /**
   * The weight of items and packaging is filled in if the weights of all items are known. A form
   * that was refused keeps what was typed.
   */
  private OrderDetailPage.ShipForm shipForm(DashboardVisit visit, Order order) {
    Optional<Integer> net = netGrams(order);
    int grams = net.map(known -> known + visit.shop().shipping().packagingGrams()).orElse(0);
    Form form = visit.visit().form();
    PostalService suggested =
        PostalService.withIndicator(form.text("kind"))
            .orElseGet(() -> PostalService.suiting(order.terms().service(), grams));
    return new OrderDetailPage.ShipForm(
        OrderItem.pathOf(order.number()) + "/shipment",
        form.given("grams").orElse(net.isPresent() ? String.valueOf(grams) : ""),
        visit.shop().shipping().packagingGrams(),
        Stream.of(PostalService.values())
            .map(
                service ->
                    new OrderDetailPage.Choice(
                        service.indicator(),
                        visit.texts().get("dashboard.service." + service.indicator()),
                        service == suggested))
            .toList(),
        carriers(visit));
  }

  private static Optional<Integer> netGrams(Order order) {
    int sum = 0;
    for (OrderTerms.Line line : order.lines()) {
      @Nullable Integer grams = line.grams();
      if (grams == null) {
        return Optional.empty();
      }
      sum += grams * line.quantity();
    }
    return Optional.of(sum);
  }

  private List<OrderDetailPage.Choice> carriers(DashboardVisit visit) {
    return Carriers.all().stream()
        .filter(carrier -> carrier.collectsIn(visit.shop().country()))
        .sorted(Comparator.comparing(carrier -> carrier.equals(Carriers.SANDBOX) != sandboxFirst))
        .map(
            carrier ->
                new OrderDetailPage.Choice(
                    carrier.slug(),
                    CarrierNames.of(carrier, visit.texts()),
                    carrier.slug().equals(visit.visit().form().text("carrier"))))
        .toList();
  }
}
