package io.puente.shipping.paper;

import io.puente.shipping.paper.Consignment.Party;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Weights, amounts and addresses in the notation of international forms. */
final class FormText {
  private FormText() {}

  /** Grams as kilograms with three decimals: {@code 0.480}. */
  static String kilograms(int grams) {
    return BigDecimal.valueOf(grams, 3).toPlainString();
  }

  /** The amount and its ISO 4217 code: {@code 620.00 MXN}. */
  static String money(Money money) {
    return money.getAmount().toPlainString() + " " + money.getCurrencyUnit().getCode();
  }

  /** The lines of the address; the last line is the country in capitals. */
  static String address(Party party) {
    return lines(Stream.concat(party.lines().stream(), Stream.of(party.countryName())));
  }

  static String nameAndBusiness(Party party) {
    return lines(Stream.of(party.name(), party.business()));
  }

  static String contact(Party party) {
    return Stream.of(party.phone(), party.email())
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(" · "));
  }

  private static String lines(Stream<String> lines) {
    return lines.filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
  }
}
