package io.puente.server.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.platform.events.Events;
import io.puente.server.Server;
import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.server.testing.StoredOrders;
import io.puente.shop.Shop;
import io.puente.shop.Shops;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A shop whose payments move money meets no double, and nothing that was invented. The live node
 * has the database of one whose payments are tests.
 */
class TestAndLiveTest {

  private static final String MUG = "/es-us/products/taza-azul";
  private static final Map<String, String> LIVE_KEYS =
      Map.of("PUENTE_STRIPE_KEY", "sk_live_1", "PUENTE_STRIPE_WEBHOOK_SECRET", "whsec_1");

  private static RunningShop tests;
  private static Server live;
  private static String order;

  @BeforeAll
  static void start() {
    tests = RunningShop.start();
    order = RunningShop.numberIn(tests.paidOrder(tests.shop()));
    live = tests.another(LIVE_KEYS);
  }

  @AfterAll
  static void close() {
    live.close();
    tests.close();
  }

  private static Buyer liveBuyer() {
    return liveBuyer(tests.shop());
  }

  private static Buyer liveBuyer(Shop shop) {
    return new Buyer(live.port(), shop.host());
  }

  private static Buyer liveOwner() {
    return liveOwner(tests.shop());
  }

  private static Buyer liveOwner(Shop shop) {
    return liveBuyer(shop).withCookiesOf(tests.owner(shop));
  }

  @Test
  void itsPagesDoNotSayThatPaymentsAreTests() {
    assertThat(tests.browser(tests.shop()).get("/es-mx").text())
        .contains("class=\"test-payments\"");
    assertThat(liveBuyer().get("/es-mx").text())
        .contains("Taza")
        .doesNotContain("class=\"test-payments\"");
  }

  @Test
  void theTestPostTakesNoneOfItsParcels() {
    String page = "/dashboard/orders/" + order;
    String seen = liveOwner().get(page).find("name=\"seen\" value=\"([^\"]*)\"").orElse("");

    Buyer.Page refused =
        liveOwner()
            .post(
                page + "/shipment",
                Map.of("way", "label", "label", "sandbox-post CP", "grams", "900", "seen", seen));

    assertThat(tests.owner().get(page).text()).contains("sandbox-post");
    assertThat(liveOwner().get(page).text()).doesNotContain("sandbox-post");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(new StoredOrders(tests).column(order, "fulfilment")).isEqualTo("none");
  }

  @Test
  void nobodyHearsTheTestPost() {
    String hook = "/hooks/carriers/sandbox-post/" + tests.shop().slug();
    String unknown = "no such shop or carrier";

    assertThat(liveBuyer().post(hook, Map.of()).text()).isEqualTo(unknown);
    assertThat(tests.browser(tests.shop()).post(hook, Map.of()).text()).isNotEqualTo(unknown);
  }

  @Test
  void noPriceComesFromAnInventedRate() {
    assertThat(liveBuyer().get(MUG).text()).doesNotContainPattern("\\$\\d+\\.99");
    assertThat(tests.browser(tests.shop()).get(MUG).text()).containsPattern("\\$\\d+\\.99");
  }

  /** In preparation it is looked at but not bought in: the payment would be real. */
  @Test
  void aPreviewTakesNoMoneyAndTheShopIsPublished() {
    prepare();
    Buyer owner = liveOwner(tests.neighbour());
    String publication =
        owner
            .getUntil("/dashboard/publication", page -> page.text().contains("En preparación"))
            .text();
    Buyer friend = liveBuyer(tests.neighbour());
    friend.get(linkIn(publication));

    assertThat(friend.get("/es-mx").text()).contains("Vista previa", "Taza");
    friend.addToCart("es-mx", friend.variantOf("/es-mx/products/taza-azul"), 1);
    assertThat(friend.get("/es-mx/checkout").status()).isEqualTo(409);
    assertThat(owner.post("/dashboard/publication", Map.of()).text()).contains("¡Felicidades!");
    assertThat(liveBuyer(tests.neighbour()).getUntil("/es-mx", page -> page.status() == 200).text())
        .contains("Taza");
  }

  private static String linkIn(String publication) {
    return new Buyer.Page(200, publication, Optional.empty())
        .find("value=\"http[^\"]+(/preview/[^\"]+)\"")
        .orElseThrow();
  }

  private static void prepare() {
    tests
        .database()
        .inTenant(
            tests.neighbour().tenant(),
            tx -> {
              tx.updateOne(
                  """
                  UPDATE shop
                  SET state = 'preparation', published_at = NULL
                  WHERE shop_id = $1
                  """,
                  tests.neighbour().tenant().id());
              Events.announce(tx, Shops.CHANGED, tests.neighbour().slug());
              return null;
            });
  }
}
