package io.puente.dashboard.product;

import io.puente.shop.postage.ShippingService;
import io.puente.shop.quote.ImportQuote;
import org.joda.money.Money;

/** The quote of one piece of a product in a market. */
public sealed interface MarketQuote {

  /** There is no exchange rate to the market's currency. */
  record NoRate() implements MarketQuote {}

  /** The shop has no shipping rate for this country and weight. */
  record NoPostage(Money price) implements MarketQuote {}

  /** The piece has a price, a shipping option and an import quote. */
  record Quoted(Money price, Money shipping, ShippingService service, ImportQuote answer)
      implements MarketQuote {}
}
