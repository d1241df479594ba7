package io.puente.storefront.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.platform.database.Ids;
import io.puente.platform.database.Tenant;
import io.puente.storefront.search.ProductDocument.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a buyer types, and what is found. */
class SearchIndexTest {

  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

  @TempDir private Path folder;

  private final Tenant shop = new Tenant(Ids.next());
  private final Tenant neighbour = new Tenant(Ids.next());
  private final Map<UUID, String> names = new HashMap<>();
  private SearchIndex index;

  @BeforeEach
  void fill() {
    index = SearchIndex.open(folder.resolve("index"), "database");
    add(shop, "luz-mesa", "Luz de mesa", "Iluminación", "LZ-100", "7801234567890");
    add(shop, "pez", "Pez de madera", "Figuras", "PZ-200");
    add(shop, "lapices", "Lápices de color", "Papelería", "LP-300");
    add(shop, "raices", "Raíces de mangle", "Figuras", "RZ-1");
    add(shop, "ohiggins", "Camiseta O’Higgins", "Ropa", "CAM/OH-01");
    add(shop, "anillo", "Anillo de plata 950", "Joyas", "AN-950");
    add(shop, "taza", "Taza azul", "Tazas", "T-1");
    add(shop, "florero", "Florero único", "Floreros", "F-1");
    add(shop, "alpaca", "Chal de alpaca tejido a mano", "Tejidos", "TE/LA 04");
    add(shop, "pintada", "Jarra pintada", "Jarras", "J-7");
    index.refresh();
  }

  private UUID add(Tenant of, String name, String title, String keywords, String... codes) {
    return add(of, names.size() + 1, name, title, keywords, codes);
  }

  private UUID add(
      Tenant of, int position, String name, String title, String keywords, String... codes) {
    UUID id = Ids.next();
    names.put(id, name);
    List<Text> texts = new ArrayList<>();
    texts.add(new Text("es", title, keywords, "<p>De nuestro taller</p>"));
    if (name.equals("taza")) {
      texts.add(new Text("en", "Blue mug", "Mugs", "<p>Hand-painted</p>"));
      texts.add(new Text("pt", "Caneca azul", "Canecas", ""));
    }
    index.replace(
        of, List.of(id), List.of(new ProductDocument(id, position, true, texts, List.of(codes))));
    return id;
  }

  @AfterEach
  void close() {
    index.close();
  }

  private List<String> found(Tenant of, String language, String words) {
    return index.search(new SearchQuery(of, language, "es", words, false), 24).stream()
        .map(names::get)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "luces, luz-mesa",
    "peces, pez",
    "raíz, raices",
    "lápiz, lapices",
    "LAPIZ, lapices",
    "LZ-100, luz-mesa",
    "lz100, luz-mesa",
    "LZ 100, luz-mesa",
    "7801234567890, luz-mesa",
    "CAM/OH-01, ohiggins",
    "an-950, anillo",
    "O'Higgins, ohiggins",
    "ohiggins, ohiggins",
    "higgins, ohiggins",
    "tasa, taza",
    "tazas azules, taza",
    "la taza, taza",
    "taz, taza",
    "mug, taza",
    "mugs, taza",
    "blue mug, taza",
    "caneca, taza",
    "hand painted mug, taza",
    "alpaka, alpaca",
    "al, alpaca",
    "pintado, pintada",
    "floreros de barro, florero",
    "ｔａｚａ, taza",
    "te/la 04, alpaca",
    "taza azull, taza",
    "taza de mesa, taza",
  })
  void findsTheProductInASpanishShop(String words, String product) {
    assertThat(found(shop, "es", words)).first().isEqualTo(product);
  }

  /** Defect: velas did not find a vela, as a stem filter leaves words of four letters alone. */
  @ParameterizedTest
  @CsvSource({
    "es, vela, velas",
    "es, vaso, vasos",
    "es, aro, aros",
    "es, mesa, mesas",
    "es, pan, panes",
    "es, flor, flores",
    "es, cruz, cruces",
    "es, reloj, relojes",
    "es, sillón, sillones",
    "es, bebé, bebés",
    "es, jean, jeans",
    "es, collar, collares",
    "es, huipil, huipiles",
    "pt, vela, velas",
    "pt, copo, copos",
    "pt, flor, flores",
    "pt, anel, anéis",
    "en, bowl, bowls",
    "en, box, boxes",
    "en, vase, vases",
    "en, scarf, scarfs",
  })
  void singularAndPluralFindEachOther(String language, String singular, String plural) {
    UUID one = Ids.next();
    UUID many = Ids.next();
    names.put(one, "one");
    names.put(many, "many");
    index.replace(
        neighbour,
        List.of(one, many),
        List.of(
            new ProductDocument(
                one, 1, true, List.of(new Text(language, singular, "", "")), List.of()),
            new ProductDocument(
                many, 2, true, List.of(new Text(language, plural, "", "")), List.of())));
    index.refresh();

    for (String words : List.of(singular, plural)) {
      assertThat(
              index.search(new SearchQuery(neighbour, language, language, words, false), 9).stream()
                  .map(names::get))
          .as(words)
          .containsExactlyInAnyOrder("one", "many");
    }
  }

  @ParameterizedTest
  @CsvSource({"taza", "mug", "caneca", "canecas"})
  void findsTheProductInTheWordsOfAnotherLanguage(String words) {
    assertThat(found(shop, "pt", words)).contains("taza");
    assertThat(found(shop, "en", words)).contains("taza");
  }

  @ParameterizedTest
  @CsvSource({"''", "' '", "'...'", "'***'", "'(('", "'AND OR'", "zzzzz", "'\u0000'"})
  void whatIsNoWordFindsNothing(String words) {
    assertThat(found(shop, "es", words)).isEmpty();
  }

  @Test
  void aShopNeverFindsTheProductsOfItsNeighbour() {
    add(neighbour, "theirs", "Taza roja", "Tazas", "LZ-100");
    add(neighbour, "theirs too", "Tasa de luz", "Luces", "780123");
    index.refresh();

    for (String words : List.of("taza", "tasa", "ta", "luz", "LZ-100", "roja", "7801", "azul")) {
      assertThat(found(shop, "es", words)).as(words).noneMatch(name -> name.startsWith("theirs"));
      assertThat(found(neighbour, "es", words))
          .as(words)
          .allMatch(name -> name.startsWith("theirs"));
    }
  }

  @Test
  void theVocabularyOfOtherShopsHidesNoMisspeltWord() {
    for (char letter = 'a'; letter <= 'z'; letter++) {
      add(neighbour, "theirs", "ta%sa t%ssa %sasa".formatted(letter, letter, letter), "x");
    }
    index.refresh();

    assertThat(found(shop, "es", "tasa")).containsExactly("taza");
  }

  @Test
  void ofEqualMatchesTheOwnersFirstComesFirst() {
    add(shop, "second", "Plato hondo", "Platos");
    add(shop, "third", "Plato hondo", "Platos");
    index.refresh();

    assertThat(found(shop, "es", "plato")).startsWith("second", "third");
  }

  @Test
  void ofEqualMatchesTheOwnersFirstComesFirstWheneverTheyWereAdded() {
    for (int position : List.of(70, 20, 60, 10, 50, 30, 40)) {
      add(shop, position, "plate " + position, "Plato hondo", "Platos");
      index.refresh();
    }

    assertThat(found(shop, "es", "plato"))
        .startsWith(
            "plate 10", "plate 20", "plate 30", "plate 40", "plate 50", "plate 60", "plate 70");
  }

  @Test
  void theBestMatchIsFoundBehindManyOthers() {
    for (int i = 0; i < 100; i++) {
      add(shop, 100 + i, "other", "Cesto de palma para el pan de la casa", "Cestos");
      add(neighbour, 100 + i, "theirs", "Manta de lana", "Mantas");
    }
    add(shop, 5_000, "best", "Cesto", "Cestos");
    index.refresh();

    assertThat(found(shop, "es", "cesto")).hasSize(24).first().isEqualTo("best");
  }

  @Test
  void theTypedTitleComesFirst() {
    add(shop, 100, "set", "Juego de café de la olla", "Jarros");
    add(shop, 200, "jug", "Café de la Olla", "Jarros");
    index.refresh();

    assertThat(found(shop, "es", "cafe de la olla")).containsExactly("jug", "set");
    assertThat(found(shop, "es", "café olla")).containsExactly("set", "jug");
  }

  @Test
  void whoRepeatsAWordIsNotFoundFirst() {
    add(shop, 100, "honest", "Rebozo azul de algodón tejido en telar de cintura", "Rebozos");
    add(shop, 200, "loud", "Rebozo rebozo rebozo", "Rebozos");
    index.refresh();

    assertThat(found(shop, "es", "rebozo")).containsExactly("honest", "loud");
  }

  @Test
  void theTypedWordComesBeforeTheOneWithAnotherEnding() {
    add(shop, "plate", "Plato hondo", "Platos");
    index.refresh();

    assertThat(found(shop, "es", "plato")).containsExactly("plate", "anillo");
    assertThat(found(shop, "es", "plata")).containsExactly("anillo", "plate");
  }

  @Test
  void aMisspeltWordIsNotLookedForWhereTheTypedOneIsFound() {
    add(shop, "vase", "Vaso de barro", "Vasos");
    add(shop, "step", "Paso de danza", "Pasos");
    index.refresh();

    assertThat(found(shop, "es", "vaso")).containsExactly("vase");
    assertThat(found(shop, "es", "baso")).contains("vase");
  }

  /** Defect: cera found every product whose description says será. */
  @ParameterizedTest
  @CsvSource({
    "es, Lo que será, cera",
    "es, También, tamiben",
    "pt, Você, doce",
    "pt, Até, arte",
  })
  void aStopWordWithAnAccentIsNoSpellingOfAnything(String language, String text, String words) {
    UUID id = Ids.next();
    names.put(id, "basket");
    Text title = new Text(language, "Cesto: " + text, "Cestos", "<p>" + text + "</p>");
    Text description = new Text(language, "Cesto", "Cestos", "<p>" + text + "</p>");
    for (Text each : List.of(title, description)) {
      index.replace(
          shop, List.of(id), List.of(new ProductDocument(id, 1, true, List.of(each), List.of())));
      index.refresh();

      assertThat(found(shop, language, words)).doesNotContain("basket");
    }
  }

  /**
   * Defect: jara found everything "para" something before the jar, and jarita and talabera nothing.
   */
  @ParameterizedTest
  @CsvSource({
    "jara, Jarra de agua",
    "jarita, Jarra de agua",
    "jarritas, Jarra de agua",
    "tacita, Taza",
    "tasita, Taza",
    "florecita, Flor",
    "lucesita, Luz",
    "baquita, Vaca",
    "pancitos, Pan",
    "papelito, Papel",
    "arrocito, Arroz",
    "muñequita, Muñeca",
    "baso, Vaso",
    "cojin, Cojín",
    "cogin, Cojín",
    "keso, Queso",
    "uipil, Huipil",
    "canequinha, Caneca",
    "vasija, Vasijita",
    "talabera, Mosaico",
    "talavrea, Mosaico",
  })
  void aWordSpeltByEarOrMadeSmallFindsTheThing(String words, String title) {
    add(neighbour, "other", "Cesto para la ropa", "Cestos para la casa");
    add(neighbour, "vara", "Cara y vara", "Máscaras");
    add(neighbour, "tibor", "Tibor", "Jarras, floreros y vasos");
    UUID lidded = Ids.next();
    names.put(lidded, "lidded");
    index.replace(
        neighbour,
        List.of(lidded),
        List.of(
            new ProductDocument(
                lidded, 1, true, List.of(new Text("en", "Lidded jar", "", "")), List.of())));
    UUID wanted = Ids.next();
    names.put(wanted, "wanted");
    index.replace(
        neighbour,
        List.of(wanted),
        List.of(
            new ProductDocument(
                wanted,
                1_000,
                true,
                List.of(new Text("es", title, "", "<p>Pintado como la talavera de Puebla</p>")),
                List.of())));
    index.refresh();

    assertThat(found(neighbour, "es", words)).first().isEqualTo("wanted");
  }

  @Test
  void onlyTheOwnerFindsAHiddenProduct() {
    UUID hidden = Ids.next();
    names.put(hidden, "hidden");
    index.replace(
        shop,
        List.of(hidden),
        List.of(
            new ProductDocument(
                hidden, 1, false, List.of(new Text("es", "Molinillo", "", "")), List.of("M-77"))));
    index.refresh();

    for (String words : List.of("molinillo", "m77")) {
      assertThat(found(shop, "es", words)).as(words).isEmpty();
      assertThat(index.search(new SearchQuery(shop, "es", "es", words, true), 9))
          .as(words)
          .containsExactly(hidden);
    }
  }

  @Test
  void aDeletedProductIsNotFoundAnyMore() {
    UUID id = add(shop, "gone", "Molcajete", "Cocina");
    index.refresh();
    assertThat(found(shop, "es", "molcajete")).containsExactly("gone");

    index.replace(shop, List.of(id), List.of());
    index.refresh();

    assertThat(found(shop, "es", "molcajete")).isEmpty();
  }

  @Test
  void theNextStartFindsWhatWasCommitted() {
    index.commit(NOON);
    index.close();

    index = SearchIndex.open(folder.resolve("index"), "database");

    assertThat(index.completeUntil()).hasValue(NOON);
    assertThat(found(shop, "es", "taza")).containsExactly("taza");
  }

  @Test
  void anIndexOfAnotherDatabaseIsNotComplete() {
    index.commit(NOON);
    index.close();

    index = SearchIndex.open(folder.resolve("index"), "another database");

    assertThat(index.completeUntil()).isEmpty();
  }

  @Test
  void aDamagedIndexIsBegunAnew() throws IOException {
    index.commit(NOON);
    index.close();
    try (java.util.stream.Stream<Path> files = Files.list(folder.resolve("index"))) {
      for (Path file : files.toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }

    index = SearchIndex.open(folder.resolve("index"), "database");

    assertThat(index.completeUntil()).isEmpty();
    assertThat(index.size()).isZero();
  }

  @Test
  void aSecondNodeOfTheMachineHasAnIndexOfItsOwn() {
    try (SearchIndex second = SearchIndex.open(folder.resolve("index"), "database")) {
      assertThat(second.size()).isZero();
      assertThat(index.size()).isEqualTo(10);
    }
  }
}
