package io.puente.shipping.paper;

import io.puente.shipping.paper.Consignment.CustomsLine;
import io.puente.shipping.paper.Consignment.Party;
import io.puente.shipping.paper.ContentsTable.Column;
import io.puente.shipping.paper.ContentsTable.Row;
import java.util.List;

/** The long customs form CN 23, 210 × 148 mm (A5 landscape), for the document pouch on a parcel. */
record Cn23(Consignment consignment) {
  private static final Area FRAME = new Area(4, 4, 202, 140);
  private static final Area SENDER = new Area(4, 4, 108, 28);
  private static final Area ADDRESSEE = new Area(4, 32, 108, 30);
  private static final Area NUMBER = new Area(112, 20, 94, 26);
  private static final Area IMPORTER = new Area(112, 46, 94, 16);
  private static final Area TABLE = new Area(4, 62, 202, 42);
  private static final Area TOTALS = new Area(4, 104, 202, 8);

  private static final List<Column> COLUMNS =
      List.of(
          new Column(
              "Detailed description of contents (1)\nDescription détaillée du contenu",
              78,
              "description",
              true,
              CustomsLine::description),
          new Column(
              "Quantity (2)\nQuantité",
              16,
              "quantity",
              false,
              line -> Integer.toString(line.quantity())),
          new Column(
              "Net weight (3) kg\nPoids net",
              24,
              "net weight",
              false,
              line -> FormText.kilograms(line.netGrams())),
          new Column(
              "Value and currency (5)\nValeur et monnaie",
              32,
              "value",
              false,
              line -> FormText.money(line.value())),
          new Column(
              "HS tariff number (7)\nN° tarifaire du SH",
              28,
              "tariff number",
              false,
              CustomsLine::hsCode),
          new Column(
              "Country of origin of goods (8)\nPays d’origine des marchandises",
              24,
              "origin",
              false,
              CustomsLine::origin));

  void draw(PdfDocument pdf) {
    var table = new ContentsTable(pdf.typeface(), COLUMNS, TABLE, 7, 5.2, 8);
    List<List<Row>> pages = table.pages(consignment.contents());
    for (int index = 0; index < pages.size(); index++) {
      try (PdfPage page = pdf.addPage(210, 148)) {
        drawHead(page, pages.size() == 1 ? "" : (index + 1) + "/" + pages.size());
        drawPage(page, table, pages.get(index));
      }
    }
  }

  private void drawPage(PdfPage page, ContentsTable table, List<Row> rows) {
    drawParties(page);
    drawNumber(page);
    drawImporter(page);
    table.draw(page, rows);
    drawTotals(page);
    new Cn23Footer(consignment).draw(page);
  }

  private static void drawHead(PdfPage page, String pageOfPages) {
    page.box(FRAME, PdfPage.RULE);
    page.boldHeading("CUSTOMS DECLARATION", new Area(114, 5.2, 64, 5), 12);
    page.boldHeading("DÉCLARATION EN DOUANE", new Area(114, 10.2, 64, 4.5), 10.5);
    page.heading(CustomsFormParts.MAY_BE_OPENED, new Area(114, 15.6, 64, 3), 6.5);
    page.boldHeading("CN 23", new Area(180, 5.5, 25, 9), 22);
    page.heading(pageOfPages, new Area(180, 15.6, 25, 3), 7);
  }

  private void drawParties(PdfPage page) {
    drawParty(page, "From\nDe", "sender", consignment.sender(), SENDER);
    drawParty(page, "To\nÀ", "addressee", consignment.addressee(), ADDRESSEE);
    var reference = new Area(80, 4, 32, 28);
    page.box(reference, PdfPage.HAIRLINE);
    page.heading(
        "Sender’s customs reference (if any) / Référence en douane de l’expéditeur (si elle existe)",
        reference.inside(1).top(6.6),
        5.5);
    page.entry(
        "sender reference",
        consignment.sender().customsReference(),
        reference.inside(1).below(7.2).top(8),
        9,
        5);
    page.heading("Tel., e-mail / Tél., courriel", reference.inside(1).below(16).top(2.6), 5.5);
    page.entry(
        "sender contact",
        FormText.contact(consignment.sender()),
        reference.inside(1).below(18.8),
        7,
        4.5);
  }

  private static void drawParty(
      PdfPage page, String heading, String field, Party party, Area area) {
    page.box(area, PdfPage.RULE);
    double width = field.equals("sender") ? 75.0 : area.width();
    Area inside = new Area(area.x(), area.y(), width, area.height()).inside(1.2);
    page.boldHeading(heading, new Area(inside.x(), inside.y(), 9, 8), 8);
    var text = new Area(inside.x() + 10, inside.y(), inside.width() - 10, inside.height());
    String name = FormText.nameAndBusiness(party);
    double nameHeight = page.boldEntry(field + " name", name, text.top(8.4), 10, 5);
    page.entry(field + " address", FormText.address(party), text.below(nameHeight + 0.6), 9, 5);
  }

  private void drawNumber(PdfPage page) {
    page.box(NUMBER, PdfPage.RULE);
    page.heading(
        "No. of item (barcode, if any) / N° de l’envoi (code à barres, s’il existe)",
        NUMBER.inside(1).top(2.6),
        5.5);
    page.barcode(consignment.number(), new Area(118, 24.4, 82, 14.4));
    page.centred("number", consignment.number().spaced(), new Area(118, 39.6, 82, 6), 12);
  }

  private void drawImporter(PdfPage page) {
    page.box(IMPORTER, PdfPage.RULE);
    page.heading(
        "Importer’s reference (if any) (tax code / VAT No. / importer code) / Référence de"
            + " l’importateur (si elle existe)",
        new Area(113, 46.8, 92, 2.6),
        5.5);
    page.entry(
        "addressee reference",
        consignment.addressee().customsReference(),
        new Area(113, 49.6, 92, 4),
        9,
        5);
    page.line(112, 54, 206, 54, PdfPage.HAIRLINE);
    page.heading(
        "Importer’s telephone, e-mail / Téléphone, courriel de l’importateur",
        new Area(113, 54.8, 92, 2.6),
        5.5);
    page.entry(
        "addressee contact",
        FormText.contact(consignment.addressee()),
        new Area(113, 57.4, 92, 4),
        8.5,
        5);
  }

  private void drawTotals(PdfPage page) {
    page.box(TOTALS, PdfPage.RULE);
    page.heading("Total gross weight (4) kg / Poids brut total", new Area(72, 104.8, 26, 6.6), 5.5);
    page.boldEntry(
        "gross weight",
        FormText.kilograms(consignment.grossGrams()),
        new Area(99, 105.6, 22, 5),
        9,
        5);
    page.line(122, 104, 122, 112, PdfPage.HAIRLINE);
    page.heading("Total value (6)\nValeur totale", new Area(123, 104.8, 16, 6.6), 5.5);
    page.boldEntry(
        "total value", FormText.money(consignment.value()), new Area(139, 105.6, 28, 5), 9, 5);
    page.line(168, 104, 168, 112, PdfPage.HAIRLINE);
    page.heading("Postal charges (9)\nFrais de port", new Area(169, 104.8, 18, 6.6), 5.5);
    page.boldEntry("postage", consignment.postageText(), new Area(187, 105.6, 18.5, 5), 8, 5);
  }
}
