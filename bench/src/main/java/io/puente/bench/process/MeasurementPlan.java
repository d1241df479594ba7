package io.puente.bench.process;

/**
 * The number and the duration of measurements.
 *
 * @param starts of a node, for the time until it is ready
 * @param connections of the load driver to each server
 * @param rounds in which subject and control take turns
 * @param benchmarkSeconds of each JMH benchmark, after as many to warm up
 * @param products in a catalogue to import
 */
public record MeasurementPlan(
    int starts,
    int connections,
    int warmUpSeconds,
    int rounds,
    int roundSeconds,
    int benchmarkSeconds,
    int products) {

  /** The plan of the published figures: about five minutes. */
  public static MeasurementPlan full() {
    return new MeasurementPlan(5, 32, 12, 5, 5, 5, 4_000);
  }

  /** A short plan, to see that everything works. */
  public static MeasurementPlan quick() {
    return new MeasurementPlan(2, 32, 3, 2, 2, 1, 400);
  }
}
