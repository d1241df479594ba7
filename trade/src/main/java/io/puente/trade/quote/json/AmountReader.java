package io.puente.trade.quote.json;

import io.puente.landedcost.ExchangeRate;
import io.puente.landedcost.InvalidFact;
import io.puente.landedcost.Limits;
import io.puente.trade.quote.json.InvalidField.Expected;
import io.puente.trade.quote.json.InvalidField.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;

/** Reads the amounts and rates of one consignment. All amounts are in the buyer's currency. */
final class AmountReader {

  private @Nullable CurrencyUnit buyersCurrency;

  /** Money in the buyer's currency. The first amount decides which one it is. */
  @Nullable BigMoney buyersMoney(JsonValue value, Consumer<BigDecimal> limits) {
    return money(value, limits, this::checkBuyersCurrency);
  }

  private void checkBuyersCurrency(CurrencyUnit currency) {
    if (buyersCurrency == null) {
      buyersCurrency = currency;
    } else if (!buyersCurrency.equals(currency)) {
      throw new InvalidFact("currency", InvalidFact.Problem.CURRENCY_DIFFERS, currency);
    }
  }

  /** Money in any currency. */
  static @Nullable BigMoney money(JsonValue value, Consumer<BigDecimal> limits) {
    return money(value, limits, any -> {});
  }

  private static @Nullable BigMoney money(
      JsonValue value, Consumer<BigDecimal> limits, Consumer<CurrencyUnit> currencies) {
    if (!value.node().isObject()) {
      value.invalid(Problem.WRONG_TYPE, Expected.MONEY);
      return null;
    }
    JsonFields fields = new JsonFields(value);
    Field<BigDecimal> amount =
        fields.required("amount", Expected.DECIMAL, inner -> inner.decimal(limits));
    Field<CurrencyUnit> currency =
        fields.required("currency", Expected.CURRENCY, inner -> currency(inner, currencies));
    return fields.build(() -> BigMoney.of(currency.value(), amount.value()));
  }

  private static @Nullable CurrencyUnit currency(JsonValue value, Consumer<CurrencyUnit> limits) {
    return value.read(
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
      // Reported below, like pseudo currencies such as gold.
    }
    throw new InvalidFact("currency", InvalidFact.Problem.UNKNOWN, code);
  }

  /** A rate of the request. Its default date is today, in UTC as all dates of rates. */
  static @Nullable ExchangeRate rate(JsonFields fields, Instant now) {
    Field<CurrencyUnit> from =
        fields.required("from", Expected.CURRENCY, value -> currency(value, any -> {}));
    Field<CurrencyUnit> to =
        fields.required("to", Expected.CURRENCY, value -> currency(value, any -> {}));
    Field<BigDecimal> rate =
        fields.required("rate", Expected.DECIMAL, value -> value.decimal(Limits::rate));
    Field<String> source = fields.optional("source", JsonValue::text);
    Field<Instant> asOf =
        fields.optional("asOf", value -> value.read(Expected.MOMENT, Instant::parse));
    return fields.build(
        () ->
            new ExchangeRate(
                from.value(),
                to.value(),
                rate.value(),
                source.or("as asked"),
                asOf.or(now.truncatedTo(ChronoUnit.DAYS))));
  }
}
