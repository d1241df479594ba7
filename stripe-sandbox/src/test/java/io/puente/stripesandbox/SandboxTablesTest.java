package io.puente.stripesandbox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.testing.RealDatabase;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The double is another party: a shop's transaction has no access to its tables. */
@ExtendWith(RealDatabase.class)
class SandboxTablesTest {
  private final Database database;
  private final Tenant potter;

  SandboxTablesTest(Database database, Tenant potter) {
    this.database = database;
    this.potter = potter;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stripe_sandbox_account",
        "stripe_sandbox_object",
        "stripe_sandbox_idempotency_key",
        "stripe_sandbox_delivery"
      })
  void noShopSeesTheSandbox(String table) {
    assertThatThrownBy(() -> database.inTenant(potter, tx -> tx.rows("SELECT 1 FROM " + table)))
        .hasMessageContaining("permission denied");
  }
}
