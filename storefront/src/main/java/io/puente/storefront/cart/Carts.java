package io.puente.storefront.cart;

import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
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
    return database.inTenant(shop, tx -> CartSql.find(tx, visitor.bytes()));
  }

  /** Adds pieces of a variant; false if the shop does not sell it. */
  boolean add(Tenant shop, TokenHash visitor, UUID variant, int quantity) {
    int pieces = Math.clamp(quantity, 1, MOST);
    return database.inTenant(
        shop,
        tx -> {
          if (!CartSql.isSold(tx, variant)) {
            return false;
          }
          CartSql.add(tx, CartSql.findOrCreate(tx, visitor.bytes()), variant, pieces);
          return true;
        });
  }

  /** Sets the quantity of a variant; with zero or less, its line is deleted. */
  void change(Tenant shop, TokenHash visitor, UUID variant, int quantity) {
    database.inTenant(
        shop,
        tx -> {
          if (quantity <= 0) {
            CartSql.remove(tx, visitor.bytes(), variant);
          } else {
            CartSql.change(tx, visitor.bytes(), variant, Math.min(quantity, MOST));
          }
          return null;
        });
  }
}
