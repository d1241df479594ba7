/**
 * Quotes with today's rates and tariffs, quotes in JSON, tariff editions, the public guide. The
 * compiler sees only the packages that {@code io.puente.landedcost} exports. Libraries other than
 * Jackson come from the class path.
 */
module io.puente.trade {
  requires com.fasterxml.jackson.annotation;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires transitive io.puente.landedcost;

  exports io.puente.trade.address;
  exports io.puente.trade.api;
  exports io.puente.trade.guide;
  exports io.puente.trade.quote;
  exports io.puente.trade.quote.json;
  exports io.puente.trade.review;
  exports io.puente.trade.tariff;
  exports io.puente.trade.time;

  // Templates and Jackson read records by reflection.
  opens io.puente.trade.address;
  opens io.puente.trade.guide;
}
