package io.puente.trade.quote;

import io.puente.landedcost.Consignment;
import io.puente.landedcost.ExchangeRate;
import io.puente.landedcost.LandedCost;
import io.puente.landedcost.Quote;
import io.puente.landedcost.Rates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Quotes consignments that no shop of ours sends: those that programs and operators ask about. */
public final class OpenQuotes {

  private final Supplier<LandedCost> laws;
  private final KnownRates rates;

  public OpenQuotes(Supplier<LandedCost> laws, KnownRates rates) {
    this.laws = laws;
    this.rates = rates;
  }

  /** The law as it stands now. */
  public LandedCost laws() {
    return laws.get();
  }

  /**
   * The quote, if it needs no waiting for exchange rates.
   *
   * @param preferred rates to be used before ours
   */
  public Optional<Quote> atOnce(Consignment consignment, Rates preferred) {
    return rates
        .atHand(consignment.currency())
        .map(known -> laws.get().quote(consignment, joined(preferred, known)));
  }

  /** The quote; may wait for exchange rates. */
  public Quote quote(Consignment consignment, Rates preferred) {
    return laws.get().quote(consignment, joined(preferred, rates.of(consignment.currency())));
  }

  private static Rates joined(Rates preferred, Rates known) {
    if (preferred.given().isEmpty()) {
      return known;
    }
    List<ExchangeRate> all = new ArrayList<>(preferred.given());
    all.addAll(known.given());
    return new Rates(all);
  }
}
