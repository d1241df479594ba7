package io.puente.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Defect: a field of more than 2,000 letters was cut without a word. Each form says which field is
 * too long, and keeps what was typed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongFieldsTest {

  private static final String LONG = "á".repeat(10_000);

  private final RunningShop running = RunningShop.start();
  private final Buyer owner = running.owner();

  @AfterAll
  void close() {
    running.close();
  }

  private static Map<String, String> form(String... fields) {
    Map<String, String> form = new TreeMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    return form;
  }

  private static void isTold(Buyer.Page answer, String text, String kept) {
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains(text);
    if (!kept.isEmpty()) {
      assertThat(answer.text()).contains("value=\"" + kept + "\"");
    }
  }

  @Test
  void whoSignsInIsTold() {
    Buyer browser = running.browser(running.shop());

    isTold(
        browser.post("/dashboard/sign-in", form("email", LONG, "password", "a")),
        "Lo que puso en «Correo electrónico» tiene más de 254 caracteres.",
        LONG);
    isTold(
        browser.post("/dashboard/sign-in", form("email", "a@b.example", "password", LONG)),
        "Lo que puso en «Contraseña» tiene más de 200 caracteres.",
        "a@b.example");
  }

  /** It would have been cut, and cut again at each sign-in. */
  @Test
  void aPasswordIsNotCut() {
    isTold(
        owner.post(
            "/dashboard/account/password",
            form("password", RunningShop.PASSWORD, "new_password", LONG)),
        "Lo que puso en «Contraseña nueva» tiene más de 200 caracteres.",
        "");
    assertThat(running.signIn(running.browser(running.shop()), running.shop(), LONG).status())
        .isEqualTo(422);
    assertThat(running.owner().get("/dashboard").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "payer_name, 120",
    "street, 120",
    "city, 120",
    "email, ''",
    "phone, ''",
    "postcode, ''"
  })
  void aBuyerIsToldAtTheField(String field, String most) {
    Buyer buyer = running.browser(running.shop());
    buyer.addToCart("es-us", buyer.variantOf("/es-us/products/taza-azul"), 1);
    Map<String, String> form = new TreeMap<>(Buyer.addressInLosAngeles());
    form.put(field, LONG);

    Buyer.Page answer = buyer.post("/es-us/checkout", form);

    isTold(answer, "id=\"" + field + "-wrong\"", LONG);
    assertThat(answer.find("id=\"" + field + "-wrong\">([^<]+)").orElse("")).contains(most);
    assertThat(buyer.post("/es-us/checkout/quote", form).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "customs,     hs",
    "customs,     hs_US",
    "customs,     origin",
    "customs,     words",
    "payment-fee, percent"
  })
  void anOwnerIsToldAtTheFieldOfAProduct(String form, String field) {
    Buyer.Page answer = owner.post(product() + "/" + form, form(field, LONG, "fixed", "4"));

    isTold(answer, "id=\"" + field + "-wrong\"", field.equals("origin") ? "" : LONG);
  }

  private String product() {
    return owner
        .get("/dashboard/products")
        .find("href=\"(/dashboard/products/[^\"]+)\">\\s*<span[^>]*><strong>Florero único")
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "certifier, 200",
    "producer, 200",
    "evidence, 200",
    "materials, '2000'",
    "goods_value, ''"
  })
  void anOwnerIsToldAtTheFieldOfADeclaration(String field, String most) {
    Buyer.Page answer = owner.post(product() + "/declarations/USMCA", form(field, LONG));

    isTold(answer, "id=\"" + field + "-wrong\"", LONG);
    assertThat(
            answer
                .find("id=\"" + field + "-wrong\">([^<]+)")
                .orElse("")
                .replaceAll("[^0-9A-Za-z ]", ""))
        .contains(most);
  }

  @Test
  void anOwnerIsToldAtTheFieldsOfAnOrder() {
    String order = "/dashboard/orders/" + RunningShop.numberIn(running.paidOrder(running.shop()));

    isTold(
        owner.post(order + "/charged", form("amount_duty", "12.50", "paper_duty", LONG)),
        "Lo que puso en «Aranceles: Papel (número)» tiene más de 80 caracteres.",
        LONG);
    isTold(
        owner.post(order + "/charged", form("amount_duty", LONG, "paper_duty", "A 1")),
        "Cada cantidad necesita su papel",
        LONG);
    isTold(
        owner.post(
            order + "/shipment", form("way", "label", "label", "sandbox-post CP", "grams", LONG)),
        "role=\"alert\"",
        LONG);
    isTold(
        owner.post(order + "/shipment", form("carrier", "dhl-express", "number", LONG)),
        "Lo que puso en «Número de guía o rastreo» tiene más de 100 caracteres.",
        LONG);
    isTold(
        owner.post(order + "/shipment", form("carrier", "own", "own", LONG, "number", "12345")),
        "Lo que puso en «Nombre del transportista» tiene más de 60 caracteres.",
        LONG);
    isTold(
        owner.post(order + "/shipment", form("carrier", "fedex", "number", "", "cost", LONG)),
        "Lo que puso en «Lo que le cobró el transportista» tiene más de 100 caracteres.",
        LONG);
    isTold(
        owner.post("/dashboard/parcels/numbers", form("first", LONG, "last", "")),
        "Lo que puso en «Primer número» tiene más de 100 caracteres.",
        LONG);
  }

  @Test
  void aTimeZoneAndAQuantityAreNotCutEither() {
    isTold(
        owner.post("/dashboard/settings/time-zone", form("time_zone", LONG)),
        "Esa zona horaria no existe.",
        "");
    Buyer buyer = running.browser(running.shop());
    assertThat(
            buyer
                .post(
                    "/es-us/cart/lines",
                    form(
                        "variant",
                        buyer.variantOf("/es-us/products/taza-azul"),
                        "quantity",
                        "1".repeat(10_000)))
                .status())
        .isEqualTo(422);
  }
}
