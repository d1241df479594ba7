package io.puente.shipping.paper;

/**
 * The six squares of which one is ticked, in rows.
 *
 * @param area of all of them
 * @param columns how many stand side by side
 * @param rowHeight in millimetres
 */
record CategoryBoxes(Area area, int columns, double rowHeight, double points) {
  private static final double SQUARE = 3.2;

  void draw(Sheet sheet, Category chosen) {
    var width = area.width() / columns;
    var place = 0;
    for (var category : Category.values()) {
      var row = place / columns;
      var x = area.x() + width * (place % columns);
      var y = area.y() + rowHeight * row;
      sheet.tickBox(x, y, category == chosen);
      sheet.heading(category.words(), new Area(x + SQUARE, y, width - SQUARE, rowHeight), points);
      place++;
    }
  }
}
