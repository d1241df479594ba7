package io.puente.catalogsync.feed;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One row as it is in the file.
 *
 * @param line counted from 1, as a text editor or a spreadsheet does
 * @param numbers positions of cells that a workbook has as numbers: with all digits, a decimal
 *     point and no separated thousands
 * @param faults cells that a workbook has no usable text of, by position
 */
record SheetRow(
    long line, List<String> cells, Set<Integer> numbers, Map<Integer, ProblemKind> faults) {

  SheetRow {
    cells = List.copyOf(cells);
    numbers = Set.copyOf(numbers);
    faults = Map.copyOf(faults);
  }

  static SheetRow of(long line, List<String> cells) {
    return new SheetRow(line, cells, Set.of(), Map.of());
  }

  String cell(int index) {
    return index < cells.size() ? cells.get(index) : "";
  }
}
