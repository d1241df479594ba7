package io.puente.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.testing.RealDatabase;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No shop sees another shop's payments, even if a statement lacks the shop. */
@ExtendWith(RealDatabase.class)
class PaymentTablesTest {
  private final Database database;

  PaymentTablesTest(Database database) {
    this.database = database;
  }

  @ParameterizedTest
  @ValueSource(strings = {"payment_attempt", "payment_refund", "stripe_delivery"})
  void aShopSeesItsOwnRowsOnly(String table) {
    Tenant puebla = new Tenant(UUID.randomUUID());
    Tenant cusco = new Tenant(UUID.randomUUID());
    writeOneOfEach(puebla);

    assertThat(rowsSeenBy(puebla, table)).isEqualTo(1);
    assertThat(rowsSeenBy(cusco, table)).isZero();
  }

  private long rowsSeenBy(Tenant tenant, String table) {
    return database.inTenant(
        tenant, tx -> tx.oneRow("SELECT count(*) AS seen FROM " + table).getLong("seen"));
  }

  private void writeOneOfEach(Tenant tenant) {
    UUID attempt = UUID.randomUUID();
    database.inTenant(
        tenant,
        tx -> {
          tx.update(
              """
              INSERT INTO payment_attempt
                (shop_id, id, order_id, provider, amount_minor, currency, request, state,
                  created_at, checked_at, expires_at)
              VALUES ($1, $2, $2, 'manual', 100, 'MXN', '{}', 'opening', now(), now(), now())
              """,
              tenant.id(),
              attempt);
          tx.update(
              """
              INSERT INTO payment_refund
                (shop_id, id, attempt_id, payment_reference, amount_minor, currency, reason)
              VALUES ($1, $2, $2, 'pi_1', 100, 'MXN', 'surplus')
              """,
              tenant.id(),
              attempt);
          return tx.update(
              "INSERT INTO stripe_delivery (shop_id, event_id, type, body) VALUES ($1, 'evt', 't', '')",
              tenant.id());
        });
  }
}
