package io.puente.landedcost.law;

import io.puente.landedcost.Agreement;
import io.puente.landedcost.LocalizedText;
import io.puente.landedcost.amount.Rate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of a tariff with its rates.
 *
 * @param name the name of the goods
 * @param eachOver lower end, excluded, of the unit price of the goods
 * @param eachUpTo upper end, included
 * @param material the material of the goods, if the line is for one material only
 * @param special preferential rates by the symbol of the agreement
 */
public record TariffLine(
    String number,
    HsSpan span,
    LocalizedText name,
    @Nullable BigDecimal eachOver,
    @Nullable BigDecimal eachUpTo,
    @Nullable String material,
    Rate general,
    Map<String, Rate> special,
    Rate other) {

  public boolean isConditional() {
    return eachOver != null || eachUpTo != null || material != null;
  }

  public boolean isFor(BigDecimal priceEach) {
    return (eachOver == null || priceEach.compareTo(eachOver) > 0)
        && (eachUpTo == null || priceEach.compareTo(eachUpTo) <= 0);
  }

  /**
   * The preferential rates of the line under the claimed agreements, in the order of the
   * agreements.
   */
  public List<Rate> preferences(List<Agreement> claimed) {
    var rates = new ArrayList<Rate>();
    for (var agreement : claimed) {
      for (var symbol : agreement.symbols()) {
        Rate rate = special.get(symbol);
        if (rate != null) {
          rates.add(rate);
        }
      }
    }
    return rates;
  }
}
