package io.puente.web;

import io.puente.platform.database.Caller;
import io.puente.platform.database.Overloaded;
import io.puente.web.page.EncodedBody;
import io.puente.web.page.PageCache;
import io.puente.web.request.PageRequest;
import io.puente.web.request.PageRequests;
import io.puente.web.request.RequestLog;
import io.puente.web.request.Site;
import io.puente.web.response.Answer;
import io.puente.web.response.Responses;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.CancellationException;

/** The route of a page that is rendered once and then sent from memory. */
record CachedPage(
    WebContext shared,
    PageRequests requests,
    Responses responses,
    Web.PageHandler handler,
    List<String> parameters) {

  void answer(RoutingContext context) {
    Site site = requests.site(context.request()).orElseThrow();
    PageRequest request = requests.read(context, site);
    if (shared.cache().isOff() || !site.isPublic()) {
      Web.answer(shared, responses, context, request, handler);
      return;
    }
    try {
      answerFromCache(context, request);
    } catch (Overloaded e) {
      responses.tooManyWait(context, request, e);
    }
  }

  private void answerFromCache(RoutingContext context, PageRequest request) {
    Context eventLoop = context.vertx().getOrCreateContext();
    // A rendering is finished even if who asked for it has left: it is the next visitor's.
    String purpose = Web.purpose(context);
    var _ =
        shared
            .cache()
            .get(
                request.site().tenant(),
                canonicalUri(request),
                () -> new Caller(purpose).get(() -> render(request)))
            .whenComplete(
                (body, failure) ->
                    eventLoop.runOnContext(
                        nothing -> {
                          if (failure == null) {
                            RequestLog.markFromMemory(context);
                            responses.cachedPage(context.request(), body, request.visitor());
                          } else {
                            sendUncached(context, request, failure);
                          }
                        }));
  }

  /** The path with the query parameters that the page depends on, always in the same order. */
  private String canonicalUri(PageRequest request) {
    StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    for (String parameter : parameters) {
      request
          .queryParameter(parameter)
          .ifPresent(
              value ->
                  query.add(parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    }
    return request.path() + query;
  }

  private PageCache.Rendered render(PageRequest request) {
    return switch (handler.answer(request)) {
      case Answer.Page page when page.status() == 200 ->
          new PageCache.Rendered(
              EncodedBody.of(
                  Responses.HTML,
                  shared
                      .templates()
                      .render(request, page.template(), page.model())
                      .getBytes(StandardCharsets.UTF_8)),
              page.freshFor());
      case Answer other -> throw new NotCacheable(other);
    };
  }

  private void sendUncached(RoutingContext context, PageRequest request, Throwable failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    shared
        .threads()
        .execute(
            () ->
                responses.send(
                    context,
                    request,
                    () -> {
                      if (cause instanceof NotCacheable notCacheable) {
                        return notCacheable.answer;
                      }
                      if (cause instanceof Overloaded overloaded) {
                        throw overloaded;
                      }
                      throw new IllegalStateException("page not rendered", cause);
                    }));
  }

  /** The answer is a redirect or a problem, which is not kept. The rendering is called off. */
  private static final class NotCacheable extends CancellationException {
    private static final long serialVersionUID = 1;
    private final transient Answer answer;

    NotCacheable(Answer answer) {
      super("not a page to cache");
      this.answer = answer;
    }

    /** An everyday event needs no stack. */
    @Override
    public Throwable fillInStackTrace() {
      return this;
    }
  }
}
