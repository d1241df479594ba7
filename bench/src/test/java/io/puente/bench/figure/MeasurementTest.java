package io.puente.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.bench.figure.Goal.Bound;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class MeasurementTest {

  @Test
  void aGoalOfTheRatioIsNotReachedByTheValueAlone() {
    Measurement reading =
        Measurement.of("requests", "1/s", 60)
            .withControl(100)
            .withGoal(Goal.ofRatio(Bound.AT_LEAST, 0.7));
    assertThat(reading.met()).isFalse();
    assertThat(reading.withControl(80).met()).isTrue();
  }

  @Test
  void aRatioWithoutControlIsNeverReached() {
    assertThat(Measurement.of("p99", "µs", 1).withGoal(Goal.ofRatio(Bound.AT_MOST, 2)).met())
        .isFalse();
  }

  @Test
  void underALimitDoesNotReachTheLimitItself() {
    assertThat(Measurement.of("ready", "ms", 3_000).withGoal(Goal.of(Bound.UNDER, 3_000)).met())
        .isFalse();
  }

  @Test
  void oneBadRoundDoesNotMoveTheMedian() {
    assertThat(Numbers.median(DoubleStream.of(10, 11, 900))).isEqualTo(11);
  }
}
