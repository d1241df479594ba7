package io.puente.shop.web;

import io.puente.web.Web;
import io.puente.web.response.Answer;
import io.puente.web.response.EventStream;

/** The routes of shops: each handler gets a {@link Visit}. */
public record ShopWeb(Web web) {

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
   * A page that is the same for all visitors. It is rendered once for each edition of the shop.
   *
   * @param parameters the query parameters that the page depends on; all others are ignored
   */
  public void cached(String path, VisitHandler handler, String... parameters) {
    web.cached(path, request -> handler.answer(Visit.of(request)), parameters);
  }

  /** A page of one visitor. */
  public void page(String path, VisitHandler handler) {
    web.page(path, request -> handler.answer(Visit.of(request)));
  }

  /** A form of this shop. Posts from other sites are refused. */
  public void post(String path, VisitHandler handler) {
    web.post(path, request -> handler.answer(Visit.of(request)));
  }

  /** A stream of events. The handler opens or refuses it. */
  public void stream(String path, StreamHandler handler) {
    web.stream(path, (request, stream) -> handler.open(Visit.of(request), stream));
  }
}
