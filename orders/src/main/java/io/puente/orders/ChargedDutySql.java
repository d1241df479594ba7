package io.puente.orders;

import io.puente.platform.database.Transaction;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;

/** The rows of {@code charged_duty}. */
final class ChargedDutySql {

  private ChargedDutySql() {}

  static List<ChargedDuty> of(Transaction tx, Order order) {
    return tx
        .rows(
            """
            SELECT kind, amount_minor, paper
            FROM charged_duty
            WHERE shop_id = $1
              AND order_id = $2
            """,
            tx.tenant().id(),
            order.id())
        .stream()
        .map(
            row ->
                new ChargedDuty(
                    OrderTerms.Adjustment.Kind.valueOf(
                        row.getString("kind").toUpperCase(Locale.ROOT)),
                    Money.ofMinor(order.currency(), row.getLong("amount_minor")),
                    row.getString("paper")))
        .toList();
  }

  static void delete(Transaction tx, Order order) {
    tx.update(
        """
        DELETE FROM charged_duty
        WHERE shop_id = $1
          AND order_id = $2
        """,
        tx.tenant().id(),
        order.id());
  }

  static void insert(Transaction tx, Order order, ChargedDuty charged) {
    tx.updateOne(
        """
        INSERT INTO charged_duty (shop_id, order_id, kind, amount_minor, paper)
        VALUES ($1, $2, $3, $4, $5)
        """,
        tx.tenant().id(),
        order.id(),
        charged.kind().name().toLowerCase(Locale.ROOT),
        charged.amount().getAmountMinorLong(),
        charged.paper());
  }
}
