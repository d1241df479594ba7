package io.puente.shipping.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PaceTest {
  private static final Instant START = Instant.parse("2026-11-23T16:30:00Z");

  @Test
  void passesHalfADayInASecond() {
    assertThat(new Pace(43_200).real(START, START.plus(Duration.ofDays(9))))
        .isEqualTo(START.plusSeconds(18));
  }

  @Test
  void canBeLifeAsItIs() {
    assertThat(new Pace(1).real(START, START.plusSeconds(90))).isEqualTo(START.plusSeconds(90));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesATimeThatDoesNotRun(double speed) {
    assertThatThrownBy(() -> new Pace(speed)).isInstanceOf(IllegalArgumentException.class);
  }
}
