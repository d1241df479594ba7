package io.puente.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.shop.Shop;
import io.puente.shop.Shops;
import io.puente.shop.postage.ShippingService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.joda.money.Money;
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

  private List<String> rates(Shop shop, String country) {
    return stored(shop).shipping().services().stream()
        .flatMap(service -> service.prices().stream())
        .filter(list -> list.areas().contains(country))
        .flatMap(list -> list.upToGrams().entrySet().stream())
        .map(step -> step.getKey() + " " + step.getValue())
        .toList();
  }

  private ShippingService service(Shop shop, String name) {
    return stored(shop).shipping().services().stream()
        .filter(service -> service.name().service().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String path(ShippingService service) {
    return "/dashboard/postage/" + service.id();
  }

  private static String seen(Buyer owner, String page) {
    return owner.get(page).find("name=\"seen\" value=\"([0-9a-f]*)\"").orElseThrow();
  }

  private static Map<String, String> form(String name, String country, String... more) {
    Map<String, String> form =
        new HashMap<>(
            Map.of(
                "id", UUID.randomUUID().toString(),
                "kind", "carrier",
                "seen", "",
                "carrier", "estafeta",
                "name", name,
                "days_from", "4",
                "days_to", "9",
                "duties", "unpaid",
                "list_0_weight_0", "0.5",
                "list_0_price_0", "180"));
    form.put("list_0_to_" + country, "1");
    for (int i = 0; i < more.length; i += 2) {
      form.put(more[i], more[i + 1]);
    }
    return form;
  }

  @Test
  void aServiceHasACarrierAndAListOfPricesForEachSetOfCountries() {
    Shop shop = running.neighbour();
    Buyer owner = running.owner(shop);
    assertThat(owner.get("/dashboard/postage").text())
        .contains("Brasil, Chile", "3 a 8 días hábiles", "hasta 30");
    ShippingService old =
        stored(shop).shipping().services().stream()
            .filter(service -> service.isTo("CL"))
            .findFirst()
            .orElseThrow();
    String page = path(old);
    Map<String, String> form =
        form(
            "Express",
            "CL",
            "carrier",
            "dhl-express",
            "seen",
            seen(owner, page),
            "free_from",
            "1,500.00",
            "list_0_weight_0",
            "2,5 kg",
            "list_0_price_0",
            "$ 450.50",
            "list_0_weight_3",
            "0.25",
            "list_0_price_3",
            "199",
            "add",
            "1");

    Buyer.Page more = owner.post(page, form);

    assertThat(more.text())
        .contains("name=\"list_1_weight_0\"", "value=\"$ 450.50\"", "name=\"list_1_to_BR\"");
    form.remove("add");
    form.putAll(Map.of("list_1_to_BR", "1", "list_1_weight_0", "0.25", "list_1_price_0", "300"));
    assertThat(owner.post(page, form).location()).hasValue("/dashboard/postage?done=saved");
    assertThat(rates(shop, "CL")).containsExactly("250 MXN 199.00", "2500 MXN 450.50");
    assertThat(rates(shop, "BR")).containsExactly("250 MXN 300.00");
    assertThat(rates(shop, "US")).containsExactly("30000 MXN 420.00");
    assertThat(service(shop, "Express"))
        .extracting(service -> service.freeFrom() + " " + service.duties() + " " + service.id())
        .isEqualTo("MXN 1500.00 DAP " + old.id());
    assertThat(owner.get("/dashboard/postage").text())
        .contains("DHL Express · Express", "gratis desde");
    assertThat(owner.get("/dashboard/postage/new?copy=" + old.id()).text())
        .contains("value=\"300", "Un envío nuevo");

    Buyer.Page deleted = owner.post(page + "/deletion", Map.of("seen", seen(owner, page)));
    assertThat(deleted.location()).hasValue("/dashboard/postage?done=deleted");
    assertThat(owner.get("/dashboard/postage").text())
        .contains("Nadie puede comprar todavía en: Brasil, Chile.");
  }

  @Test
  void aHeavyParcelIsToldNotDropped() {
    Buyer owner = running.owner();

    owner.post(
        "/dashboard/postage/new",
        form("Ligero", "MX", "list_0_weight_0", "0.3", "list_0_price_0", "90"));

    assertThat(owner.get(path(service(running.shop(), "Ligero"))).text())
        .contains("el último precio llega a 0.3");
    assertThat(owner.get("/dashboard/postage").text()).contains("Su pieza más pesada pesa");
  }

  @Test
  void aFormThatIsNotRightChangesNothingAndKeepsWhatWasTyped() {
    Buyer owner = running.owner();
    Map<Map<String, String>, String> refused = new HashMap<>();
    String price = "list_0_price_0";
    String weight = "list_0_weight_0";
    refused.put(form("Mal", "BR", price, "1.250"), "¿Son 1250 o 1.25?");
    refused.put(form("Mal", "BR", price, "gratis"), "Si el envío es gratis, 0.");
    refused.put(form("Mal", "BR", price, ""), "Si el envío es gratis, 0.");
    refused.put(form("Mal", "BR", price, "100000000"), "lo más que se puede cobrar");
    refused.put(form("Mal", "BR", "free_from", "0"), "mayor que 0");
    refused.put(form("Mal", "BR", weight, "500"), "500 gramos son 0.5");
    refused.put(form("Mal", "BR", weight, "1".repeat(10_000)), "demasiado largo");
    refused.put(form("Mal".repeat(4_000), "BR"), "demasiado largo");
    refused.put(form("Mal", "BR", "days_from", "9", "days_to", "4"), "primero el menor");
    refused.put(
        form("Mal", "BR", "list_0_weight_1", "0,500", "list_0_price_1", "200"),
        "ya tiene un precio arriba");
    refused.put(
        form("Mal", "BR", "list_1_to_BR", "1", "list_1_price_0", "200"),
        "Arriba ya hay precios a: Brasil.");
    refused.put(form("Mal", "BR", "carrier", "sandbox-post"), "Elija quién lo lleva");
    refused.put(form("Mal", "BR", "carrier", "own"), "Falta esto");
    refused.put(form("Mal", "BR", "kind", "local"), "Usted entrega solo en México");
    refused.put(form("Mal", "MX", "kind", "pickup"), "Falta esto");
    refused.put(form("Mal", "ZZ"), "Elija un país");

    refused.forEach(
        (form, words) -> {
          Buyer.Page page = owner.post("/dashboard/postage/new", form);
          assertThat(page.status()).as(words).isEqualTo(422);
          assertThat(page.text())
              .contains(words, "value=\"" + form.get(price) + "\"", form.get("name"));
        });
    assertThat(owner.post("/dashboard/postage/new", Map.of()).location())
        .hasValue("/dashboard/postage?gone=1");
    assertThat(stored(running.shop()).shipping().services())
        .extracting(service -> service.name().service())
        .doesNotContain("Mal");
  }

  @Test
  void aFormThatIsOldIsToldAndOneThatIsSentTwiceIsDoneOnce() throws Exception {
    Buyer owner = running.owner();
    Map<String, String> form = form("Doble", "CL");
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
    assertThat(stored(running.shop()).shipping().services())
        .filteredOn(service -> service.name().service().equals("Doble"))
        .hasSize(1);
    String page = path(service(running.shop(), "Doble"));
    String old = seen(owner, page);
    form.put("seen", old);
    form.put("list_0_price_0", "200");
    owner.post(page, form);
    form.put("list_0_price_0", "333");

    Buyer.Page stale = owner.post(page, form);

    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.text()).contains("no se guardó nada", "value=\"333\"");
    assertThat(owner.post(page + "/deletion", Map.of("seen", old)).location())
        .hasValue("/dashboard/postage?gone=1");
    assertThat(service(running.shop(), "Doble").prices().getFirst().upToGrams().values())
        .extracting(Money::toString)
        .containsExactly("MXN 200.00");
    assertThat(owner.get("/dashboard/postage/" + UUID.randomUUID()).location())
        .hasValue("/dashboard/postage?gone=1");
    assertThat(owner.get("/dashboard/postage/nada").location())
        .hasValue("/dashboard/postage?gone=1");
  }

  @Test
  void aServiceIsSwitchedOffAndMovedUpAndASecondTapMovesNothing() {
    Buyer owner = running.owner();
    owner.post("/dashboard/postage/new", form("Último", "MX", "kind", "local"));
    List<ShippingService> before = stored(running.shop()).shipping().services();
    ShippingService last = service(running.shop(), "Último");
    UUID above = before.get(before.indexOf(last) - 1).id();

    Map<String, String> tap = Map.of("above", above.toString());
    assertThat(owner.post(path(last) + "/position", tap).location())
        .isEqualTo(owner.post(path(last) + "/position", tap).location())
        .hasValue("/dashboard/postage?done=saved");
    owner.post(path(last) + "/offer", Map.of());

    List<ShippingService> now = stored(running.shop()).shipping().services();
    assertThat(now).extracting(ShippingService::id).containsSubsequence(last.id(), above);
    assertThat(now.indexOf(service(running.shop(), "Último"))).isEqualTo(before.indexOf(last) - 1);
    assertThat(stored(running.shop()).shipping().to("MX", null, 1))
        .extracting(rate -> rate.service().id())
        .isNotEmpty()
        .doesNotContain(last.id());
    assertThat(owner.get("/dashboard/postage").text()).contains("No se ofrece a quien compra");
    owner.post(path(last) + "/offer", Map.of("on", "1"));
    assertThat(service(running.shop(), "Último").active()).isTrue();
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
