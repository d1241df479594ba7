package io.puente.trade.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.landedcost.Country;
import io.puente.landedcost.LandedCost;
import io.puente.landedcost.Provision;
import io.puente.landedcost.Rule;
import io.puente.landedcost.Rulebook;
import io.puente.platform.text.Texts;
import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.trade.time.CountryTimeZones;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuideTest {

  private final LandedCost laws = LandedCost.fromBundledData();
  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  private RunningShop running;
  private Buyer reader;

  @BeforeAll
  void open() {
    running = RunningShop.start();
    reader = running.browser(running.shop());
  }

  @Test
  void aReaderQuotesTheirOwnParcelFromADescriptionToATariffLine() {
    String path = "/guide/es/us/mx/parcel";

    Buyer.Page described = reader.get(path + "?goods=taza+de+cer%C3%A1mica&value=80&shipping=22");
    assertThat(described.status()).isEqualTo(200);
    assertThat(described.text())
        .contains("¿Cuál de estas es?", "6912.00", "Por: taza", "noindex")
        .contains("goods=691200&amp;pieces=1&amp;shipping=22&amp;value=80")
        .doesNotContain("Lo que se paga al entrar");

    assertThat(reader.get(path + "?goods=6912.00&value=80&shipping=22").text())
        .contains("Su código tiene varias líneas", "6912.00.44", "a 33.17")
        .contains("goods=69120044&amp;");

    assertThat(reader.get(path + "?goods=6912.00.44&value=80&shipping=22&grams=900").text())
        .contains("USD\u00a018.77", "A la puerta, con mercancía y envío: USD\u00a0120.77")
        .contains("10% sobre USD\u00a080.00", "T-MEC) se ahorrarían USD 18.77")
        .doesNotContain("¿Cuál de estas es?");
    assertThat(reader.get(path + "?goods=6912.00.44&value=80&declared=1").text())
        .contains("USD\u00a00.00");
  }

  @Test
  void errorsAreShownBesideTheirFields() {
    Buyer.Page wrong =
        reader.get("/guide/pt/br/pe/parcel?goods=%3Cb%3Exyzzy&value=-3&grams=x&pieces=0&region=ZZ");

    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text())
        .contains("Não reconhecemos a mercadoria", "value=\"&lt;b&gt;xyzzy\"")
        .contains("id=\"value-wrong\"", "id=\"grams-wrong\"", "id=\"pieces-wrong\"");
    assertThat(reader.get("/guide/es/br/pe/parcel").text()).contains("Diga qué envía.");
    assertThat(reader.get("/guide/es/br/br/parcel?goods=691200&value=5").status()).isEqualTo(404);
    assertThat(reader.get("/guide/es/br/pe/parcel?goods=6214.20&value=120&region=SP").text())
        .contains("17% por dentro");
  }

  @Test
  void theFormAsksForVolumeAndAlcoholOnlyForDrinks() {
    String mezcal = "/guide/es/us/mx/parcel?goods=2208.90.72&value=50&shipping=25";

    assertThat(reader.get("/guide/es/us/mx/parcel?goods=6912.00.44&value=50").text())
        .doesNotContain("name=\"millilitres\"", "name=\"alcohol\"");
    assertThat(reader.get(mezcal).text())
        .contains("Faltan los litros", "name=\"millilitres\"", "name=\"alcohol\"");
    assertThat(reader.get(mezcal + "&millilitres=750&alcohol=40").text())
        .contains("Impuesto federal a los licores", "USD\u00a02.14", "value=\"750\"")
        .doesNotContain("Faltan los litros");
    assertThat(reader.get(mezcal + "&millilitres=0&alcohol=140").text())
        .contains("id=\"millilitres-wrong\"", "id=\"alcohol-wrong\"", "hasta 100");
  }

  @AfterAll
  void close() {
    running.close();
  }

  private static String path(String language, Country destination, String origin) {
    return "/guide/%s/%s/%s"
        .formatted(
            language, destination.code().toLowerCase(Locale.ROOT), origin.toLowerCase(Locale.ROOT));
  }

  @Test
  void everyLaneHasAPageInThreeLanguagesWithTheSourceAndDatesOfEveryRuleInForce() {
    for (Country destination : laws.destinations()) {
      LocalDate there = CountryTimeZones.day(Instant.now(), destination.code());
      Rulebook law = laws.law(destination, there).orElseThrow();
      for (String origin : new String[] {"MX", "CO", "PE", "BR", "US"}) {
        for (String language : Texts.LANGUAGES) {
          if (origin.equals(destination.code())) {
            continue;
          }
          String path = path(language, destination, origin);
          Buyer.Page page = reader.get(path);
          assertThat(page.status()).as(path).isEqualTo(200);
          GuideTexts texts = GuideTexts.in(Texts.in(language));
          for (Rule rule : law.inForce()) {
            Provision provision = rule.provision();
            assertThat(page.text())
                .as("%s: %s", path, provision.id())
                .contains("id=\"" + provision.id() + "\"")
                .contains(escaped(provision.source()))
                .contains(provision.articleKnown() ? "" : texts.explanations().articleNotKnown())
                .contains(escaped(texts.explanations().label(provision)))
                .contains(texts.day(provision.from()))
                .contains(
                    provision.checked() == null
                        ? texts.get("guide.source.unchecked")
                        : "datetime=\"" + provision.checked() + "\"");
          }
        }
      }
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&#34;")
        .replace("'", "&#39;");
  }

  @Test
  void theIndexPageLinksTheShopsOwnCountryToEveryDestination() {
    for (String language : Texts.LANGUAGES) {
      Buyer.Page index = reader.get("/guide/" + language);
      assertThat(index.status()).isEqualTo(200);
      String own = index.text().substring(index.text().indexOf("<details"));
      String first = own.substring(0, own.indexOf("</details>"));
      assertThat(first).contains("open");
      for (Country destination : laws.destinations()) {
        if (!destination.code().equals("MX")) {
          assertThat(first).contains("\"" + path(language, destination, "MX") + "\"");
        }
        String all = "/guide/" + language + "/" + destination.code().toLowerCase(Locale.ROOT);
        assertThat(reader.get(all).status()).as(all).isEqualTo(200);
      }
    }
  }

  @Test
  void twoLinksLeadFromTheShopToWhatAParcelPaysInChile() {
    String guide = reader.get("/es-mx").find("href=\"(/guide/[^\"]+)\"").orElseThrow();
    String chile = reader.get(guide).find("href=\"(/guide/es/cl/mx)\"").orElseThrow();
    assertThat(reader.get(chile).text())
        .contains("Si vale USD\u00a050</dt><dd><span class=\"guide-amount\">USD\u00a013.30<")
        .contains("Si vale USD\u00a0200</dt><dd><span class=\"guide-amount\">USD\u00a041.80<")
        .contains("Si vale USD\u00a01,000</dt><dd><span class=\"guide-amount\">USD\u00a0266.63<")
        .contains("IVA de Chile")
        .contains("Tratado Chile–México (ACE 41)");
  }

  @Test
  void anAgreementShowsHowOriginIsProvenAndWhatADeclarationSaves() {
    assertThat(reader.get("/guide/es/us/mx").text())
        .contains("T-MEC")
        .contains("Con una declaración válida se ahorran USD\u00a0202.77")
        .contains("Cómo se prueba el origen")
        .contains("USD\u00a02,500");
  }

  @Test
  void aSuspendedRouteIsNamedWithTheAnswer() {
    String page = reader.get("/guide/es/us/mx").text();
    String lead = page.substring(page.indexOf("guide-lead"), page.indexOf("guide-contents"));
    assertThat(lead).contains("Camino cerrado").contains("#us-mail-from-mexico-suspended");
    assertThat(reader.get("/guide/es/us/co").text()).doesNotContain("Camino cerrado");
  }

  @Test
  void documentsForExportFromTheOriginComeFirst() {
    String page = reader.get("/guide/es/us/co").text();
    String papers =
        page.substring(page.indexOf("id=\"papers\""), page.indexOf("id=\"agreements\""));
    assertThat(papers)
        .contains("Federación Nacional de Cafeteros")
        .contains("aviso previo a la FDA")
        .doesNotContain("Al salir del Perú")
        .doesNotContain("CPF o CNPJ");
    assertThat(papers.indexOf("Al salir de Colombia"))
        .isLessThan(papers.indexOf("Factura comercial"));
  }

  @Test
  void theGuideShowsThatLightersMayNotBePosted() {
    assertThat(reader.get("/guide/es/pe/mx").text())
        .contains("id=\"pe-mail-flammables\"")
        .contains("Lo que arde no viaja por correo");
  }

  @Test
  void theDashboardLinksToTheGuideToo() {
    assertThat(running.owner().get("/dashboard").text()).contains("href=\"/guide/es\"");
  }

  @Test
  void thePageHasTheSameCanonicalAddressOnTheHostOfEveryShop() {
    String host = "http://barro.localhost:" + running.server().port();
    for (Buyer at : new Buyer[] {reader, running.browser(running.neighbour())}) {
      assertThat(at.get("/guide/en/us/pe").text())
          .contains("<html lang=\"en\"")
          .contains("rel=\"canonical\" href=\"" + host + "/guide/en/us/pe\"")
          .contains("hreflang=\"es\" href=\"" + host + "/guide/es/us/pe\"")
          .contains("hreflang=\"pt\" href=\"" + host + "/guide/pt/us/pe\"")
          .contains("hreflang=\"x-default\" href=\"" + host + "/guide/es/us/pe\"");
    }
  }

  @Test
  void eachPageHasAUniqueTitleAndDescription() {
    Set<String> titles = new HashSet<>();
    Set<String> descriptions = new HashSet<>();
    int pages = 0;
    for (String language : Texts.LANGUAGES) {
      for (String page : new String[] {"", "/us", "/cl", "/us/mx", "/us/pe", "/cl/mx", "/br/pe"}) {
        Buyer.Page read = reader.get("/guide/" + language + page);
        titles.add(read.find("<title>([^<]+)</title>").orElseThrow());
        descriptions.add(read.find("name=\"description\" content=\"([^\"]+)\"").orElseThrow());
        pages++;
      }
    }
    assertThat(titles).hasSize(pages);
    assertThat(descriptions).hasSize(pages);
  }

  @Test
  void aRuleWhoseReviewIsOverdueIsMarked() {
    LocalDate reviewBy = laws.law(Country.of("CL"), today).orElseThrow().reviewBy();

    assertThat(guideToChileOn(reviewBy.minusDays(2))).doesNotContain("Revisión vencida");
    assertThat(guideToChileOn(reviewBy.plusDays(2)))
        .contains("Reglas por revisar")
        .contains("Revisión vencida");
  }

  private String guideToChileOn(LocalDate day) {
    try (RunningShop open = RunningShop.start(Map.of(), clockOf(day))) {
      return open.browser(open.shop()).get("/guide/es/cl/mx").text();
    }
  }

  @Test
  void aDocumentWhoseReviewIsOverdueIsMarkedBeforeTheRules() {
    Paper paper = Paper.of(Country.of("CO"), Country.of("US")).getFirst();
    LocalDate reviewBy = laws.law(Country.of("US"), today).orElseThrow().reviewBy();
    assertThat(paper.isPastReview(paper.reviewBy())).isFalse();
    assertThat(paper.reviewBy()).isBeforeOrEqualTo(reviewBy);
    try (RunningShop afterwards = RunningShop.start(Map.of(), clockOf(LATE.plusDays(1)))) {
      String page = afterwards.browser(afterwards.shop()).get("/guide/es/us/co").text();
      assertThat(article(page, "Declaración postal con todos los aranceles"))
          .contains("Revisión vencida");
      assertThat(article(page, "Factura comercial")).doesNotContain("Revisión vencida");
      assertThat(page).doesNotContain("Reglas por revisar");
    }
  }

  /** On this day the postal document of the United States is due for review, and the law is not. */
  private static final LocalDate LATE = LocalDate.of(2027, 1, 31);

  private static String article(String page, String name) {
    int from = page.indexOf("<h3>" + name);
    return page.substring(from, page.indexOf("</article>", from));
  }

  /** A clock that begins at an hour at which it is this day everywhere in America. */
  private static Clock clockOf(LocalDate day) {
    Instant evening = day.atTime(20, 0).toInstant(ZoneOffset.UTC);
    return Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), evening));
  }

  @Test
  void aCountryWithoutRulesHasAPageWithLinksToTheDestinations() {
    for (String path :
        new String[] {"/guide/es/aq", "/guide/es/xx/mx", "/guide/es/cl/zz", "/guide/es/cl/cl"}) {
      Buyer.Page page = reader.get(path);
      assertThat(page.status()).as(path).isEqualTo(404);
      assertThat(page.text()).as(path).contains("href=\"/guide/es/us\"").contains("noindex");
    }
    assertThat(reader.get("/guide/fr").status()).isEqualTo(404);
  }

  @Test
  void addressesInCapitalsOrWithoutALanguageRedirect() {
    assertThat(reader.get("/guide/es/CL/MX").location()).contains("/guide/es/cl/mx");
    assertThat(reader.get("/guide").location()).contains("/guide/es");
  }
}
