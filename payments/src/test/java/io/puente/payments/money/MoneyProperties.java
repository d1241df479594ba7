package io.puente.payments.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Properties of every amount. */
class MoneyProperties {

  @Property
  void sharesAddUpAndDifferFromTheirPartByLessThanACent(
      @ForAll("currencies") CurrencyUnit currency,
      @ForAll @LongRange(min = -10_000_000, max = 10_000_000) long minor,
      @ForAll("weights") List<BigDecimal> weights) {
    Money total = Money.ofMinor(currency, minor);
    BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);

    List<Money> shares = Shares.largestRemainder(total, weights);

    assertThat(Money.total(currency, shares)).isEqualTo(total);
    for (int i = 0; i < shares.size(); i++) {
      BigDecimal unrounded = BigDecimal.valueOf(minor).multiply(weights.get(i));
      BigDecimal share = BigDecimal.valueOf(shares.get(i).getAmountMinorLong()).multiply(sum);
      assertThat(share.subtract(unrounded).abs()).isLessThan(sum);
    }
  }

  @Property
  void aPriceWithAnEndingIsTheNearestOne(
      @ForAll @LongRange(min = 1, max = 100_000_000) long minor) {
    Money price = Money.ofMinor(CurrencyUnit.of("MXN"), minor);

    Money withEnding = PriceEnding.parse(".90").applyTo(price.toBigMoney());

    assertThat(withEnding.getMinorPart()).isEqualTo(90);
    if (minor >= 90) {
      assertThat(withEnding.minus(price).abs().getAmountMinorLong()).isLessThanOrEqualTo(50);
    }
  }

  @Provide
  Arbitrary<CurrencyUnit> currencies() {
    return Arbitraries.of(
            "USD", "MXN", "BRL", "COP", "CLP", "PYG", "JPY", "PEN", "UGX", "ISK", "KWD", "MGA")
        .map(CurrencyUnit::of);
  }

  @Provide
  Arbitrary<List<BigDecimal>> weights() {
    return Arbitraries.bigDecimals()
        .between(BigDecimal.ZERO, new BigDecimal(1000))
        .ofScale(3)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .filter(weights -> weights.stream().anyMatch(weight -> weight.signum() > 0));
  }
}
