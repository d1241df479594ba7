package io.puente.storefront.origin;

import io.puente.catalogsync.catalog.CatalogChanged;
import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.shop.audit.Actor;
import io.puente.shop.audit.Audit;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The origin declarations of a shop's products: one for each product and agreement. */
public final class Declarations {

  private final Database database;
  private final Clock clock;

  public Declarations(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Those of a product, by agreement. */
  public List<Declaration> of(Tenant shop, UUID product) {
    return database.reading(
        shop, tx -> DeclarationSql.declarations(DeclarationSql.of(tx, List.of(product))));
  }

  /** Saves a declaration, which replaces an earlier one. Buyers see its effect at once. */
  public void save(Tenant shop, Declaration declaration, Actor actor) {
    database.inTenant(
        shop,
        tx -> {
          DeclarationSql.write(tx, declaration);
          note(tx, declaration.product(), declaration.agreement(), "declares", actor);
          return null;
        });
  }

  /** Withdraws a declaration. A second call changes nothing. */
  public void withdraw(Tenant shop, UUID product, String agreement, Actor actor) {
    database.inTenant(
        shop,
        tx -> {
          if (DeclarationSql.delete(tx, product, agreement)) {
            note(tx, product, agreement, "withdraws", actor);
          }
          return null;
        });
  }

  private void note(Transaction tx, UUID product, String agreement, String action, Actor actor) {
    Audit.note(tx, actor, action + " " + agreement, product.toString(), clock.instant());
    CatalogChanged.announce(tx, agreement, List.of(product));
  }
}
