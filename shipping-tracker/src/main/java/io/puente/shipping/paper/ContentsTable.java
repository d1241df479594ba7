package io.puente.shipping.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The list of goods on a customs form. A row is as high as its words need; rows that do not fit go
 * to the next page.
 *
 * @param area of the whole table, headings included
 * @param headingHeight in millimetres, as {@code leastRow}
 * @param points the usual size of the type
 */
record ContentsTable(
    Typeface typeface,
    List<Column> columns,
    Area area,
    double headingHeight,
    double leastRow,
    double points) {

  private static final double SMALLEST = 4.5;
  private static final double MARGIN = 0.7;

  /**
   * @param field the name of what it says, for faults
   * @param wraps whether its words may take several lines; figures shrink into one
   */
  record Column(
      String heading,
      double width,
      String field,
      boolean wraps,
      Function<CustomsLine, String> words) {}

  record Row(CustomsLine line, double height) {}

  /** The lines as rows, page by page; there is at least one page. */
  List<List<Row>> pages(List<CustomsLine> lines) {
    var pages = new ArrayList<List<Row>>();
    var page = new ArrayList<Row>();
    var used = 0.0;
    for (var line : lines) {
      var height = rowHeight(line);
      if (used + height > bodyHeight()) {
        pages.add(page);
        page = new ArrayList<>();
        used = 0;
      }
      page.add(new Row(line, height));
      used += height;
    }
    pages.add(page);
    return pages;
  }

  void draw(Sheet sheet, List<Row> rows) {
    var x = area.x();
    for (var column : columns) {
      var strip = new Area(x, area.y(), column.width(), area.height());
      sheet.box(strip, Sheet.HAIRLINE);
      sheet.heading(column.heading(), strip.top(headingHeight).inside(MARGIN), 5.5);
      drawCells(sheet, column, strip.below(headingHeight), rows);
      x += column.width();
    }
    var underHeadings = area.y() + headingHeight;
    sheet.line(area.x(), underHeadings, area.right(), underHeadings, Sheet.HAIRLINE);
  }

  private void drawCells(Sheet sheet, Column column, Area body, List<Row> rows) {
    var y = body.y();
    for (var row : rows) {
      var cell = new Area(body.x(), y, body.width(), row.height()).inside(MARGIN);
      var words = column.words().apply(row.line());
      sheet.entry(column.field(), words, column.wraps() ? cell : oneLine(cell), points, SMALLEST);
      y += row.height();
      sheet.line(body.x(), y, body.right(), y, Sheet.HAIRLINE);
    }
  }

  private double rowHeight(CustomsLine line) {
    var height = leastRow;
    for (var column : columns) {
      if (column.wraps()) {
        var room = new Area(0, 0, column.width(), bodyHeight()).inside(MARGIN);
        var words = column.words().apply(line);
        var fitted =
            FittedText.fit(
                typeface, column.field(), words, room.width(), room.height(), points, SMALLEST);
        height = Math.max(height, fitted.height() + 2 * MARGIN + 0.01);
      }
    }
    return height;
  }

  private Area oneLine(Area cell) {
    return cell.top(Math.min(cell.height(), leastRow - 2 * MARGIN));
  }

  private double bodyHeight() {
    return area.height() - headingHeight;
  }
}
