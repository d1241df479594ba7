package io.puente.bench.load;

import java.util.List;

/** The task of the load driver: rounds, in each of which the targets take turns. */
public record LoadPlan(
    List<Target> targets, int connections, int warmUpSeconds, int rounds, int roundSeconds) {

  public LoadPlan {
    targets = List.copyOf(targets);
  }
}
