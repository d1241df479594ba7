package io.puente.catalogsync.feed;

import static io.puente.catalogsync.testing.Sheet.PUEBLA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.puente.catalogsync.catalog.ProductStatus;
import io.puente.catalogsync.feed.FeedProduct.FeedPicture;
import io.puente.catalogsync.feed.FeedProduct.FeedVariant;
import io.puente.catalogsync.testing.Sheet;
import io.puente.platform.text.SafeHtml;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What spreadsheets and other shop systems make of a catalogue when they save it. */
final class SpreadsheetFilesTest {

  @ParameterizedTest
  @CsvSource({
    "VERDADERO, true",
    "Verdadeiro, true",
    "FALSO, false",
    "falso, false",
    "'''TRUE', true",
    "ＴＲＵＥ, true",
    "\u00a0FALSE\u00a0, false"
  })
  void readsTheWordsForTrueAndFalseOfSpreadsheetsInSpanishAndPortuguese(
      String written, boolean meant) {
    FeedProduct jar =
        only(Sheet.ofProducts("Published").row("Jarra", "jarra", "", "", "J-1", "350", written));

    assertThat(jar.published()).isEqualTo(FieldUpdate.of(meant));
  }

  @Test
  void fillsRowsWithoutTheirLastBlankCells() {
    Feed.OfProducts feed =
        read(
            """
            Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Grams,HS Code
            plato,Plato,,,PL-1,120.00,400,691200
            hondo,Plato hondo,Tamaño,Chico,PH-C,120.00,400
            hondo,,,Grande,PH-G,180.00
            """);

    assertThat(feed.problems()).isEmpty();
    assertThat(feed.leftOut()).isZero();
    assertThat(feed.products()).hasSize(2);
    assertThat(feed.products().getLast().variants())
        .extracting(FeedVariant::optionValues)
        .containsExactly(List.of("Chico"), List.of("Grande"));
  }

  @Test
  void countsEachProductThatIsLeftOut() {
    Feed.OfProducts feed =
        read(
            """
            Handle,Title,Price
            ,,120
            plato,Plato,120,sobra
            taza,Taza
            jarra,Jarra,900
            "vaso","sin "cierre,80
            """);

    assertThat(feed.products()).extracting(FeedProduct::handle).containsExactly("jarra");
    assertThat(feed.leftOut()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sep=;\r\n", "\"sep=;\"\n", "SEP=;;;\n", "\uFEFFsep=;\r\n", "\n\n", ";;\n"})
  void skipsTheLineThatNamesTheSeparatorAndBlankLinesAboveTheHeader(String above) {
    String text =
        above
            + """
            Handle;Title;Price
            plato;Plato, hondo, azul, de barro, grande;gratis
            """;
    RowProblem problem = read(text).problems().getFirst();

    assertThat(problem.kind()).isEqualTo(ProblemKind.PRICE_NOT_A_NUMBER);
    assertThat(problem.line()).isEqualTo(above.lines().count() + 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uFEFF\uFEFF",
        "\uFEFF \u00a0",
        "\u00ef\u00bb\u00bf",
        "\uFEFF\u00ef\u00bb\u00bf",
        "\u200b",
        "sep=;\r\n\uFEFF",
        " "
      })
  void readsTheFirstColumnBehindAnyNumberOfByteOrderMarks(String above) {
    Feed.OfProducts feed =
        read(
            above
                + """
                "Handle";"Title";"Variant Price"
                "olla";"Olla ""grande""; con tapa";"1.250,50"
                """);

    assertThat(feed.ignoredColumns()).isEmpty();
    assertThat(only(feed).handle()).isEqualTo("olla");
  }

  @Test
  void keepsABlankFirstColumnBeforeATab() {
    Feed.OfProducts feed = read("\tHandle\tTitle\tPrice\n1\tolla\tOlla\t350\n");

    assertThat(only(feed).handle()).isEqualTo("olla");
  }

  @Test
  void readsAFileWhoseNumbersHaveDecimalCommas() {
    String text =
        """
        Handle;Title;Variant SKU;Variant Price;Variant Grams;Cost per item;Variant Inventory Qty
        vela;Vela de soya;VE-1;120,50;250,5;60,25;12,0
        mesa;Mesa;ME-1;12.500;4.000,25;1 250,00;1.000
        """;
    Feed.OfProducts feed =
        (Feed.OfProducts)
            Feeds.read("c.csv", text.getBytes(Charset.forName("windows-1252")), PUEBLA);

    assertThat(feed.problems()).isEmpty();
    assertThat(feed.products())
        .flatExtracting(FeedProduct::variants)
        .extracting(
            variant ->
                "%s %s %s %s"
                    .formatted(
                        variant.price().price().value().orElseThrow(),
                        variant.weightGrams().value().orElseThrow(),
                        variant.cost().value().orElseThrow(),
                        variant.onHand().value().orElseThrow()))
        .containsExactly("MXN 120.50 251 MXN 60.25 12", "MXN 12500.00 4001 MXN 1250.00 1000");
  }

  @ParameterizedTest
  @CsvSource({
    // one number proves the decimal mark, so that the other can be read in one way only
    "'1.355,90', '12,5', 1355.90",
    "38.900, '250,5', 38900.00",
    "'173,900', 25.5, 173900.00",
    "'1,250.00', 350, 1250.00",
    "1.250.000, 350, 1250000.00",
    "1 250, 350, 1250.00",
    "'1\u00a0250,50', 350, 1250.50",
    "1\u2019250.50, 350, 1250.50",
    "$490, 350, 490.00",
    "'$ 1.250,00', 350, 1250.00",
    "'1.250,00 MXN', 350, 1250.00",
    "MX$490.50, 350, 490.50",
    "\u200b４９０．５０, 350, 490.50"
  })
  void readsAPriceWhereOnlyOneReadingIsPossible(String price, String grams, String meant) {
    assertThat(price(price, grams)).isEqualTo("MXN " + meant);
  }

  @ParameterizedTest
  @CsvSource({
    "38.900, 350",
    "'38,900', 350",
    "'490,50', 25.5",
    "USD 490, 350",
    "R$ 490, 350",
    "1.25.00, 350"
  })
  void asksWhereAPriceCouldBeAnother(String price, String grams) {
    assertThat(price(price, grams)).isEqualTo("refused");
  }

  private static String price(String price, String grams) {
    Feed.OfProducts feed =
        Sheet.ofProducts("Weight value (grams)")
            .row("Mesa", "mesa", "", "", "M-1", price, grams)
            .products();
    return feed.products().isEmpty()
        ? "refused"
        : feed.products()
            .getFirst()
            .variants()
            .getFirst()
            .price()
            .price()
            .value()
            .orElseThrow()
            .toString();
  }

  @ParameterizedTest
  @CsvSource({
    "'''000451', 000451",
    "'=\"000452\"', 000452",
    "'\u00a0000453\u200b', 000453",
    "０００４５４, 000454",
    "A&amp;B-1, A&B-1"
  })
  void keepsTheDigitsOfAnArticleNumber(String written, String meant) {
    FeedProduct mug = only(Sheet.ofProducts().row("Taza", "taza", "", "", written, "350"));

    assertThat(mug.variants().getFirst().sku()).isEqualTo(FieldUpdate.of(meant));
  }

  @Test
  void readsAFormulaThatTheFileDoesNotQuote() {
    Feed.OfProducts feed = read("Handle,Title,SKU,Price\ntaza,Taza,=\"000452\",350\n");

    assertThat(feed.products().getFirst().variants().getFirst().sku())
        .isEqualTo(FieldUpdate.of("000452"));
  }

  @Test
  void saysWhichNumbersTheSpreadsheetShortened() {
    Feed.OfProducts feed =
        Sheet.ofProducts("Barcode")
            .row("Taza", "taza", "", "", "7,5E+12", "350", "7.50123E+12")
            .row("Plato", "plato", "", "", "P-1", "350", "7501234567890.0")
            .products();

    assertThat(feed.products()).hasSize(2);
    FeedVariant mug = feed.products().getFirst().variants().getFirst();
    assertThat(mug.sku()).isEqualTo(FieldUpdate.absent());
    assertThat(mug.barcode()).isEqualTo(FieldUpdate.absent());
    assertThat(feed.problems())
        .extracting(RowProblem::column, RowProblem::value, RowProblem::kind)
        .containsExactly(
            tuple("SKU", "7,5E+12", ProblemKind.NUMBER_SHORTENED),
            tuple("Barcode", "7.50123E+12", ProblemKind.NUMBER_SHORTENED));
    assertThat(feed.problems().getFirst().message(Locale.ENGLISH)).contains("all digits");
    assertThat(feed.products().getLast().variants().getFirst().barcode())
        .isEqualTo(FieldUpdate.of("7501234567890"));
  }

  @Test
  void readsTheFourthStatus() {
    FeedProduct mug =
        only(Sheet.ofProducts("Status").row("Taza", "taza", "", "", "T-1", "350", "Unlisted"));

    assertThat(mug.status()).isEqualTo(FieldUpdate.of(ProductStatus.UNLISTED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Standardized Product Type", "Standard Product Type"})
  void readsTheCategoryOfExportsOf2021(String standard) {
    Feed.OfProducts feed =
        Sheet.ofProducts(standard, "Custom Product Type")
            .row("Sarape", "sarape", "", "", "S-1", "900", "Home & Garden > Linens", "Sarapes")
            .products();

    assertThat(feed.products().getFirst().text("es").type()).isEqualTo(FieldUpdate.of("Sarapes"));
    assertThat(feed.ignoredColumns()).containsExactly(standard);
  }

  @Test
  void completesAnAddressWithoutItsScheme() {
    FeedProduct mug =
        only(
            Sheet.ofProducts("Product image URL", "Variant image URL")
                .row(
                    "Taza",
                    "taza",
                    "",
                    "",
                    "T-1",
                    "350",
                    "//cdn.example/taza.jpg?v=1&amp;w=2",
                    "//cdn.example/asa.jpg"));

    assertThat(mug.pictures().value().orElseThrow())
        .extracting(FeedPicture::source)
        .containsExactly("https://cdn.example/taza.jpg?v=1&w=2", "https://cdn.example/asa.jpg");
    assertThat(mug.variants().getFirst().picture())
        .isEqualTo(FieldUpdate.of("https://cdn.example/asa.jpg"));
  }

  @Test
  void keepsTheWordsOfHeadingsAndBlocksApart() {
    SafeHtml description =
        SafeHtml.of(
            "<h1>Taza</h1><section>Barro</section><header>Azul</header>"
                + "<dl><dt>Alto</dt><dd>9 cm</dd></dl><figure>Uno<figcaption>Dos</figcaption></figure>");

    assertThat(description.cleaned()).isFalse();
    assertThat(description.html()).contains("<h2>Taza</h2>", "<div>Barro</div>");
    assertThat(description.html().replaceAll("<[^>]+>", " ").replaceAll(" +", " ").strip())
        .isEqualTo("Taza Barro Azul Alto 9 cm Uno Dos");
  }

  @Test
  void readsEntitiesInTextsThatAreNotHtml() {
    FeedProduct mug =
        only(
            Sheet.ofProducts("Vendor", "SEO title", "Tags")
                .row(
                    "Caf&eacute; &amp; t&#233; &#8211; 1 l",
                    "cafe",
                    "",
                    "",
                    "C-1",
                    "350",
                    "Pérez&nbsp;",
                    "R&D; 50 % &lt; 80 %",
                    "t&eacute;"));

    assertThat(mug.text("es").title()).isEqualTo(FieldUpdate.of("Café & té – 1 l"));
    assertThat(mug.vendor()).isEqualTo(FieldUpdate.of("Pérez"));
    assertThat(mug.text("es").seoTitle()).isEqualTo(FieldUpdate.of("R&D; 50 % < 80 %"));
    assertThat(mug.tags()).isEqualTo(FieldUpdate.of(List.of("té")));
  }

  @Test
  void keepsHandlesApartThatDifferAtTheirEndOrInAnAccent() {
    String shirt = "camisa-bordada-a-mano-con-motivos-de-flores-".repeat(3);
    Feed.OfProducts feed =
        Sheet.ofProducts()
            .row("Camisa roja", shirt + "roja", "", "", "C-R", "650")
            .row("Camisa azul", shirt + "azul", "", "", "C-A", "650")
            .row("Papá", "papá", "", "", "P-1", "90")
            .row("Papa", "papa", "", "", "P-2", "30")
            .row("Año 2026", "", "", "", "A-1", "30")
            .row("Ano 2026", "", "", "", "A-2", "30")
            .products();

    assertThat(feed.problems()).isEmpty();
    assertThat(feed.products())
        .extracting(FeedProduct::handle)
        .containsExactly(shirt + "roja", shirt + "azul", "papá", "papa", "año-2026", "ano-2026");
  }

  @Test
  void readsAHandleWrittenWithCombiningAccentsAsTheSame() {
    Feed.OfProducts feed =
        Sheet.ofProducts()
            .row("Papá", "papá", "Color", "Rojo", "P-1", "90")
            .row("", "papa\u0301", "", "Azul", "P-2", "90")
            .products();

    assertThat(feed.products()).hasSize(1);
    assertThat(feed.products().getFirst().variants()).hasSize(2);
  }

  @Test
  void readsHeadersWithNoBreakBlanks() {
    Feed.OfProducts feed = read("URL\u00a0handle,\u200bTitle , Price\ntaza,Taza,350\n");

    assertThat(feed.products()).extracting(FeedProduct::handle).containsExactly("taza");
  }

  @ParameterizedTest
  @CsvSource({
    "9012100, 09012100",
    "90121, 090121",
    "409000010, 0409000010",
    "901.21, 090121",
    "90121000000, 090121000000",
    "9012100.0, 09012100",
    "9012.1, 901210",
    "６９１２．１, 691210"
  })
  void neverTakesACodeWithoutItsZeroForAnotherChapter(String written, String probable) {
    Feed.OfProducts feed = withCode(written);

    assertThat(feed.products()).isEmpty();
    RowProblem problem = feed.problems().getFirst();
    assertThat(problem.line()).isEqualTo(2);
    assertThat(problem.column()).isEqualTo("HS code");
    assertThat(problem.kind()).isEqualTo(ProblemKind.HS_CODE_ZERO_LOST);
    assertThat(problem.parameters()).isEqualTo(Map.of("suggestion", probable));
    assertThat(problem.message(Locale.ENGLISH)).contains(probable);
  }

  @ParameterizedTest
  @ValueSource(strings = {"6912000", "691200001", "69120000190", "6912", "9.0E+09"})
  void refusesACodeThatNoTariffHas(String written) {
    assertThat(withCode(written).problems().getFirst().kind())
        .isEqualTo(ProblemKind.HS_CODE_MALFORMED);
  }

  @ParameterizedTest
  @CsvSource({
    "09012100, 09012100",
    "'''09012100', 09012100",
    "'=\"0901.21\"', 090121",
    "0901.21.00.10, 0901210010",
    "0901 21 00, 09012100",
    "0901\u00a021\u200b00, 09012100",
    "０９０１．２１, 090121",
    "691200.0, 691200",
    "6912\u201300, 691200"
  })
  void readsACodeAsPeopleWriteOrPasteIt(String written, String meant) {
    assertThat(only(withCode(written)).hsCode()).isEqualTo(FieldUpdate.of(meant));
  }

  private static Feed.OfProducts withCode(String hs) {
    return Sheet.ofProducts("HS code").row("Café", "cafe", "", "", "C-1", "190", hs).products();
  }

  private static FeedProduct only(Sheet sheet) {
    return only(sheet.products());
  }

  private static FeedProduct only(Feed.OfProducts feed) {
    assertThat(feed.problems()).isEmpty();
    assertThat(feed.products()).hasSize(1);
    return feed.products().getFirst();
  }

  private static Feed.OfProducts read(String text) {
    return (Feed.OfProducts) Feeds.read("c.csv", text.getBytes(StandardCharsets.UTF_8), PUEBLA);
  }
}
