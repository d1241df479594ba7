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

/** Quotes consignments with today's law and rates. */
public final class QuoteService {

  private final Supplier<LandedCost> laws;
  private final KnownRates rates;

  public QuoteService(Supplier<LandedCost> laws, KnownRates rates) {
    this.laws = laws;
    this.rates = rates;
  }

  /** The law that is in effect now. */
  public LandedCost laws() {
    return laws.get();
  }

  /**
   * The quote, if the exchange rates are cached. Never blocks.
   *
   * @param preferred rates that come before ours
   */
  public Optional<Quote> quoteFromCache(Consignment consignment, Rates preferred) {
    return rates
        .cached(consignment.currency())
        .map(known -> laws.get().quote(consignment, merged(preferred, known)));
  }

  /** The quote. May block. */
  public Quote quote(Consignment consignment, Rates preferred) {
    return laws.get().quote(consignment, merged(preferred, rates.of(consignment.currency())));
  }

  private static Rates merged(Rates preferred, Rates known) {
    if (preferred.given().isEmpty()) {
      return known;
    }
    List<ExchangeRate> all = new ArrayList<>(preferred.given());
    all.addAll(known.given());
    return new Rates(all);
  }
}
