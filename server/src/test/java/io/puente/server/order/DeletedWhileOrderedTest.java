package io.puente.server.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.LockWaits;
import io.puente.server.testing.RunningShop;
import io.puente.server.testing.StoredOrders;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An owner deletes a product in the very moment in which a buyer orders it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeletedWhileOrderedTest {

  private final RunningShop running = RunningShop.start();
  private final StoredOrders stored = new StoredOrders(running);

  @AfterAll
  void close() {
    running.close();
  }

  /** Defect: the buyer read that something was broken. */
  @Test
  void whoOrdersFirstHasAnOrderAndTheProductIsArchived() throws Exception {
    running.placeOrder(running.shop());
    Buyer buyer = buyerOf("plato");
    Buyer owner = running.owner();
    String product = product("plato");
    try (Connection third = running.ownersConnection();
        Statement sql = third.createStatement();
        ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
      third.setAutoCommit(false);
      sql.execute("SELECT 1 FROM order_counter FOR UPDATE");
      Future<Buyer.Page> ordering = both.submit(() -> buyer.checkOut("es-us"));
      LockWaits.await(sql, "%INSERT INTO order_counter%", ordering);
      Future<Buyer.Page> deleting = both.submit(() -> owner.post(deletion(product), Map.of()));
      LockWaits.await(sql, "%FROM stock s%", deleting);
      third.commit();

      assertThat(ordering.get().location().orElseThrow()).contains("/pay/");
      assertThat(deleting.get().status()).isLessThan(400);
    }
    assertThat(status("plato")).isEqualTo("archived");
    assertThat(ordersOf(product)).isOne();
  }

  @Test
  void whoOrdersSecondIsToldThatItIsGone() throws Exception {
    Buyer buyer = buyerOf("florero-unico");
    Buyer owner = running.owner();
    String product = product("florero-unico");
    try (Connection third = running.ownersConnection();
        Statement sql = third.createStatement();
        ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
      third.setAutoCommit(false);
      sql.execute("LOCK TABLE audit_entry IN SHARE MODE");
      Future<Buyer.Page> deleting = both.submit(() -> owner.post(deletion(product), Map.of()));
      LockWaits.await(sql, "%INSERT INTO audit_entry%", deleting);
      Future<Buyer.Page> ordering = both.submit(() -> buyer.checkOut("es-us"));
      LockWaits.await(sql, "%FROM stock%", ordering);
      third.commit();

      assertThat(deleting.get().location()).contains("/dashboard/products");
      assertThat(ordering.get().status()).isEqualTo(409);
      assertThat(ordering.get().text()).contains("ya no está", "No se cobró nada.");
    }
    assertThat(ordersOf(product)).isZero();
    assertThat(buyer.get("/es-us/cart").text()).doesNotContain("Florero");
  }

  private Buyer buyerOf(String product) {
    Buyer buyer = running.browser(running.shop());
    buyer.addToCart("es-us", buyer.variantOf("/es-us/products/" + product), 1);
    return buyer;
  }

  private static String deletion(String product) {
    return "/dashboard/products/" + product + "/deletion";
  }

  private String product(String handle) {
    return one("SELECT id::text FROM product WHERE shop_id = $1 AND handle = $2", handle);
  }

  private String status(String handle) {
    return one("SELECT status FROM product WHERE shop_id = $1 AND handle = $2", handle);
  }

  private long ordersOf(String product) {
    return Long.parseLong(
        one(
            """
            SELECT count(DISTINCT l.order_id)::text
            FROM order_line l
            JOIN variant v ON v.shop_id = $1 AND v.id = l.variant_id
            WHERE l.shop_id = $1
              AND v.product_id::text = $2
            """,
            product));
  }

  private String one(String sql, String parameter) {
    return stored.read(tx -> tx.oneRow(sql, tx.tenant().id(), parameter).getString(0));
  }
}
