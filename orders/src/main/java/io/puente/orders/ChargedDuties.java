package io.puente.orders;

import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.shop.audit.Actor;
import io.puente.shop.audit.Audit;
import java.time.Clock;
import java.util.List;

/** The charges of imports as billed, entered on the dashboard. */
public final class ChargedDuties {

  private final Database database;
  private final Clock clock;

  public ChargedDuties(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public List<ChargedDuty> of(Tenant shop, Order order) {
    return database.reading(shop, tx -> ChargedDutySql.of(tx, order));
  }

  /** Replaces the charges of an order that were entered before. The quote does not change. */
  public void replace(Tenant shop, Order order, List<ChargedDuty> charged, Actor actor) {
    database.inTenant(
        shop,
        tx -> {
          ChargedDutySql.delete(tx, order);
          charged.forEach(each -> ChargedDutySql.insert(tx, order, each));
          Audit.note(tx, actor, "charged", order.number(), clock.instant());
          return null;
        });
  }
}
