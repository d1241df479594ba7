package io.puente.shipping.paper;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Weights, sums and addresses as international forms write them. */
final class Words {
  private Words() {}

  /** Grams as kilograms with three decimals: {@code 0.480}. */
  static String kilograms(int grams) {
    return BigDecimal.valueOf(grams, 3).toPlainString();
  }

  /** The sum and its ISO 4217 code: {@code 620.00 MXN}. */
  static String money(Money money) {
    return money.getAmount().toPlainString() + " " + money.getCurrencyUnit().getCode();
  }

  /** Street to country, one line each; the country in capitals as the last. */
  static String address(Party party) {
    return lines(Stream.concat(party.lines().stream(), Stream.of(party.countryName())));
  }

  static String nameAndBusiness(Party party) {
    return lines(Stream.of(party.name(), party.business()));
  }

  static String contact(Party party) {
    return Stream.of(party.phone(), party.email())
        .filter(word -> !word.isBlank())
        .collect(Collectors.joining(" · "));
  }

  private static String lines(Stream<String> lines) {
    return lines.filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
  }
}
