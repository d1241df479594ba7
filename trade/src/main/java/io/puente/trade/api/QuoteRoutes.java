package io.puente.trade.api;

import io.puente.landedcost.Consignment;
import io.puente.landedcost.Quote;
import io.puente.platform.text.Texts;
import io.puente.trade.quote.OpenQuotes;
import io.puente.trade.quote.json.ConsignmentJson;
import io.puente.trade.quote.json.QuoteJson;
import io.puente.trade.quote.json.Reading;
import io.puente.web.Web;
import io.puente.web.request.ApiRequest;
import io.puente.web.request.RateLimiter;
import io.puente.web.response.ApiResponse;
import io.puente.web.response.ProblemDetails;
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
  private final RateLimiter limiter;

  /**
   * The door to quotes.
   *
   * @param perMinute requests that one network address may make
   */
  public QuoteRoutes(OpenQuotes quotes, Clock clock, int perMinute) {
    this.quotes = quotes;
    this.clock = clock;
    limiter = new RateLimiter(perMinute, System::nanoTime);
  }

  public void mount(Web web) {
    web.api("/api/v1/landed-cost/quotes", this::answer);
    web.document("/api/v1/openapi.json", JSON, description());
    web.closeApi();
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

  private ApiResponse answer(ApiRequest request) {
    long seconds = limiter.take(request.client(), 1 + request.body().length() / BYTES_A_COUNT);
    if (seconds > 0) {
      return ApiResponse.of(
          problem(429, "too-many", request)
              .withDetail(request.texts().get("api.too-many.wait", seconds))
              .withHeader("Retry-After", Long.toString(seconds)));
    }
    if (!request.mediaType().equals(JSON)) {
      return ApiResponse.of(problem(415, "media-type", request).withHeader("Accept", JSON));
    }
    return switch (ConsignmentJson.read(request.body().getBytes(), today(), quotes.laws())) {
      case Reading.NotJson(var line, var column) ->
          ApiResponse.of(
              problem(400, "not-json", request)
                  .withDetail(request.texts().get("api.not-json.where", line, column)));
      case Reading.Wrong wrong -> ApiResponse.of(refusal(request, wrong));
      case Reading.Understood asked -> quote(request.texts(), asked);
    };
  }

  private static ProblemDetails refusal(ApiRequest request, Reading.Wrong wrong) {
    ProblemDetails problem =
        problem(422, "wrong-facts", request)
            .withErrors(FieldErrors.of(wrong.facts(), request.texts()));
    int told = wrong.facts().size();
    return wrong.count() == told
        ? problem
        : problem.withDetail(request.texts().get("api.wrong-facts.more", wrong.count(), told));
  }

  private ApiResponse quote(Texts texts, Reading.Understood asked) {
    Consignment consignment = asked.consignment();
    if (consignment.lines().size() <= QUICK_LINES) {
      var quote = quotes.atOnce(consignment, asked.rates());
      if (quote.isPresent()) {
        return new ApiResponse.Immediate(said(texts, consignment, quote.get()));
      }
    }
    return new ApiResponse.Deferred(
        () -> said(texts, consignment, quotes.quote(consignment, asked.rates())));
  }

  private static ApiResponse.Content said(Texts texts, Consignment consignment, Quote quote) {
    return ApiResponse.Content.json(
        QuoteJson.in(texts.language()).write(consignment, quote), texts);
  }

  private static ProblemDetails problem(int status, String code, ApiRequest request) {
    return ProblemDetails.of(status, code, request.texts(), request.requestId());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
