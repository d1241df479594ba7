package io.puente.orders.parcel;

import io.puente.platform.database.Transaction;
import io.puente.shipping.carrier.Carrier;
import io.puente.shipping.carrier.HookSecrets;
import java.util.Optional;

/** The rows of carriers' secrets. */
final class CarrierSecretSql {

  private CarrierSecretSql() {}

  static Optional<HookSecrets> of(Transaction tx, Carrier carrier) {
    return tx.row(
            """
            SELECT current, previous
            FROM carrier_secret
            WHERE shop_id = $1
              AND carrier = $2
            """,
            tx.tenant().id(),
            carrier.slug())
        .map(
            row ->
                new HookSecrets(
                    row.getString("current"), Optional.ofNullable(row.getString("previous"))));
  }

  /** Keeps a secret if there is none yet. */
  static void insert(Transaction tx, Carrier carrier, String secret) {
    tx.update(
        """
        INSERT INTO carrier_secret (shop_id, carrier, current)
        VALUES ($1, $2, $3)
        ON CONFLICT DO NOTHING
        """,
        tx.tenant().id(),
        carrier.slug(),
        secret);
  }
}
