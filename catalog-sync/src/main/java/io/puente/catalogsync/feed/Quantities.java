package io.puente.catalogsync.feed;

import java.util.Optional;

/** Pieces on the shelf. Exports write fewer than none where more was sold than there was. */
final class Quantities {

  private Quantities() {}

  static Told<Integer> told(Optional<Cell> cell, Problems problems) {
    Told<Integer> written =
        problems.told(cell, text -> Readings.whole(text, ProblemKind.QUANTITY_NOT_A_NUMBER));
    return written.reading(
        pieces -> {
          if (pieces < 0) {
            cell.ifPresent(place -> problems.add(place, ProblemKind.QUANTITY_NEGATIVE));
          }
          return Optional.of(Math.max(0, pieces));
        });
  }
}
