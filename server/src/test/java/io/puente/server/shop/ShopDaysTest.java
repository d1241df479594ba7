package io.puente.server.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.shop.Shops;
import io.puente.shop.mail.Emails;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/**
 * The days of orders, papers and quotes are those of a place: UTC is a day ahead in the evening.
 */
class ShopDaysTest {

  /** 19:23 in the shop in Puebla, 22:23 in Santiago, 20:23 in New York. */
  private static final LocalTime EVENING_IN_UTC = LocalTime.of(1, 23);

  private static Clock clockAt(LocalDate day) {
    Instant now = Instant.now();
    Instant then = day.atTime(EVENING_IN_UTC).toInstant(ZoneOffset.UTC);
    return Clock.offset(Clock.systemUTC(), Duration.between(now, then));
  }

  private static String inWords(LocalDate day) {
    return DateTimeFormatter.ofPattern("d 'de' MMMM 'de' uuuu", Locale.of("es")).format(day);
  }

  @Test
  void anOrderInTheEveningHasTheDayOfTheShopOnEveryPageAndPaper() throws Exception {
    LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
    LocalDate day = tomorrow.minusDays(1);
    try (RunningShop running =
        RunningShop.start(Map.of("PUENTE_SANDBOX_POST_SPEED", "1"), clockAt(tomorrow))) {
      String path = running.paidOrder(running.shop());
      String number = RunningShop.numberIn(path);
      String papers =
          "/dashboard/orders/%s/parcels/%s/"
              .formatted(number, running.ship(running.shop(), number).id());

      Buyer owner = running.owner();
      assertThat(running.browser(running.shop()).get(path).text())
          .contains("Hecho el " + inWords(day) + " (fecha de la tienda, México)");
      assertThat(
              new Emails(running.database(), Optional.empty()).latest(running.shop().tenant(), 5))
          .filteredOn(email -> email.kind().startsWith("order-"))
          .isNotEmpty()
          .allSatisfy(email -> assertThat(email.plain()).contains(inWords(day)));
      assertThat(owner.get("/dashboard/orders/" + number).text())
          .contains(day.getDayOfMonth() + " ")
          .containsPattern("\\b(19|7):[2-5]\\d")
          .contains("GMT-6")
          .doesNotContain(" UTC");
      for (String paper : new String[] {"label", "customs"}) {
        assertThat(pdf(owner, papers + paper + ".pdf"))
            .contains(day.toString())
            .doesNotContain(tomorrow.toString());
      }
      assertThat(owner.get("/dashboard/orders/" + number + "/quote.json").text())
          .as("the law of the day in the United States")
          .contains("\"date\" : \"" + day);
    }
  }

  private static String pdf(Buyer owner, String path) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> answer =
          http.send(owner.request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
      try (PDDocument paper = Loader.loadPDF(answer.body())) {
        return new PDFTextStripper().getText(paper);
      }
    }
  }

  @Test
  void anOrderOfNewYearsEveHasTheYearOfTheShopInItsNumber() {
    int year = LocalDate.now(ZoneOffset.UTC).getYear();
    Clock clock = clockAt(LocalDate.of(year + 1, 1, 1));
    try (RunningShop running = RunningShop.start(Map.of(), clock)) {
      String inPuebla = orderAtHome(running);
      new Shops(running.database()).setTimeZone(running.shop(), ZoneId.of("Europe/Madrid"));
      String newYear = "Hecho el 1 de enero de " + (year + 1);
      running.browser(running.shop()).getUntil(inPuebla, page -> page.text().contains(newYear));
      String inMadrid = orderAtHome(running);

      assertThat(RunningShop.numberIn(inPuebla)).startsWith("PT-" + year + "-");
      assertThat(RunningShop.numberIn(inMadrid)).startsWith("PT-" + (year + 1) + "-");
    }
  }

  /** The path of an order that stays in Mexico. */
  private static String orderAtHome(RunningShop running) {
    Buyer buyer = running.browser(running.shop());
    buyer.addToCart("es-mx", buyer.variantOf("/es-mx/products/taza-azul"), 1);
    Map<String, String> form = new TreeMap<>();
    form.put("email", "ana@example.com");
    form.put("payer_name", "Ana López");
    form.put("street", "4 Norte");
    form.put("number", "1207");
    form.put("neighbourhood", "Centro");
    form.put("city", "Puebla");
    form.put("region", "PUE");
    form.put("postcode", "72000");
    form.put("phone", "+52 222 555 0142");
    Buyer.Page shown = buyer.get("/es-mx/checkout");
    form.put("seen", shown.find("name=\"seen\" value=\"([^\"]*)").orElse(""));
    Buyer.Page toPay = buyer.post("/es-mx/checkout", form);
    Buyer.Page back = buyer.pay(toPay.location().orElseThrow(() -> new AssertionError(toPay)));
    return buyer.get(Buyer.pathOf(back.location().orElseThrow())).location().orElseThrow();
  }
}
