package io.puente.catalogsync.feed;

import io.puente.platform.text.PastedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The first rows of a sheet, among which the headings are: the row with the most cells that are
 * known as headings, or else the first row with several cells.
 *
 * @param headings position of that row
 */
record SheetHead(List<SheetRow> rows, int headings) {

  /** More than the rows that people write above their headings, and enough examples below. */
  private static final int MOST_ROWS = 60;

  private static final int LAST_OF_HEADINGS = 25;
  private static final int MOST_EXAMPLES = 3;

  SheetHead {
    rows = List.copyOf(rows);
  }

  static SheetHead of(SheetFile.OfRows file, int sheet, ImportContext context) {
    List<SheetRow> rows = firstRows(file, sheet);
    return new SheetHead(rows, headings(rows, context));
  }

  /** The first rows that are not blank. */
  static List<SheetRow> firstRows(SheetFile.OfRows file, int sheet) {
    List<SheetRow> rows = new ArrayList<>();
    file.read(
        sheet,
        MOST_ROWS * 4,
        new RowListener() {
          @Override
          public void row(SheetRow row) {
            if (rows.size() < MOST_ROWS && filled(row) > 0) {
              rows.add(row);
            }
          }

          @Override
          public void broken(long line, String firstLine) {}

          @Override
          public void tooManyBroken() {}

          @Override
          public void tooLong(long line) {}
        });
    return rows;
  }

  private static int headings(List<SheetRow> rows, ImportContext context) {
    int last = Math.min(rows.size(), LAST_OF_HEADINGS);
    int best =
        IntStream.range(0, last)
            .boxed()
            .max(
                Comparator.<Integer>comparingLong(
                        index -> ColumnNames.known(rows.get(index).cells(), context))
                    .thenComparing(Comparator.reverseOrder()))
            .orElse(0);
    if (best < last && ColumnNames.known(rows.get(best).cells(), context) > 0) {
      return best;
    }
    return IntStream.range(0, last)
        .filter(index -> filled(rows.get(index)) > 1)
        .findFirst()
        .orElse(0);
  }

  private static long filled(SheetRow row) {
    return row.cells().stream().filter(cell -> !PastedText.clean(cell).isEmpty()).count();
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** How many headings are known by name. */
  long known(ImportContext context) {
    return isEmpty() ? 0 : ColumnNames.known(names(), context);
  }

  /** The headings, without blank ones at the end. */
  List<String> names() {
    List<String> names = rows.get(headings).cells().stream().map(PastedText::code).toList();
    int width =
        IntStream.range(0, names.size()).filter(i -> !names.get(i).isEmpty()).max().orElse(-1) + 1;
    return names.subList(0, width);
  }

  long line() {
    return rows.get(headings).line();
  }

  /** The first different cells below a heading. */
  List<String> examples(int column) {
    return below(column).distinct().limit(MOST_EXAMPLES).toList();
  }

  /** The cells below a heading that are not blank. */
  Stream<String> below(int column) {
    return rows.stream()
        .skip(headings + 1L)
        .map(row -> PastedText.clean(row.cell(column)))
        .filter(cell -> !cell.isEmpty());
  }
}
