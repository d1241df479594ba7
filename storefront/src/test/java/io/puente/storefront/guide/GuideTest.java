package io.puente.storefront.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.landedcost.Country;
import io.puente.landedcost.LandedCost;
import io.puente.landedcost.Provision;
import io.puente.landedcost.Rule;
import io.puente.landedcost.Rulebook;
import io.puente.storefront.testing.Buyer;
import io.puente.storefront.testing.RunningShop;
import io.puente.storefront.web.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
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
    running = RunningShop.opened();
    reader = running.browser(running.shop());
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
  void everyLaneIsAPageInThreeLanguagesWithTheSourceAndDatesOfEveryRuleInForce() {
    for (Country destination : laws.destinations()) {
      Rulebook law = laws.law(destination, today).orElseThrow();
      for (String origin : new String[] {"MX", "CO", "PE", "BR", "US"}) {
        for (String language : Texts.LANGUAGES) {
          if (origin.equals(destination.code())) {
            continue;
          }
          String path = path(language, destination, origin);
          Buyer.Page page = reader.get(path);
          assertThat(page.status()).as(path).isEqualTo(200);
          GuideWords words = GuideWords.in(Texts.in(language));
          for (Rule rule : law.inForce()) {
            Provision said = rule.provision();
            assertThat(page.text())
                .as("%s: %s", path, said.id())
                .contains("id=\"" + said.id() + "\"")
                .contains(escaped(said.source()))
                .contains(escaped(words.law().label(said)))
                .contains(words.day(said.from()))
                .contains("datetime=\"" + said.checked() + "\"");
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
  void theFirstPageLeadsFromTheShopsOwnCountryToEveryDestination() {
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
  void twoTapsLeadFromTheShopToWhatAParcelPaysInChile() {
    String guide = reader.get("/es-mx").find("href=\"(/guide/[^\"]+)\"").orElseThrow();
    String chile = reader.get(guide).find("href=\"(/guide/es/cl/mx)\"").orElseThrow();
    assertThat(reader.get(chile).text())
        .contains("USD\u00a026.60")
        .contains("IVA de Chile")
        .contains("Tratado Chile–México (ACE 41)");
  }

  @Test
  void anAgreementSaysHowOriginIsProvenAndWhatADeclarationSaves() {
    assertThat(reader.get("/guide/es/us/mx").text())
        .contains("T-MEC")
        .contains("Con una declaración válida se ahorran USD\u00a0302.77")
        .contains("Cómo se prueba el origen")
        .contains("USD\u00a02,500");
  }

  @Test
  void theDeskLeadsToTheGuideToo() {
    assertThat(running.owner().get("/desk").text()).contains("href=\"/guide/es\"");
  }

  @Test
  void thePageSaysWhereItIsAndWhereItsOtherLanguagesAre() {
    String page = reader.get("/guide/en/us/pe").text();
    String host = "http://barro.localhost:" + running.server().port();
    assertThat(page)
        .contains("<html lang=\"en\"")
        .contains("rel=\"canonical\" href=\"" + host + "/guide/en/us/pe\"")
        .contains("hreflang=\"es\" href=\"" + host + "/guide/es/us/pe\"")
        .contains("hreflang=\"pt\" href=\"" + host + "/guide/pt/us/pe\"")
        .contains("hreflang=\"x-default\"");
  }

  @Test
  void aRuleThatNobodyHasLookedAtInTimeSaysSo() {
    assertThat(reader.get("/guide/es/cl/mx").text()).doesNotContain("Revisión vencida");
    LocalDate reviewBy = laws.law(Country.of("CL"), today).orElseThrow().reviewBy();
    Clock later =
        Clock.offset(
            Clock.systemUTC(), ChronoUnit.DAYS.getDuration().multipliedBy(daysTo(reviewBy) + 2));
    try (RunningShop afterwards = RunningShop.opened(Map.of(), later)) {
      String page = afterwards.browser(afterwards.shop()).get("/guide/es/cl/mx").text();
      assertThat(page).contains("Reglas por revisar").contains("Revisión vencida");
    }
  }

  private long daysTo(LocalDate day) {
    return ChronoUnit.DAYS.between(today, day);
  }

  @Test
  void aCountryWithoutRulesGetsAPageThatLeadsToThoseThatHaveThem() {
    for (String path :
        new String[] {"/guide/es/aq", "/guide/es/xx/mx", "/guide/es/cl/zz", "/guide/es/cl/cl"}) {
      Buyer.Page page = reader.get(path);
      assertThat(page.status()).as(path).isEqualTo(404);
      assertThat(page.text()).as(path).contains("href=\"/guide/es/us\"").contains("noindex");
    }
    assertThat(reader.get("/guide/fr").status()).isEqualTo(404);
  }

  @Test
  void addressesInCapitalsAndWithoutALanguageLeadToTheRightOnes() {
    assertThat(reader.get("/guide/es/CL/MX").location()).contains("/guide/es/cl/mx");
    assertThat(reader.get("/guide").location()).contains("/guide/es");
  }
}
