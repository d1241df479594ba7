package io.puente.bench.growth;

import io.puente.bench.process.Http;
import io.puente.bench.process.Node;
import io.puente.bench.process.RunningProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Searches for products while a process imports them. */
record FoundChanges(RunningProcess importing, List<Node> nodes, int products) {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** A product, and when its import began. */
  private record Change(String word, Instant begun) {}

  /** By node, the longest time from the beginning of an import until the product is found. */
  List<Duration> longest(int changes) {
    List<Duration> longest = new ArrayList<>(nodes.stream().map(node -> Duration.ZERO).toList());
    for (int i = 0; i < changes; i++) {
      int number = i;
      importing.until(() -> printed().size() > number, PATIENCE);
      Change change = printed().get(number);
      List<Integer> missing = new ArrayList<>();
      for (int node = 0; node < nodes.size(); node++) {
        missing.add(node);
      }
      while (!missing.isEmpty()) {
        for (Integer node : List.copyOf(missing)) {
          if (isFound(nodes.get(node), change.word())) {
            Duration after = Duration.between(change.begun(), Instant.now());
            longest.set(node, after.compareTo(longest.get(node)) > 0 ? after : longest.get(node));
            missing.remove(node);
          }
        }
        if (Duration.between(change.begun(), Instant.now()).compareTo(PATIENCE) > 0) {
          throw new IllegalStateException("not found: " + change);
        }
      }
    }
    return longest;
  }

  private List<Change> printed() {
    return importing
        .printed()
        .lines()
        .filter(line -> line.startsWith(GrowthData.IMPORTING))
        .map(line -> line.split(" "))
        .map(words -> new Change(words[1], Instant.parse(words[2])))
        .toList();
  }

  private boolean isFound(Node node, String word) {
    return Http.page(node.port(), GrowthPlan.host(products), "/es-us/search?q=" + word, "identity")
        .text()
        .contains(GrowthData.titleOf(word));
  }
}
