package io.puente.trade.guide;

import io.puente.landedcost.Channel;
import io.puente.landedcost.Consignment;
import io.puente.landedcost.Quote;

/** A worked example: goods of a value in dollars, sent by a channel, with their quote. */
record SampleQuote(
    SampleGoods goods, int dollars, Channel channel, Consignment consignment, Quote quote) {

  /** The value of the example that represents a lane. */
  static final int USUAL_VALUE = 200;

  /** Whether the example has the goods and the channel that the guide shows first. */
  boolean isOfUsualGoods() {
    return goods.equals(SampleGoods.CERAMICS) && channel == Channel.COURIER;
  }
}
