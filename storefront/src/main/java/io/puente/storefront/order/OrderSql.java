package io.puente.storefront.order;

import io.puente.platform.database.Ids;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Writes what was agreed in an order, and how it goes on. {@link WholeOrderSql} reads it. */
final class OrderSql {

  private OrderSql() {}

  /** Lets one request at a time turn a cart into an order. */
  static void lockCart(Transaction tx, Tenant shop, UUID cart) {
    tx.row("SELECT 1 FROM cart WHERE shop_id = $1 AND id = $2 FOR UPDATE", shop.id(), cart);
  }

  static String nextNumber(Transaction tx, Tenant shop, int year) {
    int next =
        tx.oneRow(
                """
                INSERT INTO order_counter (shop_id, year, last)
                VALUES ($1, $2, 1)
                ON CONFLICT (shop_id, year) DO UPDATE SET last = order_counter.last + 1
                RETURNING last
                """,
                shop.id(),
                year)
            .getInteger("last");
    return "PT-%d-%06d".formatted(year, next);
  }

  static void insert(
      Transaction tx,
      Tenant shop,
      UUID id,
      String number,
      String key,
      byte[] keyHash,
      Draft draft,
      Instant heldUntil) {
    tx.update(
        """
        INSERT INTO customer_order
          (shop_id, id, number, key_hash, key, cart_id, state, market, language, country, currency,
           total_minor, email, payer_name, recipient, service, rate, rate_source, rate_as_of, quote,
           held_until)
        VALUES ($1, $2, $3, $4, $5, $6, 'awaiting_payment', $7, $8, $9, $10, $11, $12, $13, $14,
                $15, $16, $17, $18, $19, $20)
        """,
        shop.id(),
        id,
        number,
        Buffer.buffer(keyHash),
        key,
        draft.cart(),
        draft.market(),
        draft.language(),
        draft.recipient().country(),
        draft.total().getCurrencyUnit().getCode(),
        draft.total().getAmountMinorLong(),
        draft.email(),
        draft.payerName(),
        JsonObject.mapFrom(draft.recipient()),
        draft.service(),
        draft.rate(),
        draft.rateSource(),
        at(draft.rateAsOf()),
        draft.quote(),
        at(heldUntil));
  }

  /** Puts what was agreed now in the place of what was agreed before on an order not yet paid. */
  static void renew(Transaction tx, Tenant shop, UUID id, Draft draft, Instant heldUntil) {
    tx.update(
        """
        UPDATE customer_order
        SET market = $3, language = $4, country = $5, currency = $6, total_minor = $7, email = $8,
            payer_name = $9, recipient = $10, service = $11, rate = $12, rate_source = $13,
            rate_as_of = $14, quote = $15, held_until = $16
        WHERE shop_id = $1
          AND id = $2
        """,
        shop.id(),
        id,
        draft.market(),
        draft.language(),
        draft.recipient().country(),
        draft.total().getCurrencyUnit().getCode(),
        draft.total().getAmountMinorLong(),
        draft.email(),
        draft.payerName(),
        JsonObject.mapFrom(draft.recipient()),
        draft.service(),
        draft.rate(),
        draft.rateSource(),
        at(draft.rateAsOf()),
        draft.quote(),
        at(heldUntil));
    tx.update("DELETE FROM order_line WHERE shop_id = $1 AND order_id = $2", shop.id(), id);
    tx.update("DELETE FROM order_adjustment WHERE shop_id = $1 AND order_id = $2", shop.id(), id);
  }

  static void insertRows(Transaction tx, Tenant shop, UUID order, Draft draft) {
    List<Tuple> lines = new ArrayList<>();
    for (Order.Line line : draft.lines()) {
      lines.add(
          Tuple.from(
              new @Nullable Object[] {
                shop.id(),
                order,
                lines.size() + 1,
                line.variant(),
                line.sku(),
                line.title(),
                line.variantName(),
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
          (shop_id, order_id, position, variant_id, sku, title, variant_name, picture_src, quantity,
           unit_minor, amount_minor, hs_code, origin, customs_description, grams)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
        """,
        lines);
    List<Tuple> adjustments = new ArrayList<>();
    for (Order.Adjustment adjustment : draft.adjustments()) {
      adjustments.add(
          Tuple.of(
              shop.id(),
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

  static List<Money> takings(Transaction tx, Tenant shop, Instant since) {
    return tx
        .rows(
            """
            SELECT currency, sum(total_minor)::bigint AS total_minor
            FROM customer_order
            WHERE shop_id = $1
              AND state IN ('paid', 'posted', 'delivered')
              AND paid_at >= $2
            GROUP BY currency
            ORDER BY count(*) DESC, currency
            """,
            shop.id(),
            at(since))
        .stream()
        .map(
            row ->
                Money.ofMinor(
                    CurrencyUnit.of(row.getString("currency")), row.getLong("total_minor")))
        .toList();
  }

  /** Writes a new state with the moment it began. */
  static void enter(Transaction tx, Tenant shop, UUID id, OrderState state) {
    Instant at =
        switch (state) {
          case OrderState.AwaitingPayment(var until) -> until;
          case OrderState.Paid(var since) -> since;
          case OrderState.Posted(var paid, var since) -> since;
          case OrderState.Delivered(var paid, var since) -> since;
          case OrderState.Expired none -> Instant.EPOCH;
          case OrderState.Held none -> Instant.EPOCH;
        };
    tx.update(
        """
        UPDATE customer_order
        SET state = $3,
            paid_at = CASE WHEN $3 = 'paid' THEN $4 ELSE paid_at END,
            posted_at = CASE WHEN $3 = 'posted' THEN $4 ELSE posted_at END,
            delivered_at = CASE WHEN $3 = 'delivered' THEN $4 ELSE delivered_at END,
            ended_reason = $5
        WHERE shop_id = $1
          AND id = $2
        """,
        shop.id(),
        id,
        state.word(),
        at(at),
        state instanceof OrderState.Held(var reason) ? reason : null);
  }

  /** An id for a new order. */
  static UUID newId() {
    return Ids.next();
  }

  private static OffsetDateTime at(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
