package io.puente.catalogsync.feed;

import io.puente.catalogsync.feed.CellParsers.ParseResult;
import io.puente.catalogsync.feed.Row.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The problems found while a file is read, in the order in which they are found. */
final class Problems {

  /** More than a person reads, and few enough for the memory. */
  private static final int MAX = 10_000;

  private final List<RowProblem> found = new ArrayList<>();
  private boolean refusing;

  void add(RowProblem problem) {
    if (found.size() < MAX) {
      found.add(problem);
    } else if (found.size() == MAX) {
      found.add(RowProblem.ofFile(ProblemKind.MORE_PROBLEMS, Map.of()));
    }
    refusing |= problem.kind().refuses();
  }

  void add(Cell cell, ProblemKind kind) {
    add(cell, kind, Map.of());
  }

  void add(Cell cell, ProblemKind kind, Map<String, String> parameters) {
    add(new RowProblem(cell.line(), cell.column(), cell.text(), kind, parameters));
  }

  void addAll(Problems others) {
    others.found.forEach(this::add);
  }

  /** Parses a cell; a cell that cannot be parsed adds a problem and counts as absent. */
  <T> FieldUpdate<T> parse(Optional<Cell> optional, Function<String, ParseResult<T>> parser) {
    if (optional.isEmpty()) {
      return FieldUpdate.absent();
    }
    Cell cell = optional.get();
    if (cell.isBlank()) {
      return FieldUpdate.blank();
    }
    return switch (parser.apply(cell.text())) {
      case ParseResult.Parsed<T> parsed -> FieldUpdate.of(parsed.value());
      case ParseResult.Invalid<T> invalid -> {
        add(cell, invalid.kind(), invalid.parameters());
        yield FieldUpdate.absent();
      }
    };
  }

  /** A cell whose text is the value. */
  FieldUpdate<String> text(Optional<Cell> cell) {
    return parse(cell, ParseResult::of);
  }

  /**
   * Pieces in stock. Exports write a negative number where more was sold than there was; zero is
   * used instead.
   */
  FieldUpdate<Integer> quantity(Optional<Cell> cell) {
    FieldUpdate<Integer> pieces =
        parse(cell, text -> CellParsers.integer(text, ProblemKind.QUANTITY_NOT_A_NUMBER));
    if (pieces.value().filter(number -> number < 0).isEmpty()) {
      return pieces;
    }
    cell.ifPresent(negative -> add(negative, ProblemKind.QUANTITY_NEGATIVE));
    return FieldUpdate.of(0);
  }

  /** True once a problem was found that leaves the product out. */
  boolean refuse() {
    return refusing;
  }

  List<RowProblem> found() {
    return List.copyOf(found);
  }
}
