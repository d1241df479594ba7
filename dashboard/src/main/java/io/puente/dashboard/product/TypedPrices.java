package io.puente.dashboard.product;

import io.puente.dashboard.DashboardVisit;
import io.puente.dashboard.TypedMoney;
import io.puente.web.request.Form;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Reads prices from forms, and says what is wrong with them. */
final class TypedPrices {

  private TypedPrices() {}

  /** A price that must be there. */
  static Optional<Money> required(
      DashboardVisit visit,
      Form form,
      String field,
      CurrencyUnit currency,
      Map<String, String> wrong) {
    TypedMoney typed = TypedMoney.of(form.text(field), currency, visit.locale());
    Optional<String> why = wrong(visit, typed, currency);
    why.ifPresent(text -> wrong.put(field, text));
    return typed instanceof TypedMoney.Amount(Money money) && why.isEmpty()
        ? Optional.of(money)
        : Optional.empty();
  }

  /** A price that may be left empty. */
  static Optional<Money> optional(
      DashboardVisit visit,
      Form form,
      String field,
      CurrencyUnit currency,
      Map<String, String> wrong) {
    return form.given(field).flatMap(text -> required(visit, form, field, currency, wrong));
  }

  static Optional<String> wrong(DashboardVisit visit, TypedMoney price, CurrencyUnit currency) {
    return switch (price) {
      case TypedMoney.Amount(Money amount) when amount.isPositive() -> Optional.empty();
      case TypedMoney.Amount zero ->
          Optional.of(visit.texts().get("dashboard.new-product.wrong.price-zero"));
      case TypedMoney.TooLarge(Money most) ->
          Optional.of(visit.texts().get("dashboard.price.too-large", visit.money(most)));
      case TypedMoney.Ambiguous(String thousands, String decimals) ->
          Optional.of(visit.texts().get("dashboard.price.wrong.ambiguous", thousands, decimals));
      case TypedMoney.Wrong nothing ->
          Optional.of(
              visit
                  .texts()
                  .get(
                      "dashboard.price.wrong.amount",
                      visit.field(example(currency)),
                      currency.getCode()));
    };
  }

  private static BigDecimal example(CurrencyUnit currency) {
    return new BigDecimal(currency.getDecimalPlaces() == 0 ? "12000" : "350.50");
  }
}
