package io.puente.shipping.paper;

import static io.puente.shipping.paper.Consignments.NIECE;
import static io.puente.shipping.paper.Consignments.POTTER;
import static io.puente.shipping.paper.Consignments.consignment;
import static io.puente.shipping.paper.Consignments.cupsToLosAngeles;
import static io.puente.shipping.paper.Consignments.scarfInAPacket;
import static io.puente.shipping.paper.Consignments.tiles;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import io.puente.shipping.paper.Consignment.CustomsLine;
import io.puente.shipping.paper.Consignment.Party;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ShippingDocumentsTest {

  @Test
  void printsALabelWithAReadableBarcode() throws Exception {
    PrintResult label = ShippingDocuments.label(cupsToLosAngeles());

    assertThat(text(label))
        .contains("Paquetería internacional", "CP", "US", "3.950 kg")
        .contains("Itzel Muñoz São João", "2741 East César Chávez Avenue", "+1 323 555 0187")
        .contains("UNITED STATES / ÉTATS-UNIS")
        .contains("Guadalupe Núñez Ibáñez", "MEXICO / MEXIQUE")
        .contains("CP 473 124 829 MX");
    assertThat(scanned(label)).isEqualTo("CP473124829MX");
  }

  @Test
  void printsACustomsFormForAParcel() throws Exception {
    PrintResult form = ShippingDocuments.customsForm(cupsToLosAngeles(), CustomsForm.CN23);

    assertThat(text(form))
        .contains("CN 23", "CUSTOMS DECLARATION", "DÉCLARATION EN DOUANE")
        .contains("Talavera Núñez, S. de R.L.", "NUIG850312AB1", "Itzel Muñoz São João")
        .contains("hand painted", "1.860", "2100.00 MXN", "6912.00.4400", "6907.21")
        .contains("3.950", "3060.00 MXN", "412.50 MXN")
        .contains("PT-2026-000123", "Puebla Centro", "2026-11-23")
        .contains("Sale of goods / Vente de marchandises");
    assertThat(scanned(form)).isEqualTo("CP473124829MX");
    assertThat(pages(form)).isEqualTo(1);
  }

  @Test
  void printsTheShortFormForAPacket() throws Exception {
    PrintResult form = ShippingDocuments.customsForm(scarfInAPacket(), CustomsForm.CN22);

    assertThat(text(form))
        .contains("CN 22", "DÉCLARATION EN DOUANE", "Guadalupe Núñez Ibáñez")
        .contains("1 × Alpaca scarf, knitted", "0.210", "1450.00 MXN", "6117.10", "PE")
        .contains("0.320", "RR 473 124 829 MX", "2026-11-23");
    assertThat(pages(form)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(CustomsForm.class)
  void continuesOnAnotherPageInsteadOfOmittingGoods(CustomsForm form) throws Exception {
    List<CustomsLine> manyTiles = Collections.nCopies(25, tiles());
    PrintResult printed =
        ShippingDocuments.customsForm(consignment("CP", POTTER, NIECE, manyTiles, 40_000), form);

    assertThat(text(printed).split("Ceramic tiles, glazed", -1)).hasSize(26);
    assertThat(pages(printed)).isGreaterThan(1);
    assertThat(text(printed)).contains("1/" + pages(printed), "24000.00 MXN");
  }

  @Test
  void breaksAndShrinksALongNameUntilAllOfItFits() throws Exception {
    String name =
        "Wilhelmine-Guadalupe del Perpetuo Socorro y de la Santísima Trinidad Ruiz y Picasso";
    String street = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch".repeat(2);
    PrintResult printed =
        ShippingDocuments.label(
            consignment("CP", POTTER, named(name, street), List.of(tiles()), 900));

    assertThat(letters(text(printed))).contains(letters(name), letters(street));
  }

  @Test
  void reportsATextThatIsTooLongInsteadOfCuttingIt() {
    Party tooLong = named("Ana ".repeat(800), "Calle 1");

    assertThat(ShippingDocuments.label(consignment("CP", POTTER, tooLong, List.of(tiles()), 900)))
        .isEqualTo(new PrintResult.TooLong("addressee name"));
    assertThat(
            ShippingDocuments.customsForm(
                consignment("CP", POTTER, tooLong, List.of(tiles()), 900), CustomsForm.CN23))
        .isEqualTo(new PrintResult.TooLong("addressee name"));
  }

  @Test
  void reportsLettersThatCannotBePrinted() {
    Party inHan = named("王小明", "Calle 1");

    assertThat(ShippingDocuments.label(consignment("CP", POTTER, inHan, List.of(tiles()), 900)))
        .isEqualTo(new PrintResult.Unprintable("addressee name", "王小明"));
  }

  @Test
  void knowsBeforeThereIsAParcelThatAnAddresseeCannotBePrinted() {
    assertThat(ShippingDocuments.problemWith(NIECE)).isEmpty();
    assertThat(ShippingDocuments.problemWith(named("王小明", "Calle 1")))
        .contains(new PrintResult.Unprintable("addressee name", "王小明"));
    assertThat(ShippingDocuments.problemWith(named("Ana", "W".repeat(2_000))))
        .contains(new PrintResult.TooLong("addressee address"));
    Party reachable =
        new Party("Ana", "", List.of("Calle 1"), "US", "+1 213 555 0100", "a".repeat(240), "");
    assertThat(ShippingDocuments.problemWith(reachable)).isPresent();
  }

  @Test
  void findsTheLettersOfOtherScripts() {
    assertThat(LatinLetters.othersIn("José Nuñez, 3º B, Đặng O’Neill")).isEmpty();
    assertThat(LatinLetters.othersIn("Нáměstí 王小明 ٣ ЖЖ")).isEqualTo("Н王小明٣Ж");
  }

  @Test
  void omitsSymbolsAndControlCharacters() throws Exception {
    Party withEmoji = named("Ana\u0000\t🎁 Pérez", "Calle\u00a01 \u200b\u202e");
    PrintResult printed =
        ShippingDocuments.label(consignment("CP", POTTER, withEmoji, List.of(tiles()), 900));

    assertThat(text(printed)).contains("Ana Pérez", "Calle 1");
  }

  @Test
  void composesAccentsThatWereTypedSeparately() throws Exception {
    Party decomposed = named("Jose\u0301 Nun\u0303ez", "Calle 1");

    assertThat(
            text(
                ShippingDocuments.label(
                    consignment("CP", POTTER, decomposed, List.of(tiles()), 900))))
        .contains("José Nuñez");
  }

  @Test
  void printsALongDescriptionWhole() throws Exception {
    String description =
        "Cups and saucers of glazed earthenware painted by hand with cobalt blue, ".repeat(4);
    var line = new CustomsLine(description, 6, 900, Money.parse("USD 90.00"), "6912.00", "MX");
    Consignment packet = consignment("RR", POTTER, NIECE, List.of(line, line), 1_900);

    assertThat(letters(text(ShippingDocuments.customsForm(packet, CustomsForm.CN23))))
        .contains(letters(description));
    assertThat(letters(text(ShippingDocuments.customsForm(packet, CustomsForm.CN22))))
        .contains(letters(description));
  }

  @Test
  void writesItsPagesToTheBuildFolder() throws Exception {
    Path folder = Files.createDirectories(Path.of("target", "documents"));
    Files.write(folder.resolve("label.pdf"), pdf(ShippingDocuments.label(cupsToLosAngeles())));
    Files.write(
        folder.resolve("cn22.pdf"),
        pdf(ShippingDocuments.customsForm(scarfInAPacket(), CustomsForm.CN22)));
    Files.write(
        folder.resolve("cn23.pdf"),
        pdf(ShippingDocuments.customsForm(cupsToLosAngeles(), CustomsForm.CN23)));

    assertThat(folder).isDirectoryContaining("glob:**.pdf");
  }

  private static Party named(String name, String street) {
    return new Party(name, "", List.of(street, "Los Angeles, CA 90033"), "US", "", "", "");
  }

  private static byte[] pdf(PrintResult paper) {
    assertThat(paper).isInstanceOf(PrintResult.Printed.class);
    return ((PrintResult.Printed) paper).pdf();
  }

  private static String text(PrintResult paper) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(paper))) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static int pages(PrintResult paper) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(paper))) {
      return document.getNumberOfPages();
    }
  }

  private static String scanned(PrintResult paper) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf(paper))) {
      BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 203);
      var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
      var hints =
          Map.of(
              DecodeHintType.TRY_HARDER,
              true,
              DecodeHintType.POSSIBLE_FORMATS,
              List.of(BarcodeFormat.CODE_128));
      return new Code128Reader().decode(bitmap, hints).getText();
    }
  }

  /** Without spaces and line breaks, which move when a text is broken. */
  private static String letters(String text) {
    return text.replaceAll("\\s+", "");
  }
}
