package io.puente.storefront.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what programs ask and sends what they are told; never a page, never a cookie. */
record Calls(WebParts parts, Visits visits) {

  /** Where programs knock; what fails under it is told as a program reads it. */
  static final String ROOT = "/api/";

  private static final CharSequence VARY =
      HttpHeaders.createOptimized("Accept-Language, Accept-Encoding");

  private static final Logger LOG = LoggerFactory.getLogger(Calls.class);

  void answer(RoutingContext context, CallHandling handling) {
    Call call = read(context);
    String encoding = Body.encodingFor(context.request());
    switch (handling.answer(call)) {
      case Reply.Now(var said) when encoding != null && said.isLong() ->
          later(context, () -> said.packed(encoding));
      case Reply.Now(var said) -> {
        RequestLog.fromMemory(context);
        send(context, said);
      }
      case Reply.Later later ->
          later(
              context,
              () -> {
                Reply.Said said = outcome(call, later);
                return encoding != null && said.isLong() ? said.packed(encoding) : said;
              });
    }
  }

  /** Makes an answer on a thread of its own, and sends it from the connection's event loop. */
  private void later(RoutingContext context, Supplier<Reply.Said> making) {
    var eventLoop = context.vertx().getOrCreateContext();
    parts
        .threads()
        .execute(
            () -> {
              Reply.Said said = making.get();
              eventLoop.runOnContext(nothing -> send(context, said));
            });
  }

  private static Reply.Said outcome(Call call, Reply.Later later) {
    try {
      return later.said().get();
    } catch (Throwable e) { // an Error, too, must not leave anybody waiting
      LOG.atError().addKeyValue("request", call.requestId()).setCause(e).log("request failed");
      return ProblemDetails.of(500, "broken", call.texts(), call.requestId()).said();
    }
  }

  private Call read(RoutingContext context) {
    Buffer body = context.body().buffer();
    String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
    return new Call(
        texts(context),
        type == null ? "" : withoutParameters(type),
        body == null ? Buffer.buffer() : body,
        visits.address(context),
        RequestLog.id(context));
  }

  private static String withoutParameters(String mediaType) {
    int end = mediaType.indexOf(';');
    return (end < 0 ? mediaType : mediaType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  private static Texts texts(RoutingContext context) {
    for (LanguageHeader wish : context.acceptableLanguages()) {
      if (Texts.LANGUAGES.contains(wish.tag())) {
        return Texts.in(wish.tag());
      }
    }
    return Texts.in(Texts.LANGUAGES.getFirst());
  }

  /** What the router refused, or a failure that nobody caught. */
  void failed(RoutingContext context, int status) {
    String code =
        switch (status) {
          case 404 -> "not-found";
          case 405 -> "wrong-method";
          case 413 -> "too-large";
          case 500 -> "broken";
          default -> "malformed";
        };
    refuse(context, ProblemDetails.of(status, code, texts(context), RequestLog.id(context)));
  }

  /** The path is right and the method is not. */
  void wrongMethod(RoutingContext context, String allowed) {
    refuse(
        context,
        ProblemDetails.of(405, "wrong-method", texts(context), RequestLog.id(context))
            .with("Allow", allowed));
  }

  private static void refuse(RoutingContext context, ProblemDetails problem) {
    send(context, problem.said());
  }

  private static void send(RoutingContext context, Reply.Said said) {
    HttpServerResponse response = context.response();
    if (response.ended() || response.closed()) {
      return;
    }
    said.headers().forEach(response::putHeader);
    response
        .setStatusCode(said.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, said.contentType())
        .putHeader(HttpHeaders.VARY, VARY)
        .end(said.body());
  }
}
