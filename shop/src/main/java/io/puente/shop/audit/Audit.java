package io.puente.shop.audit;

import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who did what on the dashboard, and when. */
public final class Audit {

  private final Database database;

  public Audit(Database database) {
    this.database = database;
  }

  /** Records an action in the transaction that does it. */
  public static void note(Transaction tx, Actor actor, String action, String subject, Instant at) {
    AuditSql.insert(tx, actor, action, subject, at);
  }

  /** When an action was done the last time. */
  public Optional<Instant> latest(Tenant shop, String action) {
    return database.inTenant(shop, tx -> AuditSql.latest(tx, action));
  }

  /** The entries about a subject, the oldest first. */
  public List<AuditEntry> of(Tenant shop, String subject) {
    return database.inTenant(shop, tx -> AuditSql.of(tx, subject));
  }
}
