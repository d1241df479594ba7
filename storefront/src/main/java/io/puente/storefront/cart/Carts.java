package io.puente.storefront.cart;

import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.platform.secrets.TokenHash;
import java.util.Optional;
import java.util.UUID;

/** The carts of a shop's visitors. */
public final class Carts {

  private static final int MOST = 99;

  private final Database database;

  public Carts(Database database) {
    this.database = database;
  }

  public Optional<Cart> of(Tenant shop, TokenHash visitor) {
    return database.inTenant(shop, tx -> CartSql.find(tx, shop, visitor.bytes()));
  }

  /** Puts pieces of a variant in; false if the shop does not sell it. */
  boolean add(Tenant shop, TokenHash visitor, UUID variant, int quantity) {
    int pieces = Math.clamp(quantity, 1, MOST);
    return database.inTenant(shop, tx -> CartSql.add(tx, shop, visitor.bytes(), variant, pieces));
  }

  /** Sets how many there are; none takes the line out. */
  void change(Tenant shop, TokenHash visitor, UUID variant, int quantity) {
    database.inTenant(
        shop,
        tx -> {
          if (quantity <= 0) {
            CartSql.remove(tx, shop, visitor.bytes(), variant);
          } else {
            CartSql.change(tx, shop, visitor.bytes(), variant, Math.min(quantity, MOST));
          }
          return null;
        });
  }

  /** Throws a cart away, as when it has been bought. */
  public static void discard(Transaction tx, Tenant shop, UUID cart) {
    CartSql.delete(tx, shop, cart);
  }
}
