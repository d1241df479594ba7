package io.puente.storefront.cart;

import io.puente.platform.database.Ids;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of carts. */
final class CartSql {

  private CartSql() {}

  static Optional<Cart> find(Transaction tx, Tenant shop, byte[] visitorHash) {
    return tx.row(
            "SELECT id FROM cart WHERE shop_id = $1 AND visitor_hash = $2",
            shop.id(),
            Buffer.buffer(visitorHash))
        .map(row -> new Cart(row.getUUID("id"), lines(tx, shop, row.getUUID("id"))));
  }

  private static List<Cart.Line> lines(Transaction tx, Tenant shop, UUID cart) {
    return tx
        .rows(
            """
            SELECT variant_id, quantity
            FROM cart_line
            WHERE shop_id = $1
              AND cart_id = $2
            ORDER BY added_at, variant_id
            """,
            shop.id(),
            cart)
        .stream()
        .map(row -> new Cart.Line(row.getUUID("variant_id"), row.getInteger("quantity")))
        .toList();
  }

  /**
   * Puts pieces in; the first of many parallel requests makes the cart and the others find it.
   * Writes nothing for a variant that is not sold.
   */
  static boolean add(Transaction tx, Tenant shop, byte[] visitorHash, UUID variant, int quantity) {
    return tx.update(
            """
            WITH sold AS (
              SELECT v.id
              FROM variant v
              JOIN product p ON p.shop_id = v.shop_id AND p.id = v.product_id
              WHERE v.shop_id = $1
                AND v.id = $4
                AND v.active
                AND p.visible
            ), mine AS (
              INSERT INTO cart (shop_id, id, visitor_hash)
              SELECT $1, $2, $3 FROM sold
              ON CONFLICT (shop_id, visitor_hash) DO UPDATE SET updated_at = now()
              RETURNING id
            )
            INSERT INTO cart_line (shop_id, cart_id, variant_id, quantity)
            SELECT $1, mine.id, $4, $5::integer FROM mine
            ON CONFLICT (shop_id, cart_id, variant_id)
            DO UPDATE SET quantity = LEAST(99, cart_line.quantity + excluded.quantity)
            """,
            shop.id(),
            Ids.next(),
            Buffer.buffer(visitorHash),
            variant,
            quantity)
        > 0;
  }

  static void change(Transaction tx, Tenant shop, byte[] visitorHash, UUID variant, int quantity) {
    tx.update(
        """
        UPDATE cart_line l
        SET quantity = $4
        FROM cart c
        WHERE c.shop_id = $1
          AND c.visitor_hash = $2
          AND l.shop_id = c.shop_id
          AND l.cart_id = c.id
          AND l.variant_id = $3
        """,
        shop.id(),
        Buffer.buffer(visitorHash),
        variant,
        quantity);
  }

  static void remove(Transaction tx, Tenant shop, byte[] visitorHash, UUID variant) {
    tx.update(
        """
        DELETE FROM cart_line l
        USING cart c
        WHERE c.shop_id = $1
          AND c.visitor_hash = $2
          AND l.shop_id = c.shop_id
          AND l.cart_id = c.id
          AND l.variant_id = $3
        """,
        shop.id(),
        Buffer.buffer(visitorHash),
        variant);
  }

  static void delete(Transaction tx, Tenant shop, UUID cart) {
    tx.update("DELETE FROM cart WHERE shop_id = $1 AND id = $2", shop.id(), cart);
  }
}
