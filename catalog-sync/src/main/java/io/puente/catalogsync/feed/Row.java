package io.puente.catalogsync.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One row with its header and the {@linkplain CellText texts} of its cells.
 *
 * @param exact positions of numbers whose notation is known
 */
record Row(long line, Header header, List<String> cells, Set<Integer> exact) {

  /** Nobody separates the thousands of kilograms. */
  private static final Pattern KILOGRAMS =
      Pattern.compile("\\d ?k(?:g|ilo)", Pattern.CASE_INSENSITIVE);

  Row {
    cells = List.copyOf(cells);
    exact = Set.copyOf(exact);
  }

  /** A row as it is in the file. */
  static Row of(Header header, SheetRow inFile) {
    List<String> written = inFile.cells();
    List<String> cells = new ArrayList<>(written.size());
    for (String cell : written.subList(0, Math.min(written.size(), header.width()))) {
      cells.add(header.text(cells.size(), cell));
    }
    return new Row(inFile.line(), header, cells, inFile.numbers());
  }

  /** The row with another text in one cell. */
  Row with(int index, String text) {
    List<String> changed = new ArrayList<>(cells);
    changed.set(index, text);
    return new Row(line, header, changed, exact);
  }

  /** The row with its numbers in the notation of this program. */
  Row withNumbers(DecimalMark mark) {
    List<String> plain = new ArrayList<>(cells);
    for (int index : header.numbers()) {
      if (index < plain.size()
          && !exact.contains(index)
          && !KILOGRAMS.matcher(plain.get(index)).find()) {
        plain.set(index, mark.plain(plain.get(index)));
      }
    }
    return new Row(line, header, plain, exact);
  }

  /** The cells of numbers whose notation is not known yet. */
  Stream<String> numbers() {
    return header.numbers().stream().filter(index -> !exact.contains(index)).map(this::text);
  }

  /** The text at a position; a missing cell at the end is blank. */
  private String text(int index) {
    return index < cells.size() ? cells.get(index) : "";
  }

  /** A cell's text and its position, which problems refer to. */
  record Cell(long line, String column, String text) {

    boolean isBlank() {
      return text.isEmpty();
    }

    Optional<String> value() {
      return Optional.of(text).filter(value -> !value.isEmpty());
    }
  }

  /**
   * The cell of a column, or nothing if the file does not have the column, or if the cell is blank
   * and its blank changes nothing.
   */
  Optional<Cell> cell(Column column, String qualifier) {
    return header
        .index(column, qualifier)
        .map(index -> cellAt(Column.title(column, qualifier), index))
        .filter(cell -> !cell.isBlank() || !header.isBlankNothing());
  }

  Optional<Cell> cell(Column column) {
    return cell(column, "");
  }

  Cell cellAt(String title, int index) {
    return new Cell(line, title, text(index));
  }

  /** The text of a cell; empty if the cell is blank or the column is absent. */
  String text(Column column, String qualifier) {
    return cell(column, qualifier).map(Cell::text).orElse("");
  }

  String text(Column column) {
    return text(column, "");
  }

  boolean isVariant() {
    return Column.OF_VARIANT.stream().anyMatch(column -> !text(column).isEmpty());
  }

  /** A cell with a value of a variant in a row that does not say which one; 0 is no value. */
  Optional<Cell> valueWithoutVariant() {
    return isVariant()
        ? Optional.empty()
        : Column.NOT_IDENTIFYING.stream()
            .flatMap(
                column ->
                    Stream.concat(Stream.of(""), header.qualifiers(column).stream())
                        .flatMap(qualifier -> cell(column, qualifier).stream()))
            .filter(cell -> !cell.text().matches("0*([.,]0*)?"))
            .findFirst();
  }

  /** A cell with a value of a fourth or later option. */
  Optional<Cell> extraOption() {
    return header.extraOptions().stream()
        .map(index -> cellAt(header.nameAt(index), index))
        .filter(cell -> !cell.isBlank())
        .findFirst();
  }
}
