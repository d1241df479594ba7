package io.puente.shipping.paper;

/** A proof of origin on one page of A4. */
record OriginPage(OriginCertificate certificate) {

  private static final Area PAGE = new Area(15, 14, 180, 269);
  private static final double HEAD = 22;
  private static final double SIGNING = 30;

  void draw(Booklet booklet) {
    try (var sheet = booklet.sheet(210, 297)) {
      sheet.boldEntry("title", certificate.title(), PAGE.top(9), 16, 9);
      sheet.entry("notice", certificate.notice(), PAGE.below(10).top(HEAD - 11), 8.5, 6);
      var y = drawBoxes(sheet, PAGE.y() + HEAD);
      drawSignatures(sheet, drawStatement(sheet, y + 3) + 2);
    }
  }

  /** Gives where the next thing begins. */
  private double drawBoxes(Sheet sheet, double top) {
    var y = top;
    var left = true;
    for (var box : certificate.boxes()) {
      var width = box.half() ? PAGE.width() / 2 : PAGE.width();
      var x = left ? PAGE.x() : PAGE.x() + PAGE.width() / 2;
      drawBox(sheet, box, new Area(x, y, width, box.height()));
      left = !box.half() || !left;
      y += left ? box.height() : 0;
    }
    return y;
  }

  private static void drawBox(Sheet sheet, OriginCertificate.Box box, Area area) {
    sheet.box(area, Sheet.HAIRLINE);
    var inside = area.inside(1.5);
    sheet.heading(box.heading(), inside.top(3.5), 7);
    sheet.entry(box.heading(), box.entry(), inside.below(4), 10, 6);
  }

  private double drawStatement(Sheet sheet, double y) {
    var area = new Area(PAGE.x(), y, PAGE.width(), PAGE.bottom() - SIGNING - 2 - y);
    return y + sheet.entry("statement", certificate.statement(), area, 9, 6);
  }

  private void drawSignatures(Sheet sheet, double y) {
    var count = certificate.signatures().size();
    var width = PAGE.width() / count;
    for (var place = 0; place < count; place++) {
      var area = new Area(PAGE.x() + place * width, y, width, SIGNING);
      sheet.box(area, Sheet.RULE);
      sheet.heading(certificate.signatures().get(place), area.inside(1.5).top(3.5), 7);
    }
  }
}
