package io.puente.bench.figure;

import java.util.List;

/**
 * The measurements of one subject.
 *
 * @param control what stands beside it, in a few words; empty where there is nothing to compare
 * @param method what is measured and how, for a reader who was not there
 */
public record Figure(String name, String control, String method, List<Measurement> measurements) {

  public Figure {
    measurements = List.copyOf(measurements);
  }
}
