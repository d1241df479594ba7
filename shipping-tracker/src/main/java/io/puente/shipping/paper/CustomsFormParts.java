package io.puente.shipping.paper;

import io.puente.shipping.paper.Consignment.Category;

/** What the forms CN 22 and CN 23 have in common. */
final class CustomsFormParts {
  /** The text that the sender signs. */
  static final String CERTIFICATION =
      "I certify that the particulars given in this declaration are correct and that this item does"
          + " not contain any dangerous article or articles prohibited by legislation or by postal"
          + " or customs regulations. / Je certifie que les renseignements donnés dans la présente"
          + " déclaration sont exacts et que cet envoi ne contient aucun objet dangereux ou interdit"
          + " par la législation ou la réglementation postale ou douanière.";

  static final String MAY_BE_OPENED = "May be opened officially / Peut être ouvert d’office";

  private static final double BOX = 3.2;
  private static final int COLUMNS = 2;

  private CustomsFormParts() {}

  /**
   * Draws a box for each category, two in a row, and ticks the chosen one.
   *
   * @param rowHeight in millimetres
   * @param points size of the text
   */
  static void drawCategories(
      PdfPage page, Area area, double rowHeight, double points, Category chosen) {
    double width = area.width() / COLUMNS;
    int index = 0;
    for (Category category : Category.values()) {
      double x = area.x() + width * (index % COLUMNS);
      double y = area.y() + rowHeight * Math.floorDiv(index, COLUMNS);
      page.tickBox(x, y, category == chosen);
      page.heading(category.label(), new Area(x + BOX, y, width - BOX, rowHeight), points);
      index++;
    }
  }
}
