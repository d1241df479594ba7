package io.puente.landedcost;

import java.util.List;

/** Measures that cannot be used, with every problem found in their files. */
public final class InvalidMeasures extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final List<String> problems;

  public InvalidMeasures(List<String> problems) {
    super(problems.size() + " problems in the measures:\n" + String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** One sentence each, beginning with the file and the path within it. */
  public List<String> problems() {
    return problems;
  }
}
