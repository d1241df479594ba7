package io.puente.bench.figure;

import java.util.ArrayList;
import java.util.List;

/** Results as a table for a terminal. */
public final class Table {

  private static final int GAP = 2;

  private Table() {}

  public static String of(List<Figure> figures) {
    StringBuilder text = new StringBuilder();
    int[] widths = widths(figures);
    line(text, Row.HEAD, widths);
    for (Figure figure : figures) {
      text.append(figure.name()).append('\n');
      figure.measurements().forEach(reading -> line(text, Row.of(reading), widths));
    }
    return text.toString();
  }

  private static int[] widths(List<Figure> figures) {
    List<Row> rows = new ArrayList<>(List.of(Row.HEAD));
    figures.forEach(each -> each.measurements().stream().map(Row::of).forEach(rows::add));
    int[] widths = new int[Row.HEAD.cells().size()];
    for (Row row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.cells().get(i).length());
      }
    }
    return widths;
  }

  private static void line(StringBuilder text, Row row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = row.cells().get(i);
      String space = " ".repeat(widths[i] - cell.length());
      boolean number = i > 0 && i < widths.length - 1;
      line.append(" ".repeat(GAP)).append(number ? space + cell : cell + space);
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }
}
