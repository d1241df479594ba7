package io.puente.server.signup;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.shop.ShopState;
import io.puente.shop.Shops;
import io.puente.shop.audit.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A server without a mail server, whose operator invites the shops. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvitationTest {

  private final RunningShop running = RunningShop.start();

  @AfterAll
  void close() {
    running.close();
  }

  @Test
  void anInvitationOpensOneShopThatIsOpenAtOnce() {
    Buyer phone = site();
    assertThat(phone.get("/es/open").text()).contains("Aquí se abre con invitación");
    assertThat(phone.post("/es/open", form("Sin invitación")).status()).isEqualTo(200);
    assertThat(phone.get("/es/open/" + "A".repeat(32)).text()).contains("ya no sirve");
    String link =
        "/es/open/" + new Invitations(running.database(), Clock.systemUTC()).create("Lucía");

    assertThat(phone.post(link, form("www")).status()).isEqualTo(422);
    String opened = phone.post(link, form("Con Invitación")).location().orElseThrow();
    assertThat(opened).startsWith("/es/opened/con-invitacion/");
    assertThat(phone.get(opened).text())
        .contains("Su tienda está abierta", "con-invitacion.localhost");

    assertThat(new Shops(running.database()).named("con-invitacion").orElseThrow().state())
        .isEqualTo(new ShopState.Preparation());
    assertThat(
            phone
                .at("con-invitacion.localhost")
                .post(
                    "/dashboard/sign-in",
                    Map.of("email", "lucia@taller.mx", "password", "torno luna maíz volcán"))
                .location())
        .contains("/dashboard");
    Buyer.Page again = phone.post(link, form("Otra"));
    assertThat(again.status()).isEqualTo(410);
    assertThat(again.text()).contains("Esta invitación ya no sirve");
  }

  @Test
  void theFrontPageShowsTheShopsThatWantToBeListed() {
    assertThat(site().get("/en").text())
        .contains("From the workshop", "invitation", "hreflang=\"pt\"")
        .doesNotContain("Taller barro");

    Shops shops = new Shops(running.database());
    Actor actor = new Actor(new UUID(0, 1), "Eusebia", "127.0.0.1");
    shops.setListed(running.shop(), true, actor, Instant.now());

    site().getUntil("/en", page -> page.text().contains("Taller barro"));
    assertThat(site().get("/en").text())
        .contains("http://barro.localhost:")
        .doesNotContain("greda");
  }

  @Test
  void otherAddressesOfTheSiteAreNotFound() {
    for (String path :
        new String[] {"/fr", "/es-mx", "/es/cart", "/dashboard", "/operators", "/xx/open"}) {
      Buyer.Page answer = site().get(path);
      assertThat(answer.status()).as(path).isEqualTo(404);
      assertThat(answer.text()).as(path).contains("Aquí no hay nada", "puente-header");
    }
    assertThat(new Buyer(running.server().port(), "www.localhost").get("/es").status())
        .isEqualTo(200);
    assertThat(site().get("/mailbox").status()).isEqualTo(404);
  }

  private Buyer site() {
    return new Buyer(running.server().port(), "localhost");
  }

  private static Map<String, String> form(String name) {
    return Map.of(
        "name",
        name,
        "country",
        "MX",
        "email",
        "lucia@taller.mx",
        "password",
        "torno luna maíz volcán");
  }
}
