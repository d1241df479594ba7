package io.puente.shipping.sandbox;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast simulated time runs.
 *
 * @param simulatedSecondsPerSecond 1 is life as it is, 43 200 is half a day in a second
 */
public record Pace(double simulatedSecondsPerSecond) {

  public Pace {
    if (!(simulatedSecondsPerSecond > 0) || Double.isInfinite(simulatedSecondsPerSecond)) {
      throw new IllegalArgumentException("Time does not run so: " + simulatedSecondsPerSecond);
    }
  }

  /** The real moment at which a simulated one comes, for a journey that began at {@code start}. */
  Instant real(Instant start, Instant simulated) {
    var millis = Duration.between(start, simulated).toMillis() / simulatedSecondsPerSecond;
    return start.plusMillis(Math.round(millis));
  }
}
