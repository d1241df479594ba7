package io.puente.landedcost.tariff;

/** A file that holds no tariff in a layout that can be read; nothing of it counts. */
public final class InvalidSchedule extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidSchedule(String problem) {
    super(problem);
  }

  InvalidSchedule(String problem, Throwable cause) {
    super(problem, cause);
  }
}
