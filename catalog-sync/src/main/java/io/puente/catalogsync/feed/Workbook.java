package io.puente.catalogsync.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of Excel, LibreOffice, Numbers or Google Sheets (Office Open XML, ECMA-376), which a
 * {@link WorkbookCheck} has admitted. A number has all digits that the spreadsheet keeps, whatever
 * its column shows; of a formula, its last result counts.
 */
final class Workbook {

  /** The digits that a spreadsheet keeps of a number. */
  private static final MathContext KEPT_DIGITS = new MathContext(15);

  private static final int MOST_DECIMALS = 30;

  private static final Pattern ERROR = Pattern.compile("#(?:[A-Z]+/?[A-Z0]*[!?]|N/A|DIV/0!)");

  /** How the format keeps a control character in a text. */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  /** What a number format shows as it is, and its conditions and colors. */
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|[\\\\_*].");

  private static final Pattern DATE_SIGNS = Pattern.compile("[dmyhs]", Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER_SIGNS = Pattern.compile("[#?]|^[^hs]*0");

  private final byte[] bytes;

  Workbook(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A workbook cannot be read, although it looked like one. */
  static final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unreadable(Throwable cause) {
      super(cause);
    }
  }

  /**
   * A sheet that the workbook shows.
   *
   * @param index among all sheets
   */
  record NamedSheet(int index, String name) {}

  /** The sheets that the workbook shows, in its order. */
  List<NamedSheet> sheets() {
    return open(
        book ->
            book.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .map(sheet -> new NamedSheet(sheet.getIndex(), sheet.getName()))
                .toList());
  }

  /** Reads the rows of a sheet, as many as are asked for. */
  void read(int index, int mostRows, RowListener listener) {
    open(
        book -> {
          Sheet sheet = book.getSheet(index).orElseThrow();
          read(sheet, mostRows, listener);
          return index;
        });
  }

  private static void read(Sheet sheet, int mostRows, RowListener listener) {
    RowMemory memory = new RowMemory();
    try (Stream<Row> rows = opened(sheet)) {
      Iterator<Row> all = rows.iterator();
      for (int i = 0; i < mostRows; i++) {
        Optional<SheetRow> row = next(all);
        if (row.isEmpty()) {
          return;
        }
        memory.add(row.get());
        listener.row(row.get());
      }
    } catch (RowMemory.TooLong tooLong) {
      listener.tooLong(tooLong.line());
    }
  }

  private static Stream<Row> opened(Sheet sheet) {
    try {
      return sheet.openStream();
    } catch (IOException | RuntimeException e) {
      throw new Unreadable(e);
    }
  }

  /** The library does not say by which exceptions it refuses a row. */
  private static Optional<SheetRow> next(Iterator<Row> rows) {
    try {
      return rows.hasNext() ? Optional.of(row(rows.next())) : Optional.empty();
    } catch (RuntimeException e) {
      throw new Unreadable(e);
    }
  }

  private <T> T open(Function<ReadableWorkbook, T> reader) {
    try (ReadableWorkbook book = opened()) {
      return reader.apply(book);
    } catch (IOException e) {
      throw new Unreadable(e);
    }
  }

  /** Formats tell dates from numbers; a workbook without styles has none. */
  private ReadableWorkbook opened() {
    try {
      return opened(new ReadingOptions(true, true));
    } catch (IOException | RuntimeException withoutStyles) {
      try {
        return opened(new ReadingOptions(false, true));
      } catch (IOException | RuntimeException e) {
        throw new Unreadable(e);
      }
    }
  }

  private ReadableWorkbook opened(ReadingOptions options) throws IOException {
    return new ReadableWorkbook(new ByteArrayInputStream(bytes), options);
  }

  private static SheetRow row(Row row) {
    List<String> cells = new ArrayList<>();
    Set<Integer> numbers = new HashSet<>();
    Map<Integer, ProblemKind> faults = new HashMap<>();
    int width = IntStream.range(0, row.getCellCount()).filter(row::hasCell).max().orElse(-1) + 1;
    for (int i = 0; i < Math.min(width, RowMemory.MAX_COLUMNS + 1); i++) {
      @Nullable Cell cell = row.hasCell(i) ? row.getCell(i) : null;
      cells.add(cell == null ? "" : text(cell, i, numbers, faults));
    }
    return new SheetRow(row.getRowNum(), cells, numbers, faults);
  }

  private static String text(
      Cell cell, int index, Set<Integer> numbers, Map<Integer, ProblemKind> faults) {
    @Nullable Object value = cell.getValue();
    if (value instanceof BigDecimal number) {
      if (isDate(cell)) {
        faults.put(index, ProblemKind.CELL_IS_A_DATE);
        return date(cell, number);
      }
      String plain = plain(number);
      if (!plain.contains("E")) {
        numbers.add(index);
      }
      return plain;
    }
    if (value instanceof Boolean yes) {
      return yes ? "TRUE" : "FALSE";
    }
    if (value == null) {
      if (cell.getType() == CellType.FORMULA && cell.getRawValue() == null) {
        faults.put(index, ProblemKind.FORMULA_WITHOUT_VALUE);
        return "=" + cell.getFormula();
      }
      return "";
    }
    String text = unescaped(value.toString());
    boolean computed = cell.getType() == CellType.ERROR || cell.getType() == CellType.FORMULA;
    if (computed && ERROR.matcher(text).matches()) {
      faults.put(index, ProblemKind.CELL_IS_AN_ERROR);
    }
    return text;
  }

  private static String unescaped(String text) {
    return ESCAPED
        .matcher(text)
        .replaceAll(
            (MatchResult found) -> {
              char escaped = (char) Integer.parseInt(found.group(1), 16);
              return escaped == '\n' || escaped == '\t' ? String.valueOf(escaped) : "";
            });
  }

  /** A number without the noise of its last binary digits; one that has lost digits shows it. */
  private static String plain(BigDecimal number) {
    BigDecimal kept = number.round(KEPT_DIGITS).stripTrailingZeros();
    boolean lost = kept.precision() - kept.scale() > KEPT_DIGITS.getPrecision();
    return lost || kept.scale() > MOST_DECIMALS ? kept.toString() : kept.toPlainString();
  }

  private static boolean isDate(Cell cell) {
    @Nullable String format = cell.getDataFormatString();
    if (format != null) {
      String signs = LITERAL.matcher(format).replaceAll("");
      return DATE_SIGNS.matcher(signs).find() && !NUMBER_SIGNS.matcher(signs).find();
    }
    @Nullable Integer builtIn = cell.getDataFormatId();
    return builtIn != null
        && ((builtIn >= 14 && builtIn <= 22)
            || (builtIn >= 27 && builtIn <= 36)
            || (builtIn >= 45 && builtIn <= 47)
            || (builtIn >= 50 && builtIn <= 58));
  }

  private static String date(Cell cell, BigDecimal number) {
    boolean isDay = cell.getType() == CellType.NUMBER && number.abs().precision() < 10;
    return isDay ? cell.asDate().toLocalDate().toString() : plain(number);
  }
}
