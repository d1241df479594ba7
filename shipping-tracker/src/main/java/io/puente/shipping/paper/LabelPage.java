package io.puente.shipping.paper;

/** The address label, 100 × 150 mm: whom it is for, whose it is, and the number to scan. */
record LabelPage(Consignment parcel) {
  private static final Area SERVICE = new Area(3, 3, 68, 19);
  private static final Area INDICATOR = new Area(71, 3, 26, 19);
  private static final Area SENDER = new Area(3, 22, 94, 25);
  private static final Area ADDRESSEE = new Area(3, 47, 94, 49);
  private static final Area ROUTING = new Area(3, 96, 34, 18);
  private static final Area WEIGHT = new Area(37, 96, 30, 18);
  private static final Area POSTED = new Area(67, 96, 30, 18);
  private static final Area NUMBER = new Area(3, 114, 94, 33);

  void draw(Booklet booklet) {
    try (var sheet = booklet.sheet(100, 150)) {
      drawService(sheet);
      drawSender(sheet);
      drawAddressee(sheet);
      drawRouting(sheet);
      drawNumber(sheet);
    }
  }

  private void drawService(Sheet sheet) {
    sheet.box(SERVICE, Sheet.RULE);
    sheet.boldEntry("service", parcel.service(), SERVICE.inside(1.5).top(10), 17, 8);
    sheet.heading("Postage / Port", SERVICE.inside(1.5).below(11.2).top(2.4), 5.5);
    sheet.entry("postage", Words.money(parcel.postage()), SERVICE.inside(1.5).below(13.2), 7, 5);
    sheet.box(INDICATOR, Sheet.RULE);
    sheet.boldEntry("number", parcel.number().indicator(), INDICATOR.inside(2.5), 36, 20);
  }

  private void drawSender(Sheet sheet) {
    var sender = parcel.sender();
    sheet.box(SENDER, Sheet.RULE);
    var inside = SENDER.inside(1.5);
    sheet.heading("From / De", inside.top(2.6), 5.5);
    sheet.entry(
        "sender",
        Words.nameAndBusiness(sender) + "\n" + Words.address(sender) + contactLine(sender),
        inside.below(2.8),
        8,
        5);
  }

  private void drawAddressee(Sheet sheet) {
    var addressee = parcel.addressee();
    sheet.box(ADDRESSEE, Sheet.RULE * 2);
    var inside = ADDRESSEE.inside(2);
    sheet.heading("To / À", inside.top(3), 6.5);
    var name = Words.nameAndBusiness(addressee);
    var text = inside.below(4).top(34);
    var taken = sheet.boldEntry("addressee name", name, text.top(12), 14, 7);
    sheet.entry(
        "addressee address",
        String.join("\n", addressee.lines()) + contactLine(addressee),
        text.below(taken + 1),
        12,
        6.5);
    sheet.boldEntry("addressee country", addressee.countryName(), inside.below(38.5), 14, 7);
  }

  private void drawRouting(Sheet sheet) {
    sheet.box(ROUTING, Sheet.RULE);
    sheet.boldEntry("addressee country", parcel.addressee().country(), ROUTING.inside(1), 44, 30);
    sheet.box(WEIGHT, Sheet.RULE);
    sheet.heading("Gross weight / Poids brut", WEIGHT.inside(1.5).top(2.6), 5.5);
    sheet.boldEntry(
        "gross weight",
        Words.kilograms(parcel.grossGrams()) + " kg",
        WEIGHT.inside(1.5).below(5),
        16,
        8);
    sheet.box(POSTED, Sheet.RULE);
    sheet.heading("Date of posting / Date de dépôt", POSTED.inside(1.5).top(2.6), 5.5);
    sheet.entry("date", parcel.postedOn().toString(), POSTED.inside(1.5).below(5), 12, 8);
  }

  private void drawNumber(Sheet sheet) {
    sheet.box(NUMBER, Sheet.RULE);
    sheet.barcode(parcel.number(), new Area(8, 117, 84, 20));
    sheet.centred("number", parcel.number().spaced(), new Area(8, 138.5, 84, 7), 15);
  }

  private static String contactLine(Party party) {
    var contact = Words.contact(party);
    return contact.isEmpty() ? "" : "\n" + contact;
  }
}
