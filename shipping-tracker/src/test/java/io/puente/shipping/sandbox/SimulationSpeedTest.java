package io.puente.shipping.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SimulationSpeedTest {
  private static final Instant START = Instant.parse("2026-11-23T16:30:00Z");

  @Test
  void runsHalfADayInASecond() {
    assertThat(new SimulationSpeed(43_200).toReal(START, START.plus(Duration.ofDays(9))))
        .isEqualTo(START.plusSeconds(18));
  }

  @Test
  void canRunInRealTime() {
    assertThat(new SimulationSpeed(1).toReal(START, START.plusSeconds(90)))
        .isEqualTo(START.plusSeconds(90));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesASpeedThatIsNotPositiveAndFinite(double speed) {
    assertThatThrownBy(() -> new SimulationSpeed(speed))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
