package io.puente.trade.tariff;

import io.puente.landedcost.tariff.ScheduleReport;

/** What became of a file that was to be taken in. */
public sealed interface Taking {

  /** It is in force from its day on. */
  record Taken(Edition edition, ScheduleReport report) implements Taking {}

  /** The same file is there already; nothing was changed. */
  record KnownBefore(Edition edition) implements Taking {}

  /** Another edition begins on the same day, and a day has one law. */
  record DayIsTaken(Edition other) implements Taking {}
}
