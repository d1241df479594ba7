package io.puente.server.dashboard.customs;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.shop.Shop;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A potter says in her own words what her pieces are, and never meets a code. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomsQuestionsTest {

  private static final String TERMS =
      """
      {"markets":[{"code":"es-mx","currency":"MXN"},{"code":"es-us","currency":"USD"},
                  {"code":"es-cl","currency":"CLP"}],
       "packagingGrams":250,
       "postage":[{"countries":["MX","US","CL"],"service":"courier","days":[2,5],"upToGrams":{"15000":49}}]}
      """;

  private static final String GOODS =
      """
      Handle,Title,Type,Variant Price,Variant Grams
      taza,Taza de Talavera azul,Tazas,400.00,
      taza-verde,Taza de Talavera verde,Tazas,400.00,350
      taza-blanca,Taza de barro blanca,Tazas,420.00,
      peltre,Taza de peltre,Tazas,180.00,200
      pluma,Pluma,Tazas,300.00,300
      miel,Miel de abeja,Miel,150.00,500
      mezcal,Mezcal joven,Mezcal,700.00,900
      carrito,Carrito de madera,Juguetes,250.00,200
      rebozo,Rebozo,Ropa,900.00,400
      aretes,Aretes de plata,Joyas,600.00,20
      vajilla,Plato de Talavera,Platos,500.00,700
      nube,Nube,,300.00,300
      sueter,Suéter de alpaca,Ropa,1500.00,400
      bolsa,Bolsa de piel,Bolsas,1200.00,700
      cafe,Café de Chiapas tostado,Café,180.00,500
      jabon,Jabón de avena,Jabones,60.00,100
      vela,Vela de cera de abeja,Velas,90.00,200
      blusa,Blusa bordada,Ropa,650.00,200
      camino,Camino de mesa de algodón,Casa,450.00,300
      catrina,Catrina de papel maché,Figuras,900.00,600
      sombrero,Sombrero de palma,Ropa,350.00,150
      amate,Papel amate,Papel,120.00,50
      florero,Florero de barro,Floreros,500.00,700
      camisa,Namtso Kala Cotton Shirt,Ropa,800.00,300
      """;

  private final RunningShop running = RunningShop.start();
  private final Shop shop = running.open("aduana", "MX", "MXN", TERMS, GOODS);
  private final Buyer owner = running.browser(shop);

  CustomsQuestionsTest() {
    running.addOwner(shop);
    running.signIn(owner, shop, RunningShop.PASSWORD);
  }

  @AfterAll
  void close() {
    running.close();
  }

  /** The path of the questions about a product. */
  private String of(String title) {
    return owner
            .get("/dashboard/products")
            .find("href=\"(/dashboard/products/[^\"]+)\">\\s*<span[^>]*><strong>" + title)
            .orElseThrow()
        + "/customs";
  }

  private static Map<String, String> form(String... fields) {
    Map<String, String> form = new TreeMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    return form;
  }

  private Buyer.Page answer(String path, String attribute, String value) {
    Buyer.Page kept = owner.post(path + "/answers", form("attribute", attribute, "value", value));
    assertThat(kept.status()).as(kept.text()).isEqualTo(303);
    return owner.get(path);
  }

  /** The form of a page with its hidden fields, what was typed, and more. */
  private static Map<String, String> filled(Buyer.Page page, String action, String... more) {
    Map<String, String> fields = new TreeMap<>();
    String form =
        page.find("(?s)<form action=\"[^\"]*/%s\"(.*?)</form>".formatted(action)).orElseThrow();
    Pattern.compile("<input[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"([^>]*)")
        .matcher(form)
        .results()
        .filter(field -> !field.group().contains("checkbox") || field.group(3).contains("checked"))
        .forEach(field -> fields.put(field.group(1), field.group(2)));
    fields.putAll(form(more));
    return fields;
  }

  /** Answers with the first answer until nothing is asked; returns how many taps it took. */
  private int answered(String path, Map<String, String> wanted, String... typed) {
    int taps = 0;
    Buyer.Page page = owner.get(path);
    while (taps < 12) {
      Optional<String> attribute = page.find("name=\"attribute\" value=\"([a-z-]+)\"");
      if (attribute.isPresent()) {
        String value =
            Optional.ofNullable(wanted.get(attribute.get()))
                .orElseGet(
                    () -> owner.get(path).find("<button name=\"value\" value=\"([^\"]+)\"").get());
        page = answer(path, attribute.get(), value);
      } else if (page.find("(/confirmation\")").isPresent()) {
        Buyer.Page saved = owner.post(path + "/confirmation", filled(page, "confirmation", typed));
        assertThat(saved.status()).as(saved.text()).isEqualTo(303);
        page = owner.get(path);
      } else if (page.find("name=\"(country)\"").isPresent()) {
        Map<String, String> line = filled(page, "lines");
        line.put("code", page.find("name=\"code\" value=\"(\\d+)\"").orElseThrow());
        assertThat(owner.post(path + "/lines", line).status()).isEqualTo(303);
        page = owner.get(path);
      } else {
        assertThat(page.text()).contains("Listo para la aduana");
        return taps;
      }
      taps++;
    }
    throw new AssertionError("asked for ever: " + page.text());
  }

  private String stored(String handle, String column) {
    return running
        .database()
        .inTenant(
            shop.tenant(),
            tx ->
                String.valueOf(
                    tx.oneRow(
                            "SELECT %s::text AS value FROM product WHERE shop_id = $1 AND handle = $2"
                                .formatted(column),
                            tx.tenant().id(),
                            handle)
                        .getString("value")));
  }

  @Test
  void aMugIsClassifiedWithoutACodeAndSoAreAllLikeIt() {
    String path = of("Taza de Talavera azul");
    Buyer.Page first = owner.get(path);
    assertThat(first.text()).contains("¿Qué es?", "Taza").doesNotContain("6912");

    int taps = answered(path, Map.of("use", "table"), "grams", "350");

    assertThat(stored("taza", "hs_code")).isEqualTo("691200");
    assertThat(stored("taza", "origin")).isEqualTo("MX");
    assertThat(stored("taza", "customs_description")).startsWith("Mug of earthenware");
    Buyer.Page done = owner.get(path);
    assertThat(done.text())
        .contains(
            "Estados Unidos", "Lista: ", "por su nombre parece otra cosa", "límites de plomo");

    Map<String, String> similar = filled(done, "similar", "weigh", "1");
    assertThat(similar.keySet().stream().filter(field -> field.startsWith("p_"))).hasSize(4);
    String used = owner.post(path + "/similar", similar).location().orElseThrow();
    taps += 1;

    assertThat(owner.get(used).text()).contains("4 piezas más");
    assertThat(stored("vajilla", "hs_code")).isEqualTo("691200");
    assertThat(stored("vajilla", "hs_by_country")).as("a plate is no mug").isEqualTo("{}");
    assertThat(stored("vajilla", "customs_description")).startsWith("Plate of earthenware");
    for (String handle : List.of("taza-verde", "taza-blanca", "pluma")) {
      assertThat(stored(handle, "hs_code")).as(handle).isEqualTo("691200");
      assertThat(stored(handle, "hs_by_country")).isEqualTo(stored("taza", "hs_by_country"));
    }
    assertThat(stored("peltre", "hs_code")).isEqualTo("null");
    assertThat(taps).isLessThanOrEqualTo(9);
    assertThat(owner.post(path + "/similar", similar).location().orElseThrow()).endsWith("used=4");
  }

  /** A title, the answers that are not the first ones, the subheading, and the taps it takes. */
  private static final String TAPS =
      """
      Miel de abeja;;040900;3
      Mezcal joven;;220890;4
      Carrito de madera;;950300;3
      Rebozo;material=cotton make=woven;621490;5
      Aretes de plata;;711311;4
      Namtso Kala Cotton Shirt;make=woven wearer=men;620520;6
      Suéter de alpaca;;611019;4
      Bolsa de piel;;420221;4
      Café de Chiapas tostado;;090121;4
      Jabón de avena;;340111;3
      Vela de cera de abeja;;340600;3
      Blusa bordada;material=cotton make=woven;620630;5
      Camino de mesa de algodón;make=woven;630251;5
      Catrina de papel maché;;482390;3
      Sombrero de palma;;650400;4
      Papel amate;;482390;3
      """;

  @Test
  void goodsOfSmallShopsAreClassifiedInAFewTaps() {
    List<String> found =
        TAPS.lines()
            .map(
                line -> {
                  String[] row = line.split(";");
                  Map<String, String> wanted =
                      Arrays.stream(row[1].split(" "))
                          .filter(fact -> !fact.isEmpty())
                          .collect(
                              Collectors.toMap(
                                  fact -> fact.split("=")[0], fact -> fact.split("=")[1]));
                  int taps = answered(of(row[0]), wanted);
                  return String.join(";", row[0], row[1], storedOf(row[0]), "" + taps);
                })
            .toList();

    assertThat(String.join("\n", found) + "\n").isEqualTo(TAPS);
    assertThat(owner.get(of("Miel")).text())
        .contains("aviso previo a la FDA", "registro en la FDA", "nadie lo ha comparado");
    assertThat(owner.get(of("Carrito")).text()).contains("certificado y prueba de laboratorio");
    assertThat(owner.get(of("Mezcal")).text()).contains("no van por correo");
    assertThat(stored("miel", "hs_code")).startsWith("0");
  }

  private String storedOf(String title) {
    String handle =
        GOODS
            .lines()
            .filter(line -> line.contains("," + title + ","))
            .map(line -> line.split(",")[0])
            .findFirst()
            .orElseThrow();
    return stored(handle, "hs_code");
  }

  @Test
  void answersSurviveTheNextDayAndAWrongOneIsToldAndChangesNothing() {
    String path = of("Taza de peltre");
    answer(path, "goods", "cup");
    assertThat(running.owner(shop).get(path).text()).contains("Cambiar");

    for (Map<String, String> nonsense :
        List.of(
            form("attribute", "made-in", "value", "ZZ"),
            form("attribute", "goods", "value", "spaceship"),
            form("attribute", "shop_id", "value", "x"),
            form("attribute", "material", "value", "á".repeat(10_000)),
            form())) {
      Buyer.Page refused = owner.post(path + "/answers", nonsense);
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.text()).contains("Elija una de las respuestas");
    }

    Buyer.Page page = answer(path, "made-in", "MX");
    while (page.find("name=\"attribute\" value=\"([a-z-]+)\"").isPresent()) {
      page = answer(path, page.find("name=\"attribute\" value=\"([a-z-]+)\"").get(), "");
    }
    Buyer.Page tooLong =
        owner.post(
            path + "/confirmation", filled(page, "confirmation", "words", "a".repeat(10_000)));
    assertThat(tooLong.status()).isEqualTo(422);
    assertThat(tooLong.text()).contains("id=\"words-wrong\"", "a".repeat(10_000));
    assertThat(
            owner.post(path + "/confirmation", filled(page, "confirmation", "words", "")).status())
        .isEqualTo(422);
    assertThat(stored("peltre", "hs_code")).isEqualTo("null");
    assertThat(owner.post(path + "/lines", form("country", "US", "code", "7323930045")).status())
        .isEqualTo(422);
  }

  @Test
  void aStaleTabIsToldAndTwoConfirmationsAtOnceAreOneChange() throws Exception {
    String path = of("Florero de barro");
    answered(path, Map.of());
    Buyer.Page page = owner.get(path + "?change=made-in");
    assertThat(page.text()).contains("¿Dónde se hizo?");
    page = answer(path, "made-in", "GT");
    Map<String, String> old = filled(page, "confirmation");
    answer(path, "made-in", "PE");

    Buyer.Page stale = owner.post(path + "/confirmation", old);

    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.text()).contains("Esto cambió en otra ventana", "Perú");
    assertThat(stored("florero", "origin")).isEqualTo("MX");
    Map<String, String> fresh = filled(owner.get(path), "confirmation");
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      Future<Integer> one = two.submit(() -> owner.post(path + "/confirmation", fresh).status());
      Future<Integer> other =
          two.submit(() -> running.owner(shop).post(path + "/confirmation", fresh).status());
      assertThat(one.get()).isEqualTo(303);
      assertThat(other.get()).isIn(303, 409);
    }
    assertThat(stored("florero", "origin")).isEqualTo("PE");
    assertThat(
            stored(
                "florero",
                "(SELECT count(*) FROM product_change c WHERE c.shop_id = $1"
                    + " AND c.product_id = product.id AND c.after -> 'customs' ->> 'origin' = 'PE')"))
        .isEqualTo("1");
  }

  @Test
  void aNameThatSaysNothingIsAskedInHerOwnWords() {
    String path = of("Nube");
    assertThat(owner.get(path).text()).contains("Dígalo con sus palabras");
    assertThat(owner.get(path + "?words=xyzzy").text()).contains("No reconocimos «xyzzy»");
    assertThat(owner.get(path + "?words=aretes+de+plata").text()).contains("Aretes");

    assertThat(
            owner
                .post(
                    path + "/answers",
                    form("attribute", "goods", "value", "jewellery", "words", "aretes de plata"))
                .status())
        .isEqualTo(303);
    Buyer.Page page = answer(path, "made-in", "MX");

    assertThat(page.text()).contains("Earrings of silver", "Así lo declaramos");
  }
}
