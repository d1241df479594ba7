package io.puente.shop.quote;

import io.puente.landedcost.Assessment;
import io.puente.landedcost.MissingFact;
import io.puente.landedcost.PaymentPoint;
import io.puente.landedcost.Provision;
import io.puente.landedcost.Quote;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The import charges of goods into a market, as far as they are known. */
public sealed interface ImportQuote {

  /** The goods stay in their country: nothing is imported. */
  record Domestic() implements ImportQuote {}

  /** All charges are known. Their sum is {@code total}, in the market's currency. */
  record Known(Assessment assessment, Money total) implements ImportQuote {

    /** The part that the buyer pays to the shop. */
    public Money dueNow() {
      return assessment.total(PaymentPoint.CHECKOUT);
    }

    /** The part that the buyer pays to the carrier on delivery. */
    public Money dueOnDelivery() {
      return assessment.total(PaymentPoint.DELIVERY);
    }
  }

  /**
   * Something is missing that the owner or the editors of the rules must supply.
   *
   * @param goods the ids of the goods that lack it; empty for the parcel as a whole
   */
  record Unknown(
      Missing missing, List<MissingFact> facts, Quote.@Nullable Range range, Set<String> goods)
      implements ImportQuote {

    /** Whether only the buyer's region is missing, which the checkout asks for. */
    public boolean isSettledByAddress() {
      return !facts.isEmpty()
          && facts.stream().allMatch(fact -> fact.kind() == MissingFact.Kind.REGION);
    }

    /** Whether only a review of the destination's rules is missing. */
    public boolean isSettledByReview() {
      return !facts.isEmpty()
          && facts.stream().allMatch(fact -> fact.kind() == MissingFact.Kind.REVIEW);
    }
  }

  /**
   * The lane is suspended, or the goods may not be imported this way.
   *
   * @param goods the ids of the goods that may not be imported; empty for the parcel as a whole
   */
  record Closed(Provision reason, boolean prohibited, Set<String> goods) implements ImportQuote {}

  /** The kind of the missing information. */
  enum Missing {
    /** A product has no HS code, or no country of origin. */
    GOODS_FACTS,
    /** Puente has no rules for the country yet. */
    COUNTRY,
    /** The rules need a fact that is not known, such as the buyer's region. */
    FACTS,
    /** No exchange rate. */
    RATE
  }
}
