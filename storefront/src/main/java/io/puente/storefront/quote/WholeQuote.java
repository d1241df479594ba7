package io.puente.storefront.quote;

import io.puente.landedcost.Assessment;
import io.puente.landedcost.Quote;
import io.puente.trade.quote.json.AskedJson;
import io.puente.trade.quote.json.QuoteJson;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

/**
 * A quote with all that it rests on, to be kept with an order: what a program would have asked, and
 * the answer. Asking the same again gives the same as long as that day's law is told the same.
 *
 * @param asked in the form of {@link ConsignmentJson}, with the exchange rates that were used
 * @param answer in the form of {@link QuoteJson}
 */
public record WholeQuote(JsonObject asked, JsonObject answer) {

  /** The quote of an order, with its texts in a language. */
  public static WholeQuote of(Assessment assessment, String language) {
    var consignment = assessment.consignment();
    return new WholeQuote(
        object(AskedJson.write(consignment, assessment.exchangeRates())),
        object(QuoteJson.in(language).write(consignment, new Quote.Complete(assessment))));
  }

  /** Both in one object. */
  public JsonObject toJson() {
    return new JsonObject().put("asked", asked).put("answer", answer);
  }

  private static JsonObject object(byte[] json) {
    return new JsonObject(Buffer.buffer(json));
  }
}
