package io.puente.bench.load;

/**
 * One target's turn.
 *
 * @param failures answers that were not 200
 * @param seconds until the last answer
 * @param p50 median latency in microseconds
 * @param p99 latency that one answer in a hundred exceeds, in microseconds
 * @param work processor time of the measured processes for each request, in microseconds
 */
public record Round(
    String target,
    long requests,
    long failures,
    double seconds,
    double p50,
    double p99,
    double work) {

  double perSecond() {
    return requests / seconds;
  }
}
