package io.puente.server.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.shop.Shop;
import io.puente.shop.mail.Email;
import io.puente.shop.mail.Emails;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a buyer chooses among to get the goods, and what becomes of the choice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippingServicesTest {

  private static final String EXPRESS = "01900000-0000-7000-8000-000000000001";
  private static final String GROUND = "01900000-0000-7000-8000-000000000002";
  private static final String PICKUP = "01900000-0000-7000-8000-000000000003";
  private static final String LOCAL = "01900000-0000-7000-8000-000000000004";
  private static final Map<String, String> PUEBLA =
      Map.of(
          "email", "luz@example.com",
          "payer_name", "Luz Rojas",
          "street", "Calle 5 de Mayo",
          "number", "12",
          "neighbourhood", "Centro",
          "city", "Puebla",
          "region", "PUE",
          "postcode", "72000",
          "phone", "+52 222 555 0142");
  private static final String CATALOG =
      """
      Title,URL handle,SKU,Price,Inventory quantity,Weight value (grams),HS code,HS code / US,Country of origin,Published on online store,Status
      Taza,taza,T-1,300,99,500,691200,6912004400,MX,TRUE,Active
      """;

  private final RunningShop running = RunningShop.start();
  private final Shop shop =
      running.open(
          "varios",
          "MX",
          "MXN",
          """
          {"markets":[{"code":"es-mx","currency":"MXN"},{"code":"es-us","currency":"USD"}],
           "packagingGrams":250,
           "postage":[
             {"id":"%s","carrier":"dhl-express","name":"Express","service":"courier","days":[1,2],
              "countries":["MX","US"],"freeFrom":1200,"upToGrams":{"30000":250}},
             {"id":"%s","carrier":"estafeta","name":"Terrestre","service":"courier","days":[3,5],
              "prices":[{"countries":["MX"],"upToGrams":{"5000":120}},
                        {"countries":["MX-BCN","MX-BCS"],"upToGrams":{"1000":300}}]},
             {"id":"%s","service":"pickup","days":[0,1],"collectAt":"Calle del Torno 14\\nde 10 a 18 h","price":0},
             {"id":"%s","service":"local","days":[1,1],"countries":["MX-PUE"],"upToGrams":{"10000":50}}]}
          """
              .formatted(EXPRESS, GROUND, PICKUP, LOCAL),
          CATALOG);

  ShippingServicesTest() {
    running.addOwner(shop);
  }

  @AfterAll
  void close() {
    running.close();
  }

  private Buyer withCups(String market, int cups) {
    Buyer buyer = running.browser(shop);
    buyer.addToCart(market, buyer.variantOf("/" + market + "/products/taza"), cups);
    return buyer;
  }

  private static Map<String, String> form(String service, String... more) {
    Map<String, String> form = new TreeMap<>(PUEBLA);
    form.put("service", service);
    for (int i = 0; i < more.length; i += 2) {
      form.put(more[i], more[i + 1]);
    }
    return form;
  }

  private static String total(Buyer.Page page) {
    return page.find("class=\"total\">[^$]*\\$([0-9,.]+)")
        .orElseThrow(() -> new AssertionError(page));
  }

  /** Sends the form with the total that it shows, pays, and returns the order's path. */
  private static String buy(Buyer buyer, Map<String, String> form) {
    Map<String, String> sent = new TreeMap<>(form);
    sent.put(
        "seen",
        buyer
            .post("/es-mx/checkout/quote", form)
            .find("name=\"seen\" value=\"([^\"]+)\"")
            .orElseThrow());
    Buyer.Page toPay = buyer.post("/es-mx/checkout", sent);
    Buyer.Page back = buyer.pay(toPay.location().orElseThrow(() -> new AssertionError(toPay)));
    return buyer.get(Buyer.pathOf(back.location().orElseThrow())).location().orElseThrow();
  }

  private List<Email> emails(String kind, String number) {
    return new Emails(running.database(), Optional.empty())
        .latest(shop.tenant(), 500).stream()
            .filter(email -> email.kind().equals(kind))
            .filter(email -> email.plain().contains(number))
            .toList();
  }

  @Test
  void anOrderKeepsTheServiceThatWasBoughtAlsoWhenItIsDeleted() {
    Buyer buyer = withCups("es-mx", 1);
    Buyer.Page checkout = buyer.get("/es-mx/checkout");
    assertThat(checkout.text())
        .contains("DHL Express · Express", "1 a 2 días hábiles", "Estafeta · Terrestre")
        .contains("Recoger en persona", "listo en 0 a 1 días hábiles", "Calle del Torno 14")
        .doesNotContain("Entrega de la tienda")
        .containsSubsequence("Express", "Terrestre", "Recoger");
    assertThat(total(checkout)).as("nobody collects unasked").isEqualTo("420.00");

    String order = buy(buyer, form(GROUND));
    Buyer owner = running.owner(shop);
    String page = "/dashboard/postage/" + GROUND;
    String seen = owner.get(page).find("name=\"seen\" value=\"([0-9a-f]+)\"").orElseThrow();
    owner.post(page + "/deletion", Map.of("seen", seen));

    assertThat(buyer.get(order).text()).contains("Estafeta · Terrestre", "$420.00");
    String number = RunningShop.numberIn(order);
    assertThat(owner.get("/dashboard/orders/" + number).text())
        .contains("Estafeta · Terrestre")
        .containsPattern("value=\"estafeta\" selected");
    assertThat(emails("order-paid", number))
        .singleElement()
        .satisfies(email -> assertThat(email.plain()).contains("Estafeta · Terrestre: $120.00"));
  }

  @Test
  void whoCollectsTheGoodsGivesNoAddressAndIsToldWhenTheyAreReady() {
    Buyer buyer = withCups("es-mx", 1);
    Map<String, String> form =
        Map.of(
            "email", "luz@example.com",
            "payer_name", "Luz Rojas",
            "phone", "+52 222 555 0142",
            "service", PICKUP);

    String order = buy(buyer, form);

    assertThat(buyer.get(order).text())
        .contains("Se recoge en", "Calle del Torno 14", "cuando lo pueda recoger", "$300.00");
    String number = RunningShop.numberIn(order);
    Buyer owner = running.owner(shop);
    String path = "/dashboard/orders/" + number;
    Buyer.Page toShip = owner.get(path);
    assertThat(toShip.text())
        .contains("Está listo para recoger", "Luz Rojas")
        .doesNotContain("name=\"number\"", "aduana");
    String seen = toShip.find("name=\"seen\" value=\"([^\"]*)\"").orElseThrow();
    for (int tap = 0; tap < 2; tap++) {
      owner.post(path + "/shipment", Map.of("seen", seen, "carrier", "in-person"));
    }

    assertThat(emails("order-ready", number))
        .singleElement()
        .satisfies(
            email ->
                assertThat(email.plain())
                    .contains("está listo", "Se recoge en: Calle del Torno 14, de 10 a 18 h"));
    assertThat(buyer.get(order).text()).contains("Listo para recoger");
    assertThat(buyer.get(order + "/parcel").text())
        .contains("Listo para recoger", "Calle del Torno 14")
        .doesNotContain("transportista todavía no informa", "En reparto");
    String parcel = running.parcelsOf(shop, number).getFirst().id().toString();
    owner.post(path + "/parcels/" + parcel + "/events", Map.of("event", "delivered"));
    assertThat(buyer.get(order + "/parcel").text()).contains("Entregado");
    assertThat(buyer.get(order).text()).contains("Entregado");
  }

  @Test
  void aRegionHasItsOwnPricesAndServices() {
    Buyer buyer = withCups("es-mx", 1);

    assertThat(buyer.post("/es-mx/checkout/quote", form(LOCAL)).text())
        .contains("Entrega de la tienda", "$350.00");
    Buyer.Page inBaja = buyer.post("/es-mx/checkout/quote", form(LOCAL, "region", "BCN"));
    assertThat(inBaja.text()).doesNotContain("Entrega de la tienda");

    Buyer heavy = withCups("es-mx", 2);
    assertThat(heavy.post("/es-mx/checkout/quote", form("", "region", "BCN")).text())
        .doesNotContain("Terrestre")
        .contains("Express");
  }

  @Test
  void whatIsFreeFromAnAmountIsComparedBeforeTheAmountIsConverted() {
    Buyer.Page three = withCups("es-mx", 3).post("/es-mx/checkout/quote", form(EXPRESS));
    assertThat(three.text()).contains("Gratis desde $1,200.00: faltan $300.00");
    assertThat(total(three)).isEqualTo("1,150.00");
    Buyer.Page four = withCups("es-mx", 4).post("/es-mx/checkout/quote", form(EXPRESS));
    assertThat(four.text()).doesNotContain("Gratis desde");
    assertThat(total(four)).isEqualTo("1,200.00");

    Map<String, String> losAngeles = new TreeMap<>(Buyer.addressInLosAngeles());
    losAngeles.put("service", EXPRESS);
    Buyer.Page abroad = withCups("es-us", 3).post("/es-us/checkout/quote", losAngeles);
    assertThat(abroad.text()).containsPattern("Gratis desde [^:]*6[0-9]\\.[0-9]{2}: faltan");
    assertThat(withCups("es-us", 4).post("/es-us/checkout/quote", losAngeles).text())
        .doesNotContain("Gratis desde")
        .containsPattern("choice-price\">[^<]*0\\.00<");
  }

  @Test
  void whoseParcelIsTooHeavyIsToldTheWeightAndWhomToAsk() {
    Buyer buyer = running.browser(shop);
    buyer.addToCart("es-us", buyer.variantOf("/es-us/products/taza"), 80);

    assertThat(buyer.get("/es-us/cart").text())
        .contains("40.25", "hasta 30", "hola@varios.example");
  }

  @Test
  void aShopThatSendsToSomeRegionsAloneAsksForTheRegion() {
    Shop local =
        running.open(
            "cerca",
            "MX",
            "MXN",
            """
            {"markets":[{"code":"es-mx","currency":"MXN"}],"packagingGrams":250,
             "postage":[{"service":"local","days":[1,1],"countries":["MX-PUE"],"price":50}]}
            """,
            CATALOG);
    Buyer buyer = running.browser(local);
    Buyer.Page product = buyer.get("/es-mx/products/taza");
    assertThat(product.text()).contains("El envío de esta tienda depende del estado");
    buyer.addToCart("es-mx", buyer.variantOf("/es-mx/products/taza"), 1);

    assertThat(buyer.get("/es-mx/cart").text()).contains("/es-mx/checkout");
    assertThat(buyer.post("/es-mx/checkout/quote", form("")).text()).contains("$350.00");
    assertThat(buyer.post("/es-mx/checkout/quote", form("", "region", "OAX")).text())
        .contains("no envía a esa región", "hola@cerca.example");
  }
}
