package io.puente.storefront.cart;

import io.puente.platform.database.Ids;
import io.puente.platform.database.SqlTime;
import io.puente.platform.database.Transaction;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of carts. */
final class CartSql {

  private CartSql() {}

  static Optional<Cart> find(Transaction tx, byte[] visitorHash) {
    return tx.row(
            "SELECT id FROM cart WHERE shop_id = $1 AND visitor_hash = $2",
            tx.tenant().id(),
            Buffer.buffer(visitorHash))
        .map(row -> new Cart(row.getUUID("id"), lines(tx, row.getUUID("id"))));
  }

  private static List<Cart.Line> lines(Transaction tx, UUID cart) {
    return tx
        .rows(
            """
            SELECT l.variant_id, l.quantity, v.active AND p.purchasable AS sold
            FROM cart_line l
            JOIN variant v ON v.shop_id = $1 AND v.id = l.variant_id
            JOIN product p ON p.shop_id = $1 AND p.id = v.product_id
            WHERE l.shop_id = $1
              AND l.cart_id = $2
            ORDER BY l.added_at, l.variant_id
            """,
            tx.tenant().id(),
            cart)
        .stream()
        .map(
            row ->
                new Cart.Line(
                    row.getUUID("variant_id"), row.getInteger("quantity"), row.getBoolean("sold")))
        .toList();
  }

  /** Whether a variant is on sale. */
  static boolean isSold(Transaction tx, UUID variant) {
    return tx.row(
            """
            SELECT 1
            FROM variant v
            JOIN product p ON p.shop_id = $1 AND p.id = v.product_id
            WHERE v.shop_id = $1
              AND v.id = $2
              AND v.active
              AND p.purchasable
            """,
            tx.tenant().id(),
            variant)
        .isPresent();
  }

  /**
   * The visitor's cart, locked until the commit. The first of many parallel requests creates the
   * cart; the others wait for it and find it.
   */
  static UUID findOrCreate(Transaction tx, byte[] visitorHash) {
    return tx.oneRow(
            """
            INSERT INTO cart (shop_id, id, visitor_hash)
            VALUES ($1, $2, $3)
            ON CONFLICT (shop_id, visitor_hash) DO UPDATE SET updated_at = excluded.updated_at
            RETURNING id
            """,
            tx.tenant().id(),
            Ids.next(),
            Buffer.buffer(visitorHash))
        .getUUID("id");
  }

  /** The pieces of a variant in a cart. */
  static int pieces(Transaction tx, UUID cart, UUID variant) {
    return tx.row(
            """
            SELECT quantity
            FROM cart_line
            WHERE shop_id = $1
              AND cart_id = $2
              AND variant_id = $3
            """,
            tx.tenant().id(),
            cart,
            variant)
        .map(row -> row.getInteger("quantity"))
        .orElse(0);
  }

  /** How many other variants are in a cart. */
  static int countOthers(Transaction tx, UUID cart, UUID variant) {
    return tx.oneRow(
            """
            SELECT count(*)::int AS others
            FROM cart_line
            WHERE shop_id = $1
              AND cart_id = $2
              AND variant_id <> $3
            """,
            tx.tenant().id(),
            cart,
            variant)
        .getInteger("others");
  }

  /** Deletes the carts of all shops that were last added to before a time. */
  static int deleteUnusedSince(Transaction tx, Instant time) {
    return tx.update("DELETE FROM cart WHERE updated_at < $1", SqlTime.utc(time));
  }

  /**
   * Keeps a variant from being deleted until the transaction ends; false if it is deleted. Waits
   * for whoever is about to delete it.
   */
  static boolean keep(Transaction tx, UUID variant) {
    return tx.row(
            """
            SELECT 1
            FROM variant
            WHERE shop_id = $1
              AND id = $2
            FOR KEY SHARE
            """,
            tx.tenant().id(),
            variant)
        .isPresent();
  }

  /** Adds pieces of a variant to a cart. */
  static void add(Transaction tx, UUID cart, UUID variant, int quantity) {
    tx.updateOne(
        """
        INSERT INTO cart_line (shop_id, cart_id, variant_id, quantity)
        VALUES ($1, $2, $3, $4)
        ON CONFLICT (shop_id, cart_id, variant_id)
        DO UPDATE SET quantity = cart_line.quantity + excluded.quantity
        """,
        tx.tenant().id(),
        cart,
        variant,
        quantity);
  }

  /** Sets the quantity of a line; false if the cart has no such line. */
  static boolean change(Transaction tx, byte[] visitorHash, UUID variant, int quantity) {
    return tx.update(
            """
            UPDATE cart_line l
            SET quantity = $4
            FROM cart c
            WHERE c.shop_id = $1
              AND c.visitor_hash = $2
              AND l.shop_id = $1
              AND l.cart_id = c.id
              AND l.variant_id = $3
            """,
            tx.tenant().id(),
            Buffer.buffer(visitorHash),
            variant,
            quantity)
        > 0;
  }

  static void remove(Transaction tx, byte[] visitorHash, UUID variant) {
    tx.update(
        """
        DELETE FROM cart_line l
        USING cart c
        WHERE c.shop_id = $1
          AND c.visitor_hash = $2
          AND l.shop_id = $1
          AND l.cart_id = c.id
          AND l.variant_id = $3
        """,
        tx.tenant().id(),
        Buffer.buffer(visitorHash),
        variant);
  }
}
