package io.puente.shipping.paper;

/** The lower part of a CN 23: category, accompanying documents and signature. */
record Cn23Footer(Consignment consignment) {
  private static final Area CATEGORY = new Area(4, 112, 108, 12);
  private static final Area COMMENTS = new Area(4, 124, 108, 9);
  private static final Area LICENCE = new Area(4, 133, 36, 11);
  private static final Area CERTIFICATE = new Area(40, 133, 36, 11);
  private static final Area INVOICE = new Area(76, 133, 36, 11);
  private static final Area OFFICE = new Area(112, 112, 94, 8);
  private static final Area CERTIFICATION = new Area(112, 120, 94, 13);
  private static final Area SIGNATURE = new Area(112, 133, 94, 11);

  void draw(PdfPage page) {
    drawCategory(page);
    Consignment.Remarks remarks = consignment.remarks();
    entry(
        page,
        COMMENTS,
        "Comments (11): e.g. goods subject to quarantine, sanitary or plant health inspection /"
            + " Observations",
        "comments",
        remarks.comments());
    document(page, LICENCE, "Licence (12) / Licence", "licence", remarks.licence());
    document(
        page, CERTIFICATE, "Certificate (13) / Certificat", "certificate", remarks.certificate());
    document(page, INVOICE, "Invoice (14) / Facture", "invoice", remarks.invoice());
    entry(
        page,
        OFFICE,
        "Office of origin, date of posting / Bureau d’origine, date de dépôt",
        "office",
        (remarks.officeOfOrigin() + "  " + consignment.shippedOn()).strip());
    drawSignature(page);
  }

  private void drawCategory(PdfPage page) {
    page.box(CATEGORY, PdfPage.RULE);
    page.heading(
        "Category of item (10) / Catégorie de l’envoi", CATEGORY.inside(0.9).top(2.4), 5.5);
    CustomsFormParts.drawCategories(
        page, CATEGORY.inside(0.9).below(2.5), 2.8, 6, consignment.category());
  }

  private static void document(
      PdfPage page, Area area, String heading, String field, String number) {
    entry(page, area, "", field, number);
    page.tickBox(area.x() + 1.2, area.y() + 1.2, !number.isBlank());
    page.heading(heading, new Area(area.x() + 4.4, area.y() + 1.2, 31, 2.8), 6);
  }

  private static void entry(PdfPage page, Area area, String heading, String field, String text) {
    page.box(area, PdfPage.RULE);
    page.heading(heading, area.inside(0.9).top(2.4), 5.5);
    page.entry(field, text, area.inside(1).below(3), 8, 4.5);
  }

  private void drawSignature(PdfPage page) {
    page.box(CERTIFICATION, PdfPage.RULE);
    page.heading(CustomsFormParts.CERTIFICATION, CERTIFICATION.inside(1), 6.5);
    page.box(SIGNATURE, PdfPage.RULE);
    page.heading(
        "Date and sender’s signature (15) / Date et signature de l’expéditeur",
        SIGNATURE.inside(1).top(2.6),
        5.5);
    page.entry("date", consignment.shippedOn().toString(), new Area(113.5, 138.5, 20, 4), 8, 5);
    page.line(136, 142, 204, 142, PdfPage.HAIRLINE);
  }
}
