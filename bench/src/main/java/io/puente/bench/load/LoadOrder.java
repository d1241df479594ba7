package io.puente.bench.load;

import java.util.List;

/** What the load driver is to do: some rounds, in each of which the targets take turns. */
public record LoadOrder(
    List<Target> targets, int connections, int warmUpSeconds, int rounds, int roundSeconds) {

  public LoadOrder {
    targets = List.copyOf(targets);
  }
}
