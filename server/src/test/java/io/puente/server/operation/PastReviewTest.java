package io.puente.server.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** On the second of January 2027, when the rules of Brazil and Mexico are past their review. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PastReviewTest {

  private static final Instant JANUARY = Instant.parse("2027-01-02T12:00:00Z");

  private final RunningShop running =
      RunningShop.start(
          Map.of(), Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), JANUARY)));

  @AfterAll
  void close() {
    running.close();
  }

  private String management(String path) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      URI address = URI.create("http://127.0.0.1:" + running.server().managementPort() + path);
      return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    }
  }

  @Test
  void theHealthCheckNamesTheCountriesAndStaysReady() throws Exception {
    assertThat(management("/health/ready").lines())
        .startsWith("ready")
        .contains(
            "import rules past review: BR since 2026-12-31",
            "import rules past review: MX since 2026-12-31");
  }

  @Test
  void aMetricCountsTheDaysToTheReview() throws Exception {
    assertThat(management("/metrics"))
        .contains("puente_rules_review_days{destination=\"BR\"} -2.0")
        .contains("puente_rules_review_days{destination=\"CL\"} 179.0");
  }

  @Test
  void theOwnerReadsWhichCountriesAreConcerned() {
    Buyer owner = running.owner();
    owner.post("/dashboard/language", Map.of("language", "en"));
    assertThat(owner.get("/dashboard").text())
        .contains("The import rules of Brazil should have been reviewed by Dec 31, 2026.")
        .doesNotContain("The import rules of Mexico")
        .doesNotContain("The import rules of Chile");
    owner.post("/dashboard/language", Map.of("language", "es"));
    assertThat(owner.get("/dashboard").text())
        .contains(
            "Las reglas de importación de Brasil debían revisarse a más tardar el 31 dic 2026");
  }

  /** The shop cannot promise the amount, but the buyer is shown what was last known. */
  @Test
  void aBuyerInBrazilSeesWhatWasLastKnownAndWhyNothingCanBePaid() {
    Buyer joana = running.browser(running.shop());
    String variant = joana.variantOf("/es-us/products/taza-azul");
    joana.addToCart("pt-br", variant, 1);
    joana.post("/pt-br/cart/region", Map.of("region", "SP"));

    assertThat(joana.get("/pt-br/products/taza-azul").text()).doesNotContain("Não conseguimos");
    assertThat(joana.get("/pt-br/cart").text())
        .contains("Cerca de", "regras de importação estão em revisão");
    assertThat(joana.get("/pt-br/checkout").text())
        .contains("regras de importação estão em revisão");
  }
}
