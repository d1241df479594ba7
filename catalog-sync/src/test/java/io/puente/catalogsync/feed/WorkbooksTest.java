package io.puente.catalogsync.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.catalogsync.feed.FeedProduct.FeedVariant;
import io.puente.catalogsync.testing.Workbooks;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Worksheet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks as potters have them: what a cell is, and not what its column shows. */
final class WorkbooksTest {

  private static final CurrencyUnit PESO = CurrencyUnit.of("MXN");
  private static final ImportContext PUEBLA =
      new ImportContext("es", PESO, Map.of("US", CurrencyUnit.USD), "MX");

  private static Feed.OfProducts read(byte[] book) {
    return (Feed.OfProducts) Feeds.read("lista.xlsx", book, PUEBLA);
  }

  private static ProblemKind refusal(byte[] book) {
    return ((Feed.Unreadable) Feeds.read("lista.xlsx", book, PUEBLA)).problem().kind();
  }

  private static FeedVariant only(Feed.OfProducts feed) {
    assertThat(feed.problems()).isEmpty();
    assertThat(feed.products()).hasSize(1);
    return feed.products().getFirst().variants().getFirst();
  }

  @Test
  void aBarcodeKeepsItsZerosAndAllDigits() {
    Feed.OfProducts feed =
        read(
            Workbooks.raw(
                """
                <row r="1"><c r="A1" t="inlineStr"><is><t>Producto</t></is></c>
                <c r="B1" t="inlineStr"><is><t>Precio</t></is></c>
                <c r="C1" t="inlineStr"><is><t>Código</t></is></c>
                <c r="D1" t="inlineStr"><is><t>Código de barras</t></is></c></row>
                <row r="2"><c r="A2" t="inlineStr"><is><t>Taza</t></is></c><c r="B2"><v>12.300000000000001</v></c>
                <c r="C2" t="inlineStr"><is><t>00123</t></is></c><c r="D2"><v>7.501031311309E12</v></c></row>
                """));

    FeedVariant mug = only(feed);
    assertThat(mug.sku()).isEqualTo(FieldUpdate.of("00123"));
    assertThat(mug.barcode()).isEqualTo(FieldUpdate.of("7501031311309"));
    assertThat(mug.price().price()).isEqualTo(FieldUpdate.of(Money.parse("MXN 12.30")));
  }

  @Test
  void cellsWithoutAnAddressStandOneAfterTheOther() {
    Feed.OfProducts feed =
        read(
            Workbooks.raw(
                """
                <row><c t="inlineStr"><is><t>Nombre</t></is></c><c t="inlineStr"><is><t>Precio</t></is></c></row>
                <row><c t="inlineStr"><is><t>Taza</t></is></c><c><v>120</v></c></row>
                """));

    assertThat(only(feed).price().price()).isEqualTo(FieldUpdate.of(Money.parse("MXN 120.00")));
  }

  @Test
  void aNumberThatHasLostItsDigitsIsNoBarcode() {
    Feed.OfProducts feed =
        read(
            Workbooks.of(
                List.of(
                    List.of("Producto", "Precio", "EAN"),
                    List.of("Taza", 100, 1_234_567_890_123_456_789L))));

    assertThat(feed.problems())
        .extracting(RowProblem::kind)
        .containsExactly(ProblemKind.NUMBER_SHORTENED);
    assertThat(feed.products().getFirst().variants().getFirst().barcode().value()).isEmpty();
  }

  @Test
  void aDateIsNotAPrice() {
    Feed.OfProducts feed =
        read(
            Workbooks.of(
                List.of(
                    List.of("Lista de precios 2026"),
                    List.of("Producto", "Precio", "Descripción", "Fecha"),
                    List.of("Taza", LocalDate.of(2026, 12, 5), "Azul", LocalDate.of(2026, 1, 2)),
                    List.of("Plato", 80, LocalDate.of(2026, 3, 4), LocalDate.of(2026, 1, 2)))));

    assertThat(feed.products()).extracting(FeedProduct::handle).containsExactly("plato");
    RowProblem problem = feed.problems().getFirst();
    assertThat(problem.kind()).isEqualTo(ProblemKind.CELL_IS_A_DATE);
    assertThat(problem.line()).isEqualTo(3);
    assertThat(problem.value()).isEqualTo("2026-12-05");
    assertThat(feed.leftOut()).isEqualTo(1);
  }

  @Test
  void aFormulaCountsByItsLastResult() {
    Feed.OfProducts feed =
        read(
            Workbooks.raw(
                """
                <row r="1"><c r="A1" t="inlineStr"><is><t>Nombre</t></is></c>
                <c r="B1" t="inlineStr"><is><t>Precio</t></is></c></row>
                <row r="2"><c r="A2" t="str"><f>CONCATENATE("Ta","za")</f><v>Taza</v></c>
                <c r="B2"><f>100*1.16/3</f><v>38.666666666666664</v></c></row>
                <row r="3"><c r="A3" t="inlineStr"><is><t>Plato</t></is></c><c r="B3"><f>B2*2</f></c></row>
                <row r="4"><c r="A4" t="inlineStr"><is><t>Olla</t></is></c><c r="B4" t="e"><f>B2/0</f><v>#DIV/0!</v></c></row>
                """));

    assertThat(feed.products()).extracting(FeedProduct::handle).containsExactly("taza");
    assertThat(feed.products().getFirst().variants().getFirst().price().price())
        .isEqualTo(FieldUpdate.of(Money.parse("MXN 38.67")));
    assertThat(feed.problems())
        .extracting(RowProblem::kind)
        .containsExactly(
            ProblemKind.PRICE_ROUNDED,
            ProblemKind.FORMULA_WITHOUT_VALUE,
            ProblemKind.CELL_IS_AN_ERROR,
            ProblemKind.PRODUCT_LEFT_OUT,
            ProblemKind.PRODUCT_LEFT_OUT);
  }

  @Test
  void sizesBelowAMergedNameAreVariantsOfOneProduct() {
    Feed.OfProducts feed =
        read(
            Workbooks.of(
                List.of(
                    List.of("Artículo", "Talla", "Color", "Precio", "Cantidad"),
                    List.of("Huipil", "CH", "", 900, 2),
                    List.of("", "M", "", 950, 3),
                    List.of("Rebozo", "", "Azul", 700, 1))));

    assertThat(feed.problems()).isEmpty();
    assertThat(feed.products()).extracting(FeedProduct::handle).containsExactly("huipil", "rebozo");
    assertThat(feed.products().getFirst().options())
        .extracting(FeedProduct.FeedOption::name)
        .containsExactly("Talla");
    assertThat(feed.products().getFirst().variants())
        .extracting(FeedVariant::optionValues)
        .containsExactly(List.of("CH"), List.of("M"));
    assertThat(feed.products().getLast().options())
        .extracting(FeedProduct.FeedOption::name)
        .containsExactly("Color");
    assertThat(feed.products().getLast().variants().getFirst().optionValues())
        .containsExactly("Azul");
  }

  @Test
  void theSheetWithTheProductsIsReadAndHiddenOnesAreNot() {
    byte[] book =
        Workbooks.with(
            workbook -> {
              workbook.newWorksheet("Notas").value(0, 0, "Comprar barro");
              Worksheet products = workbook.newWorksheet("Piezas");
              products.value(2, 1, "Pieza");
              products.value(2, 2, "Precio");
              products.value(3, 1, "Jarra");
              products.value(3, 2, 350);
              Worksheet old = workbook.newWorksheet("Viejos");
              old.value(0, 0, "Producto");
              old.value(0, 1, "Precio");
              old.value(0, 2, "Cantidad");
              old.setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
            });

    assertThat(read(book).products()).extracting(FeedProduct::handle).containsExactly("jarra");
    SheetFile.OfRows file = (SheetFile.OfRows) SheetFile.of("lista.xlsx", book);
    assertThat(file.sheets()).containsExactly("Notas", "Piezas");
  }

  @Test
  void aZipBombIsRefusedBeforeItIsRead() {
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    rows.writeBytes("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
    byte[] blank = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 200; i++) {
      rows.writeBytes(blank);
    }
    byte[] bomb = Workbooks.zip("xl/worksheets/sheet1.xml", rows.toByteArray());

    assertThat(bomb.length).isLessThan(1 << 20);
    assertThat(refusal(bomb)).isEqualTo(ProblemKind.WORKBOOK_TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r='1'><c r='ZZZZZZ1'><v>1</v></c></row>",
        "<row r='1'><c r=''><v>1</v></c></row>",
        "<row r='1'><c r='A1' t='d'><v>2026-12-05</v></c></row>",
        "<row r='1'><c r='A1' t='s'><v>99</v></c></row>",
        "<row r='1'><c r='A1'><f t='shared' si='7'/><v>1</v></c></row>",
        "<row r='1'><c r='A1'><v>1</v>",
      })
  void aWorkbookThatNoSpreadsheetWritesIsRefusedInWords(String rows) {
    assertThat(refusal(Workbooks.raw(rows)))
        .isIn(ProblemKind.WORKBOOK_UNREADABLE, ProblemKind.FILE_EMPTY);
  }

  @Test
  void namesOfEntitiesAreNotExpanded() {
    byte[] book =
        Workbooks.zip(
            "xl/worksheets/sheet1.xml",
            ("<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData>"
                    + "<row r='1'><c r='A1' t='inlineStr'><is><t>Producto&a;</t></is></c></row>"
                    + "</sheetData></worksheet>")
                .getBytes(StandardCharsets.UTF_8));

    assertThat(refusal(book)).isIn(ProblemKind.WORKBOOK_UNREADABLE, ProblemKind.COLUMNS_MISSING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"PK\u0003\u0004nothing", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"})
  void otherBooksAreRefusedInWords(String bytes) {
    assertThat(refusal(bytes.getBytes(StandardCharsets.ISO_8859_1)))
        .isIn(ProblemKind.WORKBOOK_UNREADABLE, ProblemKind.FILE_IS_A_WORKBOOK);
  }

  @Test
  void theTemplateIsReadAsItIs() {
    byte[] book =
        SheetTemplate.workbook(
            "Productos",
            List.of("Producto", "Precio", "Cantidad", "Foto", "Peso (g)", "Categoría", "Código"),
            List.of("Taza", "350", "12", "taza.jpg", "400", "Tazas", "TZ-01"));

    FeedVariant mug = only(read(book));
    assertThat(mug.price().price()).isEqualTo(FieldUpdate.of(Money.of(PESO, 350)));
    assertThat(mug.onHand()).isEqualTo(FieldUpdate.of(12));
    assertThat(mug.weightGrams()).isEqualTo(FieldUpdate.of(400));
    assertThat(mug.sku()).isEqualTo(FieldUpdate.of("TZ-01"));
  }

  @Test
  void aMappingIsTheSameForTheSameHeadings() {
    ColumnMapping one = mapping("Producto;Precio\nTaza;1\n");
    ColumnMapping same = mapping("PRODUCTO ;precio\nPlato;2\n");

    assertThat(one.signature()).isEqualTo(same.signature()).hasSize(64);
    assertThat(one.signature()).isNotEqualTo(mapping("Producto;Costo\nTaza;1\n").signature());
  }

  private static ColumnMapping mapping(String csv) {
    SheetFile file = SheetFile.of("lista.csv", csv.getBytes(StandardCharsets.UTF_8));
    return ColumnMapping.read((SheetFile.OfRows) file, Optional.empty(), PUEBLA)
        .orElseThrow()
        .mapping();
  }
}
