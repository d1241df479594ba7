package io.puente.shipping.paper;

import io.puente.shipping.paper.Consignment.CustomsLine;
import io.puente.shipping.paper.ContentsTable.Column;
import io.puente.shipping.paper.ContentsTable.Row;
import java.util.List;

/** The short customs form CN 22, 74 × 105 mm, a sticker for the front of a small packet. */
record Cn22(Consignment consignment) {
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
              line -> FormText.kilograms(line.netGrams())),
          new Column(
              "Value and currency / Valeur et monnaie (3)",
              14.5,
              "value",
              false,
              line -> FormText.money(line.value())),
          new Column(
              "HS tariff number / N° tarifaire du SH (4)",
              11,
              "tariff number",
              false,
              CustomsLine::hsCode),
          new Column("Origin / Pays d’origine (5)", 8.7, "origin", false, CustomsLine::origin));

  void draw(PdfDocument pdf) {
    var table = new ContentsTable(pdf.typeface(), COLUMNS, TABLE, 9.5, 4, 6);
    List<List<Row>> pages = table.pages(consignment.contents());
    for (int index = 0; index < pages.size(); index++) {
      try (PdfPage page = pdf.addPage(74, 105)) {
        drawHead(page, pages.size() == 1 ? "" : (index + 1) + "/" + pages.size());
        drawPage(page, table, pages.get(index));
      }
    }
  }

  private void drawPage(PdfPage page, ContentsTable table, List<Row> rows) {
    drawSender(page);
    drawCategory(page);
    table.draw(page, rows);
    drawTotals(page);
    drawSignature(page);
  }

  private static void drawHead(PdfPage page, String pageOfPages) {
    page.box(FRAME, PdfPage.RULE);
    page.boldHeading("CUSTOMS DECLARATION", new Area(3, 3, 46, 4.2), 9.5);
    page.boldHeading("DÉCLARATION EN DOUANE", new Area(3, 7, 46, 4), 8);
    page.heading(CustomsFormParts.MAY_BE_OPENED, new Area(3, 11.6, 46, 3), 5.5);
    page.boldHeading("CN 22", new Area(52, 3.5, 19, 8), 17);
    page.heading(pageOfPages, new Area(52, 11.6, 19, 3), 6);
  }

  private void drawSender(PdfPage page) {
    page.box(SENDER, PdfPage.HAIRLINE);
    Area inside = SENDER.inside(1);
    page.heading("Sender / Expéditeur", new Area(inside.x(), inside.y(), 40, 2.4), 5);
    page.entry(
        "sender",
        FormText.nameAndBusiness(consignment.sender())
            + "\n"
            + FormText.address(consignment.sender()),
        new Area(inside.x(), inside.y() + 2.4, 42, 9.4),
        6,
        4);
    page.heading("No. of item / N° de l’envoi", new Area(47, inside.y(), 24, 2.4), 5);
    page.boldEntry(
        "number", consignment.number().spaced(), new Area(47, inside.y() + 3, 24, 4), 7.5, 5);
  }

  private void drawCategory(PdfPage page) {
    page.box(CATEGORY, PdfPage.HAIRLINE);
    CustomsFormParts.drawCategories(page, CATEGORY.inside(1.2), 3.5, 5.5, consignment.category());
  }

  private void drawTotals(PdfPage page) {
    page.box(TOTALS, PdfPage.HAIRLINE);
    page.heading("Total weight / Poids total (6) kg", new Area(3, 75.2, 20, 5.4), 5.5);
    page.boldEntry(
        "gross weight",
        FormText.kilograms(consignment.grossGrams()),
        new Area(23.5, 75.7, 12, 4.5),
        8,
        5);
    page.heading("Total value / Valeur totale (7)", new Area(37, 75.2, 15, 5.4), 5.5);
    page.boldEntry(
        "total value", FormText.money(consignment.value()), new Area(52.5, 75.7, 18.8, 4.5), 8, 5);
  }

  private void drawSignature(PdfPage page) {
    page.box(CERTIFICATION, PdfPage.HAIRLINE);
    page.heading(CustomsFormParts.CERTIFICATION, CERTIFICATION.inside(1), 5);
    page.heading(
        "Date and sender’s signature / Date et signature de l’expéditeur (8)",
        SIGNATURE.inside(1).top(2.6),
        5);
    page.entry("date", consignment.shippedOn().toString(), new Area(3, 98, 16, 4), 7, 5);
    page.line(22, 101.3, 70, 101.3, PdfPage.HAIRLINE);
  }
}
