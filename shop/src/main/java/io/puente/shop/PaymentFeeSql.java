package io.puente.shop;

import io.puente.platform.database.Transaction;
import java.util.Optional;
import org.joda.money.Money;

/** The row of a shop's payment fee. */
final class PaymentFeeSql {

  private PaymentFeeSql() {}

  static Optional<PaymentFee> of(Transaction tx, Shop shop) {
    return tx.row(
            "SELECT percent, fixed_minor FROM payment_fee WHERE shop_id = $1", tx.tenant().id())
        .map(
            row ->
                new PaymentFee(
                    row.getBigDecimal("percent"),
                    Money.ofMinor(shop.currency(), row.getLong("fixed_minor"))));
  }

  static void write(Transaction tx, PaymentFee fee) {
    tx.updateOne(
        """
        INSERT INTO payment_fee (shop_id, percent, fixed_minor)
        VALUES ($1, $2, $3)
        ON CONFLICT (shop_id) DO UPDATE
        SET percent = excluded.percent,
            fixed_minor = excluded.fixed_minor
        """,
        tx.tenant().id(),
        fee.percent(),
        fee.fixed().getAmountMinorLong());
  }
}
