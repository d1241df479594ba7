package io.puente.web;

import io.netty.handler.codec.DecoderException;
import io.puente.web.request.LogLimit;
import io.puente.web.request.PageRequest;
import io.puente.web.request.PageRequests;
import io.puente.web.request.RequestLog;
import io.puente.web.request.RequestUri;
import io.puente.web.request.Site;
import io.puente.web.response.Answer;
import io.puente.web.response.Responses;
import io.puente.web.response.WebhookResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.StreamResetException;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers requests that no handler could answer. On the event loop. */
record Failures(
    Executor threads,
    PageRequests requests,
    Responses responses,
    ApiEndpoint api,
    LogLimit logLimit) {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final String PLAIN_TEXT = "puente.plain-text";

  /** Marks a request of another server, whose failure is answered in plain text. */
  static void answerInPlainText(RoutingContext context) {
    context.put(PLAIN_TEXT, true);
    context.next();
  }

  /** What the router refused, or an exception that nobody caught. */
  void failed(RoutingContext context) {
    responses.prepareOnce(context);
    Throwable failure = context.failure();
    int status = status(context, failure);
    if (status == 500 && failure != null && logLimit.allowsFailure(RequestLog.client(context))) {
      LOG.atError()
          .addKeyValue("request", RequestLog.id(context))
          .setCause(failure)
          .log("request failed");
    }
    if (context.response().headWritten()) {
      context.response().reset();
    } else if (context.get(PLAIN_TEXT) != null) {
      responses.plainText(context, new WebhookResponse(status, key(status)));
    } else if (RequestUri.startsWith(context, ApiEndpoint.ROOT)) {
      api.failed(context, status, key(status));
    } else {
      problem(context, new Answer.Problem(status, key(status)));
    }
  }

  /**
   * A body that cannot be read, or that its sender broke off, is the client's fault. Anything else
   * that was thrown is ours.
   */
  private static int status(RoutingContext context, @Nullable Throwable failure) {
    if (context.statusCode() >= 400) {
      return context.statusCode();
    }
    return switch (failure) {
      case HttpException refused when refused.getStatusCode() >= 400 -> refused.getStatusCode();
      case DecoderException unreadable -> 400;
      case HttpClosedException brokenOff -> 400;
      case StreamResetException brokenOff -> 400;
      case null, default -> 500;
    };
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
      withoutSite(context, problem);
      return;
    }
    PageRequest request = requests.readWithoutForm(context, site.get());
    threads.execute(() -> responses.send(context, request, () -> problem));
  }

  void noSite(RoutingContext context) {
    withoutSite(context, new Answer.Problem(404, "no-site"));
  }

  /** The host has no site, so there is no layout for a page either. */
  private static void withoutSite(RoutingContext context, Answer.Problem problem) {
    String key = problem.status() == 404 ? "no-site" : problem.key();
    context
        .response()
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
        .end(PageRequests.acceptedTexts(context).get("problem." + key + ".text"));
  }
}
