package io.puente.platform.jobs;

import java.time.Duration;

/**
 * A kind of work, and the record that says what it is about.
 *
 * @param data a record that Jackson writes and reads; releases that still run may hold older ones,
 *     so its fields only grow
 * @param workers how many jobs of this kind a node runs at a time; no other kind can take these
 *     workers, and one shop gets at most half of them, rounded up
 * @param limit after which a running job is interrupted and counts as failed
 */
public record Job<D>(String name, Class<D> data, int workers, Duration limit) {

  private static final int WORKERS = 4;
  private static final Duration LIMIT = Duration.ofMinutes(3);

  /** A kind of work with the usual number of workers and the usual limit. */
  public Job(String name, Class<D> data) {
    this(name, data, WORKERS, LIMIT);
  }

  public Job<D> withWorkers(int number) {
    return new Job<>(name, data, number, limit);
  }

  public Job<D> withLimit(Duration other) {
    return new Job<>(name, data, workers, other);
  }
}
