package io.puente.trade.quote.json;

import io.puente.landedcost.ExchangeRate;
import io.puente.landedcost.InvalidFact;
import io.puente.landedcost.Limits;
import io.puente.trade.quote.json.WrongFact.Expected;
import io.puente.trade.quote.json.WrongFact.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;

/** Reads the amounts of one consignment, which are all in the buyer's currency, and its rates. */
final class AmountsJson {

  private @Nullable CurrencyUnit buyers;

  /** Money in the buyer's currency, which is that of the first amount. */
  @Nullable BigMoney buyersMoney(JsonFact fact, Consumer<BigDecimal> limits) {
    return money(fact, limits, this::isTheBuyers);
  }

  private void isTheBuyers(CurrencyUnit currency) {
    if (buyers == null) {
      buyers = currency;
    } else if (!buyers.equals(currency)) {
      throw new InvalidFact("currency", InvalidFact.Problem.CURRENCY_DIFFERS, currency);
    }
  }

  /** Money in whichever currency. */
  static @Nullable BigMoney money(JsonFact fact, Consumer<BigDecimal> limits) {
    return money(fact, limits, any -> {});
  }

  private static @Nullable BigMoney money(
      JsonFact fact, Consumer<BigDecimal> limits, Consumer<CurrencyUnit> currencies) {
    if (!fact.node().isObject()) {
      fact.wrong(Problem.WRONG_TYPE, Expected.MONEY);
      return null;
    }
    JsonFacts facts = new JsonFacts(fact);
    Fact<BigDecimal> amount =
        facts.required("amount", Expected.DECIMAL, inner -> inner.decimal(limits));
    Fact<CurrencyUnit> currency =
        facts.required("currency", Expected.CURRENCY, inner -> currency(inner, currencies));
    return facts.whole(() -> BigMoney.of(currency.value(), amount.value()));
  }

  private static @Nullable CurrencyUnit currency(JsonFact fact, Consumer<CurrencyUnit> limits) {
    return fact.read(
        Expected.CURRENCY,
        code -> {
          CurrencyUnit currency = currencyOf(code);
          limits.accept(currency);
          return currency;
        });
  }

  private static CurrencyUnit currencyOf(String code) {
    try {
      CurrencyUnit currency = CurrencyUnit.of(code);
      if (!currency.isPseudoCurrency()) {
        return currency;
      }
    } catch (IllegalCurrencyException unknown) {
      // Said below, as of gold and test codes.
    }
    throw new InvalidFact("currency", InvalidFact.Problem.UNKNOWN, code);
  }

  /** A rate that the asker wants to be used; of today, unless it says of when it is. */
  static @Nullable ExchangeRate rate(JsonFacts facts, LocalDate today) {
    Fact<CurrencyUnit> from =
        facts.required("from", Expected.CURRENCY, fact -> currency(fact, any -> {}));
    Fact<CurrencyUnit> to =
        facts.required("to", Expected.CURRENCY, fact -> currency(fact, any -> {}));
    Fact<BigDecimal> rate =
        facts.required("rate", Expected.DECIMAL, fact -> fact.decimal(Limits::rate));
    Fact<String> source = facts.optional("source", JsonFact::text);
    Fact<Instant> asOf = facts.optional("asOf", fact -> fact.read(Expected.MOMENT, Instant::parse));
    return facts.whole(
        () ->
            new ExchangeRate(
                from.value(),
                to.value(),
                rate.value(),
                source.or("as asked"),
                asOf.or(today.atStartOfDay(ZoneOffset.UTC).toInstant())));
  }
}
