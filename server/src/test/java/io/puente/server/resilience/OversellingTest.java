package io.puente.server.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.platform.database.Database;
import io.puente.platform.database.DatabaseAddress;
import io.puente.platform.testing.RealDatabase;
import io.puente.server.Server;
import io.puente.server.ServerSettings;
import io.puente.server.testing.Buyer;
import io.puente.server.testing.TestShops;
import io.puente.shop.Shop;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many buyers at once. */
@ExtendWith(RealDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OversellingTest {

  private static final int BUYERS = 200;

  private final Database database;
  private final Server server;
  private final Shop shop;

  OversellingTest(Vertx vertx, Database database, DatabaseAddress owner) {
    this.database = database;
    this.shop = TestShops.create(vertx, database, "potter");
    this.server =
        Server.start(
            ServerSettings.of(
                Map.of(
                    "PUENTE_DATABASE_URL", TestShops.databaseUrl(owner),
                    "PUENTE_UNPAID_ORDERS", "0",
                    "PUENTE_NEW_CARTS_PER_MINUTE", "1000000",
                    "PUENTE_PORT", "0",
                    "PUENTE_MANAGEMENT_PORT", "0",
                    "PUENTE_SANDBOX_PORT", "0")));
  }

  @BeforeAll
  void startsWithTenVases() {
    assertThat(onShelf("F-1")).isEqualTo(new Shelf(10, 0));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private Buyer buyer() {
    return new Buyer(server.port(), shop.host());
  }

  private static <T> List<T> atOnce(int many, Callable<T> deed) throws Exception {
    try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> deeds = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        deeds.add(crowd.submit(deed));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> each : deeds) {
        results.add(each.get());
      }
      return results;
    }
  }

  record Shelf(int onHand, int reserved) {}

  private Shelf onShelf(String sku) {
    return database.inTenant(
        shop.tenant(),
        tx -> {
          var row =
              tx.oneRow(
                  """
                  SELECT s.on_hand, s.reserved
                  FROM stock s
                  JOIN variant v ON v.shop_id = s.shop_id AND v.id = s.variant_id
                  WHERE v.sku = $1
                  """,
                  sku);
          return new Shelf(row.getInteger("on_hand"), row.getInteger("reserved"));
        });
  }

  @Test
  void twoHundredBuyersOfTheLastTenVasesMakeTenOrdersAndEachGetsAClearAnswer() throws Exception {
    String vase = buyer().variantOf("/es-us/products/florero-unico");

    List<Buyer.Page> answers =
        atOnce(
            BUYERS,
            () -> {
              Buyer buyer = buyer();
              buyer.get("/es-us");
              buyer.addToCart("es-us", vase, 1);
              return buyer.checkOut("es-us");
            });

    List<Buyer.Page> paying = answers.stream().filter(page -> page.status() == 303).toList();
    List<Buyer.Page> refused = answers.stream().filter(page -> page.status() != 303).toList();
    assertThat(paying).hasSize(10);
    assertThat(paying)
        .allSatisfy(page -> assertThat(page.location().orElseThrow()).contains("/pay/"));
    assertThat(refused).hasSize(BUYERS - 10);
    assertThat(refused)
        .allSatisfy(
            page ->
                assertThat(page.text())
                    .containsAnyOf(
                        "se acaba de agotar",
                        "Se agotó mientras tanto",
                        "no se puede cobrar",
                        "Revise las líneas"));
    assertThat(orders()).isEqualTo(10);
    assertThat(onShelf("F-1")).isEqualTo(new Shelf(10, 10));
  }

  private int orders() {
    return database.inTenant(
        shop.tenant(), tx -> tx.update("SELECT 1 FROM customer_order WHERE payment = 'awaiting'"));
  }

  @Test
  void twentyParallelAdditionsOfANewVisitorShareOneCart() throws Exception {
    Buyer visitor = buyer();
    String small = visitor.variantOf("/es-us/products/taza-azul");
    int before = carts();

    List<Buyer.Page> answers = atOnce(20, () -> visitor.addToCart("es-us", small, 1));

    assertThat(answers).allSatisfy(page -> assertThat(page.status()).isEqualTo(303));
    assertThat(carts() - before).isEqualTo(1);
    assertThat(visitor.get("/es-us/cart").find("name=\"quantity\"[^>]*value=\"(\\d+)\""))
        .contains("20");
  }

  private int carts() {
    return database.inTenant(shop.tenant(), tx -> tx.update("SELECT 1 FROM cart"));
  }

  @Test
  void visitorsWithoutCookiesNeverShareACart() throws Exception {
    String plate = buyer().variantOf("/es-us/products/plato");

    List<String> carts =
        atOnce(
            20,
            () -> {
              Buyer stranger = buyer();
              stranger.addToCart("es-us", plate, 1);
              return stranger
                  .get("/es-us/cart")
                  .find("name=\"quantity\"[^>]*value=\"(\\d+)\"")
                  .orElse("none");
            });

    assertThat(carts).containsOnly("1");
  }

  @Test
  void payingTwiceFromTwoTabsIsPayingOnce() throws Exception {
    Buyer buyer = buyer();
    buyer.addToCart("es-us", buyer.variantOf("/es-us/products/plato"), 1);

    List<Buyer.Page> clicks = atOnce(8, () -> buyer.checkOut("es-us"));

    Set<String> pages = new HashSet<>();
    clicks.forEach(click -> pages.add(click.location().orElse(click.text())));
    assertThat(pages).hasSize(1);
    String payPage = pages.iterator().next();
    List<Buyer.Page> paid = atOnce(4, () -> buyer.pay(payPage));
    assertThat(paid).anySatisfy(page -> assertThat(page.status()).isEqualTo(303));
    String back = paid.stream().flatMap(page -> page.location().stream()).findFirst().orElseThrow();
    List<Buyer.Page> returns = atOnce(6, () -> buyer.get(Buyer.pathOf(back)));

    assertThat(returns).allSatisfy(page -> assertThat(page.status()).isEqualTo(303));
    Buyer.Page order = buyer.get(returns.getFirst().location().orElseThrow());
    assertThat(order.text()).contains("Pagado, gracias");
    int emails =
        database.inTenant(
            shop.tenant(), tx -> tx.update("SELECT 1 FROM email WHERE kind = 'order-paid'"));
    assertThat(emails).isEqualTo(1);
    assertThat(onShelf("P-1").onHand()).isEqualTo(499);
  }
}
