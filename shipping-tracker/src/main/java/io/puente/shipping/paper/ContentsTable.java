package io.puente.shipping.paper;

import io.puente.shipping.paper.Consignment.CustomsLine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The list of goods on a customs form. The height of a row follows from its text. Rows that do not
 * fit continue on the next page.
 *
 * @param area of the whole table, headings included
 * @param headingHeight in millimetres, like {@code minRowHeight}
 * @param points the usual font size
 */
record ContentsTable(
    Typeface typeface,
    List<Column> columns,
    Area area,
    double headingHeight,
    double minRowHeight,
    double points) {

  private static final double SMALLEST = 4.5;
  private static final double MARGIN = 0.7;

  /**
   * @param field the name that a failed {@link PrintResult} reports
   * @param wraps whether the text may take several lines; otherwise it shrinks to fit one
   */
  record Column(
      String heading,
      double width,
      String field,
      boolean wraps,
      Function<CustomsLine, String> text) {}

  record Row(CustomsLine line, double height) {}

  /** Distributes the lines over pages. There is at least one page. */
  List<List<Row>> pages(List<CustomsLine> lines) {
    var pages = new ArrayList<List<Row>>();
    var page = new ArrayList<Row>();
    double used = 0.0;
    for (var line : lines) {
      double height = rowHeight(line);
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

  void draw(PdfPage page, List<Row> rows) {
    double x = area.x();
    for (var column : columns) {
      var strip = new Area(x, area.y(), column.width(), area.height());
      page.box(strip, PdfPage.HAIRLINE);
      page.heading(column.heading(), strip.top(headingHeight).inside(MARGIN), 5.5);
      drawCells(page, column, strip.below(headingHeight), rows);
      x += column.width();
    }
    double underHeadings = area.y() + headingHeight;
    page.line(area.x(), underHeadings, area.right(), underHeadings, PdfPage.HAIRLINE);
  }

  private void drawCells(PdfPage page, Column column, Area body, List<Row> rows) {
    double y = body.y();
    for (var row : rows) {
      Area cell = new Area(body.x(), y, body.width(), row.height()).inside(MARGIN);
      String text = column.text().apply(row.line());
      page.entry(column.field(), text, column.wraps() ? cell : oneLine(cell), points, SMALLEST);
      y += row.height();
      page.line(body.x(), y, body.right(), y, PdfPage.HAIRLINE);
    }
  }

  private double rowHeight(CustomsLine line) {
    double height = minRowHeight;
    for (var column : columns) {
      if (column.wraps()) {
        Area room = new Area(0, 0, column.width(), bodyHeight()).inside(MARGIN);
        String text = column.text().apply(line);
        FittedText fitted =
            FittedText.fit(
                typeface, column.field(), text, room.width(), room.height(), points, SMALLEST);
        height = Math.max(height, fitted.height() + 2 * MARGIN + 0.01);
      }
    }
    return height;
  }

  private Area oneLine(Area cell) {
    return cell.top(Math.min(cell.height(), minRowHeight - 2 * MARGIN));
  }

  private double bodyHeight() {
    return area.height() - headingHeight;
  }
}
