package io.puente.shipping.paper;

import io.puente.shipping.paper.ContentsTable.Column;
import io.puente.shipping.paper.ContentsTable.Row;
import java.util.List;

/** The short customs form CN 22, 74 × 105 mm, to be glued to the face of a small packet. */
record Cn22(Consignment parcel) {
  private static final Area FRAME = new Area(2, 2, 70, 101);
  private static final Area SENDER = new Area(2, 15, 70, 13.5);
  private static final Area CATEGORY = new Area(2, 28.5, 70, 12);
  private static final Area TABLE = new Area(2, 40.5, 70, 34);
  private static final Area TOTALS = new Area(2, 74.5, 70, 7);
  private static final Area CERTIFICATION = new Area(2, 81.5, 70, 11.5);
  private static final Area SIGNATURE = new Area(2, 93, 70, 10);

  private static final List<Column> COLUMNS =
      List.of(
          new Column(
              "Quantity and detailed description of contents (1) / Quantité et description"
                  + " détaillée du contenu",
              26.3,
              "description",
              true,
              line -> line.quantity() + " × " + line.description()),
          new Column(
              "Net weight / Poids net (2) kg",
              9.5,
              "net weight",
              false,
              line -> Words.kilograms(line.netGrams())),
          new Column(
              "Value and currency / Valeur et monnaie (3)",
              14.5,
              "value",
              false,
              line -> Words.money(line.value())),
          new Column(
              "HS tariff number / N° tarifaire du SH (4)",
              11,
              "tariff number",
              false,
              CustomsLine::hsCode),
          new Column("Origin / Pays d’origine (5)", 8.7, "origin", false, CustomsLine::origin));

  void draw(Booklet booklet) {
    var table = new ContentsTable(booklet.typeface(), COLUMNS, TABLE, 9.5, 4, 6);
    var pages = table.pages(parcel.contents());
    for (var page = 0; page < pages.size(); page++) {
      try (var sheet = booklet.sheet(74, 105)) {
        drawHead(sheet, pages.size() == 1 ? "" : (page + 1) + "/" + pages.size());
        drawPage(sheet, table, pages.get(page));
      }
    }
  }

  private void drawPage(Sheet sheet, ContentsTable table, List<Row> rows) {
    drawSender(sheet);
    drawCategory(sheet);
    table.draw(sheet, rows);
    drawTotals(sheet);
    drawSignature(sheet);
  }

  private static void drawHead(Sheet sheet, String pageOfPages) {
    sheet.box(FRAME, Sheet.RULE);
    sheet.boldHeading("CUSTOMS DECLARATION", new Area(3, 3, 46, 4.2), 9.5);
    sheet.boldHeading("DÉCLARATION EN DOUANE", new Area(3, 7, 46, 4), 8);
    sheet.heading(Certification.OFFICIALLY, new Area(3, 11.6, 46, 3), 5.5);
    sheet.boldHeading("CN 22", new Area(52, 3.5, 19, 8), 17);
    sheet.heading(pageOfPages, new Area(52, 11.6, 19, 3), 6);
  }

  private void drawSender(Sheet sheet) {
    sheet.box(SENDER, Sheet.HAIRLINE);
    var inside = SENDER.inside(1);
    sheet.heading("Sender / Expéditeur", new Area(inside.x(), inside.y(), 40, 2.4), 5);
    sheet.entry(
        "sender",
        Words.nameAndBusiness(parcel.sender()) + "\n" + Words.address(parcel.sender()),
        new Area(inside.x(), inside.y() + 2.4, 42, 9.4),
        6,
        4);
    sheet.heading("No. of item / N° de l’envoi", new Area(47, inside.y(), 24, 2.4), 5);
    sheet.boldEntry(
        "number", parcel.number().spaced(), new Area(47, inside.y() + 3, 24, 4), 7.5, 5);
  }

  private void drawCategory(Sheet sheet) {
    sheet.box(CATEGORY, Sheet.HAIRLINE);
    new CategoryBoxes(CATEGORY.inside(1.2), 2, 3.5, 5.5).draw(sheet, parcel.category());
  }

  private void drawTotals(Sheet sheet) {
    sheet.box(TOTALS, Sheet.HAIRLINE);
    sheet.heading("Total weight / Poids total (6) kg", new Area(3, 75.2, 20, 5.4), 5.5);
    sheet.boldEntry(
        "gross weight", Words.kilograms(parcel.grossGrams()), new Area(23.5, 75.7, 12, 4.5), 8, 5);
    sheet.heading("Total value / Valeur totale (7)", new Area(37, 75.2, 15, 5.4), 5.5);
    sheet.boldEntry(
        "total value", Words.money(parcel.value()), new Area(52.5, 75.7, 18.8, 4.5), 8, 5);
  }

  private void drawSignature(Sheet sheet) {
    sheet.box(CERTIFICATION, Sheet.HAIRLINE);
    sheet.heading(Certification.WORDS, CERTIFICATION.inside(1), 5);
    sheet.heading(
        "Date and sender’s signature / Date et signature de l’expéditeur (8)",
        SIGNATURE.inside(1).top(2.6),
        5);
    sheet.entry("date", parcel.postedOn().toString(), new Area(3, 98, 16, 4), 7, 5);
    sheet.line(22, 101.3, 70, 101.3, Sheet.HAIRLINE);
  }
}
