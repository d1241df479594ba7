package io.puente.shop;

import io.puente.platform.database.Database;
import java.util.Optional;

/** The payment fees of shops, as far as their owners have entered them. */
public final class PaymentFees {

  private final Database database;

  public PaymentFees(Database database) {
    this.database = database;
  }

  public Optional<PaymentFee> of(Shop shop) {
    return database.reading(shop.tenant(), tx -> PaymentFeeSql.of(tx, shop));
  }

  public void set(Shop shop, PaymentFee fee) {
    database.inTenant(
        shop.tenant(),
        tx -> {
          PaymentFeeSql.write(tx, fee);
          return null;
        });
  }
}
