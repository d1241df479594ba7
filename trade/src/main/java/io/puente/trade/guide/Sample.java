package io.puente.trade.guide;

import io.puente.landedcost.Channel;
import io.puente.landedcost.Consignment;
import io.puente.landedcost.Quote;

/** A worked example: one kind of goods, worth so many dollars, on one way, and what it pays. */
record Sample(Ware ware, int dollars, Channel channel, Consignment parcel, Quote quote) {

  /** What the guide shows of a lane before anything else. */
  static final int USUAL_VALUE = 200;

  /** Whether it has the goods and the way that the guide leads with. */
  boolean isOfUsualGoods() {
    return ware.equals(Ware.CERAMICS) && channel == Channel.COURIER;
  }
}
