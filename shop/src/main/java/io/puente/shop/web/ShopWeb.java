package io.puente.shop.web;

import io.puente.trade.time.CountryTimeZones;
import io.puente.web.Web;
import io.puente.web.request.PageRequest;
import io.puente.web.response.Answer;
import io.puente.web.response.EventStream;
import io.puente.web.upload.Upload;
import io.puente.web.upload.UploadLimits;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * The routes of shops: each handler gets a {@link Visit}.
 *
 * @param refusal what those are answered who may not see these pages; empty for everybody else
 */
public record ShopWeb(Web web, Clock clock, Function<Visit, Optional<Answer>> refusal) {

  /** Routes that everybody may ask for. */
  public ShopWeb(Web web, Clock clock) {
    this(web, clock, visit -> Optional.empty());
  }

  /** Routes of which some people are refused. */
  public ShopWeb refusing(Function<Visit, Optional<Answer>> some) {
    return new ShopWeb(web, clock, some);
  }

  /** Answers a visit. May block. */
  @FunctionalInterface
  public interface VisitHandler {
    Answer answer(Visit visit);
  }

  /** Opens or refuses a stream. May block. */
  @FunctionalInterface
  public interface StreamHandler {
    void open(Visit visit, EventStream stream);
  }

  /**
   * A page that is the same for all visitors. It is rendered once for each edition of the shop, and
   * anew when the next day, perhaps with another law, begins where the market is.
   *
   * @param parameters the query parameters that the page depends on; all others are ignored
   */
  public void cached(String path, VisitHandler handler, String... parameters) {
    web.cached(
        path,
        request -> {
          Visit visit = Visit.of(request);
          Duration restOfDay =
              CountryTimeZones.restOfDay(clock.instant(), visit.market().country());
          return answer(visit, handler).freshFor(restOfDay);
        },
        parameters);
  }

  /** A page of one visitor. */
  public void page(String path, VisitHandler handler) {
    web.page(path, request -> answer(Visit.of(request), handler));
  }

  private Answer answer(Visit visit, VisitHandler handler) {
    return refusal.apply(visit).orElseGet(() -> handler.answer(visit));
  }

  /** Answers a form with files. Both methods may block. */
  public interface UploadHandler {

    /** The answer to somebody who may not upload, before the body is read; empty to read it. */
    Optional<Answer> refusal(Visit visit);

    /** The answer. The files are deleted when it is there. */
    Answer answer(Visit visit, Upload upload);
  }

  /** A form of this shop with files. Posts from other sites are refused before they are read. */
  public void upload(String path, UploadLimits limits, UploadHandler handler) {
    web.upload(
        path,
        limits,
        new Web.UploadHandler() {
          @Override
          public Optional<Answer> refusal(PageRequest request) {
            Visit visit = Visit.of(request);
            return refusal.apply(visit).or(() -> handler.refusal(visit));
          }

          @Override
          public Answer answer(PageRequest request, Upload upload) {
            return handler.answer(Visit.of(request), upload);
          }
        });
  }

  /** A form of this shop. Posts from other sites are refused. */
  public void post(String path, VisitHandler handler) {
    web.post(path, request -> answer(Visit.of(request), handler));
  }

  /**
   * A form of this shop that may be larger than usual. Posts from other sites are refused.
   *
   * @param mostBytes as the form is sent
   */
  public void post(String path, int mostBytes, VisitHandler handler) {
    web.post(path, mostBytes, request -> answer(Visit.of(request), handler));
  }

  /** A stream of events. The handler opens or refuses it. */
  public void stream(String path, StreamHandler handler) {
    web.stream(
        path,
        (request, stream) -> {
          Visit visit = Visit.of(request);
          if (refusal.apply(visit).isPresent()) {
            stream.refuse(404);
          } else {
            handler.open(visit, stream);
          }
        });
  }
}
