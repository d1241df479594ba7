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
 * A line of a tariff that carries rates.
 *
 * @param name what the line is for
 * @param eachOver lower end, excluded, of the price for one piece that the line is for
 * @param eachUpTo upper end, included
 * @param material a material that makes goods belong to this line and no other
 * @param special rates by the symbol of the agreement that gives them
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

  /** The rates that agreements give the line, in their order. */
  public List<Rate> preferences(List<Agreement> claimed) {
    var rates = new ArrayList<Rate>();
    for (var agreement : claimed) {
      for (var symbol : agreement.symbols()) {
        var rate = special.get(symbol);
        if (rate != null) {
          rates.add(rate);
        }
      }
    }
    return rates;
  }
}
