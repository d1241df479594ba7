package io.puente.catalogsync.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.catalogsync.feed.FeedProduct.FeedPicture;
import io.puente.catalogsync.feed.FeedProduct.FeedVariant;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of products as people write them, with their own headings and notations. */
final class PeoplesSheetsTest {

  private static final ImportContext PUEBLA =
      new ImportContext(
          "es",
          CurrencyUnit.of("MXN"),
          Map.of("US", CurrencyUnit.USD, "BR", CurrencyUnit.of("BRL")),
          "MX");

  private static SheetFile.OfRows file(String text) {
    return (SheetFile.OfRows) SheetFile.of("lista.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> columns(String text) {
    return ColumnMapping.read(file(text), Optional.empty(), PUEBLA)
        .orElseThrow()
        .mapping()
        .columns();
  }

  private static FeedVariant only(String csv, ImportContext context) {
    Feed.OfProducts feed =
        (Feed.OfProducts) Feeds.read("lista.csv", csv.getBytes(StandardCharsets.UTF_8), context);
    assertThat(feed.problems()).isEmpty();
    return feed.products().getFirst().variants().getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Producto;Precio;Cantidad;Foto;Peso (kg) | Title,Price,Inventory quantity,Product image URL,Weight value (kilograms)
          NOMBRE;EXISTENCIAS;Descripción;Categoría;Código | Title,Inventory quantity,Description,Type,SKU
          Produto;Preço;Estoque;Tamanho;Cor | Title,Price,Inventory quantity,Option,Option
          Name;Regular price;SKU;Stock;Weight (kg);Images | Title,Price,SKU,Inventory quantity,Weight value (kilograms),Product image URL
          Identificador de URL;Nombre;Precio;Peso (kg);Mostrar en tienda | URL handle,Title,Price,Weight value (kilograms),Published on online store
          Name,"GTIN, UPC, EAN, or ISBN",Regular price | Title,Barcode,Price
          Producto;Precio MXN;Precio USD;Costo | Title,Price,Price / US,Cost per item
          Producto;Foto 1;Foto 2;Notas;Proveedor tel. | Title,Product image URL,Product image URL,,
          Producto;Precio;Precio de venta | Title,?,?
          Producto;Precio anterior;Precio | Title,Compare-at price,Price
          Title;URL handle;Option1 name;Option1 value;Option4 value | Title,URL handle,Option1 name,Option1 value,Option4 value
          """)
  void headingsAreKnownAsAWholeOrNotAtAll(String headings, String expected) {
    assertThat(String.join(",", columns(headings + "\n"))).isEqualTo(expected);
  }

  @Test
  void twoPriceColumnsAreAsked() {
    Feed feed =
        Feeds.read(
            "lista.csv",
            "Producto;Precio;PVP\nTaza;100;120\n".getBytes(StandardCharsets.UTF_8),
            PUEBLA);

    RowProblem problem = ((Feed.Unreadable) feed).problem();
    assertThat(problem.kind()).isEqualTo(ProblemKind.COLUMNS_UNCLEAR);
    assertThat(problem.parameters()).containsEntry("columns", "Precio, PVP");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MX | MXN | $ 1,250.00 MXN | 1250.00
          MX | MXN | 1,250          | 1250.00
          MX | MXN | 12,50          | 12.50
          CL | CLP | 1.250          | 1250
          CL | CLP | $1.250         | 1250
          CO | COP | $ 45.000       | 45000.00
          BR | BRL | R$ 1.250,90    | 1250.90
          AR | ARS | 1.250          | 1250.00
          """)
  void aPriceIsReadAsThePeopleOfTheCountryWriteIt(
      String country, String currency, String written, String meant) {
    ImportContext shop =
        new ImportContext(
            country.equals("BR") ? "pt" : "es", CurrencyUnit.of(currency), Map.of(), country);

    assertThat(only("Producto;Precio\nTaza;%s\n".formatted(written), shop).price().price())
        .isEqualTo(FieldUpdate.of(Money.parse(currency + " " + meant)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Peso      | 350      | 350
          Peso      | 350 g    | 350
          Peso      | 0,35     | 350
          Peso      | 1.2 kg   | 1200
          Peso (g)  | 1.250 g  | 1250
          Peso (kg) | 1.250    | 1250
          Peso (kg) | 2        | 2000
          Peso      | 1 lb     | 454
          """)
  void aWeightHasTheUnitOfItsCellOrOfItsHeading(String heading, String written, int grams) {
    assertThat(
            only("Producto;Precio;%s\nTaza;100;%s\n".formatted(heading, written), PUEBLA)
                .weightGrams())
        .isEqualTo(FieldUpdate.of(grams));
  }

  @Test
  void savedByExcelInSpanishOrAsUnicodeTextItIsTheSame() {
    String text = "Producto;Precio;Categoría\r\nCántaro de Atzompa;1250,50;Año Nuevo\r\n";
    List<byte[]> files =
        List.of(
            text.getBytes(Charset.forName("windows-1252")),
            ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + text.replace(';', '\t')).getBytes(StandardCharsets.UTF_16LE),
            ("\uFEFFLista de precios\r\n\r\n" + text).getBytes(StandardCharsets.UTF_8));

    for (byte[] bytes : files) {
      Feed.OfProducts feed = (Feed.OfProducts) Feeds.read("lista.csv", bytes, PUEBLA);
      FeedProduct jar = feed.products().getFirst();
      assertThat(jar.handle()).isEqualTo("cántaro-de-atzompa");
      assertThat(jar.text("es").type()).isEqualTo(FieldUpdate.of("Año Nuevo"));
      assertThat(jar.variants().getFirst().price().price())
          .isEqualTo(FieldUpdate.of(Money.parse("MXN 1250.50")));
    }
  }

  @Test
  void severalPhotosStandInOneCellOrInSeveralColumns() {
    Feed.OfProducts feed =
        (Feed.OfProducts)
            Feeds.read(
                "lista.csv",
                """
                Producto,Precio,Foto,Foto 2
                Taza,100,"https://a.example/1.jpg, https://a.example/2.jpg",taza azul.jpg
                Plato,80,plato.jpg; plato 2.jpg,
                """
                    .getBytes(StandardCharsets.UTF_8),
                PUEBLA);

    assertThat(feed.problems()).isEmpty();
    assertThat(feed.products().getFirst().pictures().value().orElseThrow())
        .extracting(FeedPicture::source)
        .containsExactly("https://a.example/1.jpg", "https://a.example/2.jpg", "taza azul.jpg");
    assertThat(feed.products().getLast().pictures().value().orElseThrow())
        .extracting(FeedPicture::source)
        .containsExactly("plato.jpg", "plato 2.jpg");
    assertThat(feed.products().getFirst().variants()).hasSize(1);
  }

  @Test
  void aBlankCellOfAPersonsSheetChangesNothing() {
    Feed.OfProducts feed =
        (Feed.OfProducts)
            Feeds.read(
                "lista.csv",
                "Producto;Precio;Foto;Descripción\nTaza;100;;\n".getBytes(StandardCharsets.UTF_8),
                PUEBLA);

    FeedProduct mug = feed.products().getFirst();
    assertThat(mug.pictures().isPresent()).isFalse();
    assertThat(mug.text("es").description().isPresent()).isFalse();
  }

  @Test
  void aRowThatCannotBeReadConcernsNoOtherProduct() {
    Feed.OfProducts feed =
        (Feed.OfProducts)
            Feeds.read(
                "lista.csv",
                "Producto;Precio\nTaza;100\n;250\nPlato;caro\n".getBytes(StandardCharsets.UTF_8),
                PUEBLA);

    assertThat(feed.products()).extracting(FeedProduct::handle).containsExactly("taza");
    assertThat(feed.leftOut()).isEqualTo(2);
    assertThat(feed.problems())
        .extracting(problem -> problem.kind() + " " + problem.line())
        .contains("HANDLE_MISSING 3", "PRICE_NOT_A_NUMBER 4");
  }
}
