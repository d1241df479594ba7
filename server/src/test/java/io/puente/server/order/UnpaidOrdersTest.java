package io.puente.server.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Stock is not reserved for those who never pay; a family behind one address notices nothing. */
class UnpaidOrdersTest {

  private static final int PAYING = 303;
  private static final int REFUSED = 422;
  private static final String TOO_MANY = "Hay varios pedidos sin pagar";

  private final RunningShop running =
      RunningShop.start(
          Map.of(
              "PUENTE_TRUSTED_PROXIES", "127.0.0.1",
              "PUENTE_UNPAID_ORDERS", "6",
              "PUENTE_NEW_CARTS_PER_MINUTE", "20",
              "PUENTE_ORDER_HOLD", "PT35M"));

  @AfterEach
  void close() {
    running.close();
  }

  private Buyer.Page order(String address, String email, String product) {
    Buyer buyer = running.browser(running.shop());
    fill(buyer, address, product);
    return checkOut(buyer, address, email);
  }

  private static void fill(Buyer buyer, String address, String product) {
    String variant = buyer.variantOf("/es-us/products/" + product);
    post(buyer, address, "/es-us/cart/lines", Map.of("variant", variant, "quantity", "1"));
  }

  private static Buyer.Page checkOut(Buyer buyer, String address, String email) {
    Map<String, String> form = new TreeMap<>(Buyer.addressInLosAngeles());
    form.put("email", email);
    form.put(
        "seen", buyer.get("/es-us/checkout").find("name=\"seen\" value=\"([^\"]*)").orElse(""));
    return post(buyer, address, "/es-us/checkout", form);
  }

  private static Buyer.Page post(
      Buyer buyer, String address, String path, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return buyer.send(
        buyer
            .request(path)
            .header("Sec-Fetch-Site", "same-origin")
            .header("X-Forwarded-For", address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void oneNetworkReservesForSoManyUnpaidOrdersAndNoMore() {
    for (int i = 0; i < 6; i++) {
      assertThat(order("198.51.100.7", "ana%d@example.com".formatted(i), "plato").status())
          .isEqualTo(PAYING);
    }

    Buyer.Page seventh = order("198.51.100.7", "ana7@example.com", "plato");

    assertThat(seventh.status()).isEqualTo(REFUSED);
    assertThat(seventh.text()).contains(TOO_MANY, "hola@barro.example");
    assertThat(order("198.51.100.8", "luis@example.com", "plato").status())
        .as("another network")
        .isEqualTo(PAYING);
  }

  @Test
  void oneEmailAddressReservesFromNoMatterHowManyNetworks() {
    assertThat(order("198.51.100.1", "Ana@example.com", "plato").status()).isEqualTo(PAYING);
    assertThat(order("198.51.100.2", "ana@example.com", "plato").status()).isEqualTo(PAYING);

    assertThat(order("198.51.100.3", "ANA@EXAMPLE.COM", "plato").text()).contains(TOO_MANY);
  }

  @Test
  void aFamilyThatPaysOrdersAsOftenAsItLikes() {
    for (int i = 0; i < 9; i++) {
      Buyer buyer = running.browser(running.shop());
      fill(buyer, "198.51.100.9", "plato");
      Buyer.Page toPay = checkOut(buyer, "198.51.100.9", "ana@example.com");
      assertThat(toPay.status()).isEqualTo(PAYING);
      Buyer.Page back = buyer.pay(toPay.location().orElseThrow());
      buyer.get(Buyer.pathOf(back.location().orElseThrow()));
    }
  }

  @Test
  void whatWasReservedFiveTimesAndNeverPaidIsNotReservedAgain() {
    for (int i = 0; i < 5; i++) {
      assertThat(order("198.51.100.5", "ana%d@example.com".formatted(i), "plato").status())
          .isEqualTo(PAYING);
      expireAll();
    }

    assertThat(order("198.51.100.5", "ana6@example.com", "plato").text()).contains(TOO_MANY);
    assertThat(order("198.51.100.5", "ana7@example.com", "taza-azul").status())
        .as("something else")
        .isEqualTo(PAYING);
    assertThat(order("198.51.100.6", "ana8@example.com", "plato").status())
        .as("another network")
        .isEqualTo(PAYING);
  }

  @Test
  void oneCartReservesFiveTimesInADay() {
    Buyer buyer = running.browser(running.shop());
    fill(buyer, "198.51.100.4", "plato");
    for (int i = 0; i < 5; i++) {
      String address = "203.0.113." + i;
      assertThat(checkOut(buyer, address, "ana%d@example.com".formatted(i)).status())
          .isEqualTo(PAYING);
      expireAll();
    }

    assertThat(checkOut(buyer, "203.0.113.9", "ana9@example.com").text()).contains(TOO_MANY);
  }

  @Test
  void anOrderIsNotRenewedForEver() {
    Buyer buyer = running.browser(running.shop());
    fill(buyer, "198.51.100.4", "plato");
    assertThat(checkOut(buyer, "198.51.100.4", "ana@example.com").status()).isEqualTo(PAYING);
    assertThat(checkOut(buyer, "198.51.100.4", "ana@example.com").status()).isEqualTo(PAYING);
    update("UPDATE customer_order SET placed_at = now() - interval '2 hours' WHERE shop_id = $1");

    assertThat(checkOut(buyer, "198.51.100.4", "ana@example.com").text()).contains(TOO_MANY);
  }

  @Test
  void oneNetworkBeginsSoManyCartsInAMinute() {
    String variant = running.browser(running.shop()).variantOf("/es-us/products/plato");
    int begun = 0;
    while (begun < 500 && beginCart(variant).status() != 429) {
      begun++;
    }

    // One more each three seconds, as long as that takes.
    assertThat(begun).isBetween(20, 499);
    int carts =
        running.database().inTenant(running.shop().tenant(), tx -> tx.update("SELECT 1 FROM cart"));
    assertThat(carts).isEqualTo(begun);
  }

  private Buyer.Page beginCart(String variant) {
    Buyer stranger = running.browser(running.shop());
    return post(stranger, "198.51.100.2", "/es-us/cart/lines", Map.of("variant", variant));
  }

  /** The time to pay of all orders is over, as after half an hour. */
  private void expireAll() {
    update(
        """
        UPDATE customer_order
        SET state = 'cancelled', cancel_reason = 'unpaid', cancelled_at = now()
        WHERE shop_id = $1
          AND state = 'open'
          AND payment = 'awaiting'
        """);
  }

  private void update(String sql) {
    running
        .database()
        .inTenant(running.shop().tenant(), tx -> tx.update(sql, running.shop().tenant().id()));
  }
}
