package io.puente.server.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.shop.Shop;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Defect: in pesos that people read without centavos, the rows did not add up to the total, and the
 * payment asked for centavos that nobody was shown.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholePesosTest {

  private static final Map<String, String> BOGOTA =
      Map.of(
          "email", "luz@example.com",
          "payer_name", "Luz Rojas",
          "street", "Carrera 7 # 45-10",
          "city", "Bogotá",
          "region", "Bogotá D.C.",
          "postcode", "110111",
          "phone", "+57 300 123 4567",
          "service", "courier");

  private static final String CENTAVOS =
      """
      Handle,Title,Variant SKU,Variant Price,Variant Compare At Price,Variant Grams,HS Code,Country of origin
      hilo,Hilo,HI-1,12345.49,15000.51,100,520411,CO
      """;

  private static final String DOLLARS =
      """
      Handle,Title,Variant SKU,Variant Price,Variant Grams,HS Code,Country of origin
      hilo,Hilo,HI-1,12.30,100,520411,MX
      """;

  private final RunningShop running = RunningShop.start();

  @AfterAll
  void close() {
    running.close();
  }

  @Test
  void centavosInTheOwnersPricesAreNotCharged() {
    Shop shop =
        running.open(
            "hilos",
            "CO",
            "COP",
            """
            {"markets":[{"code":"es-co","currency":"COP"}],"packagingGrams":250,
             "postage":[{"countries":["CO"],"service":"courier","days":[2,5],"upToGrams":{"2000":8900.49}}]}
            """,
            CENTAVOS);
    Buyer buyer = running.browser(shop);
    assertThat(buyer.get("/es-co/products/hilo").text())
        .contains("$\u00a012.345<", "<s>$\u00a015.001</s>");

    Buyer.Page checkout = checkout(buyer, 1);

    assertThat(rows(checkout)).containsExactly(12_345L, 8_900L);
    assertThat(total(checkout)).isEqualTo(21_245);
    assertThat(charged(shop, buyer, checkout)).isEqualTo(21_245_00);
  }

  @Test
  void convertedPricesAndPostageAreWholePesos() {
    Shop shop =
        running.open(
            "dolares",
            "CO",
            "USD",
            """
            {"markets":[{"code":"es-co","currency":"COP"}],"packagingGrams":250,
             "postage":[{"countries":["CO"],"service":"courier","days":[2,5],"upToGrams":{"2000":3.50}}]}
            """,
            DOLLARS);
    Buyer buyer = running.browser(shop);

    Buyer.Page checkout = checkout(buyer, 3);

    assertThat(rows(checkout)).hasSize(2);
    assertThat(rows(checkout).stream().mapToLong(Long::longValue).sum()).isEqualTo(total(checkout));
    assertThat(charged(shop, buyer, checkout)).isEqualTo(total(checkout) * 100);
  }

  /**
   * Duties, taxes and fees are assessed in the law's own decimals and charged in whole pesos.
   *
   * <p>Defect: a region that people type freely (Bogotá D.C.) was taken for an ISO code, and
   * nothing from abroad could be sold there.
   */
  @Test
  void importChargesAreWholePesosToo() {
    Shop shop =
        running.open(
            "importa",
            "MX",
            "USD",
            """
            {"markets":[{"code":"es-co","currency":"COP"}],"packagingGrams":250,
             "postage":[{"countries":["CO"],"service":"courier","days":[2,5],"upToGrams":{"9000":33.33}}]}
            """,
            DOLLARS.replace("12.30", "111.37"));
    Buyer buyer = running.browser(shop);

    Buyer.Page checkout = checkout(buyer, 1);

    assertThat(rows(checkout)).hasSizeGreaterThan(2);
    assertThat(rows(checkout).stream().mapToLong(Long::longValue).sum()).isEqualTo(total(checkout));
    assertThat(charged(shop, buyer, checkout)).isEqualTo(total(checkout) * 100);
  }

  private static Buyer.Page checkout(Buyer buyer, int pieces) {
    assertThat(buyer.addToCart("es-co", buyer.variantOf("/es-co/products/hilo"), pieces).status())
        .isEqualTo(303);
    Buyer.Page page = buyer.post("/es-co/checkout/quote", BOGOTA);
    assertThat(page.text()).doesNotContainPattern("\\d,\\d\\d</dd>");
    return page;
  }

  /** The amounts of the first list of the sum, without the total. */
  private static List<Long> rows(Buyer.Page checkout) {
    String sum =
        checkout
            .find("(?s)<dl class=\"sum\">(.*?)<div class=\"total\">")
            .orElseThrow(() -> new AssertionError(checkout.text()));
    return amounts(sum);
  }

  private static long total(Buyer.Page checkout) {
    return amounts(checkout.find("(?s)<div class=\"total\">(.*?</dd>)").orElseThrow()).getFirst();
  }

  private static List<Long> amounts(String html) {
    return Pattern.compile("<dd>\\$\\s*([\\d.]+)</dd>", Pattern.UNICODE_CHARACTER_CLASS)
        .matcher(html)
        .results()
        .map(found -> Long.valueOf(found.group(1).replace(".", "")))
        .toList();
  }

  /** What the payment asks for, in centavos. */
  private long charged(Shop shop, Buyer buyer, Buyer.Page checkout) {
    Map<String, String> form = new TreeMap<>(BOGOTA);
    form.put("seen", checkout.find("name=\"seen\" value=\"([^\"]*)").orElseThrow());
    Buyer.Page paying = buyer.post("/es-co/checkout", form);
    assertThat(paying.status()).as(paying.text()).isEqualTo(303);
    String request =
        running
            .database()
            .inTenant(
                shop.tenant(),
                tx ->
                    tx.oneRow("SELECT request::text AS found FROM payment_attempt")
                        .getString("found"));
    Matcher minor = Pattern.compile("\"total\":\\s*\\{[^}]*\"minor\":\\s*(\\d+)").matcher(request);
    assertThat(minor.find()).as(request).isTrue();
    return Long.parseLong(minor.group(1));
  }
}
