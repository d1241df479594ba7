package io.puente.storefront.order;

import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.platform.events.Events;
import io.puente.platform.jobs.Job;
import io.puente.platform.jobs.Jobs;
import io.puente.platform.secrets.SecretToken;
import io.puente.platform.secrets.TokenHash;
import io.puente.storefront.cart.Carts;
import io.puente.storefront.quote.json.WholeQuote;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/** Orders of shops, and the steps they take. Each step is one transaction and happens once. */
public final class Orders {

  /** Says that an order's time to be paid is over. */
  public static final Job<TimeIsUp> TIME_IS_UP = new Job<>("order.time-is-up", TimeIsUp.class);

  /** Which order. */
  public record TimeIsUp(UUID order) {}

  private final Database database;
  private final OrderLetters letters;
  private final Clock clock;
  private final Duration hold;

  /**
   * Orders over a database.
   *
   * @param hold how long stock is kept for an order that is not paid
   */
  public Orders(Database database, OrderLetters letters, Clock clock, Duration hold) {
    this.database = database;
    this.letters = letters;
    this.clock = clock;
    this.hold = hold;
  }

  /**
   * Places an order and keeps its goods. The order of the same cart that still waits for its
   * payment is changed instead, so that nobody stands in their own way for the last piece.
   */
  public Placement place(Tenant shop, Draft draft) {
    try {
      return new Placement.Placed(database.inTenant(shop, tx -> place(tx, shop, draft)));
    } catch (NotEnough notEnough) {
      return notEnough.soldOut;
    }
  }

  private Order place(Transaction tx, Tenant shop, Draft draft) {
    OrderSql.lockCart(tx, shop, draft.cart());
    Instant heldUntil = clock.instant().plus(hold);
    Optional<Order> open = WholeOrderSql.openOrderOf(tx, shop, draft.cart());
    UUID id = open.map(Order::id).orElseGet(OrderSql::newId);
    boolean seen = false;
    if (open.isPresent()) {
      seen = StockSql.release(tx, shop, id);
      OrderSql.renew(tx, shop, id, draft, heldUntil);
    } else {
      int year = clock.instant().atZone(ZoneOffset.UTC).getYear();
      String key = SecretToken.generate();
      OrderSql.insert(
          tx,
          shop,
          id,
          OrderSql.nextNumber(tx, shop, year),
          key,
          TokenHash.of(key).bytes(),
          draft,
          heldUntil);
    }
    OrderSql.insertRows(tx, shop, id, draft);
    OrderQuoteSql.keep(tx, shop, id, draft.whole());
    seen |= reserve(tx, shop, id, draft.lines());
    if (seen) {
      Events.announce(tx, shop, "StockChanged", id.toString());
    }
    String key = id + "@" + heldUntil.toEpochMilli();
    Jobs.enqueue(tx, shop, TIME_IS_UP, key, new TimeIsUp(id), heldUntil);
    return WholeOrderSql.byId(tx, shop, id).orElseThrow();
  }

  /** Always in the order of variants, so that two orders never wait for each other. */
  private static boolean reserve(Transaction tx, Tenant shop, UUID order, List<Order.Line> lines) {
    boolean seen = false;
    for (Order.Line line :
        lines.stream().sorted(Comparator.comparing(Order.Line::variant)).toList()) {
      seen |=
          StockSql.reserve(tx, shop, order, line.variant(), line.quantity())
              .orElseThrow(
                  () -> new NotEnough(line.title(), StockSql.left(tx, shop, line.variant())))
              .isSeen();
    }
    return seen;
  }

  /** The order's part of a payment: called in the transaction in which the attempt settles. */
  public void paid(Transaction tx, Tenant shop, UUID id) {
    Order order = WholeOrderSql.lock(tx, shop, id).orElseThrow();
    switch (order.state()) {
      case OrderState.AwaitingPayment waiting -> sell(tx, shop, order);
      case OrderState.Expired late -> revive(tx, shop, order);
      case OrderState.Paid already -> {}
      case OrderState.Posted already -> {}
      case OrderState.Delivered already -> {}
      case OrderState.Held already -> {}
    }
  }

  private void sell(Transaction tx, Tenant shop, Order order) {
    StockSql.sell(tx, shop, order.id());
    OrderSql.enter(tx, shop, order.id(), new OrderState.Paid(clock.instant()));
    if (order.cart() != null) {
      Carts.discard(tx, shop, order.cart());
    }
    letters.paid(tx, shop, order);
    Events.announce(tx, shop, "OrderPaid", order.number());
  }

  /** Paid after its time was over: sold if the goods are still there, held for a person if not. */
  private void revive(Transaction tx, Tenant shop, Order order) {
    boolean allThere =
        order.lines().stream()
            .allMatch(line -> StockSql.left(tx, shop, line.variant()) >= line.quantity());
    if (allThere) {
      reserve(tx, shop, order.id(), order.lines());
      sell(tx, shop, order);
    } else {
      hold(tx, shop, order.id(), "sold-out");
    }
  }

  /** Parks an order for a person, as when the wrong amount came. */
  public void hold(Transaction tx, Tenant shop, UUID id, String reason) {
    OrderSql.enter(tx, shop, id, new OrderState.Held(reason));
    Events.announce(tx, shop, "OrderHeld", id.toString());
  }

  /** Gives an unpaid order up and lets its stock go, once its time is over. */
  public void expire(Tenant shop, UUID id) {
    database.inTenant(
        shop,
        tx -> {
          Optional<Order> order = WholeOrderSql.lock(tx, shop, id);
          if (order.isPresent()
              && order.get().state() instanceof OrderState.AwaitingPayment(var until)
              && !until.isAfter(clock.instant())) {
            OrderSql.enter(tx, shop, id, new OrderState.Expired());
            if (StockSql.release(tx, shop, id)) {
              Events.announce(tx, shop, "StockChanged", id.toString());
            }
          }
          return null;
        });
  }

  /** The goods of a paid order are handed to the carrier. */
  public void posted(Transaction tx, Tenant shop, Order order, String trackingNumber) {
    OrderSql.enter(tx, shop, order.id(), new OrderState.Posted(Instant.EPOCH, clock.instant()));
    letters.posted(tx, shop, order, trackingNumber);
    Events.announce(tx, shop, "OrderPosted", order.number());
  }

  /** The buyer has the goods. Said again, it changes nothing. */
  public void delivered(Transaction tx, Tenant shop, String number, Instant at) {
    Order order = lock(tx, shop, number).orElseThrow();
    if (order.state() instanceof OrderState.Posted(var paid, var since)) {
      OrderSql.enter(tx, shop, order.id(), new OrderState.Delivered(paid, at));
      letters.delivered(tx, shop, order);
      Events.announce(tx, shop, "OrderDelivered", number);
    }
  }

  /** The order, which takes no other step until the transaction ends. */
  public Optional<Order> lock(Transaction tx, Tenant shop, String number) {
    return WholeOrderSql.lock(tx, shop, number);
  }

  /** An order by the number and secret of its link. */
  public Optional<Order> opened(Tenant shop, String number, String key) {
    return database.inTenant(
        shop, tx -> WholeOrderSql.byKey(tx, shop, number, TokenHash.of(key).bytes()));
  }

  public Optional<Order> numbered(Tenant shop, String number) {
    return database.inTenant(shop, tx -> WholeOrderSql.byNumber(tx, shop, number));
  }

  /** The import quote of an order with all that it rests on; none within a country. */
  public Optional<WholeQuote> quote(Tenant shop, UUID id) {
    return database.inTenant(shop, tx -> OrderQuoteSql.of(tx, shop, id));
  }

  public Optional<Order> of(Tenant shop, UUID id) {
    return database.inTenant(shop, tx -> WholeOrderSql.byId(tx, shop, id));
  }

  /** The newest first. */
  public List<Order> latest(Tenant shop, int limit, int offset) {
    return database.inTenant(shop, tx -> WholeOrderSql.latest(tx, shop, limit, offset));
  }

  /** Paid orders that wait to be posted, the longest waiting first. */
  public List<Order> toShip(Tenant shop, int limit) {
    return database.inTenant(shop, tx -> WholeOrderSql.toShip(tx, shop, limit));
  }

  /** What buyers have paid since then, one sum for each currency. */
  public List<Money> takings(Tenant shop, Instant since) {
    return database.inTenant(shop, tx -> OrderSql.takings(tx, shop, since));
  }

  /** Rolls the placement back. */
  private static final class NotEnough extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Placement.SoldOut soldOut;

    NotEnough(String title, int left) {
      super("not enough of " + title, null, false, false);
      soldOut = new Placement.SoldOut(title, left);
    }
  }
}
