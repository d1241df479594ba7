package io.puente.shipping.paper;

import static io.puente.shipping.paper.Posted.NIECE;
import static io.puente.shipping.paper.Posted.POTTER;
import static io.puente.shipping.paper.Posted.cupsToLosAngeles;
import static io.puente.shipping.paper.Posted.parcel;
import static io.puente.shipping.paper.Posted.scarfInAPacket;
import static io.puente.shipping.paper.Posted.tiles;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PapersTest {

  @Test
  void printsALabelThatTheCarrierCanReadFromAfar() throws Exception {
    var label = Papers.label(cupsToLosAngeles());

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
    var form = Papers.customsForm(cupsToLosAngeles(), CustomsForm.CN23);

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
    var form = Papers.customsForm(scarfInAPacket(), CustomsForm.CN22);

    assertThat(text(form))
        .contains("CN 22", "DÉCLARATION EN DOUANE", "Guadalupe Núñez Ibáñez")
        .contains("1 × Alpaca scarf, knitted", "0.210", "1450.00 MXN", "6117.10", "PE")
        .contains("0.320", "RR 473 124 829 MX", "2026-11-23");
    assertThat(pages(form)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(CustomsForm.class)
  void continuesOnAnotherPageInsteadOfLeavingGoodsOut(CustomsForm form) throws Exception {
    var manyTiles = Collections.nCopies(25, tiles());
    var printed = Papers.customsForm(parcel("CP", POTTER, NIECE, manyTiles, 40_000), form);

    assertThat(text(printed).split("Ceramic tiles, glazed", -1)).hasSize(26);
    assertThat(pages(printed)).isGreaterThan(1);
    assertThat(text(printed)).contains("1/" + pages(printed), "24000.00 MXN");
  }

  @Test
  void breaksAndShrinksALongNameUntilAllOfItIsThere() throws Exception {
    var name =
        "Wilhelmine-Guadalupe del Perpetuo Socorro y de la Santísima Trinidad Ruiz y Picasso";
    var street = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch".repeat(2);
    var printed = Papers.label(parcel("CP", POTTER, named(name, street), List.of(tiles()), 900));

    assertThat(letters(text(printed))).contains(letters(name), letters(street));
  }

  @Test
  void saysWhichTextIsTooLongInsteadOfCuttingIt() {
    var endless = named("Ana ".repeat(800), "Calle 1");

    assertThat(Papers.label(parcel("CP", POTTER, endless, List.of(tiles()), 900)))
        .isEqualTo(new Paper.TooLong("addressee name"));
    assertThat(
            Papers.customsForm(
                parcel("CP", POTTER, endless, List.of(tiles()), 900), CustomsForm.CN23))
        .isEqualTo(new Paper.TooLong("addressee name"));
  }

  @Test
  void saysWhichLettersCannotBePrinted() {
    var inHan = named("王小明", "Calle 1");

    assertThat(Papers.label(parcel("CP", POTTER, inHan, List.of(tiles()), 900)))
        .isEqualTo(new Paper.Unprintable("addressee name", "王小明"));
  }

  @Test
  void leavesOutOrnamentsAndControlCharacters() throws Exception {
    var festive = named("Ana\u0000\t🎁 Pérez", "Calle\u00a01 \u200b\u202e");
    var printed = Papers.label(parcel("CP", POTTER, festive, List.of(tiles()), 900));

    assertThat(text(printed)).contains("Ana Pérez", "Calle 1");
  }

  @Test
  void joinsAccentsThatWereTypedApart() throws Exception {
    var apart = named("Jose\u0301 Nun\u0303ez", "Calle 1");

    assertThat(text(Papers.label(parcel("CP", POTTER, apart, List.of(tiles()), 900))))
        .contains("José Nuñez");
  }

  @Test
  void printsALongDescriptionWhole() throws Exception {
    var words =
        "Cups and saucers of glazed earthenware painted by hand with cobalt blue, ".repeat(4);
    var line = new CustomsLine(words, 6, 900, Money.parse("USD 90.00"), "6912.00", "MX");
    var parcel = parcel("RR", POTTER, NIECE, List.of(line, line), 1_900);

    assertThat(letters(text(Papers.customsForm(parcel, CustomsForm.CN23))))
        .contains(letters(words));
    assertThat(letters(text(Papers.customsForm(parcel, CustomsForm.CN22))))
        .contains(letters(words));
  }

  @Test
  void showsItsPagesToWhoeverWantsToLook() throws Exception {
    var folder = Files.createDirectories(Path.of("target", "papers"));
    Files.write(folder.resolve("label.pdf"), pdf(Papers.label(cupsToLosAngeles())));
    Files.write(
        folder.resolve("cn22.pdf"), pdf(Papers.customsForm(scarfInAPacket(), CustomsForm.CN22)));
    Files.write(
        folder.resolve("cn23.pdf"), pdf(Papers.customsForm(cupsToLosAngeles(), CustomsForm.CN23)));

    assertThat(folder).isDirectoryContaining("glob:**.pdf");
  }

  private static Party named(String name, String street) {
    return new Party(name, "", List.of(street, "Los Angeles, CA 90033"), "US", "", "", "");
  }

  private static byte[] pdf(Paper paper) {
    assertThat(paper).isInstanceOf(Paper.Printed.class);
    return ((Paper.Printed) paper).pdf();
  }

  private static String text(Paper paper) throws IOException {
    try (var document = Loader.loadPDF(pdf(paper))) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static int pages(Paper paper) throws IOException {
    try (var document = Loader.loadPDF(pdf(paper))) {
      return document.getNumberOfPages();
    }
  }

  private static String scanned(Paper paper) throws Exception {
    try (var document = Loader.loadPDF(pdf(paper))) {
      var image = new PDFRenderer(document).renderImageWithDPI(0, 203);
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

  /** Without blanks and line ends, which move when a text is broken. */
  private static String letters(String text) {
    return text.replaceAll("\\s+", "");
  }
}
