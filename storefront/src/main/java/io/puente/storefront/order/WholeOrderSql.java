package io.puente.storefront.order;

import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Reads orders with their lines and adjustments. */
final class WholeOrderSql {

  private static final String WHOLE =
      """
      SELECT o.*,
             (SELECT jsonb_agg(to_jsonb(l) ORDER BY l.position)
              FROM order_line l
              WHERE l.shop_id = o.shop_id AND l.order_id = o.id) AS lines,
             (SELECT jsonb_agg(to_jsonb(a) ORDER BY a.position)
              FROM order_adjustment a
              WHERE a.shop_id = o.shop_id AND a.order_id = o.id) AS adjustments
      FROM customer_order o
      WHERE o.shop_id = $1
      """;

  private WholeOrderSql() {}

  /** The order of a cart that waits for its payment. */
  static Optional<Order> openOrderOf(Transaction tx, Tenant shop, UUID cart) {
    return tx.row(WHOLE + "AND o.cart_id = $2 AND o.state = 'awaiting_payment'", shop.id(), cart)
        .map(WholeOrderSql::order);
  }

  static Optional<Order> byNumber(Transaction tx, Tenant shop, String number) {
    return tx.row(WHOLE + "AND o.number = $2", shop.id(), number).map(WholeOrderSql::order);
  }

  static Optional<Order> byId(Transaction tx, Tenant shop, UUID id) {
    return tx.row(WHOLE + "AND o.id = $2", shop.id(), id).map(WholeOrderSql::order);
  }

  /** The order, locked until the commit, so that one transition happens at a time. */
  static Optional<Order> lock(Transaction tx, Tenant shop, UUID id) {
    return tx.row(WHOLE + "AND o.id = $2 FOR UPDATE OF o", shop.id(), id).map(WholeOrderSql::order);
  }

  static Optional<Order> lock(Transaction tx, Tenant shop, String number) {
    return tx.row(WHOLE + "AND o.number = $2 FOR UPDATE OF o", shop.id(), number)
        .map(WholeOrderSql::order);
  }

  static Optional<Order> byKey(Transaction tx, Tenant shop, String number, byte[] keyHash) {
    return tx.row(
            WHOLE + "AND o.number = $2 AND o.key_hash = $3",
            shop.id(),
            number,
            Buffer.buffer(keyHash))
        .map(WholeOrderSql::order);
  }

  static List<Order> latest(Transaction tx, Tenant shop, int limit, int offset) {
    return tx
        .rows(WHOLE + "ORDER BY o.placed_at DESC LIMIT $2 OFFSET $3", shop.id(), limit, offset)
        .stream()
        .map(WholeOrderSql::order)
        .toList();
  }

  static List<Order> toShip(Transaction tx, Tenant shop, int limit) {
    return tx
        .rows(WHOLE + "AND o.state = 'paid' ORDER BY o.paid_at LIMIT $2", shop.id(), limit)
        .stream()
        .map(WholeOrderSql::order)
        .toList();
  }

  private static Order order(Row row) {
    CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
    return new Order(
        row.getUUID("id"),
        row.getString("number"),
        row.getString("key"),
        state(row),
        row.getUUID("cart_id"),
        row.getString("market"),
        row.getString("language"),
        Money.ofMinor(currency, row.getLong("total_minor")),
        row.getString("email"),
        row.getString("payer_name"),
        row.getJsonObject("recipient").mapTo(Recipient.class),
        row.getString("service"),
        row.getBigDecimal("rate"),
        row.getString("rate_source"),
        row.getOffsetDateTime("rate_as_of").toInstant(),
        row.getJsonObject("quote"),
        row.getOffsetDateTime("placed_at").toInstant(),
        objects(row.getJsonArray("lines")).stream().map(each -> line(each, currency)).toList(),
        objects(row.getJsonArray("adjustments")).stream()
            .map(each -> adjustment(each, currency))
            .toList());
  }

  private static OrderState state(Row row) {
    return switch (row.getString("state")) {
      case "awaiting_payment" -> new OrderState.AwaitingPayment(instant(row, "held_until"));
      case "paid" -> new OrderState.Paid(instant(row, "paid_at"));
      case "posted" -> new OrderState.Posted(instant(row, "paid_at"), instant(row, "posted_at"));
      case "delivered" ->
          new OrderState.Delivered(instant(row, "paid_at"), instant(row, "delivered_at"));
      case "expired" -> new OrderState.Expired();
      case "held" -> new OrderState.Held(row.getString("ended_reason"));
      case String other -> throw new IllegalStateException("an order cannot be " + other);
    };
  }

  private static Instant instant(Row row, String column) {
    return row.getOffsetDateTime(column).toInstant();
  }

  private static List<JsonObject> objects(@Nullable JsonArray rows) {
    return rows == null ? List.of() : rows.stream().map(JsonObject.class::cast).toList();
  }

  private static Order.Line line(JsonObject row, CurrencyUnit currency) {
    return new Order.Line(
        UUID.fromString(row.getString("variant_id")),
        row.getString("sku"),
        row.getString("title"),
        row.getString("variant_name"),
        row.getString("picture_src"),
        row.getInteger("quantity"),
        Money.ofMinor(currency, row.getLong("unit_minor")),
        Money.ofMinor(currency, row.getLong("amount_minor")),
        row.getString("hs_code"),
        row.getString("origin"),
        row.getString("customs_description"),
        row.getInteger("grams"));
  }

  private static Order.Adjustment adjustment(JsonObject row, CurrencyUnit currency) {
    return new Order.Adjustment(
        Order.Adjustment.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getString("label"),
        row.getString("source"),
        Money.ofMinor(currency, row.getLong("amount_minor")));
  }
}
