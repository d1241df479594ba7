package io.puente.storefront.product;

import io.puente.landedcost.Assessment;
import io.puente.landedcost.ChargeKind;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the import of a piece is charged.
 *
 * @param rates as the law writes them
 * @param total in the market's currency; {@code null} where it is not known
 */
public record ChargedRates(List<ChargedRate> rates, @Nullable Money total) {

  /** Of goods that are not imported, or whose charges are not known. */
  public static final ChargedRates NONE = new ChargedRates(List.of(), null);

  /** One rate, such as a duty of {@code 9.8%}. */
  public record ChargedRate(ChargeKind kind, String rate) {}

  static ChargedRates of(Assessment assessment) {
    return new ChargedRates(
        assessment.charges().stream()
            .map(charge -> new ChargedRate(charge.kind(), charge.rate()))
            .toList(),
        assessment.total());
  }
}
