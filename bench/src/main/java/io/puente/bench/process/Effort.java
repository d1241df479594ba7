package io.puente.bench.process;

/**
 * How long everything is measured.
 *
 * @param starts of a node, for the time until it is ready
 * @param connections of the load driver to each server
 * @param rounds in which subject and control take turns
 * @param benchmarkSeconds of each JMH benchmark, after as many to warm up
 * @param products in a catalogue to import
 */
public record Effort(
    int starts,
    int connections,
    int warmUpSeconds,
    int rounds,
    int roundSeconds,
    int benchmarkSeconds,
    int products) {

  /** What the published figures are taken with: about five minutes. */
  public static Effort full() {
    return new Effort(5, 32, 12, 5, 5, 5, 4_000);
  }

  /** Only to see that everything works. */
  public static Effort quick() {
    return new Effort(2, 32, 3, 2, 2, 1, 400);
  }
}
