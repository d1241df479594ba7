package io.puente.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.shop.PostageGroup;
import io.puente.shop.ShippingRate;
import io.puente.shop.Shop;
import io.puente.shop.Shops;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How an owner says how she ships. Each test has a service, or a shop, of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostageTest {

  private final RunningShop running = RunningShop.start();

  @AfterAll
  void close() {
    running.close();
  }

  private Shop stored(Shop shop) {
    return new Shops(running.database()).of(shop.tenant()).orElseThrow();
  }

  private List<String> rates(Shop shop, String country, String service) {
    return stored(shop).shipping().rates().stream()
        .filter(rate -> rate.country().equals(country) && rate.service().equals(service))
        .map(rate -> rate.upToGrams() + " " + rate.price())
        .toList();
  }

  private String path(Shop shop, String country, String service) {
    return PostageGroup.of(stored(shop).shipping()).stream()
        .filter(group -> group.terms().service().equals(service))
        .filter(group -> group.countries().contains(country))
        .map(group -> "/dashboard/postage/" + group.hash())
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> form(String service, String country, String... more) {
    Map<String, String> form =
        new HashMap<>(
            Map.of(
                "service",
                service,
                "days_from",
                "4",
                "days_to",
                "9",
                "duties",
                "unpaid",
                "weight_0",
                "0.5",
                "price_0",
                "180"));
    form.put("country_" + country, "1");
    for (int i = 0; i < more.length; i += 2) {
      form.put(more[i], more[i + 1]);
    }
    return form;
  }

  @Test
  void countriesWithTheSamePricesAreOneGroupAndChangeTogether() {
    Shop shop = running.neighbour();
    Buyer owner = running.owner(shop);
    assertThat(owner.get("/dashboard/postage").text())
        .contains("Brasil, Chile", "3 a 8 días hábiles", "hasta 30");
    String path = path(shop, "CL", "courier");

    Buyer.Page saved =
        owner.post(
            path,
            form(
                "courier",
                "CL",
                "country_BR",
                "1",
                "weight_0",
                "2,5 kg",
                "price_0",
                "$ 450.50",
                "weight_3",
                "0.25",
                "price_3",
                "199",
                "weight_5",
                "0.3",
                "price_5",
                "0"));

    assertThat(saved.location()).hasValue("/dashboard/postage?done=saved");
    assertThat(rates(shop, "BR", "courier"))
        .isEqualTo(rates(shop, "CL", "courier"))
        .containsExactly("250 MXN 199.00", "300 MXN 0.00", "2500 MXN 450.50");
    assertThat(rates(shop, "US", "courier")).containsExactly("30000 MXN 420.00");
    ShippingRate rate = stored(shop).shipping().to("CL", 1_000).getFirst();
    assertThat(rate.daysLeast() + "-" + rate.daysMost() + " " + rate.duties()).isEqualTo("4-9 DAP");
    String again = path(shop, "CL", "courier");
    assertThat(owner.get(again).text()).contains("value=\"0.25\"", "value=\"450.50\"");
    assertThat(owner.get("/dashboard/postage/new?copy=" + again.substring(19)).text())
        .contains("value=\"450.50\"", "Un envío nuevo");

    Buyer.Page deleted = owner.post(again + "/deletion", Map.of());
    assertThat(deleted.location()).hasValue("/dashboard/postage?done=deleted");
    assertThat(owner.get("/dashboard/postage").text())
        .contains("Nadie puede comprar todavía en: Brasil, Chile.");
  }

  @Test
  void aHeavyParcelIsToldNotDropped() {
    Buyer owner = running.owner();

    owner.post("/dashboard/postage/new", form("post", "MX", "weight_0", "0.3", "price_0", "90"));

    assertThat(owner.get(path(running.shop(), "MX", "post")).text())
        .contains("el último precio llega a 0.3");
    assertThat(owner.get("/dashboard/postage").text()).contains("Su pieza más pesada pesa");
  }

  @Test
  void aFormThatIsNotRightChangesNothingAndKeepsWhatWasTyped() {
    Buyer owner = running.owner();
    List<ShippingRate> before = stored(running.shop()).shipping().rates();
    Map<Map<String, String>, String> refused =
        Map.of(
            form("post", "BR", "price_0", "1.250"), "¿Son 1250 o 1.25?",
            form("post", "BR", "price_0", "gratis"), "Si el envío es gratis, 0.",
            form("post", "BR", "price_0", ""), "Si el envío es gratis, 0.",
            form("post", "BR", "weight_0", "500"), "500 gramos son 0.5",
            form("post", "BR", "weight_0", "1".repeat(10_000)), "demasiado largo",
            form("post", "BR", "days_from", "9", "days_to", "4"), "primero el menor",
            form("post", "BR", "weight_1", "0,500", "price_1", "200"), "ya tiene un precio arriba",
            form("courier", "US"), "Ya hay otro envío de esta clase a: Estados Unidos.",
            Map.of("service", "post", "days_from", "1", "days_to", "2"), "Elija un país");

    refused.forEach(
        (form, words) -> {
          Buyer.Page page = owner.post("/dashboard/postage/new", form);
          assertThat(page.status()).as(words).isEqualTo(422);
          assertThat(page.text())
              .contains(words, "value=\"" + form.getOrDefault("weight_0", "") + "\"");
        });
    assertThat(stored(running.shop()).shipping().rates()).containsExactlyElementsOf(before);
  }

  @Test
  void aFormThatIsOldIsToldAndOneThatIsSentTwiceIsDoneOnce() throws Exception {
    Buyer owner = running.owner();
    Map<String, String> form = form("post", "CL");
    try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Buyer.Page>> sent =
          both.invokeAll(
              List.of(
                  () -> owner.post("/dashboard/postage/new", form),
                  () -> owner.post("/dashboard/postage/new", form)));
      for (Future<Buyer.Page> each : sent) {
        assertThat(each.get().location()).hasValue("/dashboard/postage?done=saved");
      }
    }
    String old = path(running.shop(), "CL", "post");
    owner.post(old, form("post", "CL", "price_0", "200"));

    Buyer.Page stale = owner.post(old, form("post", "CL", "price_0", "333"));

    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.text()).contains("no se guardó nada", "value=\"333\"");
    assertThat(owner.post(old + "/deletion", Map.of()).location())
        .hasValue("/dashboard/postage?gone=1");
    assertThat(owner.get(old).location()).hasValue("/dashboard/postage?gone=1");
    assertThat(rates(running.shop(), "CL", "post")).containsExactly("500 MXN 200.00");
  }

  @Test
  void packagingAndSenderAreHers() {
    Buyer owner = running.owner();
    String text = owner.get("/dashboard/postage").text();
    assertThat(text).contains("Calle 1", "value=\"250\"");

    assertThat(post(owner, "packaging", Map.of("seen", "250", "grams", "mucho")).status())
        .isEqualTo(422);
    post(owner, "packaging", Map.of("seen", "250", "grams", "320"));
    Buyer.Page stale = post(owner, "packaging", Map.of("seen", "250", "grams", "400"));
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stored(running.shop()).shipping().packagingGrams()).isEqualTo(320);

    String seen =
        owner
            .get("/dashboard/postage/sender")
            .find("name=\"seen\" value=\"([0-9a-f]+)\"")
            .orElseThrow();
    Map<String, String> sender =
        new HashMap<>(
            Map.of(
                "seen",
                seen,
                "name",
                "Rosa \"la del barro\"",
                "street",
                "Calle 2",
                "city",
                "Atlixco",
                "region",
                "Puebla",
                "postcode",
                "74200",
                "phone",
                "+522444550100"));
    assertThat(post(owner, "sender", sender).location()).hasValue("/dashboard/postage?done=sender");
    assertThat(stored(running.shop()).shipping().sender().city()).isEqualTo("Atlixco");
    sender.put("street", "x".repeat(10_000));
    Buyer.Page refused = post(owner, "sender", sender);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("más de 100 caracteres", "x".repeat(10_000));
    sender.put("street", "Otra");
    assertThat(post(owner, "sender", sender).status()).isEqualTo(409);
    assertThat(stored(running.shop()).shipping().sender().street()).isEqualTo("Calle 2");
  }

  private static Buyer.Page post(Buyer owner, String page, Map<String, String> form) {
    return owner.post("/dashboard/postage/" + page, form);
  }
}
