package io.puente.web;

import io.puente.web.page.ContentEncoding;
import io.puente.web.request.ApiRequest;
import io.puente.web.request.LogLimit;
import io.puente.web.request.PageRequests;
import io.puente.web.request.RequestLog;
import io.puente.web.response.Answer;
import io.puente.web.response.ApiResponse;
import io.puente.web.response.ProblemDetails;
import io.puente.web.response.Responses;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads calls of the JSON API and sends their responses, without pages and cookies. */
record ApiEndpoint(Executor threads, PageRequests requests, LogLimit logLimit) {

  /** The paths of the API. Failures under it are sent as problem details. */
  static final String ROOT = "/api/";

  private static final CharSequence VARY =
      HttpHeaders.createOptimized("Accept-Language, Accept-Encoding");

  private static final Logger LOG = LoggerFactory.getLogger(ApiEndpoint.class);

  void answer(RoutingContext context, Web.ApiHandler handler) {
    ApiRequest request = read(context);
    ContentEncoding encoding = ContentEncoding.preferredBy(context.request());
    switch (handler.answer(request)) {
      case ApiResponse.Immediate(var content) when content.isWorthCompressing(encoding) ->
          later(context, () -> content.compressed(encoding));
      case ApiResponse.Immediate(var content) -> {
        RequestLog.markFromMemory(context);
        send(context, content);
      }
      case ApiResponse.Deferred deferred ->
          later(context, () -> content(request, deferred).compressed(encoding));
    }
  }

  /** Makes the content on a virtual thread and sends it on the connection's event loop. */
  private void later(RoutingContext context, Supplier<ApiResponse.Content> content) {
    Context eventLoop = context.vertx().getOrCreateContext();
    threads.execute(
        () -> {
          ApiResponse.Content made = content.get();
          eventLoop.runOnContext(nothing -> send(context, made));
        });
  }

  private ApiResponse.Content content(ApiRequest request, ApiResponse.Deferred deferred) {
    try {
      return deferred.content().get();
    } catch (Throwable e) { // after an Error, too, the client gets a response
      if (logLimit.allowsFailure(request.client())) {
        LOG.atError().addKeyValue("request", request.requestId()).setCause(e).log("request failed");
      }
      Answer.Problem failed = Answer.failed(e);
      ProblemDetails problem =
          ProblemDetails.of(failed.status(), failed.key(), request.texts(), request.requestId());
      return failed.status() == 503
          ? problem.withHeader("Retry-After", Responses.RETRY_SECONDS).content()
          : problem.content();
    }
  }

  private ApiRequest read(RoutingContext context) {
    Buffer body = context.body().buffer();
    String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
    return new ApiRequest(
        PageRequests.acceptedTexts(context),
        type == null ? "" : withoutParameters(type),
        body == null ? Buffer.buffer() : body,
        requests.clientAddress(context),
        RequestLog.id(context));
  }

  private static String withoutParameters(String mediaType) {
    int end = mediaType.indexOf(';');
    return (end < 0 ? mediaType : mediaType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /** What the router refused, or an exception that nobody caught. */
  void failed(RoutingContext context, int status, String code) {
    send(context, problem(context, status, code).content());
  }

  void methodNotAllowed(RoutingContext context, String allowed) {
    send(context, problem(context, 405, "wrong-method").withHeader("Allow", allowed).content());
  }

  private static ProblemDetails problem(RoutingContext context, int status, String code) {
    return ProblemDetails.of(
        status, code, PageRequests.acceptedTexts(context), RequestLog.id(context));
  }

  private static void send(RoutingContext context, ApiResponse.Content content) {
    HttpServerResponse response = context.response();
    if (response.ended() || response.closed()) {
      return;
    }
    content.headers().forEach(response::putHeader);
    response
        .setStatusCode(content.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, content.contentType())
        .putHeader(HttpHeaders.VARY, VARY)
        .putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(content.body().length()))
        .end(content.body());
  }
}
