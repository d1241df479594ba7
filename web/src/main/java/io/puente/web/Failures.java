package io.puente.web;

import io.puente.web.request.PageRequest;
import io.puente.web.request.PageRequests;
import io.puente.web.request.RequestLog;
import io.puente.web.request.Site;
import io.puente.web.response.Answer;
import io.puente.web.response.Responses;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers requests that no handler could answer. On the event loop. */
record Failures(Executor threads, PageRequests requests, Responses responses, ApiEndpoint api) {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  /** What the router refused, or an exception that nobody caught. */
  void failed(RoutingContext context) {
    Throwable failure = context.failure();
    int status = context.statusCode() < 400 ? 500 : context.statusCode();
    if (status == 500 && failure != null) {
      LOG.atError()
          .addKeyValue("request", RequestLog.id(context))
          .setCause(failure)
          .log("request failed");
    }
    if (context.response().headWritten()) {
      context.response().reset();
    } else if (context.normalizedPath().startsWith(ApiEndpoint.ROOT)) {
      api.failed(context, status, key(status));
    } else {
      problem(context, new Answer.Problem(status, key(status)));
    }
  }

  private static String key(int status) {
    return switch (status) {
      case 404 -> "not-found";
      case 405 -> "wrong-method";
      case 413 -> "too-large";
      case 500 -> "broken";
      default -> "malformed";
    };
  }

  void problem(RoutingContext context, Answer.Problem problem) {
    Optional<Site> site = requests.site(context.request());
    if (site.isEmpty()) {
      noSite(context);
      return;
    }
    PageRequest request = requests.readFailed(context, site.get());
    threads.execute(() -> responses.send(context, request, () -> problem));
  }

  /** The host has no site, so there is no layout for a page either. */
  void noSite(RoutingContext context) {
    context
        .response()
        .setStatusCode(404)
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
        .end(PageRequests.acceptedTexts(context).get("problem.no-site.text"));
  }
}
