package io.puente.server.signup;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.shop.Shop;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An owner who has forgotten the password sets a new one with a link. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasswordResetTest {

  private static final String NEW = "otra frase larga y nueva";

  private final RunningShop running = RunningShop.startDemo(Map.of());
  private final Shop shop = running.shop();

  @AfterAll
  void close() {
    running.close();
  }

  @Test
  void endsAllSessionsAndTheLinkServesOnce() {
    Buyer thief = running.owner(running.neighbour());
    String link = ask(running.neighbour());
    Buyer phone = running.browser(running.neighbour());
    assertThat(phone.get(link).text()).contains("Contraseña nueva", "minlength=\"15\"");

    Buyer.Page tooShort = phone.post(link, Map.of("new_password", "corta"));
    assertThat(tooShort.status()).isEqualTo(422);
    assertThat(tooShort.text()).contains("demasiado corta");
    assertThat(phone.post(link, Map.of("new_password", "á".repeat(10_000))).status())
        .isEqualTo(422);
    assertThat(phone.post(link, Map.of("new_password", NEW)).location()).contains("/dashboard");

    assertThat(phone.get("/dashboard").status()).isEqualTo(200);
    assertThat(thief.get("/dashboard").status()).isEqualTo(303);
    assertThat(phone.get("/dashboard/emails").text())
        .contains("se cambió su contraseña")
        .doesNotContain("contraseña nueva");
    Buyer.Page again = phone.post(link, Map.of("new_password", "una tercera frase larga"));
    assertThat(again.status()).isEqualTo(410);
    assertThat(again.text()).contains("ya se usó");
    assertThat(
            running
                .signIn(running.browser(running.neighbour()), running.neighbour(), NEW)
                .location())
        .contains("/dashboard");
  }

  @Test
  void saysTheSameOfAnUnknownAddress() {
    Buyer phone = running.browser(shop);
    int before = RunningShop.countLinks(running, shop);
    Buyer.Page known =
        phone.post("/dashboard/forgotten", Map.of("email", RunningShop.ownerOf(shop)));
    Buyer.Page unknown = phone.post("/dashboard/forgotten", Map.of("email", "owner@nadie.example"));

    assertThat(unknown.status()).isEqualTo(known.status());
    assertThat(unknown.text().replace("owner@nadie.example", "X"))
        .isEqualTo(known.text().replace(RunningShop.ownerOf(shop), "X"));
    awaitLink(shop, before);
  }

  /** Whoever asks may name another host; the link goes to the shop's own all the same. */
  @Test
  void theLinkLeadsToTheShopWhateverTheRequestSays() {
    Shop other = running.neighbour();
    Buyer phone = running.browser(other);
    int before = RunningShop.countLinks(running, other);
    phone.send(
        phone
            .request("/dashboard/forgotten")
            .header("Origin", "http://%s:%d".formatted(other.host(), running.server().port()))
            .header("X-Forwarded-Host", "evil.example")
            .header("Forwarded", "host=evil.example")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("email=" + RunningShop.ownerOf(other))));
    awaitLink(other, before);

    String plain =
        running
            .database()
            .inTenant(
                other.tenant(),
                tx ->
                    tx.oneRow(
                            "SELECT plain FROM email WHERE shop_id = $1 AND kind = 'account-reset'"
                                + " ORDER BY written_at DESC LIMIT 1",
                            other.tenant().id())
                        .getString("plain"));
    assertThat(plain).contains("http://" + other.host()).doesNotContain("evil");
  }

  @Test
  void aLinkOfOneShopIsOfNoUseAtAnother() {
    String link = ask(shop);

    assertThat(running.browser(running.neighbour()).get(link).text()).contains("ya no sirve");
    assertThat(
            running.browser(running.neighbour()).post(link, Map.of("new_password", NEW)).status())
        .isEqualTo(410);
  }

  @Test
  void twoBrowsersWithOneLinkSetOnePassword() throws Exception {
    String link = ask(shop);
    try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Buyer.Page>> answers =
          IntStream.range(0, 2)
              .mapToObj(
                  i ->
                      both.submit(
                          () ->
                              running
                                  .browser(shop)
                                  .post(link, Map.of("new_password", RunningShop.PASSWORD))))
              .toList();

      assertThat(List.of(answers.get(0).get().status(), answers.get(1).get().status()))
          .containsExactlyInAnyOrder(303, 410);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%00", "..%2F.."})
  void aWrongLinkIsToldPlainly(String token) {
    Buyer.Page answer = running.browser(shop).get("/dashboard/links/" + token);

    assertThat(answer.status()).isBetween(200, 404);
    assertThat(answer.text()).doesNotContain("Exception");
  }

  /** Asks for a link and waits until the job has written it. */
  private String ask(Shop of) {
    int before = RunningShop.countLinks(running, of);
    running
        .browser(of)
        .post(
            "/dashboard/forgotten",
            Map.of("email", " " + RunningShop.ownerOf(of).toUpperCase(java.util.Locale.ROOT)));
    awaitLink(of, before);
    return RunningShop.newestLink(running, of, "account-reset");
  }

  private void awaitLink(Shop of, int before) {
    while (RunningShop.countLinks(running, of) == before) {
      Thread.onSpinWait();
    }
  }
}
