package io.puente.catalogsync.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What is found wrong while reading, in the order it is found. */
final class Problems {

  private final List<RowProblem> found = new ArrayList<>();
  private boolean refusing;

  void add(RowProblem problem) {
    found.add(problem);
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

  /** A cell understood; what cannot be is noted and counts as not said. */
  <T> Told<T> told(Optional<Cell> place, Function<String, Reading<T>> read) {
    if (place.isEmpty()) {
      return Told.nothing();
    }
    Cell cell = place.get();
    if (cell.isBlank()) {
      return Told.blank();
    }
    return switch (read.apply(cell.text())) {
      case Reading.Good<T> good -> Told.value(good.value());
      case Reading.Bad<T> bad -> {
        add(cell, bad.kind(), bad.parameters());
        yield Told.nothing();
      }
    };
  }

  /** True once something was found for which its product must be left out. */
  boolean refuse() {
    return refusing;
  }

  List<RowProblem> found() {
    return List.copyOf(found);
  }
}
