package io.puente.shipping.sandbox;

import java.time.Duration;
import java.time.Instant;

/**
 * The speed of simulated time.
 *
 * @param simulatedSecondsPerSecond 1 is real time; 43 200 is half a day in a second
 */
public record SimulationSpeed(double simulatedSecondsPerSecond) {

  public SimulationSpeed {
    if (!(simulatedSecondsPerSecond > 0) || Double.isInfinite(simulatedSecondsPerSecond)) {
      throw new IllegalArgumentException(
          "a speed must be positive and finite: " + simulatedSecondsPerSecond);
    }
  }

  /** The real moment of a simulated one, for a journey that began at {@code start}. */
  Instant toReal(Instant start, Instant simulated) {
    double millis = Duration.between(start, simulated).toMillis() / simulatedSecondsPerSecond;
    return start.plusMillis(Math.round(millis));
  }
}
