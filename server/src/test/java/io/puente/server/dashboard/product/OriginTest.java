package io.puente.server.dashboard.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.shop.audit.Audit;
import io.puente.shop.audit.AuditEntry;
import io.puente.trade.time.CountryTimeZones;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An owner fills in customs data, declares an origin, and sees what the declaration saves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OriginTest {

  private final RunningShop running = RunningShop.start();
  private final Buyer owner = running.owner();

  @AfterAll
  void close() {
    running.close();
  }

  private String pathOf(String title) {
    return owner
        .get("/dashboard/products")
        .find("href=\"(/dashboard/products/[^\"]+)\">\\s*<span[^>]*><strong>" + title)
        .orElseThrow();
  }

  private static Map<String, String> declaration() {
    LocalDate today = LocalDate.now(CountryTimeZones.of("MX"));
    Map<String, String> form = new TreeMap<>();
    form.put("rule", "WHOLLY_OBTAINED");
    form.put("role", "PRODUCER");
    form.put("certifier", "Eusebia Cruz");
    form.put("evidence", "Carpeta 7: barro de Amozoc");
    form.put("signed", today.toString());
    form.put("expires", today.plusMonths(6).toString());
    return form;
  }

  private static Map<String, String> with(Map<String, String> form, String... more) {
    Map<String, String> all = new TreeMap<>(form);
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i], more[i + 1]);
    }
    return all;
  }

  @Test
  void aDeclarationLowersThePriceAtOnceAndWithdrawingItRaisesThePriceAgain() throws Exception {
    String vase = pathOf("Florero único");
    String agreement = vase + "/declarations/USMCA";
    Buyer buyer = running.browser(running.shop());
    String before = buyer.get("/es-us/products/florero-unico").text();
    assertThat(owner.get(vase).text())
        .contains("Con una declaración de origen válida (T-MEC) se ahorrarían");

    RunningShop.ExpectedEvent heard =
        running.listenFor(event -> event.kind().equals("CatalogChanged"));
    assertThat(owner.post(agreement, declaration()).location()).contains(agreement);
    heard.await();

    String after = vaseOnceItIsNot(before, buyer);
    assertThat(landedIn(after)).isLessThan(landedIn(before));
    buyer.addToCart("es-us", buyer.variantOf("/es-us/products/florero-unico"), 1);
    assertThat(buyer.checkOut("es-us").status()).isEqualTo(303);
    assertThat(running.owner().get("/dashboard/orders").text()).contains(shown(landedIn(after)));
    assertThat(owner.get(vase).text())
        .contains("declarado hasta")
        .doesNotContain("T-MEC) se ahorrarían");

    assertThat(owner.post(agreement + "/withdrawal", Map.of()).status()).isEqualTo(303);
    assertThat(landedIn(vaseOnceItIsNot(after, buyer))).isEqualTo(landedIn(before));
    String id = vase.substring("/dashboard/products/".length());
    assertThat(new Audit(running.database()).of(running.shop().tenant(), id))
        .extracting(AuditEntry::action)
        .containsExactly("declares USMCA", "withdraws USMCA");
  }

  private static double landedIn(String page) {
    Matcher price = Pattern.compile("landed-promise\">[^0-9]*([\\d.,]+)").matcher(page);
    assertThat(price.find()).as(page).isTrue();
    return Double.parseDouble(price.group(1).replace(",", ""));
  }

  private static String shown(double dollars) {
    return "%.2f".formatted(dollars);
  }

  private static String vaseOnceItIsNot(String before, Buyer buyer) {
    return buyer
        .getUntil("/es-us/products/florero-unico", page -> !page.text().equals(before))
        .text();
  }

  @Test
  void aDeclarationIsCheckedAgainstItsRuleBeforeItIsStored() {
    String agreement = pathOf("Plato") + "/declarations/USMCA";
    Map<String, String> byHeading = with(declaration(), "rule", "CHANGE_OF_HEADING");

    assertThat(owner.post(agreement, byHeading).text()).contains("Nombre los materiales");
    assertThat(owner.post(agreement, with(byHeading, "materials", "6912.00, 2507.00")).text())
        .contains("Estos materiales no cambian de código: 691200");
    assertThat(
            owner
                .post(
                    agreement,
                    with(
                        declaration(),
                        "rule",
                        "REGIONAL_VALUE",
                        "goods_value",
                        "100",
                        "foreign_value",
                        "45"))
                .text())
        .contains("Solo 55.0% del valor", "hace falta 60%");
    assertThat(owner.post(agreement, with(declaration(), "role", "AUTHORITY")).status())
        .isEqualTo(422);
    assertThat(owner.post(agreement, with(declaration(), "expires", "2040-01-01")).text())
        .contains("El acuerdo deja 12 meses como mucho.");
    assertThat(owner.post(agreement, Map.of()).status()).isEqualTo(422);
    assertThat(owner.get(agreement + "/certificate.pdf").status()).isEqualTo(404);
    assertThat(owner.post(agreement, with(byHeading, "materials", "2507.00")).status())
        .isEqualTo(303);
    assertThat(owner.get(agreement).text()).contains("value=\"250700\"");
  }

  @Test
  void theCertificateHoldsTheDataElements() throws Exception {
    String agreement = pathOf("Taza azul") + "/declarations/USMCA";
    owner.post(agreement, declaration());

    assertThat(pdf(agreement + "/certificate.pdf"))
        .contains("Certification of origin · USMCA", "Data elements", "Taller barro")
        .contains("Glazed earthenware mug", "691200", "Wholly obtained in the country")
        .contains("the producer", "Eusebia Cruz", "Mexico", "Blanket period");
  }

  @Test
  void aPaperThatOnlyAnAuthorityIssuesSaysThatItIsADraft() throws Exception {
    String agreement = pathOf("Taza azul") + "/declarations/PACIFIC-ALLIANCE";
    assertThat(owner.post(agreement, with(declaration(), "role", "AUTHORITY")).status())
        .isEqualTo(303);

    assertThat(pdf(agreement + "/certificate.pdf"))
        .contains("Alianza del Pacífico", "NO ES UN CERTIFICADO", "Sello y firma de la autoridad");
  }

  private String pdf(String path) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> answer =
          http.send(owner.request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
      try (PDDocument paper = Loader.loadPDF(answer.body())) {
        return new PDFTextStripper().getText(paper);
      }
    }
  }

  @Test
  void anOwnerFillsInCustomsDataAndSeesWhatIsMissing() {
    String plate = pathOf("Plato");
    String variant = owner.get(plate).find("name=\"grams_([^\"]+)\"").orElseThrow();
    Map<String, String> facts =
        Map.of(
            "hs",
            "6912.00",
            "origin",
            "mx",
            "words",
            "Earthenware plate",
            "hs_US",
            "6912.00.48.10",
            "grams_" + variant,
            "480");

    assertThat(owner.post(plate + "/customs", with(facts, "hs", "69")).text())
        .contains("Un código HS tiene 6, 8, 10 o 12 cifras", "value=\"Earthenware plate\"");
    assertThat(owner.post(plate + "/customs", with(facts, "origin", "XX")).status()).isEqualTo(422);
    assertThat(owner.post(plate + "/customs", with(facts, "hs", "", "hs_US", "")).status())
        .isEqualTo(303);
    assertThat(owner.get(plate).text())
        .contains("El código HS: sin él", "No se puede dar un total");
    assertThat(owner.get("/dashboard/products").text()).contains("Falta: código HS");

    owner.post(plate + "/customs", facts);

    assertThat(owner.get(plate).text())
        .contains("value=\"691200\"", "value=\"6912004810\"", "value=\"480\"")
        .contains("Estados Unidos", "En la puerta, todo incluido")
        .doesNotContain("El código HS: sin él");
  }

  @Test
  void correctionsOfTheOwnerSurviveAnImportAndTheOverviewSaysSo() throws Exception {
    String vase = pathOf("Florero único");
    String form = owner.get(vase).text();
    Map<String, String> facts =
        Map.of("hs", "691110", "origin", "MX", "words", wordsIn(form), gramsIn(form), "1234");
    assertThat(owner.post(vase + "/customs", facts).status()).isEqualTo(303);

    running.importAgain(running.shop());

    assertThat(owner.get(vase).text())
        .contains("name=\"hs\" type=\"text\" value=\"691110\"", "value=\"1234\"");
    assertThat(owner.get("/dashboard").text())
        .containsPattern("Línea \\d+, HS code")
        .containsPattern("Línea \\d+, Weight value \\(grams\\)")
        .contains("que en el panel se corrigió a «691110»");
  }

  private static String wordsIn(String form) {
    return found(form, "name=\"words\" type=\"text\" value=\"([^\"]*)\"");
  }

  private static String gramsIn(String form) {
    return found(form, "name=\"(grams_[^\"]+)\"");
  }

  private static String found(String form, String pattern) {
    Matcher match = Pattern.compile(pattern).matcher(form);
    assertThat(match.find()).as(pattern).isTrue();
    return match.group(1);
  }

  @Test
  void aProposedCodeIsShownInItsFieldAndStoredOnlyWhenSaved() {
    String vase = pathOf("Florero único");

    assertThat(owner.get(pathOf("Taza azul")).text())
        .contains("Códigos que sugieren", "/dashboard/products/", "?hs=6912");
    assertThat(owner.get(vase + "?hs=6913.10").text())
        .contains("Se propone el código 691310", "name=\"hs\" type=\"text\" value=\"691310\"");
    assertThat(owner.get(vase).text()).contains("name=\"hs\" type=\"text\" value=\"691390\"");
  }

  @Test
  void ofSeveralTariffLinesTheOwnerChoosesOneByWhatItIsFor() {
    String plate = pathOf("Plato");
    owner.post(plate + "/declarations/USMCA/withdrawal", Map.of());
    String form = owner.get(plate).text();
    Map<String, String> facts =
        with(
            Map.of("hs", "691200", "hs_US", "", "origin", "MX", "words", "Earthenware plate"),
            gramsIn(form),
            "480");
    assertThat(owner.post(plate + "/customs", facts).status()).isEqualTo(303);

    assertThat(owner.get(plate).text())
        .contains("Elija la línea de su mercancía", "?hs_US=69120048\">", "6912.00.48", "9.8%");
    assertThat(owner.get(plate + "?hs_US=6912.00.48").text())
        .contains("Se propone el código 69120048 para Estados Unidos")
        .contains("name=\"hs_US\" type=\"text\" value=\"69120048\"")
        .containsPattern("<details open>\\s*<summary>Código y arancel propios");
    assertThat(owner.get(plate).text()).contains("name=\"hs_US\" type=\"text\" value=\"\"");

    owner.post(plate + "/customs", with(facts, "hs_US", "69120048"));
    assertThat(owner.get(plate).text())
        .contains("value=\"69120048\"")
        .doesNotContain("Elija la línea de su mercancía");
  }

  @Test
  void theMarginCountsTheFeeOfTheWholePayment() {
    String cup = pathOf("Taza azul");
    assertThat(owner.get(cup).text()).contains("todavía no la ha puesto");
    assertThat(owner.post(cup + "/payment-fee", Map.of("percent", "99")).status()).isEqualTo(422);

    owner.post(cup + "/payment-fee", Map.of("percent", "3,6", "fixed", "3"));

    // At home one cup costs 490.00: 149.00 of postage come with it, and the fee is owed on both.
    assertThat(owner.get(cup).text())
        .contains("Le quedan $464.00 MXN, 94.7% de su precio en casa")
        .contains("-$26.00 MXN")
        .doesNotContain("todavía no la ha puesto");
  }

  @Test
  void anOwnerWhoEntersTheCostOfAPieceSeesProfitAndLoss() {
    String plate = pathOf("Plato");
    String field = owner.get(plate).find("name=\"(cost_[^\"]+)\"").orElseThrow();
    assertThat(owner.get(plate).text()).contains("de su precio en casa").doesNotContain("Gana $");

    assertThat(owner.post(plate + "/costs", Map.of(field, "ciento diez")).text())
        .contains("Una cantidad en su moneda", "value=\"ciento diez\"");
    assertThat(owner.post(plate + "/costs", Map.of(field, "110,50")).status()).isEqualTo(303);

    assertThat(owner.get(plate).text())
        .contains("value=\"110.50\"", "Costo de la pieza", "-$110.50 MXN")
        .containsPattern("Gana \\$[\\d.,]+ MXN por pieza, [\\d.]+% del precio")
        .doesNotContain("de su precio en casa");
    owner.post(plate + "/costs", Map.of(field, "99999"));
    assertThat(owner.get(plate).text()).containsPattern("Pierde \\$[\\d.,]+ MXN por pieza");
    assertThat(running.browser(running.shop()).get("/es-us/products/plato").text())
        .doesNotContain("99999", "99,999");
    assertThat(running.owner(running.neighbour()).post(plate + "/costs", Map.of()).status())
        .isEqualTo(404);
    owner.post(plate + "/costs", Map.of(field, ""));
    assertThat(owner.get(plate).text()).contains("de su precio en casa");
  }

  @Test
  void realChargesAreShownBesideTheQuotedOnes() {
    String number = RunningShop.numberIn(running.paidOrder(running.shop()));
    String order = "/dashboard/orders/" + number;
    assertThat(owner.get(order).text()).contains("Cotizado y cobrado", "Aranceles");

    assertThat(owner.post(order + "/charged", Map.of("amount_duty", "9.50")).status())
        .isEqualTo(422);
    assertThat(
            owner
                .post(
                    order + "/charged",
                    Map.of(
                        "amount_duty", "99,50",
                        "paper_duty", "DHL 7741",
                        "amount_fee", "0",
                        "paper_fee", "DHL 7741"))
                .location())
        .contains(order);

    String page = owner.get(order).text();
    assertThat(page).contains("value=\"99.50\"", "value=\"DHL 7741\"", "De lo que ya se sabe");
    assertThat(page).containsPattern("dashboard-difference tone-bad\">\\+USD.\\d+\\.\\d\\d");
    assertThat(page).contains("anotó lo que cobró la aduana");
    assertThat(running.owner(running.neighbour()).post(order + "/charged", Map.of()).status())
        .isEqualTo(404);
  }
}
