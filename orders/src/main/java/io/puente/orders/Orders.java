package io.puente.orders;

import io.puente.payments.AmountDue;
import io.puente.payments.Payments;
import io.puente.platform.database.Database;
import io.puente.platform.database.Ids;
import io.puente.platform.database.Slice;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.platform.events.EventKind;
import io.puente.platform.events.Events;
import io.puente.platform.jobs.Job;
import io.puente.platform.jobs.Jobs;
import io.puente.platform.network.ClientNetwork;
import io.puente.platform.secrets.ServerKey;
import io.puente.shop.Shop;
import io.puente.shop.quote.QuoteSnapshot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The orders of shops: placed, shipped, delivered, found. What money does to an order is in {@link
 * OrderSettlement}, and what becomes of a held order in {@link HeldOrders}. Each step is one
 * transaction and happens once.
 */
public final class Orders {

  public static final EventKind PAID = new EventKind("OrderPaid");
  public static final EventKind HELD = new EventKind("OrderHeld");
  public static final EventKind CANCELLED = new EventKind("OrderCancelled");

  /** A parcel of the order has left, or its delivery was taken back. */
  public static final EventKind SHIPPED = new EventKind("OrderShipped");

  public static final EventKind DELIVERED = new EventKind("OrderDelivered");

  /** The stock of a variant has changed so much that buyers see the difference. */
  public static final EventKind STOCK_CHANGED = new EventKind("StockChanged");

  /** The time to pay an order is over. */
  public static final Job<PaymentDeadline> PAYMENT_DEADLINE =
      new Job<>("order.payment-deadline", PaymentDeadline.class);

  /** Which order. */
  public record PaymentDeadline(UUID order) {}

  private static final String NETWORK = "order-network";

  /** How many times the time to pay an order may be renewed. */
  private static final int RENEWALS = 3;

  private final Database database;
  private final OrderReadSql rows;
  private final OrderEmails emails;
  private final Clock clock;
  private final Duration timeToPay;
  private final ServerKey serverKey;
  private final UnpaidOrderLimits limits;

  /**
   * Orders over a database.
   *
   * @param timeToPay how long stock is reserved for an order that is not paid
   */
  public Orders(
      Database database,
      ServerKey serverKey,
      OrderEmails emails,
      Clock clock,
      Duration timeToPay,
      UnpaidOrderLimits limits) {
    this.database = database;
    this.serverKey = serverKey;
    this.limits = limits;
    rows = new OrderReadSql(serverKey);
    this.emails = emails;
    this.clock = clock;
    this.timeToPay = timeToPay;
  }

  /**
   * Turns a cart into an order and reserves its goods. The order of the same cart that still awaits
   * its payment is renewed instead, so that buyers do not compete with themselves for the last
   * piece; payments that were started for it before end in the same transaction.
   *
   * @param shop whose year stands in the number of a new order
   * @param quote the import quote with its request; {@code null} for goods that stay in their
   *     country
   * @param address the buyer's network address
   */
  public Placement place(
      Shop shop, UUID cart, OrderTerms terms, @Nullable QuoteSnapshot quote, String address) {
    String network = serverKey.derive(NETWORK, ClientNetwork.of(address).id());
    try {
      return database.inTenant(shop.tenant(), tx -> place(tx, shop, cart, terms, quote, network));
    } catch (NotEnough notEnough) {
      return new Placement.SoldOut(notEnough.shortage.title(), notEnough.shortage.left());
    }
  }

  private Placement place(
      Transaction tx,
      Shop shop,
      UUID cart,
      OrderTerms terms,
      @Nullable QuoteSnapshot quote,
      String network) {
    if (!OrderSql.lockCart(tx, cart)) {
      return rows.latestOfCart(tx, cart)
          .<Placement>map(Placement.PlacedBefore::new)
          .orElseGet(Placement.NoCart::new);
    }
    if (!OrderSql.isInCart(tx, cart, terms.lines())) {
      return new Placement.CartChanged();
    }
    Instant now = clock.instant();
    Instant payUntil = now.plus(timeToPay);
    Optional<Order> open = rows.lockAwaiting(tx, cart);
    if (isTooMany(tx, cart, open, network, terms)) {
      return new Placement.TooManyUnpaid();
    }
    UUID id = open.map(Order::id).orElseGet(Ids::next);
    open.filter(order -> !order.terms().chargesTheSameAs(terms))
        .ifPresent(order -> Payments.stopAll(tx, order.id()));
    lockStock(tx, id, terms);
    boolean released = open.isPresent() && StockSql.release(tx, id);
    if (open.isPresent()) {
      OrderSql.renew(tx, id, payUntil, terms);
    } else {
      String number = OrderSql.nextNumber(tx, shop.day(now).getYear());
      OrderSql.insert(tx, id, cart, number, network, now, payUntil, terms);
    }
    OrderQuoteSql.replace(tx, id, quote);
    if (reserve(tx, id, terms) || released) {
      Events.announce(tx, STOCK_CHANGED, id.toString());
    }
    String key = id + "@" + payUntil.toEpochMilli();
    Jobs.enqueue(tx, PAYMENT_DEADLINE, key, new PaymentDeadline(id), payUntil);
    return new Placement.Placed(rows.byId(tx, id).orElseThrow());
  }

  /** An order is renewed for a while only: its stock is not reserved for ever. */
  private boolean isTooMany(
      Transaction tx, UUID cart, Optional<Order> open, String network, OrderTerms terms) {
    Instant now = clock.instant();
    return open.map(order -> order.placedAt().plus(timeToPay.multipliedBy(RENEWALS)).isBefore(now))
        .orElseGet(() -> limits.areReached(tx, cart, network, terms, now));
  }

  /** Before anything names a variant: its product may be deleted in this moment. */
  private static void lockStock(Transaction tx, UUID id, OrderTerms terms) {
    StockSql.lock(tx, id, terms.lines())
        .ifPresent(
            deleted -> {
              throw new NotEnough(deleted);
            });
  }

  private static boolean reserve(Transaction tx, UUID id, OrderTerms terms) {
    return switch (StockSql.reserve(tx, id, terms.lines())) {
      case StockSql.Outcome.Changed(boolean visible) -> visible;
      case StockSql.Outcome.Shortage shortage -> throw new NotEnough(shortage);
    };
  }

  /** Ends the payments of an order that are under way; money that comes all the same counts. */
  void stopPayments(Tenant shop, UUID id) {
    database.inTenant(
        shop,
        tx -> {
          rows.lock(tx, id).ifPresent(order -> Payments.stopAll(tx, order.id()));
          return id;
        });
  }

  /** Cancels an unpaid order and releases its stock, once its time to pay is over. */
  public void expire(Tenant shop, UUID id) {
    database.inTenant(
        shop,
        tx -> {
          rows.lock(tx, id).ifPresent(order -> expire(tx, order));
          return id;
        });
  }

  private void expire(Transaction tx, Order order) {
    if (order.state() instanceof OrderState.Open open
        && open.payment() instanceof PaymentState.Awaiting(Instant until)
        && !until.isAfter(clock.instant())) {
      OrderStateSql.move(tx, order.id(), open, open.expire(clock.instant()));
      Payments.stopAll(tx, order.id());
      if (StockSql.release(tx, order.id())) {
        Events.announce(tx, STOCK_CHANGED, order.id().toString());
      }
    }
  }

  /**
   * A carrier has goods of a paid order. The caller has locked the order and seen that it
   * {@linkplain OrderState#isToShip can be shipped}.
   *
   * @param all whether nothing is left to send
   */
  public void ship(Transaction tx, Order order, SentParcel parcel, boolean all) {
    switch (order.state()) {
      case OrderState.Open(PaymentState.Paid paid, FulfilmentState.None none) -> {
        move(tx, order, paid, none.ship(clock.instant(), all));
        emails.shipped(tx, order, parcel, all);
      }
      case OrderState.Open(PaymentState.Paid paid, FulfilmentState.Part part) -> {
        move(tx, order, paid, part.ship(all));
        emails.anotherShipped(tx, order, parcel, all);
      }
      case OrderState other -> throw new IllegalStateException("cannot be shipped: " + other);
    }
    Events.announce(tx, SHIPPED, order.number());
  }

  private static void move(
      Transaction tx, Order order, PaymentState payment, FulfilmentState next) {
    OrderStateSql.move(tx, order.id(), order.state(), new OrderState.Open(payment, next));
  }

  /**
   * A parcel of a locked order was entered by mistake: its goods are with the shop. Returns false,
   * and changes nothing, if the order cannot go back.
   *
   * @param others whether the order has other parcels
   */
  public boolean withdraw(Transaction tx, Order order, boolean others) {
    return switch (order.state()) {
      case OrderState.Open(PaymentState payment, FulfilmentState.Part part) -> {
        move(tx, order, payment, part.withdraw(others));
        yield true;
      }
      case OrderState.Open(PaymentState payment, FulfilmentState.Shipped shipped) -> {
        move(tx, order, payment, shipped.withdraw(others));
        yield true;
      }
      case OrderState other -> false;
    };
  }

  /**
   * Tells the buyer the number of a parcel that was sent with a wrong one, or with none; or only
   * its carrier if it has no number.
   */
  public void correctNumber(Transaction tx, Order order, SentParcel parcel, boolean hadNumber) {
    emails.numberCorrected(tx, order, parcel, hadNumber);
  }

  /** The buyer has the goods of a locked order. A second call changes nothing. */
  public void deliver(Transaction tx, Order order, Instant at) {
    if (order.state()
        instanceof OrderState.Open(PaymentState payment, FulfilmentState.Shipped shipped)) {
      move(tx, order, payment, shipped.deliver(at));
      emails.delivered(tx, order);
      Events.announce(tx, DELIVERED, order.number());
    }
  }

  /** The report of the delivery of a locked order was taken back. */
  public void undeliver(Transaction tx, Order order) {
    if (order.state()
        instanceof OrderState.Open(PaymentState payment, FulfilmentState.Delivered delivered)) {
      move(tx, order, payment, delivered.undeliver());
      Events.announce(tx, SHIPPED, order.number());
    }
  }

  /** The order, locked until the transaction ends. */
  public Optional<Order> lock(Transaction tx, String number) {
    return rows.lock(tx, number);
  }

  /** An order by the number and secret of its link. */
  public Optional<Order> byLink(Tenant shop, String number, String key) {
    return database.inTenant(shop, tx -> rows.byLink(tx, number, key));
  }

  /** The newest order of a cart, if it awaits its payment or nobody paid it in time. */
  public Optional<Order> unpaidOf(Tenant shop, UUID cart) {
    return database
        .reading(shop, tx -> rows.latestOfCart(tx, cart))
        .filter(
            order -> order.state().isAwaitingPayment() || order.due() instanceof AmountDue.Lapsed);
  }

  public Optional<Order> byNumber(Tenant shop, String number) {
    return database.inTenant(shop, tx -> rows.byNumber(tx, number));
  }

  /** The import quote of an order with its request; none within a country. */
  public Optional<QuoteSnapshot> quote(Tenant shop, UUID id) {
    return database.inTenant(shop, tx -> OrderQuoteSql.of(tx, id));
  }

  public Optional<Order> of(Tenant shop, UUID id) {
    return database.inTenant(shop, tx -> rows.byId(tx, id));
  }

  /** The newest orders, the newest first. */
  public Slice<Order> latest(Tenant shop, int size) {
    return database.reading(shop, tx -> rows.latest(tx, size));
  }

  /** The orders before one of them, the newest first. */
  public Slice<Order> olderThan(Tenant shop, String number, int size) {
    return database.reading(shop, tx -> rows.olderThan(tx, number, size));
  }

  /** The orders after one of them, the newest first. */
  public Slice<Order> newerThan(Tenant shop, String number, int size) {
    return database.reading(shop, tx -> rows.newerThan(tx, number, size));
  }

  /** Paid orders that wait to be shipped, the longest waiting first. */
  public List<Order> toShip(Tenant shop, int limit) {
    return database.reading(shop, tx -> rows.toShip(tx, limit));
  }

  /** Orders that wait for a decision, the longest waiting first. */
  public List<Order> held(Tenant shop, int limit) {
    return database.reading(shop, tx -> rows.held(tx, limit));
  }

  /** How many paid orders have pieces that wait to be shipped. */
  public int countToShip(Tenant shop) {
    return database.reading(shop, OrderReadSql::countToShip);
  }

  /**
   * Orders that wait for the shop: to be shipped, or for a decision.
   *
   * @param latest since when the newest of them has waited; empty if there is none
   */
  public record Waiting(int count, Optional<Instant> latest) {}

  public Waiting waiting(Tenant shop) {
    return database.reading(shop, OrderReadSql::waiting);
  }

  /** What buyers have paid since then, one sum for each currency. */
  public List<Money> revenue(Tenant shop, Instant since) {
    return database.reading(shop, tx -> OrderReadSql.revenue(tx, since));
  }

  /** Rolls the placement back. */
  private static final class NotEnough extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient StockSql.Outcome.Shortage shortage;

    NotEnough(StockSql.Outcome.Shortage shortage) {
      super("not enough of " + shortage.title(), null, false, false);
      this.shortage = shortage;
    }
  }
}
