package io.puente.bench.growth;

/** A process that computes on one processor until it is ended. */
final class OneProcessor {

  private OneProcessor() {}

  public static void main(String[] arguments) {
    while (true) {
      Thread.onSpinWait();
    }
  }
}
