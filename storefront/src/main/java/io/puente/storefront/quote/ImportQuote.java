package io.puente.storefront.quote;

import io.puente.landedcost.Assessment;
import io.puente.landedcost.MissingFact;
import io.puente.landedcost.PaymentPoint;
import io.puente.landedcost.Provision;
import io.puente.landedcost.Quote;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What is known of the import of some goods into a market. */
public sealed interface ImportQuote {

  /** The goods stay in their country: nothing is imported. */
  record Domestic() implements ImportQuote {}

  /** All charges are known and add up to {@code total}, in the market's currency. */
  record Known(Assessment assessment, Money total) implements ImportQuote {

    /** What of it is paid to the shop. */
    public Money dueNow() {
      return assessment.total(PaymentPoint.CHECKOUT);
    }

    /** What of it is paid to the carrier, before the parcel is handed over. */
    public Money dueAtDoor() {
      return assessment.total(PaymentPoint.DELIVERY);
    }
  }

  /** Something is missing that the owner or the rules' editors must supply. */
  record Unknown(Missing missing, List<MissingFact> facts, Quote.@Nullable Range range)
      implements ImportQuote {

    /** Whether nothing is missing but where the buyer lives. */
    public boolean isSettledByAddress() {
      return !facts.isEmpty()
          && facts.stream().allMatch(fact -> fact.kind() == MissingFact.Kind.REGION);
    }
  }

  /** Nobody carries such a parcel now, or the goods may not be imported this way. */
  record Closed(Provision reason, boolean prohibited) implements ImportQuote {}

  /** What kind of thing is missing. */
  enum Missing {
    /** A product has no HS code, or no country of origin. */
    GOODS_FACTS,
    /** Puente has no rules for the country yet. */
    COUNTRY,
    /** The rules need a fact that nobody has stated, such as the buyer's state. */
    FACTS,
    /** No exchange rate. */
    RATE
  }
}
