package io.puente.catalogsync.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.puente.catalogsync.testing.Sheet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files with a valid product in line 2 and an error in line 3. */
final class BadRowsTest {

  private static final Map<String, String> PLATE =
      Map.of("Title", "Plato", "URL handle", "plato", "SKU", "P-1", "Price", "350.00");

  private static final Map<String, String> MUG =
      Map.of("Title", "Taza", "URL handle", "taza", "SKU", "T-1", "Price", "490.00");

  static Stream<Arguments> cells() {
    return Stream.of(
        Arguments.of("Price", "gratis", ProblemKind.PRICE_NOT_A_NUMBER),
        Arguments.of("Price", "€490", ProblemKind.PRICE_NOT_A_NUMBER),
        Arguments.of("Price", "-490", ProblemKind.PRICE_NEGATIVE),
        Arguments.of("Price", "490,50", ProblemKind.PRICE_WITH_COMMA),
        Arguments.of("Price", "1.250.000", ProblemKind.PRICE_WITH_COMMA),
        Arguments.of("Price", "1.250", ProblemKind.PRICE_TOO_FINE),
        Arguments.of("Price", "490.001", ProblemKind.PRICE_TOO_FINE),
        Arguments.of("Price", "", ProblemKind.PRICE_MISSING),
        Arguments.of("Price / CL", "1990.50", ProblemKind.PRICE_TOO_FINE),
        Arguments.of("Compare-at price", "antes 600", ProblemKind.PRICE_NOT_A_NUMBER),
        Arguments.of("Title", "", ProblemKind.TITLE_MISSING),
        Arguments.of("SKU", "P-1", ProblemKind.SKU_TWICE),
        Arguments.of("HS code", "69120", ProblemKind.HS_CODE_MALFORMED),
        Arguments.of("HS code / US", "6912.00.44.00.9999", ProblemKind.HS_CODE_MALFORMED),
        Arguments.of("Country of origin", "Puebla", ProblemKind.COUNTRY_UNKNOWN),
        Arguments.of("Weight value (grams)", "medio kilo", ProblemKind.WEIGHT_NOT_A_NUMBER),
        Arguments.of("Weight unit for display", "libra", ProblemKind.WEIGHT_UNIT_UNKNOWN),
        Arguments.of("Inventory quantity", "muchas", ProblemKind.QUANTITY_NOT_A_NUMBER),
        Arguments.of("Image position", "primera", ProblemKind.POSITION_NOT_A_NUMBER),
        Arguments.of("Requires shipping", "quizás", ProblemKind.NOT_YES_OR_NO),
        Arguments.of("Status", "vendido", ProblemKind.STATUS_UNKNOWN),
        Arguments.of("Option1 value", "Azul", ProblemKind.OPTION_NAME_MISSING),
        Arguments.of("Option4 value", "Con asa", ProblemKind.OPTIONS_TOO_MANY),
        Arguments.of("Vendor", "x".repeat(256), ProblemKind.CELL_TOO_LONG));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void reportsTheCellAndReadsTheOtherProducts(String column, String value, ProblemKind kind) {
    Map<String, String> mug = new TreeMap<>(MUG);
    mug.put(column, value);
    if (kind == ProblemKind.POSITION_NOT_A_NUMBER) {
      mug.put("Product image URL", "taza.jpg");
    }
    Feed.OfProducts feed = sheet().row(PLATE).row(mug).products();

    assertThat(feed.products()).extracting(FeedProduct::handle).containsExactly("plato");
    assertThat(feed.leftOut()).isEqualTo(1);
    RowProblem problem = feed.problems().getFirst();
    assertThat(problem.line()).isEqualTo(3);
    assertThat(problem.column())
        .isEqualTo(kind == ProblemKind.OPTION_NAME_MISSING ? "Option1 name" : column);
    assertThat(problem.kind()).isEqualTo(kind);
    if (kind != ProblemKind.CELL_TOO_LONG && kind != ProblemKind.OPTION_NAME_MISSING) {
      assertThat(problem.value()).isEqualTo(value);
    }
    assertThat(feed.problems().getLast().kind()).isEqualTo(ProblemKind.PRODUCT_LEFT_OUT);
    assertThat(feed.problems())
        .allSatisfy(found -> assertThat(found.message(Locale.of("pt"))).doesNotContain("{", "}"));
  }

  private static Sheet sheet() {
    return Sheet.ofProducts(
        "Status",
        "Vendor",
        "Option4 value",
        "Compare-at price",
        "Price / CL",
        "Weight value (grams)",
        "Weight unit for display",
        "Inventory quantity",
        "Requires shipping",
        "Product image URL",
        "Image position",
        "HS code",
        "HS code / US",
        "Country of origin");
  }

  @Test
  void suggestsTheMostLikelyPrice() {
    Map<String, String> suggestions =
        Map.of(
            "490,50", "490.50",
            "1.250,00", "1250.00",
            "1.250.000", "1250000");
    suggestions.forEach(
        (written, meant) -> {
          Map<String, String> mug = new TreeMap<>(MUG);
          mug.put("Price", written);
          RowProblem problem = sheet().row(PLATE).row(mug).products().problems().getFirst();
          assertThat(problem.message(Locale.of("es"))).endsWith(": " + meant + ".");
        });
  }

  /** Such a row once changed nothing, and nobody was told. */
  @Test
  void saysThatAWeightOrACostWithoutAVariantIsNotTaken() {
    Feed.OfProducts feed =
        Sheet.with("URL handle", "SKU", "Weight value (grams)", "Cost per item", "Price / CL")
            .row(Map.of("URL handle", "plato", "SKU", "P-1", "Weight value (grams)", "610"))
            .row(Map.of("URL handle", "taza", "Weight value (grams)", "420"))
            .row(Map.of("URL handle", "jarra", "Cost per item", "90.00"))
            .row(Map.of("URL handle", "vaso", "Price / CL", "1990"))
            .row(Map.of("URL handle", "fuente", "Weight value (grams)", "0.0"))
            .row(Map.of("URL handle", "olla", "Cost per item", "0,00"))
            .products();

    assertThat(feed.problems())
        .extracting(RowProblem::kind, RowProblem::line, RowProblem::column, RowProblem::value)
        .containsExactly(
            tuple(ProblemKind.VARIANT_NOT_NAMED, 3L, "Weight value (grams)", "420"),
            tuple(ProblemKind.VARIANT_NOT_NAMED, 4L, "Cost per item", "90.00"),
            tuple(ProblemKind.VARIANT_NOT_NAMED, 5L, "Price / CL", "1990"));
  }

  @Test
  void leavesOutAProductWithAnErrorInOneRow() {
    Feed.OfProducts feed =
        Sheet.ofProducts()
            .row("Taza", "taza", "Color", "Azul", "T-1", "490")
            .row("Plato", "plato", "", "", "P-1", "350")
            .row("", "taza", "", "Verde", "T-2", "cuatro")
            .products();

    assertThat(feed.products()).extracting(FeedProduct::handle).containsExactly("plato");
    assertThat(feed.problems())
        .extracting(RowProblem::line, RowProblem::kind)
        .containsExactly(
            tuple(4L, ProblemKind.PRICE_NOT_A_NUMBER), tuple(2L, ProblemKind.PRODUCT_LEFT_OUT));
  }

  @Test
  void refusesTwoVariantsWithTheSameOptionValues() {
    assertThat(
            kinds(
                Sheet.ofProducts()
                    .row("Taza", "taza", "Color", "Azul", "T-1", "490")
                    .row("", "taza", "", "Azul", "T-2", "490")))
        .containsExactly(ProblemKind.VARIANT_TWICE, ProblemKind.PRODUCT_LEFT_OUT);
  }

  @Test
  void refusesAVariantWithoutAnOptionValue() {
    assertThat(
            kinds(
                Sheet.ofProducts()
                    .row("Taza", "taza", "Color", "Azul", "T-1", "490")
                    .row("", "taza", "", "", "T-2", "490")))
        .containsExactly(ProblemKind.OPTION_VALUE_MISSING, ProblemKind.PRODUCT_LEFT_OUT);
  }

  @Test
  void refusesTwoTitlesForOneHandle() {
    assertThat(
            kinds(
                Sheet.ofProducts()
                    .row("Taza", "taza", "Color", "Azul", "T-1", "490")
                    .row("Tarro", "taza", "", "Verde", "T-2", "490")))
        .containsExactly(ProblemKind.TITLE_DIFFERS, ProblemKind.PRODUCT_LEFT_OUT);
  }

  @Test
  void refusesMoreThanTwoThousandVariants() {
    Sheet sheet = Sheet.ofProducts();
    for (int size = 0; size <= 2_000; size++) {
      sheet.row(size == 0 ? "Anillo" : "", "anillo", "Talla", "T" + size, "A-" + size, "90");
    }
    assertThat(sheet.products().problems())
        .extracting(RowProblem::line, RowProblem::kind)
        .containsExactly(
            tuple(2002L, ProblemKind.VARIANTS_TOO_MANY), tuple(2L, ProblemKind.PRODUCT_LEFT_OUT));
  }

  @Test
  void continuesAfterBrokenQuotes() {
    String text =
        """
        Title,URL handle,Price,Description
        Plato,plato,350,liso
        Taza,taza,490,"la "mejor" taza"
        Jarra,jarra,900,"en dos
        renglones"
        Florero,florero,1200,"sin cierre
        """;
    Feed.OfProducts feed =
        (Feed.OfProducts) Feeds.read("c.csv", text.getBytes(StandardCharsets.UTF_8), Sheet.PUEBLA);

    assertThat(feed.products())
        .extracting(FeedProduct::handle, FeedProduct::line)
        .containsExactly(tuple("plato", 2L), tuple("jarra", 4L));
    assertThat(feed.problems())
        .extracting(RowProblem::line, RowProblem::kind)
        .containsExactly(
            tuple(3L, ProblemKind.QUOTES_BROKEN), tuple(6L, ProblemKind.QUOTES_BROKEN));
  }

  @Test
  void leavesOutAProductWithARowThatCannotBeRead() {
    String text =
        """
        Title,URL handle,Option1 name,Option1 value,Price
        Taza,taza,Color,Azul,490
        ,taza,,Verde,490,sobra
        Plato,plato,,,350,sobra
        Jarra,jarra,,,900,
        """;
    Feed.OfProducts feed =
        (Feed.OfProducts) Feeds.read("c.csv", text.getBytes(StandardCharsets.UTF_8), Sheet.PUEBLA);

    assertThat(feed.products()).extracting(FeedProduct::handle).containsExactly("jarra");
    assertThat(feed.leftOut()).isEqualTo(2);
    assertThat(feed.problems().getFirst())
        .isEqualTo(
            new RowProblem(
                3, "", "", ProblemKind.CELL_COUNT, Map.of("expected", "5", "found", "6")));
  }

  @Test
  void normalizesAHandleAndReportsIt() {
    Feed.OfProducts feed =
        Sheet.ofProducts().row("Taza", "Taza Ñandú / Azul", "", "", "T-1", "490").products();

    assertThat(feed.products().getFirst().handle()).isEqualTo("taza-ñandú-azul");
    assertThat(feed.problems())
        .containsExactly(
            new RowProblem(
                2,
                "URL handle",
                "Taza Ñandú / Azul",
                ProblemKind.HANDLE_NORMALISED,
                Map.of("handle", "taza-ñandú-azul")));
  }

  @Test
  void removesScriptsFromADescriptionAndKeepsItsText() {
    Feed.OfProducts feed =
        Sheet.ofProducts("Description")
            .row(
                "Taza",
                "taza",
                "",
                "",
                "T-1",
                "490",
                "<p onclick=\"x()\">Barro</p><script>alert(1)</script><a href=\"javascript:x\">ver</a>")
            .products();

    String html = feed.products().getFirst().text("es").description().value().orElseThrow();
    assertThat(html).contains("<p>Barro</p>").contains("ver").doesNotContain("script", "onclick");
    assertThat(feed.problems()).extracting(RowProblem::kind).containsOnly(ProblemKind.HTML_CLEANED);
  }

  @Test
  void hasAMessageForEachProblemInThreeLanguages() {
    for (ProblemKind kind : ProblemKind.values()) {
      List<String> texts =
          Stream.of("es", "en", "pt")
              .map(
                  language ->
                      new RowProblem(1, "c", "v", kind, Map.of()).message(Locale.of(language)))
              .distinct()
              .toList();
      assertThat(texts).as(kind.key()).hasSize(3);
    }
    RowProblem french = new RowProblem(1, "Price", "", ProblemKind.PRICE_MISSING, Map.of());
    assertThat(french.message(Locale.FRENCH)).isEqualTo(french.message(Locale.of("es", "MX")));
  }

  @Test
  void doesNotReplaceAParameterInsideAValue() {
    RowProblem problem =
        new RowProblem(
            2, "SKU", "{handle}", ProblemKind.SKU_ELSEWHERE, Map.of("handle", "taza-azul"));

    assertThat(problem.message(Locale.ENGLISH)).contains("“{handle}”", "(taza-azul)");
  }

  private static List<ProblemKind> kinds(Sheet sheet) {
    return sheet.products().problems().stream().map(RowProblem::kind).toList();
  }
}
