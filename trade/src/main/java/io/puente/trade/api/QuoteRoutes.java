package io.puente.trade.api;

import io.puente.landedcost.Consignment;
import io.puente.landedcost.Quote;
import io.puente.platform.text.Texts;
import io.puente.trade.quote.QuoteService;
import io.puente.trade.quote.json.ConsignmentReader;
import io.puente.trade.quote.json.QuoteWriter;
import io.puente.trade.quote.json.ReadResult;
import io.puente.web.Web;
import io.puente.web.request.ApiRequest;
import io.puente.web.request.RateLimiter;
import io.puente.web.response.ApiResponse;
import io.puente.web.response.ProblemDetails;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;

/**
 * The API of import quotes. The engine does no I/O and exchange rates are cached, so a typical
 * consignment is quoted on the event loop. A long one would delay other requests there.
 */
public final class QuoteRoutes {

  private static final String JSON = "application/json";

  /** A quote of so many lines takes about a millisecond on the event loop. */
  private static final int QUICK_LINES = 12;

  /** A long request counts once more against the rate limit for so many bytes. */
  private static final int BYTES_PER_COUNT = 1024;

  private final QuoteService quotes;
  private final Clock clock;
  private final RateLimiter limiter;

  /**
   * Creates the routes.
   *
   * @param perMinute the number of requests that one network may send
   */
  public QuoteRoutes(QuoteService quotes, Clock clock, int perMinute) {
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
    long seconds = limiter.take(request.client(), 1 + request.body().length() / BYTES_PER_COUNT);
    if (seconds > 0) {
      return ApiResponse.of(
          problem(429, "too-many", request)
              .withDetail(request.texts().get("api.too-many.wait", seconds))
              .withHeader("Retry-After", Long.toString(seconds)));
    }
    if (!request.mediaType().equals(JSON)) {
      return ApiResponse.of(problem(415, "media-type", request).withHeader("Accept", JSON));
    }
    return switch (ConsignmentReader.read(
        request.body().getBytes(), clock.instant(), quotes.laws())) {
      case ReadResult.NotJson(var line, var column) ->
          ApiResponse.of(
              problem(400, "not-json", request)
                  .withDetail(request.texts().get("api.not-json.where", line, column)));
      case ReadResult.Invalid invalid -> ApiResponse.of(refusal(request, invalid));
      case ReadResult.Valid valid -> quote(request.texts(), valid);
    };
  }

  private static ProblemDetails refusal(ApiRequest request, ReadResult.Invalid invalid) {
    ProblemDetails problem =
        problem(422, "wrong-facts", request)
            .withErrors(FieldErrors.of(invalid.fields(), request.texts()));
    int listed = invalid.fields().size();
    return invalid.count() == listed
        ? problem
        : problem.withDetail(request.texts().get("api.wrong-facts.more", invalid.count(), listed));
  }

  private ApiResponse quote(Texts texts, ReadResult.Valid valid) {
    Consignment consignment = valid.consignment();
    if (consignment.lines().size() <= QUICK_LINES) {
      Optional<Quote> quote = quotes.quoteFromCache(consignment, valid.rates());
      if (quote.isPresent()) {
        return new ApiResponse.Immediate(content(texts, valid, quote.get()));
      }
    }
    return new ApiResponse.Deferred(
        () -> content(texts, valid, quotes.quote(consignment, valid.rates())));
  }

  private static ApiResponse.Content content(Texts texts, ReadResult.Valid valid, Quote quote) {
    return ApiResponse.Content.json(
        QuoteWriter.in(texts.language()).write(valid.consignment(), quote, valid.omitted()), texts);
  }

  private static ProblemDetails problem(int status, String code, ApiRequest request) {
    return ProblemDetails.of(status, code, request.texts(), request.requestId());
  }
}
