package io.puente.server.dashboard.customs;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A potter says where her clay and her glaze come from, and declares what that allows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OriginPageTest {

  private final RunningShop running = RunningShop.start();
  private final Buyer owner = running.owner();

  @AfterAll
  void close() {
    running.close();
  }

  private String of(String title) {
    return owner
            .get("/dashboard/products")
            .find("href=\"(/dashboard/products/[^\"]+)\">\\s*<span[^>]*><strong>" + title)
            .orElseThrow()
        + "/origin";
  }

  private static Map<String, String> with(Buyer.Page page, String... more) {
    Map<String, String> form = new TreeMap<>();
    form.put("seen", page.find("name=\"seen\" value=\"([^\"]+)\"").orElseThrow());
    for (int i = 0; i < more.length; i += 2) {
      form.put(more[i], more[i + 1]);
    }
    return form;
  }

  private Buyer.Page said(String path, String... materials) {
    Buyer.Page saved = owner.post(path + "/materials", with(owner.get(path), materials));
    assertThat(saved.status()).as(saved.text()).isEqualTo(303);
    return owner.get(path);
  }

  @Test
  void mexicanClayMayClaimItsAgreementAndTheCertificateFollows() {
    String path = of("Taza azul");
    Buyer.Page first = owner.get(path);
    assertThat(first.text())
        .contains("value=\"barro o arcilla\"", "value=\"esmalte\"", "Diga primero de dónde")
        .doesNotContain("VCR", "Cambio de partida");

    Buyer.Page mine =
        said(
            path,
            "name_1",
            "barro o arcilla",
            "country_1",
            "MX",
            "name_2",
            "esmalte",
            "country_2",
            "US");

    assertThat(mine.text()).contains("Sí puede: todo lo que lleva", "Estados Unidos: ahorra");
    Map<String, String> declared = with(mine, "agreement_USMCA", "1", "signature", "Eusebia Cruz");
    assertThat(owner.post(path + "/declarations", declared).text())
        .contains("Marque que es verdad");
    declared.put("true", "1");
    assertThat(owner.post(path + "/declarations", declared).status()).isEqualTo(303);
    assertThat(owner.post(path + "/declarations", declared).status()).isEqualTo(303);
    assertThat(owner.get(path).text())
        .contains("declarado hasta", "/declarations/USMCA/certificate.pdf")
        .doesNotContain("name=\"agreement_USMCA\"");
    assertThat(owner.get(path.replace("/origin", "/declarations/USMCA/certificate.pdf")).status())
        .isEqualTo(200);
  }

  @Test
  void chineseGlazeSaysWhyAndCannotBeDeclaredHere() {
    String path = of("Plato");

    Buyer.Page page =
        said(
            path,
            "name_1",
            "barro o arcilla",
            "country_1",
            "MX",
            "name_2",
            "esmalte",
            "country_2",
            "CN");

    assertThat(page.text())
        .contains("Por confirmar: esmalte (China) viene de fuera")
        .doesNotContain("name=\"agreement_USMCA\"");
    owner.post(
        path + "/declarations",
        with(page, "agreement_USMCA", "1", "signature", "Eusebia", "true", "1"));
    assertThat(owner.get(path).text()).doesNotContain("declarado hasta");
  }

  @Test
  void nonsenseIsToldAndAStaleTabOverwritesNothing() {
    String path = of("Florero único");
    Buyer.Page old = owner.get(path);
    Buyer.Page noCountry =
        owner.post(path + "/materials", with(old, "name_1", "barro", "country_1", ""));
    assertThat(noCountry.status()).isEqualTo(422);
    assertThat(noCountry.text()).contains("Elija de qué país", "value=\"barro\"");
    assertThat(
            owner
                .post(
                    path + "/materials", with(old, "name_1", "a".repeat(10_000), "country_1", "MX"))
                .text())
        .contains("demasiado largo", "a".repeat(10_000));
    assertThat(
            owner
                .post(path + "/materials", with(old, "name_1", "barro", "country_1", "ZZ"))
                .status())
        .isEqualTo(422);
    said(path, "name_1", "barro", "country_1", "MX");

    Buyer.Page stale =
        owner.post(path + "/materials", with(old, "name_1", "cera", "country_1", "CN"));

    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.text()).contains("cambiaron en otra ventana", "value=\"cera\"");
    assertThat(owner.get(path).text()).contains("value=\"barro\"").doesNotContain("cera");
  }

  /** What a cup must not give off stands on its order, before the parcel is packed. */
  @Test
  void theOrderNamesThePapersThatItsGoodsNeed() {
    String order = RunningShop.numberIn(running.paidOrder(running.shop()));

    assertThat(owner.get("/dashboard/orders/" + order).text())
        .contains(
            "Lo que lleva este pedido pide papeles propios", "límites de plomo", "21 CFR 109.16");
  }
}
