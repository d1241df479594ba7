package io.puente.payments.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class SharesTest {

  @Test
  void theFirstOfThreeGetsTheLeftoverCent() {
    assertThat(Shares.largestRemainder(Money.parse("USD 10.00"), equal(3)))
        .containsExactly(Money.parse("USD 3.34"), Money.parse("USD 3.33"), Money.parse("USD 3.33"));
  }

  @Test
  void theLeftoverGoesWhereMostWasCutOff() {
    List<BigDecimal> weights = List.of(new BigDecimal("1"), new BigDecimal("1.9"));

    // 3.448… and 6.551…: the second lost more.
    assertThat(Shares.largestRemainder(Money.parse("CLP 10"), weights))
        .containsExactly(Money.parse("CLP 3"), Money.parse("CLP 7"));
  }

  @Test
  void aDiscountIsSharedLikeAPrice() {
    assertThat(Shares.largestRemainder(Money.parse("USD -10.00"), equal(3)))
        .containsExactly(
            Money.parse("USD -3.34"), Money.parse("USD -3.33"), Money.parse("USD -3.33"));
  }

  @Test
  void nobodyToShareAmongIsAMistake() {
    assertThatThrownBy(() -> Shares.largestRemainder(Money.parse("USD 1.00"), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                Shares.largestRemainder(Money.parse("USD 1.00"), List.of(BigDecimal.ONE.negate())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<BigDecimal> equal(int people) {
    return Collections.nCopies(people, BigDecimal.ONE);
  }
}
