package io.puente.landedcost;

/** A file that is no tariff schedule in the layout of an official export; nothing of it counts. */
public final class InvalidSchedule extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidSchedule(String problem) {
    super(problem);
  }

  InvalidSchedule(String problem, Throwable cause) {
    super(problem, cause);
  }
}
