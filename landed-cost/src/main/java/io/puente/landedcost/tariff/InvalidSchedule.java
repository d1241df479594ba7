package io.puente.landedcost.tariff;

/** A file without a tariff in a known layout. Nothing of the file may be used. */
public final class InvalidSchedule extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidSchedule(String problem) {
    super(problem);
  }

  InvalidSchedule(String problem, Throwable cause) {
    super(problem, cause);
  }
}
