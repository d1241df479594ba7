package io.puente.server.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.platform.events.Events;
import io.puente.server.testing.Buyer;
import io.puente.server.testing.LockWaits;
import io.puente.server.testing.RunningShop;
import io.puente.server.testing.StoredOrders;
import io.puente.shop.Shop;
import io.puente.shop.Shops;
import io.puente.shop.audit.Actor;
import io.puente.shop.audit.Audit;
import io.puente.shop.audit.AuditEntry;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sees a shop before it is published, and after it was taken off the line. */
class PreparationTest {

  private static final String HOME = "/es-us";
  private static final String MUG = "/es-us/products/taza-azul";
  private static final String PUBLICATION = "/dashboard/publication";
  private static final String OPENS_SOON = "Abrimos pronto";
  private static final String NOT_PAID_HERE = "este pedido no se puede pagar";

  /** What everybody may ask for, also where there is no shop to see. */
  private static final List<String> NO_GOODS =
      List.of(
          "/dashboard", "/api", "/assets", "/pictures", "/hooks", "/stripe", "/preview", "/look");

  private static RunningShop running;

  @BeforeAll
  static void start() {
    running = RunningShop.startDemo(Map.of());
    running.addOwner(running.neighbour());
  }

  @AfterAll
  static void close() {
    running.close();
  }

  @BeforeEach
  void prepare() {
    put(running, running.shop(), "preparation");
    put(running, running.neighbour(), "preparation");
    stranger().getUntil(HOME, page -> page.text().contains(OPENS_SOON));
    running.browser(running.neighbour()).getUntil(HOME, page -> page.text().contains(OPENS_SOON));
  }

  /** As a shop that has just been opened. */
  private static void put(RunningShop running, Shop shop, String state) {
    running
        .database()
        .inTenant(
            shop.tenant(),
            tx -> {
              tx.updateOne(
                  """
                  UPDATE shop
                  SET state = $2, published_at = NULL, suspended_for = NULL
                  WHERE shop_id = $1
                  """,
                  shop.tenant().id(),
                  state);
              Events.announce(tx, Shops.CHANGED, shop.slug());
              return null;
            });
  }

  private static Buyer stranger() {
    return running.browser(running.shop());
  }

  private static Buyer friend() {
    Buyer friend = stranger();
    friend.get(previewLink());
    return friend;
  }

  private static String previewLink() {
    return Buyer.pathOf(
        running
            .owner()
            .get(PUBLICATION)
            .find("value=\"(http[^\"]+/preview/[^\"]+)\"")
            .orElseThrow());
  }

  @Test
  void aStrangerSeesNothingOfItOnAnyPath() {
    List<String> paths = pathsOfGoods();

    assertThat(paths).contains("/es-us/search", "/es-us/cart", "/es-us/sitemap.xml", MUG);
    for (String path : paths) {
      Buyer.Page page = stranger().get(path + "?q=taza");

      assertThat(page.status()).as(path).isEqualTo(404);
      if (path.endsWith("/stream")) {
        continue;
      }
      assertThat(page.text())
          .as(path)
          .contains(OPENS_SOON, "noindex")
          .doesNotContain("Taza", "href=\"/es-us", "role=\"search\"");
    }
  }

  private static List<String> pathsOfGoods() {
    return running.server().paths().stream()
        .filter(path -> path.startsWith("GET "))
        .map(path -> path.substring("GET ".length()))
        .filter(path -> NO_GOODS.stream().noneMatch(path::startsWith))
        .map(
            path ->
                path.replace(":market", "es-us")
                    .replace(":slug", "taza-azul")
                    .replace(":language", "es")
                    .replace(":destination", "us")
                    .replace(":origin", "mx")
                    .replaceAll(":\\w+", "x"))
        .distinct()
        .toList();
  }

  @Test
  void whatIsNotThereShowsNoMenuEither() {
    for (String path : List.of("/es-us/nothing", "/nothing", "/xx-yy")) {
      Buyer.Page page = stranger().get(path);

      assertThat(page.status()).as(path).isEqualTo(404);
      assertThat(page.text()).as(path).doesNotContain("href=\"/es-us", "role=\"search\"");
    }
  }

  @Test
  void aStrangerPutsNothingIntoACart() {
    String variant = friend().variantOf(MUG);

    Buyer stranger = stranger();
    Buyer.Page refused = stranger.addToCart("es-us", variant, 1);

    assertThat(refused.status()).isEqualTo(404);
    assertThat(stranger.checkOut("es-us").status()).isEqualTo(404);
  }

  @Test
  void theLinkShowsThisShopAndNoOther() {
    Buyer friend = stranger();
    Buyer.Page opened = friend.get(previewLink());

    assertThat(opened.location()).contains("/");
    assertThat(friend.get(HOME).text()).contains("Taza", "Vista previa");
    assertThat(friend.at(running.neighbour().host()).get(HOME).text()).contains(OPENS_SOON);
    assertThat(running.browser(running.neighbour()).get(previewLink()).status()).isEqualTo(404);
    assertThat(stranger().get("/preview/" + "A".repeat(32)).status()).isEqualTo(404);
  }

  @Test
  void whatAFriendHasSeenIsKeptForNobodyElse() {
    assertThat(friend().get(MUG).status()).isEqualTo(200);

    assertThat(stranger().get(MUG).status()).isEqualTo(404);
  }

  /** Payments are tests here, so the owner tries everything before she opens. */
  @Test
  void aFriendTriesThePurchase() {
    Buyer friend = friend();
    friend.addToCart("es-us", friend.variantOf(MUG), 1);

    assertThat(friend.checkOut("es-us").location().orElse("")).contains("/pay");
  }

  @Test
  void publishedTwiceAtOnceItIsOpenOnce() {
    Buyer owner = running.owner();
    long before = timesPublished();

    List<CompletableFuture<Buyer.Page>> both =
        Stream.of(1, 2)
            .map(i -> CompletableFuture.supplyAsync(() -> owner.post(PUBLICATION, Map.of())))
            .toList();

    assertThat(both)
        .allSatisfy(page -> assertThat(page.join().text()).contains("Publicada"))
        .filteredOn(page -> page.join().text().contains("¡Felicidades!"))
        .hasSize(1);
    assertThat(stranger().getUntil(HOME, page -> page.status() == 200).text())
        .contains("Taza")
        .doesNotContain("Vista previa");
    assertThat(timesPublished()).isEqualTo(before + 1);
  }

  private static long timesPublished() {
    return new Audit(running.database())
        .of(running.shop().tenant(), "").stream()
            .map(AuditEntry::action)
            .filter("shop-published"::equals)
            .count();
  }

  @Test
  void nobodyPublishesTheShopOfAnother() {
    running.owner(running.neighbour()).post(PUBLICATION, Map.of());
    Buyer.Page signedOut = stranger().post(PUBLICATION, Map.of());

    assertThat(signedOut.location().orElse("")).startsWith("/dashboard/sign-in");
    assertThat(stranger().get(HOME).text()).contains(OPENS_SOON);
  }

  @Test
  void aSuspendedShopShowsItsBuyersTheirOrders() {
    running.owner().post(PUBLICATION, Map.of());
    stranger().getUntil(HOME, page -> page.status() == 200);
    String order = running.paidOrder(running.shop());

    running.states().suspend(running.shop(), "Sin respuesta", actor(), Instant.now());

    Buyer.Page away = stranger().getUntil(HOME, page -> page.status() == 404);
    assertThat(away.text()).contains("La tienda no está disponible").doesNotContain("Taza");
    assertThat(stranger().get(order).status()).isEqualTo(200);
    assertThat(stranger().get("/guide/es/us/mx").status()).as("orders link to it").isEqualTo(200);
    assertThat(running.owner().get(PUBLICATION).text()).contains("Suspendida", "Sin respuesta");
    assertThat(running.owner().post(PUBLICATION, Map.of()).text()).contains("Suspendida");
  }

  /** Defect: the page of an unpaid order took money for a shop that was off the line. */
  @Test
  void anUnpaidOrderIsNotPaidWhileTheShopIsOffTheLine() throws Exception {
    running.owner().post(PUBLICATION, Map.of());
    stranger().getUntil(HOME, page -> page.status() == 200);
    RunningShop.PlacedOrder placed = running.placeOrder(running.shop());
    StoredOrders stored = new StoredOrders(running);
    String order = stored.buyerPath(stored.latest());
    assertThat(placed.buyer().get(order).text()).contains(order + "/payment");

    running.states().suspend(running.shop(), "Sin respuesta", actor(), Instant.now());

    Buyer.Page away = stranger().getUntil(order, page -> page.text().contains(NOT_PAID_HERE));
    assertThat(away.text()).doesNotContain(order + "/payment");
    assertThat(placed.buyer().post(order + "/payment", Map.of()).location())
        .contains(order + "/return");
    assertThat(placed.buyer().get(order + "/return").location()).contains(order);
    stored.awaitAllJobs();
    assertThat(livePayments()).isZero();
    placed.buyer().pay(placed.payUrl());
    assertThat(placed.buyer().get(order + "/return").location()).contains(order);
    assertThat(placed.buyer().get(order).text()).contains("Esperamos su pago");

    running.states().resume(running.shop(), actor(), Instant.now());

    placed.buyer().getUntil(order, page -> page.text().contains(order + "/payment"));
    String again = placed.buyer().post(order + "/payment", Map.of()).location().orElseThrow();
    placed.buyer().pay(again);
    assertThat(placed.buyer().get(order + "/return").location()).contains(order);
    assertThat(placed.buyer().get(order).text()).contains("Pagado, gracias");
  }

  /** The suspension ends while a buyer's tap waits for it. */
  @Test
  void aPaymentThatBeginsDuringTheSuspensionFindsItsEnd() throws Exception {
    running.owner().post(PUBLICATION, Map.of());
    stranger().getUntil(HOME, page -> page.status() == 200);
    Buyer buyer = running.placeOrder(running.shop()).buyer();
    StoredOrders stored = new StoredOrders(running);
    String order = stored.buyerPath(stored.latest());
    try (Connection suspending = running.ownersConnection();
        Statement sql = suspending.createStatement();
        ExecutorService tap = Executors.newVirtualThreadPerTaskExecutor()) {
      suspending.setAutoCommit(false);
      sql.execute(
          """
          UPDATE shop
          SET state = 'suspended', suspended_for = 'Sin respuesta'
          WHERE slug = '%s'
          """
              .formatted(running.shop().slug()));
      Future<Buyer.Page> answer = tap.submit(() -> buyer.post(order + "/payment", Map.of()));
      LockWaits.await(sql, 1);
      suspending.commit();

      assertThat(answer.get().location()).contains(order + "/return");
    }
  }

  private static long livePayments() {
    return new StoredOrders(running)
        .read(
            tx ->
                tx.oneRow(
                        """
                        SELECT count(*) AS live
                        FROM payment_attempt
                        WHERE shop_id = $1
                          AND state IN ('opening', 'open')
                        """,
                        tx.tenant().id())
                    .getLong("live"));
  }

  private static Actor actor() {
    return new Actor(running.shop().tenant().id(), "operator", "127.0.0.1");
  }

  /** On a server without the key of real payments nobody's money would arrive. */
  @Test
  void aShopWhosePaymentsAreTestsIsNotPublishedOutsideTheDemonstration() {
    try (RunningShop serious = RunningShop.start()) {
      put(serious, serious.shop(), "preparation");
      Buyer owner = serious.owner();
      owner.getUntil(PUBLICATION, page -> page.text().contains("En preparación"));

      assertThat(owner.get(PUBLICATION).text())
          .contains("los pagos son de prueba")
          .doesNotContain("Publicar la tienda ahora");
      assertThat(owner.post(PUBLICATION, Map.of()).text()).contains("En preparación");
    }
  }

  @Test
  void theGuideNamesWhatIsMissingUntilNothingIs() {
    String overview = running.owner().get("/dashboard").text();

    assertThat(overview)
        .contains("De aquí a su primera venta")
        .contains("<a href=\"/dashboard/look#picture\">Elija la foto principal")
        .contains("<a href=\"/dashboard/publication\">Publique su tienda")
        .doesNotContain(">Ponga a la venta su primera pieza</a>");
  }
}
