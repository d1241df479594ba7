package io.puente.trade.quote;

import io.puente.landedcost.Consignment;
import io.puente.landedcost.Destination;
import io.puente.landedcost.LandedCost;
import io.puente.landedcost.Quote;
import io.puente.landedcost.Rates;
import io.puente.trade.address.AddressFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
   * The quote, if the exchange rates are given or cached. Never blocks.
   *
   * @param given the only rates to use; {@code null} for ours
   */
  public Optional<Quote> quoteFromCache(Consignment consignment, @Nullable Rates given) {
    return (given == null ? rates.cached(consignment.currency()) : Optional.of(given))
        .map(known -> answer(consignment, known));
  }

  /**
   * The quote. May block.
   *
   * @param given the only rates to use; {@code null} for ours
   */
  public Quote quote(Consignment consignment, @Nullable Rates given) {
    return answer(consignment, given == null ? rates.of(consignment.currency()) : given);
  }

  private Quote answer(Consignment consignment, Rates known) {
    return isOutsideTheRules(consignment.destination())
        ? new Quote.CannotQuoteYet(consignment.destination().country())
        : laws.get().quote(consignment, known);
  }

  /** Whether the import rules of a country do not apply to a part of it, such as Guam. */
  public static boolean isOutsideTheRules(Destination destination) {
    return destination.region() != null
        && AddressFormat.of(destination.country().code())
            .outsideCustomsTerritory()
            .contains(destination.region());
  }
}
