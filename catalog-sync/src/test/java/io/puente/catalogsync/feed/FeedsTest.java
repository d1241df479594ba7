package io.puente.catalogsync.feed;

import static io.puente.catalogsync.testing.Sheet.PUEBLA;
import static org.assertj.core.api.Assertions.assertThat;

import io.puente.catalogsync.feed.FeedProduct.FeedOption;
import io.puente.catalogsync.feed.FeedProduct.FeedPicture;
import io.puente.catalogsync.feed.FeedProduct.FeedPrice;
import io.puente.catalogsync.feed.FeedProduct.FeedVariant;
import io.puente.catalogsync.testing.Sheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

final class FeedsTest {

  private static final Sheet TWO_MUGS =
      Sheet.ofProducts("Type")
          .row("Taza Pluma", "taza-pluma", "Tamaño", "250 ml", "PLU-250", "490.00", "Tazas")
          .row("", "taza-pluma", "", "350 ml", "PLU-350", "560.00", "");

  @Test
  void readsRowsOfOneHandleAsOneProduct() {
    FeedProduct mug = only(TWO_MUGS.products());

    assertThat(mug.line()).isEqualTo(2);
    assertThat(mug.text("es").title()).isEqualTo(FieldUpdate.of("Taza Pluma"));
    assertThat(mug.options()).containsExactly(new FeedOption("Tamaño", Map.of()));
    assertThat(mug.variants())
        .extracting(FeedVariant::optionValues)
        .containsExactly(List.of("250 ml"), List.of("350 ml"));
    assertThat(mug.variants())
        .extracting(variant -> variant.price().price())
        .containsExactly(FieldUpdate.of(pesos("490.00")), FieldUpdate.of(pesos("560.00")));
  }

  @Test
  void readsOldAndCurrentExportsAlike() throws IOException {
    Feed.OfProducts old = resource("jackets-old-export.csv");
    Feed.OfProducts today = resource("jackets-export.csv");

    assertThat(old.problems()).isEmpty();
    assertThat(old.products()).hasSize(4).isEqualTo(today.products());
    assertThat(old.ignoredColumns()).contains("Google Shopping / Gender", "Variant Tax Code");
    FeedProduct top = old.products().get(1);
    assertThat(top.variants()).hasSize(3);
    assertThat(top.variants().getFirst().tracked()).isEqualTo(FieldUpdate.blank());
    assertThat(top.variants().getFirst().continueSelling()).isEqualTo(FieldUpdate.of(false));
    assertThat(top.variants().getFirst().weightGrams()).isEqualTo(FieldUpdate.blank());
  }

  @Test
  void understandsSemicolonsTabsAndHeadersInAnyCase() {
    for (char separator : new char[] {';', '\t'}) {
      String text = TWO_MUGS.text(separator).replace("URL handle", " url HANDLE ");
      assertThat(((Feed.OfProducts) read(text, StandardCharsets.UTF_8)).products())
          .isEqualTo(TWO_MUGS.products().products());
    }
  }

  @Test
  void readsWindows1252AndReportsIt() {
    Feed.OfProducts guessed =
        (Feed.OfProducts) read(TWO_MUGS.text(), Charset.forName("windows-1252"));

    assertThat(guessed.products()).isEqualTo(TWO_MUGS.products().products());
    assertThat(guessed.problems())
        .containsExactly(
            new RowProblem(
                0, "", "", ProblemKind.ENCODING_GUESSED, Map.of("encoding", "windows-1252")));
  }

  @Test
  void usesTheEncodingOfAByteOrderMark() {
    assertThat(((Feed.OfProducts) read('\uFEFF' + TWO_MUGS.text(), StandardCharsets.UTF_8)))
        .isEqualTo(TWO_MUGS.products());
    assertThat(((Feed.OfProducts) read('\uFEFF' + TWO_MUGS.text(), StandardCharsets.UTF_16LE)))
        .isEqualTo(TWO_MUGS.products());
  }

  @Test
  void distinguishesAnAbsentColumnFromABlankCell() {
    FeedProduct mug =
        only(
            Sheet.ofProducts("Vendor", "HS code / US")
                .row("Taza", "taza", "", "", "T-1", "490", "", "")
                .products());

    assertThat(mug.vendor()).isEqualTo(FieldUpdate.blank());
    assertThat(mug.tags()).isEqualTo(FieldUpdate.absent());
    assertThat(mug.hsByCountry()).isEqualTo(Map.of("US", Optional.empty()));
  }

  @Test
  void readsTranslationsMarketsAndCustoms() {
    FeedProduct mug =
        only(
            Sheet.ofProducts(
                    "Title / en",
                    "Option1 name / en",
                    "Option1 value / en",
                    "Price / us",
                    "Compare-at price / US",
                    "HS code",
                    "HS code / US",
                    "Country of origin",
                    "Customs description")
                .row(
                    "Taza",
                    "taza",
                    "Color",
                    "Azul",
                    "T-1",
                    "490.00",
                    "Mug",
                    "Colour",
                    "Blue",
                    "29.50",
                    "35",
                    "6912.00",
                    "6912.00.44.00",
                    "mx",
                    "Glazed mug")
                .products());

    assertThat(mug.text("en").title()).isEqualTo(FieldUpdate.of("Mug"));
    assertThat(mug.options().getFirst().names()).isEqualTo(Map.of("en", Optional.of("Colour")));
    FeedVariant blue = mug.variants().getFirst();
    assertThat(blue.translations()).isEqualTo(Map.of("en", Optional.of(List.of("Blue"))));
    assertThat(blue.marketPrices().get("US"))
        .isEqualTo(
            new FeedPrice(
                FieldUpdate.of(Money.parse("USD 29.50")),
                FieldUpdate.of(Money.parse("USD 35.00"))));
    assertThat(mug.hsCode()).isEqualTo(FieldUpdate.of("691200"));
    assertThat(mug.hsByCountry()).isEqualTo(Map.of("US", Optional.of("6912004400")));
    assertThat(mug.origin()).isEqualTo(FieldUpdate.of("MX"));
  }

  @Test
  void readsPicturesFromRowsWithoutAVariant() {
    FeedProduct mug =
        only(
            Sheet.ofProducts("Product image URL", "Image position", "Image alt text")
                .row("Taza", "taza", "", "", "T-1", "490", "fotos/b.jpg", "2", "De lado")
                .row("", "taza", "", "", "", "", "fotos/a.jpg", "1", "De frente")
                .products());

    assertThat(mug.variants()).hasSize(1);
    assertThat(mug.pictures().value().orElseThrow())
        .containsExactly(
            new FeedPicture(3, "fotos/a.jpg", 1, Map.of("es", Optional.of("De frente"))),
            new FeedPicture(2, "fotos/b.jpg", 2, Map.of("es", Optional.of("De lado"))));
  }

  @Test
  void readsPricesInTheMinorUnitsOfTheirCurrency() {
    ImportContext bogota = new ImportContext("es", CurrencyUnit.of("COP"), Map.of());
    ImportContext santiago = new ImportContext("es", CurrencyUnit.of("CLP"), Map.of());
    byte[] coffee =
        Sheet.ofProducts().row("Café", "cafe", "", "", "C-1", "38900").text().getBytes(UTF);

    assertThat(price(Feeds.read("c", coffee, bogota)).getAmountMinorLong()).isEqualTo(3_890_000);
    assertThat(price(Feeds.read("c", coffee, santiago)).getAmountMinorLong()).isEqualTo(38_900);
  }

  @Test
  void refusesUnusableFiles() {
    assertThat(kind(new byte[15 * 1024 * 1024 + 1])).isEqualTo(ProblemKind.FILE_TOO_LARGE);
    assertThat(kind(new byte[] {'P', 'K', 3, 4, 20, 0})).isEqualTo(ProblemKind.WORKBOOK_UNREADABLE);
    assertThat(kind(new byte[0])).isEqualTo(ProblemKind.FILE_EMPTY);
    assertThat(kind("Title,URL handle\n".getBytes(UTF))).isEqualTo(ProblemKind.FILE_EMPTY);
    assertThat(kind("Cosa,Precio\nTaza,3\n".getBytes(UTF))).isEqualTo(ProblemKind.COLUMNS_MISSING);
    assertThat(kind("Handle,Title,title \na,b,c\n".getBytes(UTF)))
        .isEqualTo(ProblemKind.COLUMN_TWICE);
    assertThat(kind(("Handle,Title\n" + "a,\"b\"c\n".repeat(300)).getBytes(UTF)))
        .isEqualTo(ProblemKind.TOO_MANY_BROKEN_QUOTES);
  }

  private static final Charset UTF = StandardCharsets.UTF_8;

  private static ProblemKind kind(byte[] file) {
    return ((Feed.Unreadable) Feeds.read("x.csv", file, PUEBLA)).problem().kind();
  }

  private static Money price(Feed feed) {
    FeedProduct product = only((Feed.OfProducts) feed);
    return product.variants().getFirst().price().price().value().orElseThrow();
  }

  private static Feed read(String text, Charset encoding) {
    return Feeds.read("catalog.csv", text.getBytes(encoding), PUEBLA);
  }

  private static FeedProduct only(Feed.OfProducts feed) {
    assertThat(feed.problems()).isEmpty();
    assertThat(feed.products()).hasSize(1);
    return feed.products().getFirst();
  }

  private static Money pesos(String amount) {
    return Money.parse("MXN " + amount);
  }

  private static Feed.OfProducts resource(String name) throws IOException {
    try (InputStream stream = FeedsTest.class.getResourceAsStream("/" + name)) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      if (stream != null) {
        stream.transferTo(bytes);
      }
      ImportContext dollars = new ImportContext("en", CurrencyUnit.USD, Map.of());
      return (Feed.OfProducts) Feeds.read(name, bytes.toByteArray(), dollars);
    }
  }
}
