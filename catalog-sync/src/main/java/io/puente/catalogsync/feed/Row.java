package io.puente.catalogsync.feed;

import java.util.List;
import java.util.Optional;

/** One row under its header. Cells are read without their outer blanks. */
record Row(long line, Header header, List<String> cells) {

  /** The cell of a column, empty if it is blank; nothing if the file has no such column. */
  Optional<Cell> cell(Column column, String qualifier) {
    return header.place(column, qualifier).map(place -> cellAt(column, qualifier, place));
  }

  Optional<Cell> cell(Column column) {
    return cell(column, "");
  }

  private Cell cellAt(Column column, String qualifier, int place) {
    return new Cell(line, Column.title(column, qualifier), cells.get(place).strip());
  }

  /** The text of a cell; empty if it is blank or the column absent. */
  String text(Column column, String qualifier) {
    return cell(column, qualifier).map(Cell::text).orElse("");
  }

  String text(Column column) {
    return text(column, "");
  }

  boolean isVariant() {
    return Column.OF_VARIANT.stream().anyMatch(column -> !text(column).isEmpty());
  }

  /** A cell with a value of a fourth option or beyond. */
  Optional<Cell> furtherOption() {
    return header.furtherOptions().stream()
        .map(place -> new Cell(line, header.nameAt(place), cells.get(place).strip()))
        .filter(cell -> !cell.isBlank())
        .findFirst();
  }
}
