package io.puente.server.checkout;

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

/** What buyers type into the fields of the checkout. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckoutFieldsTest {

  private static final Map<String, Map<String, String>> ADDRESSES =
      Map.of(
          "es-mx",
          Map.of(
              "street", "4 Norte",
              "number", "1207",
              "neighbourhood", "Centro",
              "city", "Puebla",
              "region", "PUE",
              "postcode", "72000",
              "phone", "+52 222 555 0142"),
          "es-cl",
          Map.of(
              "street", "Avenida Matta",
              "number", "12",
              "city", "Santiago",
              "region", "RM",
              "postcode", "8320000",
              "phone", "+56 2 2345 6789"),
          "es-us",
          Map.of(
              "street", "123 Main St",
              "city", "Los Angeles",
              "region", "CA",
              "postcode", "90012",
              "phone", "+1 213 555 0100"),
          "pt-br",
          Map.of(
              "street", "Avenida Paulista",
              "number", "1000",
              "neighbourhood", "Bela Vista",
              "city", "São Paulo",
              "region", "SP",
              "postcode", "01310-100",
              "taxId", "529.982.247-25",
              "phone", "+55 11 5555-0100"));

  private final RunningShop running = RunningShop.start();

  @AfterAll
  void close() {
    running.close();
  }

  /** A buyer with a cup in the cart, and an otherwise good form. */
  private final class Form {

    private final String market;
    private final Buyer buyer = running.browser(running.shop());
    private final Map<String, String> fields;

    Form(String market) {
      this.market = market;
      fields = new TreeMap<>(ADDRESSES.get(market));
      fields.put("email", "ana@example.com");
      fields.put("payer_name", "Ana López");
      fields.put("service", "courier");
      buyer.addToCart("es-us", buyer.variantOf("/es-us/products/taza-azul"), 1);
    }

    Form with(String... more) {
      for (int i = 0; i < more.length; i += 2) {
        fields.put(more[i], more[i + 1]);
      }
      return this;
    }

    /** Sends the form with the total that is shown for it. */
    Buyer.Page send() {
      Buyer.Page shown = buyer.post("/" + market + "/checkout/quote", fields);
      fields.put("seen", shown.find("name=\"seen\" value=\"([^\"]*)").orElse(""));
      return buyer.post("/" + market + "/checkout", fields);
    }

    /** The page of the paid order. */
    String order() {
      Buyer.Page toPay = send();
      Buyer.Page back = buyer.pay(toPay.location().orElseThrow(() -> new AssertionError(toPay)));
      return buyer
          .get(buyer.get(Buyer.pathOf(back.location().orElseThrow())).location().orElseThrow())
          .text();
    }
  }

  /** The error of a field; nothing if the form went to the pay page. */
  private static String errorOf(Buyer.Page page, String field) {
    if (page.status() == 303) {
      return "";
    }
    return page.find("id=\"" + field + "-wrong\">([^<]*)").orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "es-cl, email, `ana@example.com,`",
        "es-cl, email, ana@example.com;",
        "es-cl, email, ana@example..com",
        "es-cl, email, .ana@example.com",
        "es-cl, email, ana@-example.com",
        "es-mx, phone, 12345",
        "es-us, postcode, 9001",
        "pt-br, taxId, 123",
        "es-mx, payer_name, ...",
        "es-mx, street, ---"
      })
  void refusesWhatCannotBeRight(String market, String field, String value) {
    Buyer.Page page = new Form(market).with(field, value).send();

    assertThat(page.status()).isEqualTo(422);
    assertThat(errorOf(page, field)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "es-cl, email, ana+x@sub.example.com.mx, ana+x@sub.example.com.mx",
    "es-cl, email, josé@example.com, josé@example.com",
    "es-mx, phone, +52 1 222 555 0142, +52 222 555 0142",
    "es-us, phone, +52 1 55 1234 5678, +52 55 1234 5678",
    "es-mx, phone, 044 222 555 0142, +52 222 555 0142",
    "es-mx, phone, 01 222 555 0142, +52 222 555 0142",
    "es-cl, postcode, 832-0000, 8320000",
    "es-us, postcode, 90012 1234, 90012-1234",
    "es-mx, postcode, C.P. 72000, 72000"
  })
  void acceptsWhatPeopleWriteAndKeepsItInItsUsualSpelling(
      String market, String field, String value, String kept) {
    assertThat(new Form(market).with(field, value).order()).contains(kept);
  }

  @Test
  void aBrazilianPostcodeIsReadWithABlank() {
    Buyer.Page page = new Form("pt-br").with("postcode", "01310 100", "phone", "12").send();

    assertThat(page.text()).contains("value=\"01310-100\"");
    assertThat(errorOf(page, "postcode")).isEmpty();
  }

  @Test
  void aProbableSlipInTheEmailIsAskedAboutOnce() {
    Form form = new Form("es-mx").with("email", "ana@gmial.com");

    Buyer.Page asked = form.send();

    assertThat(errorOf(asked, "email")).contains("ana@gmail.com", "ana@gmial.com");
    assertThat(asked.text()).contains("name=\"asked_email\" value=\"ana@gmial.com\"");
    assertThat(form.with("asked_email", "ana@gmial.com").send().status()).isEqualTo(303);
    assertThat(
            errorOf(
                new Form("es-mx")
                    .with("email", "ana@hotmial.com", "asked_email", "ana@gmial.com")
                    .send(),
                "email"))
        .as("another slip is asked about as well")
        .contains("ana@hotmail.com");
  }

  @Test
  void aPostcodeOfAnotherStateIsNoticed() {
    assertThat(errorOf(new Form("es-us").with("region", "NY").send(), "postcode"))
        .contains("90012", "California", "Nueva York");
    assertThat(errorOf(new Form("es-mx").with("region", "JAL").send(), "postcode"))
        .contains("Puebla", "Jalisco");
    assertThat(errorOf(new Form("pt-br").with("region", "AC").send(), "postcode"))
        .contains("São Paulo", "Acre");
  }

  @Test
  void puertoRicoIsInsideTheCustomsOfTheUnitedStatesAndGuamAndTheArmyAreNot() {
    Form juan = new Form("es-us").with("city", "San Juan", "region", "PR", "postcode", "00901");
    Form guam = new Form("es-us").with("city", "Hagåtña", "region", "GU", "postcode", "96910");
    Form army = new Form("es-us").with("city", "APO", "region", "AE", "postcode", "09012");

    assertThat(juan.send().status()).isEqualTo(303);
    for (Form abroad : new Form[] {guam, army}) {
      Buyer.Page page = abroad.send();
      assertThat(page.text())
          .contains("no conocemos las reglas de importación de este destino")
          .doesNotContain("-wrong\">", "class=\"charge\"");
    }
  }

  @Test
  void aNameThatTheLabelCannotCarryIsAskedForInLatinLettersBeforePayment() {
    Buyer.Page spanish = new Form("es-us").with("payer_name", "王小明").send();
    Buyer.Page portuguese =
        new Form("pt-br").with("other", "yes", "recipient_name", "Анна Петрова").send();
    Buyer.Page oneLetter = new Form("es-us").with("street", "Нámĕstí 5").send();
    Buyer.Page emoji = new Form("es-us").with("payer_name", "🎁").send();

    assertThat(spanish.status()).isEqualTo(422);
    assertThat(errorOf(spanish, "payer_name")).contains("王小明", "letras latinas");
    assertThat(spanish.text()).contains("<strong>Nombre de quien paga:</strong>");
    assertThat(errorOf(portuguese, "recipient_name")).contains("“Анна Петрова”", "letras latinas");
    assertThat(portuguese.text()).contains("<strong>Nome de quem recebe:</strong>");
    assertThat(errorOf(oneLetter, "street")).contains("«Н»");
    assertThat(errorOf(emoji, "payer_name")).isNotEmpty();
  }

  @Test
  void whoPaysForSomebodyElseMayHaveAnyName() {
    Form gift =
        new Form("es-us").with("payer_name", "王小明", "other", "yes", "recipient_name", "Wang Ming");

    assertThat(gift.send().status()).isEqualTo(303);
  }

  @Test
  void anAddressTooLongForTheLabelIsNoticedBeforePayment() {
    String endless = "W".repeat(120);
    Buyer.Page page =
        new Form("es-us").with("street", endless, "unit", endless, "city", endless).send();

    assertThat(page.status()).isEqualTo(422);
    assertThat(errorOf(page, "street")).contains("etiqueta");
  }
}
