package io.puente.shop.quote;

import io.puente.landedcost.Assessment;
import io.puente.landedcost.Consignment;
import io.puente.landedcost.Quote;
import io.puente.platform.text.Texts;
import io.puente.trade.quote.Breakdown;
import io.puente.trade.quote.json.ConsignmentWriter;
import io.puente.trade.quote.json.QuoteWriter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Optional;

/**
 * A quote as it is stored with an order: the request with all facts and rates, and the answer. The
 * same request gives the same answer as long as the law of that day is not corrected; only where
 * buyers are charged fewer decimals than ISO 4217 has, the answer's amounts are rounded to them.
 *
 * @param asked the request in the format of {@link ConsignmentWriter}, with the used exchange rates
 * @param answer the answer in the format of {@link QuoteWriter}
 * @param breakdowns the breakdown in the format of {@link BreakdownSnapshot}, by language: people
 *     of a shop read an order in their own language, whatever the buyer's is
 */
public record QuoteSnapshot(JsonObject asked, JsonObject answer, JsonObject breakdowns) {

  /** The quote of an order, with its answer in the shop's language. */
  public static QuoteSnapshot of(Assessment assessment, String language, String country) {
    Consignment consignment = assessment.consignment();
    JsonObject breakdowns = new JsonObject();
    Texts.LANGUAGES.forEach(
        each ->
            breakdowns.put(
                each, BreakdownSnapshot.write(Breakdown.of(assessment, Locale.of(each, country)))));
    return new QuoteSnapshot(
        object(ConsignmentWriter.write(consignment, assessment.exchangeRates())),
        object(QuoteWriter.in(language).write(consignment, new Quote.Complete(assessment))),
        breakdowns);
  }

  /** The breakdown in a language, if it is stored in it. */
  public Optional<JsonObject> breakdown(String language) {
    return Optional.ofNullable(breakdowns.getJsonObject(language));
  }

  /** Request and answer in one object. */
  public JsonObject toJson() {
    return new JsonObject().put("asked", asked).put("answer", answer);
  }

  private static JsonObject object(byte[] json) {
    return new JsonObject(Buffer.buffer(json));
  }
}
