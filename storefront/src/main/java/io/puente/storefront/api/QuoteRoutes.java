package io.puente.storefront.api;

import io.puente.landedcost.Consignment;
import io.puente.landedcost.Quote;
import io.puente.storefront.quote.OpenQuotes;
import io.puente.storefront.quote.json.ConsignmentJson;
import io.puente.storefront.quote.json.QuoteJson;
import io.puente.storefront.quote.json.Reading;
import io.puente.storefront.web.Call;
import io.puente.storefront.web.ProblemDetails;
import io.puente.storefront.web.Reply;
import io.puente.storefront.web.Texts;
import io.puente.storefront.web.Web;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Import quotes for programs. The engine is pure and exchange rates are held in memory, so that a
 * usual parcel is quoted on the event loop; a long one would keep others waiting.
 */
public final class QuoteRoutes {

  private static final String JSON = "application/json";

  /** As long as the quote of so many lines takes, others can wait: about a millisecond. */
  private static final int QUICK_LINES = 12;

  /** A long consignment takes more work, so that a request counts again for so many bytes. */
  private static final int BYTES_A_COUNT = 1024;

  private final OpenQuotes quotes;
  private final Clock clock;
  private final Allowance allowance;

  /**
   * The door to quotes.
   *
   * @param perMinute requests that one network address may make
   */
  public QuoteRoutes(OpenQuotes quotes, Clock clock, int perMinute) {
    this.quotes = quotes;
    this.clock = clock;
    allowance = new Allowance(perMinute, System::nanoTime);
  }

  public void mount(Web web) {
    web.call("/api/v1/landed-cost/quotes", this::answer);
    web.document("/api/v1/openapi.json", JSON, description());
    web.closeCalls();
  }

  private static byte[] description() {
    try (InputStream file = QuoteRoutes.class.getResourceAsStream("/api/openapi.json")) {
      if (file == null) {
        throw new IllegalStateException("missing /api/openapi.json");
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Reply answer(Call call) {
    long seconds = allowance.take(call.client(), 1 + call.body().length() / BYTES_A_COUNT);
    if (seconds > 0) {
      return Reply.refusing(
          problem(429, "too-many", call)
              .detailed(call.texts().get("api.too-many.wait", seconds))
              .with("Retry-After", Long.toString(seconds)));
    }
    if (!call.mediaType().equals(JSON)) {
      return Reply.refusing(problem(415, "media-type", call).with("Accept", JSON));
    }
    return switch (ConsignmentJson.read(call.body().getBytes(), today(), quotes.laws())) {
      case Reading.NotJson(var line, var column) ->
          Reply.refusing(
              problem(400, "not-json", call)
                  .detailed(call.texts().get("api.not-json.where", line, column)));
      case Reading.Wrong wrong -> Reply.refusing(refusal(call, wrong));
      case Reading.Understood asked -> quote(call.texts(), asked);
    };
  }

  private static ProblemDetails refusal(Call call, Reading.Wrong wrong) {
    ProblemDetails problem =
        problem(422, "wrong-facts", call).with(FieldErrors.of(wrong.facts(), call.texts()));
    int told = wrong.facts().size();
    return wrong.count() == told
        ? problem
        : problem.detailed(call.texts().get("api.wrong-facts.more", wrong.count(), told));
  }

  private Reply quote(Texts texts, Reading.Understood asked) {
    Consignment consignment = asked.consignment();
    if (consignment.lines().size() <= QUICK_LINES) {
      var quote = quotes.atOnce(consignment, asked.rates());
      if (quote.isPresent()) {
        return new Reply.Now(said(texts, consignment, quote.get()));
      }
    }
    return new Reply.Later(
        () -> said(texts, consignment, quotes.quote(consignment, asked.rates())));
  }

  private static Reply.Said said(Texts texts, Consignment consignment, Quote quote) {
    return Reply.Said.json(QuoteJson.in(texts.language()).write(consignment, quote), texts);
  }

  private static ProblemDetails problem(int status, String code, Call call) {
    return ProblemDetails.of(status, code, call.texts(), call.requestId());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
