package io.puente.dashboard.product;

import io.puente.storefront.quote.ImportQuote;
import org.joda.money.Money;

/** What is known of one piece on its best way into a market. */
sealed interface MarketQuote {

  /** There is no exchange rate to the market's currency. */
  record NoRate() implements MarketQuote {}

  /** The shop has no postage there for such a weight. */
  record NoPostage(Money price) implements MarketQuote {}

  /** The piece has a price and a way, and the law was asked. */
  record Asked(Money price, Money way, ImportQuote answer) implements MarketQuote {}
}
