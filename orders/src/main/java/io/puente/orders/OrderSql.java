package io.puente.orders;

import static io.puente.platform.database.SqlTime.utc;

import io.puente.platform.database.Transaction;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes what was agreed in an order. {@link OrderReadSql} reads it. */
final class OrderSql {

  private OrderSql() {}

  /** Locks a cart, so that one request at a time turns it into an order; false if it is gone. */
  static boolean lockCart(Transaction tx, UUID cart) {
    return tx.row(
            "SELECT 1 FROM cart WHERE shop_id = $1 AND id = $2 FOR UPDATE", tx.tenant().id(), cart)
        .isPresent();
  }

  /** Whether a locked cart still holds all goods of an order. */
  static boolean isInCart(Transaction tx, UUID cart, List<OrderTerms.Line> lines) {
    Map<UUID, Integer> held =
        tx
            .rows(
                "SELECT variant_id, quantity FROM cart_line WHERE shop_id = $1 AND cart_id = $2",
                tx.tenant().id(),
                cart)
            .stream()
            .collect(
                Collectors.toMap(
                    row -> row.getUUID("variant_id"), row -> row.getInteger("quantity")));
    return lines.stream().allMatch(line -> line.quantity() <= held.getOrDefault(line.variant(), 0));
  }

  /**
   * Locks the cart of an order, if it is still there. Who needs cart and order locks the cart
   * first.
   */
  static void lockCartOf(Transaction tx, UUID order) {
    tx.row(
        """
        SELECT 1
        FROM cart
        WHERE shop_id = $1
          AND id = (SELECT cart_id FROM customer_order WHERE shop_id = $1 AND id = $2)
        FOR UPDATE
        """,
        tx.tenant().id(),
        order);
  }

  /**
   * Takes an order's pieces out of its cart. What was put in after the checkout stays; an empty
   * cart is deleted.
   */
  static void takeOutOfCart(Transaction tx, Order order) {
    for (OrderTerms.Line line : order.lines()) {
      tx.update(
          """
          DELETE FROM cart_line
          WHERE shop_id = $1
            AND cart_id = (SELECT cart_id FROM customer_order WHERE shop_id = $1 AND id = $2)
            AND variant_id = $3
            AND quantity <= $4
          """,
          tx.tenant().id(),
          order.id(),
          line.variant(),
          line.quantity());
      tx.update(
          """
          UPDATE cart_line
          SET quantity = quantity - $4
          WHERE shop_id = $1
            AND cart_id = (SELECT cart_id FROM customer_order WHERE shop_id = $1 AND id = $2)
            AND variant_id = $3
            AND quantity > $4
          """,
          tx.tenant().id(),
          order.id(),
          line.variant(),
          line.quantity());
    }
    tx.update(
        """
        DELETE FROM cart
        WHERE shop_id = $1
          AND id = (SELECT cart_id FROM customer_order WHERE shop_id = $1 AND id = $2)
          AND NOT EXISTS (
            SELECT 1 FROM cart_line WHERE shop_id = $1 AND cart_id = cart.id)
        """,
        tx.tenant().id(),
        order.id());
  }

  static String nextNumber(Transaction tx, int year) {
    int next =
        tx.oneRow(
                """
                INSERT INTO order_counter (shop_id, year, last)
                VALUES ($1, $2, 1)
                ON CONFLICT (shop_id, year) DO UPDATE SET last = order_counter.last + 1
                RETURNING last
                """,
                tx.tenant().id(),
                year)
            .getInteger("last");
    return "PT-%d-%06d".formatted(year, next);
  }

  /** Writes a new order that awaits its payment. */
  static void insert(
      Transaction tx,
      UUID id,
      UUID cart,
      String number,
      String network,
      Instant placedAt,
      Instant payUntil,
      OrderTerms terms) {
    tx.updateOne(
        """
        INSERT INTO customer_order
          (shop_id, id, pay_until, market, language, country, currency, total_minor, email,
           payer_name, recipient, service, rate, rate_source, rate_as_of, quote,
           cart_id, number, placed_from, placed_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
                $17, $18, $19, $20)
        """,
        agreed(tx, id, payUntil, terms, cart, number, network, utc(placedAt)));
    insertRows(tx, id, terms);
  }

  /** Puts what was agreed now in the place of what was agreed before, on an order not yet paid. */
  static void renew(Transaction tx, UUID id, Instant payUntil, OrderTerms terms) {
    tx.updateOne(
        """
        UPDATE customer_order
        SET pay_until = $3, market = $4, language = $5, country = $6, currency = $7,
            total_minor = $8, email = $9, payer_name = $10, recipient = $11, service = $12,
            rate = $13, rate_source = $14, rate_as_of = $15, quote = $16
        WHERE shop_id = $1
          AND id = $2
          AND state = 'open'
          AND payment = 'awaiting'
        """,
        agreed(tx, id, payUntil, terms));
    tx.update("DELETE FROM order_line WHERE shop_id = $1 AND order_id = $2", tx.tenant().id(), id);
    tx.update(
        "DELETE FROM order_adjustment WHERE shop_id = $1 AND order_id = $2", tx.tenant().id(), id);
    insertRows(tx, id, terms);
  }

  /** The parameters $1 to $16 that both statements have, and some after them. */
  private static @Nullable Object[] agreed(
      Transaction tx, UUID id, Instant payUntil, OrderTerms terms, @Nullable Object... more) {
    List<@Nullable Object> parameters = new ArrayList<>();
    parameters.add(tx.tenant().id());
    parameters.add(id);
    parameters.add(utc(payUntil));
    parameters.add(terms.market());
    parameters.add(terms.language());
    parameters.add(terms.recipient().country());
    parameters.add(terms.currency().getCode());
    parameters.add(terms.total().getAmountMinorLong());
    parameters.add(terms.email());
    parameters.add(terms.payerName());
    parameters.add(JsonObject.mapFrom(terms.recipient()));
    parameters.add(JsonObject.mapFrom(terms.service()));
    parameters.add(terms.rate());
    parameters.add(terms.rateSource());
    parameters.add(utc(terms.rateAsOf()));
    parameters.add(terms.quote());
    for (@Nullable Object each : more) {
      parameters.add(each);
    }
    return parameters.toArray();
  }

  private static void insertRows(Transaction tx, UUID order, OrderTerms terms) {
    List<Tuple> lines = new ArrayList<>();
    for (OrderTerms.Line line : terms.lines()) {
      lines.add(
          Tuple.from(
              new @Nullable Object[] {
                tx.tenant().id(),
                order,
                lines.size() + 1,
                line.variant(),
                line.sku(),
                line.title(),
                line.variantName(),
                line.language(),
                line.pictureSrc(),
                line.quantity(),
                line.unit().getAmountMinorLong(),
                line.amount().getAmountMinorLong(),
                line.hs(),
                line.origin(),
                line.customsDescription(),
                line.grams()
              }));
    }
    tx.batch(
        """
        INSERT INTO order_line
          (shop_id, order_id, position, variant_id, sku, title, variant_name, language, picture_src,
           quantity, unit_minor, amount_minor, hs_code, origin, customs_description, grams)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
        """,
        lines);
    List<Tuple> adjustments = new ArrayList<>();
    for (OrderTerms.Adjustment adjustment : terms.adjustments()) {
      adjustments.add(
          Tuple.of(
              tx.tenant().id(),
              order,
              adjustments.size() + 1,
              adjustment.kind().name().toLowerCase(Locale.ROOT),
              adjustment.label(),
              adjustment.source(),
              adjustment.amount().getAmountMinorLong()));
    }
    tx.batch(
        """
        INSERT INTO order_adjustment (shop_id, order_id, position, kind, label, source, amount_minor)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        """,
        adjustments);
  }
}
