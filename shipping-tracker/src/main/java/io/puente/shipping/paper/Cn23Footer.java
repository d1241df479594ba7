package io.puente.shipping.paper;

/** The lower part of a CN 23: why it travels, what goes with it, who answers for it. */
record Cn23Foot(Consignment parcel) {
  private static final Area CATEGORY = new Area(4, 112, 108, 12);
  private static final Area COMMENTS = new Area(4, 124, 108, 9);
  private static final Area LICENCE = new Area(4, 133, 36, 11);
  private static final Area CERTIFICATE = new Area(40, 133, 36, 11);
  private static final Area INVOICE = new Area(76, 133, 36, 11);
  private static final Area OFFICE = new Area(112, 112, 94, 8);
  private static final Area CERTIFICATION = new Area(112, 120, 94, 13);
  private static final Area SIGNATURE = new Area(112, 133, 94, 11);

  void draw(Sheet sheet) {
    drawCategory(sheet);
    var remarks = parcel.remarks();
    entry(
        sheet,
        COMMENTS,
        "Comments (11): e.g. goods subject to quarantine, sanitary or plant health inspection /"
            + " Observations",
        "comments",
        remarks.comments());
    paper(sheet, LICENCE, "Licence (12) / Licence", "licence", remarks.licence());
    paper(
        sheet, CERTIFICATE, "Certificate (13) / Certificat", "certificate", remarks.certificate());
    paper(sheet, INVOICE, "Invoice (14) / Facture", "invoice", remarks.invoice());
    entry(
        sheet,
        OFFICE,
        "Office of origin, date of posting / Bureau d’origine, date de dépôt",
        "office",
        (remarks.officeOfOrigin() + "  " + parcel.postedOn()).strip());
    drawSignature(sheet);
  }

  private void drawCategory(Sheet sheet) {
    sheet.box(CATEGORY, Sheet.RULE);
    sheet.heading(
        "Category of item (10) / Catégorie de l’envoi", CATEGORY.inside(0.9).top(2.4), 5.5);
    new CategoryBoxes(CATEGORY.inside(0.9).below(2.5), 2, 2.8, 6).draw(sheet, parcel.category());
  }

  private static void paper(Sheet sheet, Area area, String words, String field, String number) {
    entry(sheet, area, "", field, number);
    sheet.tickBox(area.x() + 1.2, area.y() + 1.2, !number.isBlank());
    sheet.heading(words, new Area(area.x() + 4.4, area.y() + 1.2, 31, 2.8), 6);
  }

  private static void entry(Sheet sheet, Area area, String words, String field, String text) {
    sheet.box(area, Sheet.RULE);
    sheet.heading(words, area.inside(0.9).top(2.4), 5.5);
    sheet.entry(field, text, area.inside(1).below(3), 8, 4.5);
  }

  private void drawSignature(Sheet sheet) {
    sheet.box(CERTIFICATION, Sheet.RULE);
    sheet.heading(Certification.WORDS, CERTIFICATION.inside(1), 6.5);
    sheet.box(SIGNATURE, Sheet.RULE);
    sheet.heading(
        "Date and sender’s signature (15) / Date et signature de l’expéditeur",
        SIGNATURE.inside(1).top(2.6),
        5.5);
    sheet.entry("date", parcel.postedOn().toString(), new Area(113.5, 138.5, 20, 4), 8, 5);
    sheet.line(136, 142, 204, 142, Sheet.HAIRLINE);
  }
}
