package io.puente.dashboard;

import io.puente.orders.ChargedDuties;
import io.puente.orders.HeldOrders;
import io.puente.orders.Order;
import io.puente.orders.OrderState;
import io.puente.orders.Orders;
import io.puente.orders.PaymentState;
import io.puente.orders.parcel.UnsentPieces;
import io.puente.payments.AmountDue;
import io.puente.payments.AttemptState;
import io.puente.payments.PaymentAttempt;
import io.puente.payments.Payments;
import io.puente.payments.Refund;
import io.puente.payments.rate.ExchangeRate;
import io.puente.payments.rate.RatesFeed;
import io.puente.shipping.parcel.Parcel;
import io.puente.shipping.parcel.Parcels;
import io.puente.shop.audit.Audit;
import io.puente.shop.mail.Email;
import io.puente.shop.mail.Emails;
import io.puente.shop.quote.QuoteSnapshot;
import io.puente.storefront.product.Products;
import io.puente.web.response.Answer;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/** Reads the page of one order from all features that know the order. */
public final class OrderDetails {

  private static final Set<String> DONE =
      Set.of("shipped", "number", "withdrawn", "cost", "event", "taken-back", "read");

  private static final MathContext RATE_DIGITS = new MathContext(6);

  private final Orders orders;
  private final HeldOrders held;
  private final Payments payments;
  private final Parcels parcels;
  private final Emails emails;
  private final ChargedDuties charged;
  private final OrderHistory history;
  private final OrderDetailRows rows;
  private final ParcelCards cards;
  private final ShipForms forms;
  private final OrderDocuments documents;

  /**
   * Reads from the given features.
   *
   * @param tests whether the shop's payments are tests
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
      boolean tests) {
    this.orders = orders;
    this.held = held;
    this.payments = payments;
    this.parcels = parcels;
    this.emails = emails;
    this.charged = charged;
    this.history = new OrderHistory(parcels, audit);
    this.rows = new OrderDetailRows(products);
    this.cards = new ParcelCards(parcels);
    this.forms = new ShipForms(parcels, tests);
    this.documents = new OrderDocuments(products);
  }

  /** The page of the order with this number, if there is one. */
  Optional<OrderDetailPage> page(DashboardVisit visit, String number, String notice) {
    return orders.byNumber(visit.tenant(), number).map(order -> page(visit, order, notice));
  }

  /** The page of the order of the path with what was refused, in the owner's language. */
  Answer refused(DashboardVisit visit, int status, String notice) {
    return page(visit, visit.visit().pathParameter("number"), notice)
        .<Answer>map(page -> new Answer.Page(status, "dashboard/order", page))
        .orElseGet(Answer::notFound);
  }

  OrderDetailPage page(DashboardVisit visit, Order order, String notice) {
    List<Email> written = emails.of(visit.tenant(), order.id());
    List<Parcel> sent = parcels.ofOrder(visit.tenant(), order.id());
    List<GoodsName> goods = rows.goods(visit, order);
    List<PaymentAttempt> attempts = payments.of(visit.tenant(), order.id());
    Optional<QuoteSnapshot> quote = orders.quote(visit.tenant(), order.id());
    return new OrderDetailPage(
        visit.texts().get("order.title", order.number()),
        visit.layout("orders"),
        order.number(),
        OrderStateLabel.of(order.state(), visit.texts()),
        notice,
        done(visit),
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
        order.terms().service().label(visit.texts()),
        order.terms().service().collectAt(),
        visit.country(order.recipient().country()),
        order.terms().payerName(),
        order.terms().email(),
        attempts.stream().map(attempt -> attempt(attempt, visit)).toList(),
        written.stream().map(email -> EmailItem.of(email, visit, emails.areSent())).toList(),
        history.of(visit, order, attempts, written, sent),
        cards.of(visit, order, sent, goods),
        order.state().isToShip() ? documents.of(visit, order) : List.of(),
        left(order, sent, goods),
        order.state() instanceof OrderState.Held state ? held(visit, order, state) : null,
        order.state().isToShip() ? forms.of(visit, order, sent, goods) : null);
  }

  /** What was just done; a link of somebody else cannot say anything else. */
  private static String done(DashboardVisit visit) {
    return visit
        .visit()
        .queryParameter("done")
        .filter(DONE::contains)
        .map(what -> visit.texts().get("dashboard.done." + what, ShipForms.readNumber(visit)))
        .orElse("");
  }

  /** The pieces that are left to send, after the first parcel has left. */
  private static List<GoodsName> left(Order order, List<Parcel> sent, List<GoodsName> goods) {
    return sent.isEmpty() || !order.state().isToShip()
        ? List.of()
        : UnsentPieces.of(order, sent).left().stream()
            .map(pieces -> goods.get(pieces.line()).times(pieces))
            .toList();
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
}
