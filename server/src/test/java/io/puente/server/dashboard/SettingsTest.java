package io.puente.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.shop.audit.Audit;
import io.puente.shop.audit.AuditEntry;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an owner sets for the shop. */
class SettingsTest {

  private final RunningShop running = RunningShop.start();

  @AfterEach
  void close() {
    running.close();
  }

  @Test
  void aShopInTijuanaGetsTheDaysOfTijuana() {
    Buyer owner = running.owner();
    String before = owner.get("/dashboard/settings").text();
    String order = RunningShop.numberIn(running.paidOrder(running.shop()));

    Buyer.Page saved = setTimeZone(owner, "America/Tijuana");

    assertThat(before)
        .contains("Ajustes de la tienda")
        .contains("value=\"America/Mexico_City\" selected>Ciudad de México ·")
        .contains(">Nueva York ·", ">Los Ángeles ·");
    assertThat(saved.status()).isEqualTo(200);
    assertThat(saved.text())
        .contains("Se guardó. Hora de la tienda: ")
        .contains("value=\"America/Tijuana\" selected");
    assertThat(owner.get("/dashboard/orders/" + order).text())
        .containsPattern("GMT-[78]")
        .doesNotContain("GMT-6");
    assertThat(new Audit(running.database()).of(running.shop().tenant(), "America/Tijuana"))
        .extracting(AuditEntry::action)
        .containsExactly("time-zone");
  }

  private static Buyer.Page setTimeZone(Buyer owner, String name) {
    return owner.post("/dashboard/settings/time-zone", Map.of("time_zone", name));
  }

  @Test
  void whatIsNoPlaceChangesNothingAndSaysWhy() {
    Buyer owner = running.owner();

    for (String name : new String[] {"", "Mars/Olympus", "UTC", "Etc/GMT+5", "America/", "../.."}) {
      Buyer.Page refused = setTimeZone(owner, name);

      assertThat(refused.status()).as(name).isEqualTo(422);
      assertThat(refused.text())
          .as(name)
          .contains("Esa zona horaria no existe.")
          .contains("value=\"America/Mexico_City\" selected");
    }
  }

  @Test
  void onlyTheOwnerOfTheShopSetsIt() {
    Buyer stranger = running.browser(running.shop());

    assertThat(setTimeZone(stranger, "America/Tijuana").location().orElse(""))
        .startsWith("/dashboard/sign-in");
    assertThat(running.owner().get("/dashboard/settings").text())
        .contains("value=\"America/Mexico_City\" selected");
  }
}
