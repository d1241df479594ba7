package io.puente.trade.tariff;

import io.puente.landedcost.tariff.ScheduleReport;

/** The result of importing a tariff file. */
public sealed interface ImportResult {

  /** The edition was stored. It is in force from its day on. */
  record Imported(Edition edition, ScheduleReport report) implements ImportResult {}

  /** The same file was imported before. Nothing was changed. */
  record Unchanged(Edition edition) implements ImportResult {}

  /** Another edition begins on the same day. Nothing was changed. */
  record DateConflict(Edition other) implements ImportResult {}
}
