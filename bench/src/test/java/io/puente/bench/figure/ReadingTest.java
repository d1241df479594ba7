package io.puente.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.bench.figure.Goal.Bound;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class ReadingTest {

  @Test
  void aGoalOfTheRatioIsNotReachedByTheValueAlone() {
    Reading reading =
        Reading.of("requests", "1/s", 60).beside(100).wanted(Goal.ofRatio(Bound.AT_LEAST, 0.7));
    assertThat(reading.met()).isFalse();
    assertThat(reading.beside(80).met()).isTrue();
  }

  @Test
  void aRatioWithoutControlIsNeverReached() {
    assertThat(Reading.of("p99", "µs", 1).wanted(Goal.ofRatio(Bound.AT_MOST, 2)).met()).isFalse();
  }

  @Test
  void underALimitDoesNotReachTheLimitItself() {
    assertThat(Reading.of("ready", "ms", 3_000).wanted(Goal.of(Bound.UNDER, 3_000)).met())
        .isFalse();
  }

  @Test
  void oneBadRoundDoesNotMoveTheMedian() {
    assertThat(Numbers.median(DoubleStream.of(10, 11, 900))).isEqualTo(11);
  }
}
