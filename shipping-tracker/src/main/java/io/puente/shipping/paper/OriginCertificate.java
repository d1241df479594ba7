package io.puente.shipping.paper;

import java.util.List;

/**
 * A proof of origin on one page of A4: numbered boxes, whose number and headings follow from the
 * trade agreement.
 *
 * @param notice what the reader must know about this document; empty if nothing
 * @param statement the text that is signed
 * @param signatures headings of the signature fields, from left to right
 */
public record OriginCertificate(
    String title, String notice, List<Box> boxes, String statement, List<String> signatures) {

  private static final Area PAGE = new Area(15, 14, 180, 269);
  private static final double HEAD_HEIGHT = 22;
  private static final double SIGNATURE_HEIGHT = 30;

  /**
   * A field with its heading.
   *
   * @param half whether the box takes half the width; the next box is then a half, too
   * @param height in millimetres
   */
  public record Box(String heading, String entry, boolean half, int height) {}

  public OriginCertificate {
    boxes = List.copyOf(boxes);
    signatures = List.copyOf(signatures);
  }

  void draw(PdfDocument pdf) {
    try (PdfPage page = pdf.addPage(210, 297)) {
      page.boldEntry("title", title, PAGE.top(9), 16, 9);
      page.entry("notice", notice, PAGE.below(10).top(HEAD_HEIGHT - 11), 8.5, 6);
      double boxesEnd = drawBoxes(page, PAGE.y() + HEAD_HEIGHT);
      double statementEnd = drawStatement(page, boxesEnd + 3);
      drawSignatures(page, statementEnd + 2);
    }
  }

  private double drawBoxes(PdfPage page, double top) {
    double y = top;
    boolean left = true;
    for (Box box : boxes) {
      double width = box.half() ? PAGE.width() / 2 : PAGE.width();
      double x = left ? PAGE.x() : PAGE.x() + PAGE.width() / 2;
      drawBox(page, box, new Area(x, y, width, box.height()));
      left = !box.half() || !left;
      y += left ? box.height() : 0;
    }
    return y;
  }

  private static void drawBox(PdfPage page, Box box, Area area) {
    page.box(area, PdfPage.HAIRLINE);
    Area inside = area.inside(1.5);
    page.heading(box.heading(), inside.top(3.5), 7);
    page.entry(box.heading(), box.entry(), inside.below(4), 10, 6);
  }

  private double drawStatement(PdfPage page, double y) {
    var area = new Area(PAGE.x(), y, PAGE.width(), PAGE.bottom() - SIGNATURE_HEIGHT - 2 - y);
    return y + page.entry("statement", statement, area, 9, 6);
  }

  private void drawSignatures(PdfPage page, double y) {
    double width = PAGE.width() / signatures.size();
    for (int index = 0; index < signatures.size(); index++) {
      var area = new Area(PAGE.x() + index * width, y, width, SIGNATURE_HEIGHT);
      page.box(area, PdfPage.RULE);
      page.heading(signatures.get(index), area.inside(1.5).top(3.5), 7);
    }
  }
}
