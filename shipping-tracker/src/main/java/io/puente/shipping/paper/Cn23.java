package io.puente.shipping.paper;

import io.puente.shipping.paper.ContentsTable.Column;
import io.puente.shipping.paper.ContentsTable.Row;
import java.util.List;

/** The long customs form CN 23, 210 × 148 mm (A5 across), to travel in a pouch on the parcel. */
record Cn23(Consignment parcel) {
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
              line -> Words.kilograms(line.netGrams())),
          new Column(
              "Value and currency (5)\nValeur et monnaie",
              32,
              "value",
              false,
              line -> Words.money(line.value())),
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

  void draw(Booklet booklet) {
    var table = new ContentsTable(booklet.typeface(), COLUMNS, TABLE, 7, 5.2, 8);
    var pages = table.pages(parcel.contents());
    for (var page = 0; page < pages.size(); page++) {
      try (var sheet = booklet.sheet(210, 148)) {
        drawHead(sheet, pages.size() == 1 ? "" : (page + 1) + "/" + pages.size());
        drawPage(sheet, table, pages.get(page));
      }
    }
  }

  private void drawPage(Sheet sheet, ContentsTable table, List<Row> rows) {
    drawParties(sheet);
    drawNumber(sheet);
    drawImporter(sheet);
    table.draw(sheet, rows);
    drawTotals(sheet);
    new Cn23Foot(parcel).draw(sheet);
  }

  private static void drawHead(Sheet sheet, String pageOfPages) {
    sheet.box(FRAME, Sheet.RULE);
    sheet.boldHeading("CUSTOMS DECLARATION", new Area(114, 5.2, 64, 5), 12);
    sheet.boldHeading("DÉCLARATION EN DOUANE", new Area(114, 10.2, 64, 4.5), 10.5);
    sheet.heading(Certification.OFFICIALLY, new Area(114, 15.6, 64, 3), 6.5);
    sheet.boldHeading("CN 23", new Area(180, 5.5, 25, 9), 22);
    sheet.heading(pageOfPages, new Area(180, 15.6, 25, 3), 7);
  }

  private void drawParties(Sheet sheet) {
    drawParty(sheet, "From\nDe", "sender", parcel.sender(), SENDER);
    drawParty(sheet, "To\nÀ", "addressee", parcel.addressee(), ADDRESSEE);
    var reference = new Area(80, 4, 32, 28);
    sheet.box(reference, Sheet.HAIRLINE);
    sheet.heading(
        "Sender’s customs reference (if any) / Référence en douane de l’expéditeur (si elle existe)",
        reference.inside(1).top(6.6),
        5.5);
    sheet.entry(
        "sender reference",
        parcel.sender().customsReference(),
        reference.inside(1).below(7.2).top(8),
        9,
        5);
    sheet.heading("Tel., e-mail / Tél., courriel", reference.inside(1).below(16).top(2.6), 5.5);
    sheet.entry(
        "sender contact", Words.contact(parcel.sender()), reference.inside(1).below(18.8), 7, 4.5);
  }

  private static void drawParty(Sheet sheet, String words, String field, Party party, Area area) {
    sheet.box(area, Sheet.RULE);
    var width = field.equals("sender") ? 75.0 : area.width();
    var inside = new Area(area.x(), area.y(), width, area.height()).inside(1.2);
    sheet.boldHeading(words, new Area(inside.x(), inside.y(), 9, 8), 8);
    var text = new Area(inside.x() + 10, inside.y(), inside.width() - 10, inside.height());
    var name = Words.nameAndBusiness(party);
    var taken = sheet.boldEntry(field + " name", name, text.top(8.4), 10, 5);
    sheet.entry(field + " address", Words.address(party), text.below(taken + 0.6), 9, 5);
  }

  private void drawNumber(Sheet sheet) {
    sheet.box(NUMBER, Sheet.RULE);
    sheet.heading(
        "No. of item (barcode, if any) / N° de l’envoi (code à barres, s’il existe)",
        NUMBER.inside(1).top(2.6),
        5.5);
    sheet.barcode(parcel.number(), new Area(118, 24.4, 82, 14.4));
    sheet.centred("number", parcel.number().spaced(), new Area(118, 39.6, 82, 6), 12);
  }

  private void drawImporter(Sheet sheet) {
    sheet.box(IMPORTER, Sheet.RULE);
    sheet.heading(
        "Importer’s reference (if any) (tax code / VAT No. / importer code) / Référence de"
            + " l’importateur (si elle existe)",
        new Area(113, 46.8, 92, 2.6),
        5.5);
    sheet.entry(
        "addressee reference",
        parcel.addressee().customsReference(),
        new Area(113, 49.6, 92, 4),
        9,
        5);
    sheet.line(112, 54, 206, 54, Sheet.HAIRLINE);
    sheet.heading(
        "Importer’s telephone, e-mail / Téléphone, courriel de l’importateur",
        new Area(113, 54.8, 92, 2.6),
        5.5);
    sheet.entry(
        "addressee contact", Words.contact(parcel.addressee()), new Area(113, 57.4, 92, 4), 8.5, 5);
  }

  private void drawTotals(Sheet sheet) {
    sheet.box(TOTALS, Sheet.RULE);
    sheet.heading(
        "Total gross weight (4) kg / Poids brut total", new Area(72, 104.8, 26, 6.6), 5.5);
    sheet.boldEntry(
        "gross weight", Words.kilograms(parcel.grossGrams()), new Area(99, 105.6, 22, 5), 9, 5);
    sheet.line(122, 104, 122, 112, Sheet.HAIRLINE);
    sheet.heading("Total value (6)\nValeur totale", new Area(123, 104.8, 16, 6.6), 5.5);
    sheet.boldEntry("total value", Words.money(parcel.value()), new Area(139, 105.6, 28, 5), 9, 5);
    sheet.line(168, 104, 168, 112, Sheet.HAIRLINE);
    sheet.heading("Postal charges (9)\nFrais de port", new Area(169, 104.8, 18, 6.6), 5.5);
    sheet.boldEntry("postage", Words.money(parcel.postage()), new Area(187, 105.6, 18.5, 5), 8, 5);
  }
}
