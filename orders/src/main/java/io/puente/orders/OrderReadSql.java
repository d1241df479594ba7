package io.puente.orders;

import io.puente.platform.database.Slice;
import io.puente.platform.database.SqlTime;
import io.puente.platform.database.Transaction;
import io.puente.platform.secrets.ServerKey;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Reads orders with their lines and adjustments.
 *
 * @param serverKey from which the secret in each order's link is derived
 */
record OrderReadSql(ServerKey serverKey) {

  private static final String LINK = "order-link";

  private static final String WHOLE =
      """
      SELECT o.*,
             (SELECT jsonb_agg(to_jsonb(l) ORDER BY l.position)
              FROM order_line l
              WHERE l.shop_id = $1 AND l.order_id = o.id) AS lines,
             (SELECT jsonb_agg(to_jsonb(a) ORDER BY a.position)
              FROM order_adjustment a
              WHERE a.shop_id = $1 AND a.order_id = o.id) AS adjustments
      FROM customer_order o
      WHERE o.shop_id = $1
      """;

  /** The order of a cart that awaits its payment, locked until the commit. */
  Optional<Order> lockAwaiting(Transaction tx, UUID cart) {
    return tx.row(
            WHOLE
                + """
                AND o.cart_id = $2
                AND o.state = 'open'
                AND o.payment = 'awaiting'
                FOR UPDATE OF o
                """,
            tx.tenant().id(),
            cart)
        .map(this::order);
  }

  /** The order that awaits its payment and has the same cart as this one, locked. */
  Optional<Order> lockAwaitingOfSameCart(Transaction tx, UUID order) {
    return tx.row(
            WHOLE
                + """
                AND o.cart_id = (SELECT cart_id FROM customer_order WHERE shop_id = $1 AND id = $2)
                AND o.id <> $2
                AND o.state = 'open'
                AND o.payment = 'awaiting'
                FOR UPDATE OF o
                """,
            tx.tenant().id(),
            order)
        .map(this::order);
  }

  /** Whether money has come for another order of the same cart. */
  boolean hasCartBeenPaid(Transaction tx, UUID order) {
    return tx.row(
            """
            SELECT 1
            FROM customer_order
            WHERE shop_id = $1
              AND cart_id = (SELECT cart_id FROM customer_order WHERE shop_id = $1 AND id = $2)
              AND id <> $2
              AND received_minor > refunded_minor
            LIMIT 1
            """,
            tx.tenant().id(),
            order)
        .isPresent();
  }

  /** Orders that wait for a decision, the longest waiting first. */
  List<Order> held(Transaction tx, int limit) {
    return tx
        .rows(WHOLE + "AND o.state = 'held' ORDER BY o.held_at LIMIT $2", tx.tenant().id(), limit)
        .stream()
        .map(this::order)
        .toList();
  }

  /** The newest order that a cart has become. */
  Optional<Order> latestOfCart(Transaction tx, UUID cart) {
    return tx.row(
            WHOLE + "AND o.cart_id = $2 ORDER BY o.placed_at DESC LIMIT 1", tx.tenant().id(), cart)
        .map(this::order);
  }

  Optional<Order> byNumber(Transaction tx, String number) {
    return tx.row(WHOLE + "AND o.number = $2", tx.tenant().id(), number).map(this::order);
  }

  Optional<Order> byId(Transaction tx, UUID id) {
    return tx.row(WHOLE + "AND o.id = $2", tx.tenant().id(), id).map(this::order);
  }

  /** The order, locked until the commit, so that one transition happens at a time. */
  Optional<Order> lock(Transaction tx, UUID id) {
    return tx.row(WHOLE + "AND o.id = $2 FOR UPDATE OF o", tx.tenant().id(), id).map(this::order);
  }

  Optional<Order> lock(Transaction tx, String number) {
    return tx.row(WHOLE + "AND o.number = $2 FOR UPDATE OF o", tx.tenant().id(), number)
        .map(this::order);
  }

  /** An order by its number and the secret of its link. */
  Optional<Order> byLink(Transaction tx, String number, String secret) {
    return byNumber(tx, number)
        .filter(order -> serverKey.derives(LINK, order.id().toString(), secret));
  }

  /** The newest orders, the newest first. */
  Slice<Order> latest(Transaction tx, int size) {
    return Slice.first(
        orders(
            tx.rows(
                WHOLE + "ORDER BY o.placed_at DESC, o.id DESC LIMIT $2",
                tx.tenant().id(),
                size + 1)),
        size);
  }

  /** The orders before one of them; the newest orders if there is no such order. */
  Slice<Order> olderThan(Transaction tx, String number, int size) {
    return place(tx, number)
        .map(
            place ->
                Slice.after(
                    orders(
                        tx.rows(
                            WHOLE
                                + """
                                AND (o.placed_at, o.id) < ($2, $3)
                                ORDER BY o.placed_at DESC, o.id DESC
                                LIMIT $4
                                """,
                            tx.tenant().id(),
                            place.at(),
                            place.order(),
                            size + 1)),
                    size))
        .orElseGet(() -> latest(tx, size));
  }

  /** The orders after one of them; the newest orders if there is no such order. */
  Slice<Order> newerThan(Transaction tx, String number, int size) {
    return place(tx, number)
        .map(
            place ->
                Slice.before(
                    orders(
                        tx.rows(
                            WHOLE
                                + """
                                AND (o.placed_at, o.id) > ($2, $3)
                                ORDER BY o.placed_at, o.id
                                LIMIT $4
                                """,
                            tx.tenant().id(),
                            place.at(),
                            place.order(),
                            size + 1)),
                    size))
        .orElseGet(() -> latest(tx, size));
  }

  private record Place(OffsetDateTime at, UUID order) {}

  private static Optional<Place> place(Transaction tx, String number) {
    return tx.row(
            "SELECT placed_at, id FROM customer_order WHERE shop_id = $1 AND number = $2",
            tx.tenant().id(),
            number)
        .map(row -> new Place(row.getOffsetDateTime("placed_at"), row.getUUID("id")));
  }

  private List<Order> orders(List<Row> rows) {
    return rows.stream().map(this::order).toList();
  }

  List<Order> toShip(Transaction tx, int limit) {
    return tx
        .rows(
            WHOLE
                + """
                AND o.state = 'open'
                AND o.payment = 'paid'
                AND o.fulfilment IN ('none', 'part')
                ORDER BY o.paid_at
                LIMIT $2
                """,
            tx.tenant().id(),
            limit)
        .stream()
        .map(this::order)
        .toList();
  }

  /** How many orders wait to be shipped. */
  static int countToShip(Transaction tx) {
    return tx.oneRow(
            """
            SELECT count(*)::int AS waiting
            FROM customer_order
            WHERE shop_id = $1
              AND state = 'open'
              AND payment = 'paid'
              AND fulfilment IN ('none', 'part')
            """,
            tx.tenant().id())
        .getInteger("waiting");
  }

  /** The orders to ship and those that are held. */
  static Orders.Waiting waiting(Transaction tx) {
    Row row =
        tx.oneRow(
            """
            SELECT sum(waiting)::int AS waiting, max(latest) AS latest
            FROM (
              SELECT count(*) AS waiting, max(paid_at) AS latest
              FROM customer_order
              WHERE shop_id = $1
                AND state = 'open'
                AND payment = 'paid'
                AND fulfilment IN ('none', 'part')
              UNION ALL
              SELECT count(*), max(held_at)
              FROM customer_order
              WHERE shop_id = $1
                AND state = 'held') parts
            """,
            tx.tenant().id());
    return new Orders.Waiting(
        row.getInteger("waiting"),
        Optional.ofNullable(row.getOffsetDateTime("latest")).map(OffsetDateTime::toInstant));
  }

  /** What buyers have paid since then and what was not given back, one sum for each currency. */
  static List<Money> revenue(Transaction tx, Instant since) {
    return tx
        .rows(
            """
            SELECT currency, sum(received_minor - refunded_minor)::bigint AS revenue_minor
            FROM customer_order
            WHERE shop_id = $1
              AND state = 'open'
              AND payment IN ('paid', 'part_refunded')
              AND paid_at >= $2
            GROUP BY currency
            ORDER BY count(*) DESC, currency
            """,
            tx.tenant().id(),
            SqlTime.utc(since))
        .stream()
        .map(
            row ->
                Money.ofMinor(
                    CurrencyUnit.of(row.getString("currency")), row.getLong("revenue_minor")))
        .toList();
  }

  private Order order(Row row) {
    CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
    return new Order(
        row.getUUID("id"),
        row.getString("number"),
        serverKey.derive(LINK, row.getUUID("id").toString()),
        OrderStateSql.read(row),
        row.getOffsetDateTime("placed_at").toInstant(),
        new OrderTerms(
            row.getString("market"),
            row.getString("language"),
            Money.ofMinor(currency, row.getLong("total_minor")),
            row.getString("email"),
            row.getString("payer_name"),
            row.getJsonObject("recipient").mapTo(Recipient.class),
            row.getJsonObject("service").mapTo(OrderedService.class),
            row.getBigDecimal("rate"),
            row.getString("rate_source"),
            row.getOffsetDateTime("rate_as_of").toInstant(),
            row.getJsonObject("quote"),
            objects(row.getJsonArray("lines")).stream().map(each -> line(each, currency)).toList(),
            objects(row.getJsonArray("adjustments")).stream()
                .map(each -> adjustment(each, currency))
                .toList()));
  }

  private static List<JsonObject> objects(@Nullable JsonArray rows) {
    return rows == null ? List.of() : rows.stream().map(JsonObject.class::cast).toList();
  }

  private static OrderTerms.Line line(JsonObject row, CurrencyUnit currency) {
    return new OrderTerms.Line(
        UUID.fromString(row.getString("variant_id")),
        row.getString("sku"),
        row.getString("title"),
        row.getString("variant_name"),
        row.getString("language"),
        row.getString("picture_src"),
        row.getInteger("quantity"),
        Money.ofMinor(currency, row.getLong("unit_minor")),
        Money.ofMinor(currency, row.getLong("amount_minor")),
        row.getString("hs_code"),
        row.getString("origin"),
        row.getString("customs_description"),
        row.getInteger("grams"));
  }

  private static OrderTerms.Adjustment adjustment(JsonObject row, CurrencyUnit currency) {
    return new OrderTerms.Adjustment(
        OrderTerms.Adjustment.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getString("label"),
        row.getString("source"),
        Money.ofMinor(currency, row.getLong("amount_minor")));
  }
}
