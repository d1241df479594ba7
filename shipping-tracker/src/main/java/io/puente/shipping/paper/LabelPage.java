package io.puente.shipping.paper;

import io.puente.shipping.paper.Consignment.Party;

/** The address label, 100 × 150 mm: addressee, sender and the barcode of the number. */
record LabelPage(Consignment consignment) {
  private static final Area SERVICE = new Area(3, 3, 68, 19);
  private static final Area INDICATOR = new Area(71, 3, 26, 19);
  private static final Area SENDER = new Area(3, 22, 94, 25);
  private static final Area ADDRESSEE = new Area(3, 47, 94, 49);
  private static final Area ROUTING = new Area(3, 96, 34, 18);
  private static final Area WEIGHT = new Area(37, 96, 30, 18);
  private static final Area SHIPPED = new Area(67, 96, 30, 18);
  private static final Area NUMBER = new Area(3, 114, 94, 33);

  void draw(PdfDocument pdf) {
    try (PdfPage page = pdf.addPage(100, 150)) {
      drawService(page);
      drawSender(page);
      drawAddressee(page);
      drawRouting(page);
      drawNumber(page);
    }
  }

  private void drawService(PdfPage page) {
    page.box(SERVICE, PdfPage.RULE);
    page.boldEntry("service", consignment.service(), SERVICE.inside(1.5).top(10), 17, 8);
    page.heading("Postage / Port", SERVICE.inside(1.5).below(11.2).top(2.4), 5.5);
    page.entry("postage", consignment.postageText(), SERVICE.inside(1.5).below(13.2), 7, 5);
    page.box(INDICATOR, PdfPage.RULE);
    page.boldEntry("number", consignment.number().indicator(), INDICATOR.inside(2.5), 36, 20);
  }

  private void drawSender(PdfPage page) {
    Party sender = consignment.sender();
    page.box(SENDER, PdfPage.RULE);
    Area inside = SENDER.inside(1.5);
    page.heading("From / De", inside.top(2.6), 5.5);
    page.entry(
        "sender",
        FormText.nameAndBusiness(sender) + "\n" + FormText.address(sender) + contactLine(sender),
        inside.below(2.8),
        8,
        5);
  }

  private void drawAddressee(PdfPage page) {
    Party addressee = consignment.addressee();
    page.box(ADDRESSEE, PdfPage.RULE * 2);
    Area inside = ADDRESSEE.inside(2);
    page.heading("To / À", inside.top(3), 6.5);
    String name = FormText.nameAndBusiness(addressee);
    Area text = inside.below(4).top(34);
    double nameHeight = page.boldEntry("addressee name", name, text.top(12), 14, 7);
    page.entry(
        "addressee address",
        String.join("\n", addressee.lines()) + contactLine(addressee),
        text.below(nameHeight + 1),
        12,
        6.5);
    page.boldEntry("addressee country", addressee.countryName(), inside.below(38.5), 14, 7);
  }

  private void drawRouting(PdfPage page) {
    page.box(ROUTING, PdfPage.RULE);
    page.boldEntry(
        "addressee country", consignment.addressee().country(), ROUTING.inside(1), 44, 30);
    page.box(WEIGHT, PdfPage.RULE);
    page.heading("Gross weight / Poids brut", WEIGHT.inside(1.5).top(2.6), 5.5);
    page.boldEntry(
        "gross weight",
        FormText.kilograms(consignment.grossGrams()) + " kg",
        WEIGHT.inside(1.5).below(5),
        16,
        8);
    page.box(SHIPPED, PdfPage.RULE);
    page.heading("Date of posting / Date de dépôt", SHIPPED.inside(1.5).top(2.6), 5.5);
    page.entry("date", consignment.shippedOn().toString(), SHIPPED.inside(1.5).below(5), 12, 8);
  }

  private void drawNumber(PdfPage page) {
    page.box(NUMBER, PdfPage.RULE);
    page.barcode(consignment.number(), new Area(8, 117, 84, 20));
    page.centred("number", consignment.number().spaced(), new Area(8, 138.5, 84, 7), 15);
  }

  private static String contactLine(Party party) {
    String contact = FormText.contact(party);
    return contact.isEmpty() ? "" : "\n" + contact;
  }
}
