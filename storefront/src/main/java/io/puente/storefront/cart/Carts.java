package io.puente.storefront.cart;

import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.platform.secrets.TokenHash;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The carts of a shop's visitors. */
public final class Carts {

  private static final int MOST_VARIANTS = 50;

  private final Database database;

  public Carts(Database database) {
    this.database = database;
  }

  public Optional<Cart> of(Tenant shop, TokenHash visitor) {
    return database.inTenant(shop, tx -> CartSql.find(tx, visitor.bytes()));
  }

  /** The outcome of adding pieces. */
  sealed interface Addition {

    record Added() implements Addition {}

    /** The shop does not sell the variant. */
    record NotSold() implements Addition {}

    /** The cart has as many different variants as a cart may have. */
    record Full() implements Addition {}

    /** With the pieces that the cart has already, they would be more than {@link Quantity#MOST}. */
    record TooMany(int already) implements Addition {}
  }

  /** Adds so many pieces of a variant, all of them or none. */
  Addition add(Tenant shop, TokenHash visitor, UUID variant, int quantity) {
    return database.inTenant(shop, tx -> add(tx, visitor, variant, quantity));
  }

  private static Addition add(Transaction tx, TokenHash visitor, UUID variant, int quantity) {
    if (!CartSql.keep(tx, variant) || !CartSql.isSold(tx, variant)) {
      return new Addition.NotSold();
    }
    UUID cart = CartSql.findOrCreate(tx, visitor.bytes());
    if (CartSql.countOthers(tx, cart, variant) >= MOST_VARIANTS) {
      return new Addition.Full();
    }
    int already = CartSql.pieces(tx, cart, variant);
    if (already + quantity > Quantity.MOST) {
      return new Addition.TooMany(already);
    }
    CartSql.add(tx, cart, variant, quantity);
    return new Addition.Added();
  }

  /** Deletes carts that nobody has added to for so long that the visitor's cookie has expired. */
  public int deleteUnusedSince(Instant time) {
    return database.asOperator(tx -> CartSql.deleteUnusedSince(tx, time));
  }

  /** Sets the quantity of a variant; false if the cart has none of it. */
  boolean change(Tenant shop, TokenHash visitor, UUID variant, int quantity) {
    return database.inTenant(shop, tx -> CartSql.change(tx, visitor.bytes(), variant, quantity));
  }

  void remove(Tenant shop, TokenHash visitor, UUID variant) {
    database.inTenant(
        shop,
        tx -> {
          CartSql.remove(tx, visitor.bytes(), variant);
          return null;
        });
  }
}
