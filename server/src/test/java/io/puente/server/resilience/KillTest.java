package io.puente.server.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.platform.database.Database;
import io.puente.platform.database.EmbeddedPostgres;
import io.puente.platform.database.Transaction;
import io.puente.server.testing.Buyer;
import io.puente.server.testing.Node;
import io.puente.server.testing.TestShops;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} while something important happens, and a start on the same folder afterwards. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class KillTest {

  private static final int PRODUCTS = 1_500;
  private static final int BUYERS = 60;

  @TempDir private Path folder;

  @Test
  void anImportThatIsKilledRepeatedlyEndsAsIfNotInterrupted() throws Exception {
    Path feed = folder.resolve("feed.csv");
    Files.writeString(feed, feedOf(PRODUCTS));
    Node node = new Node(folder.resolve("data"));
    assertThat(
            node.run(
                "shop", "create", "potter", "--name=Taller", "--country=MX", "--email=a@b.example"))
        .isZero();

    for (int kill = 0; kill < 3; kill++) {
      int begun = node.printed().length();
      Process importing = node.start("catalog", "import", "--shop=potter", feed.toString());
      awaitPrinted(node, importing, begun, "products ");
      node.kill(importing, kill == 1);
      List<Integer> counts = counts();
      assertThat(counts.get(0)).as("products after kill %d", kill).isBetween(1, PRODUCTS);
      assertThat(counts.get(1)).as("none without text").isEqualTo(counts.get(0));
      assertThat(counts.get(2)).as("none without variants").isEqualTo(2 * counts.get(0));
      assertThat(counts.get(3)).as("none without stock").isEqualTo(counts.get(2));
    }

    assertThat(node.run("catalog", "import", "--shop=potter", feed.toString())).isZero();
    assertThat(counts()).containsExactly(PRODUCTS, PRODUCTS, 2 * PRODUCTS, 2 * PRODUCTS);
    assertThat(node.run("catalog", "import", "--shop=potter", feed.toString())).isZero();
    assertThat(node.printed())
        .endsWith("0 new, 0 changed, %d unchanged, 0 left out\n".formatted(PRODUCTS));
  }

  private static String feedOf(int products) {
    StringBuilder csv =
        new StringBuilder(
            "Title,URL handle,Option1 name,Option1 value,SKU,Price,Inventory tracker,Inventory quantity,Weight value (grams)\n");
    for (int i = 0; i < products; i++) {
      csv.append("Taza %d,taza-%d,Tamaño,Chica,C-%d,100,shopify,5,200\n".formatted(i, i, i));
      csv.append(",taza-%d,,Grande,G-%d,120,shopify,5,300\n".formatted(i, i));
    }
    return csv.toString();
  }

  private static void awaitPrinted(Node node, Process process, int from, String text)
      throws IOException, InterruptedException {
    while (process.isAlive() && !node.printed().substring(from).contains(text)) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  /** Products, those with text, variants, those with stock. */
  private List<Integer> counts() {
    return look(
        tx ->
            List.of(
                tx.update("SELECT 1 FROM product"),
                tx.update(
                    "SELECT 1 FROM product p JOIN product_text t ON t.shop_id = p.shop_id AND t.product_id = p.id"),
                tx.update("SELECT 1 FROM variant"),
                tx.update(
                    "SELECT 1 FROM variant v JOIN stock s ON s.shop_id = v.shop_id AND s.variant_id = v.id")));
  }

  private <T> T look(Function<Transaction, T> question) {
    Vertx vertx = Vertx.vertx();
    try (EmbeddedPostgres server = EmbeddedPostgres.open(folder.resolve("data/postgres"));
        Database database = Database.open(vertx, server.address(), 2)) {
      return database.asOperator(question::apply);
    } finally {
      vertx.close().await();
    }
  }

  @Test
  void confirmedOrdersSurviveAKilledServer() throws Exception {
    TestShops.create(folder.resolve("data"), "potter");
    Node node = new Node(folder.resolve("data"));
    Process server = node.serve();
    Queue<String> promised = new ConcurrentLinkedQueue<>();

    for (int kill = 0; kill < 2; kill++) {
      int before = promised.size();
      Process killed = server;
      try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < BUYERS; i++) {
          var _ = crowd.submit(() -> buyUntilItIsGone(node, killed, promised));
        }
        while (promised.size() < before + BUYERS / 3 && killed.isAlive()) {
          TimeUnit.MILLISECONDS.sleep(5);
        }
        node.kill(killed, kill == 1);
      }
      server = node.serve();
      assertBooksAgree(promised.size());
    }

    String payPage = promised.iterator().next();
    Buyer buyer = new Buyer(node.port(), "potter.localhost");
    String back = buyer.pay(payPage).location().orElseThrow();
    String order = buyer.get(Buyer.pathOf(back)).location().orElseThrow();
    assertThat(buyer.get(order).text()).contains("Pagado, gracias");
    server.destroy();
    assertThat(server.waitFor(30, TimeUnit.SECONDS)).as("stops when asked to").isTrue();
  }

  private static void buyUntilItIsGone(Node node, Process server, Queue<String> promised) {
    while (server.isAlive()) {
      buys(node, promised);
    }
  }

  /** A promise is an answer that sends the buyer to pay. */
  private static void buys(Node node, Queue<String> promised) {
    Buyer buyer = new Buyer(node.port(), "potter.localhost");
    try {
      buyer.addToCart("es-us", buyer.variantOf("/es-us/products/taza-azul"), 1);
      buyer
          .checkOut("es-us")
          .location()
          .filter(to -> to.contains("/pay/"))
          .ifPresent(promised::add);
    } catch (java.io.UncheckedIOException | java.util.NoSuchElementException serverIsGone) {
      // This buyer was promised nothing.
    }
  }

  private void assertBooksAgree(int promised) {
    List<Integer> books =
        look(
            tx ->
                List.of(
                    tx.update("SELECT 1 FROM customer_order"),
                    tx.update(
                        """
                        SELECT 1
                        FROM customer_order o
                        WHERE o.total_minor <>
                          (SELECT coalesce(sum(l.amount_minor), 0) FROM order_line l
                           WHERE l.shop_id = o.shop_id AND l.order_id = o.id)
                          + (SELECT coalesce(sum(a.amount_minor), 0) FROM order_adjustment a
                             WHERE a.shop_id = o.shop_id AND a.order_id = o.id)
                        """),
                    tx.update(
                        """
                        SELECT 1
                        FROM stock s
                        WHERE s.reserved <>
                          (SELECT coalesce(sum(r.quantity), 0) FROM stock_reservation r
                           WHERE r.shop_id = s.shop_id AND r.variant_id = s.variant_id)
                        """),
                    tx.update(
                        """
                        SELECT 1
                        FROM customer_order o
                        WHERE NOT EXISTS (SELECT 1 FROM stock_reservation r
                                          WHERE r.shop_id = o.shop_id AND r.order_id = o.id)
                        """)));
    assertThat(books.get(0)).as("orders, of which promised").isGreaterThanOrEqualTo(promised);
    assertThat(books.get(1)).as("orders whose rows do not add up").isZero();
    assertThat(books.get(2)).as("stock kept for nobody").isZero();
    assertThat(books.get(3)).as("orders without stock").isZero();
  }
}
