package io.puente.storefront.web;

import io.puente.storefront.shop.Shop;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Turns answers into what goes over the wire. */
final class Replies {

  private static final Logger LOG = LoggerFactory.getLogger(Replies.class);
  private static final String HTML = "text/html; charset=utf-8";

  /** The browser may keep a page, but asks each time whether it still holds. */
  private static final CharSequence ASK_AGAIN = HttpHeaders.createOptimized("private, no-cache");

  private static final String EVENT_LOOP = "puente.event-loop";

  private final WebParts parts;
  private final Visits visits;
  private final SecurityHeaders security;
  private final Cookies cookies;
  private final Calls calls;

  Replies(WebParts parts, Visits visits) {
    this.parts = parts;
    this.visits = visits;
    security = new SecurityHeaders(parts.site());
    cookies = new Cookies(parts.site());
    calls = new Calls(parts, visits);
  }

  Calls calls() {
    return calls;
  }

  /** What every answer begins with, and where it will be written from. */
  void prepare(RoutingContext context) {
    context.put(EVENT_LOOP, context.vertx().getOrCreateContext());
    securityHeaders(context.response());
    context.next();
  }

  void securityHeaders(HttpServerResponse response) {
    security.write(response.headers());
  }

  /** Handles a visit and sends what comes of it. Runs on a virtual thread. */
  void send(RoutingContext context, Visit visit, Handling handling) {
    try (var shop = MDC.putCloseable("shop", visit.shop().slug());
        var request = MDC.putCloseable("request", visit.client().requestId())) {
      try {
        send(context, visit, handling.answer(visit));
      } catch (Throwable e) { // an Error, too, must not leave anybody waiting
        LOG.error("request failed", e);
        send(context, visit, new Answer.Problem(500, "broken"));
      }
    }
  }

  private void send(RoutingContext context, Visit visit, Answer answer) {
    switch (answer) {
      case Answer.Page page ->
          html(context, visit, page.status(), parts.pages().render(visit, page));
      case Answer.Problem problem -> send(context, visit, ProblemPage.of(visit, problem));
      case Answer.Redirect redirect -> go(context, visit, 303, redirect.location());
      case Answer.Moved moved -> go(context, visit, 301, moved.location());
      case Answer.Bytes bytes -> bytes(context, bytes);
      case Answer.WithCookie with -> {
        cookies.set(with.change(), context.response());
        send(context, visit, with.answer());
      }
      case Answer.InLanguage in -> send(context, visit.in(in.texts()), in.answer());
    }
  }

  private void html(RoutingContext context, Visit visit, int status, String html) {
    byte[] content = html.getBytes(StandardCharsets.UTF_8);
    String encoding = Body.encodingFor(context.request());
    Buffer body = Buffer.buffer(encoding == null ? content : Body.packed(encoding, content));
    onEventLoop(
        context,
        response -> {
          cookies.remember(visit.visitor(), response);
          if (encoding != null) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, encoding);
          }
          response
              .setStatusCode(status)
              .putHeader(HttpHeaders.CONTENT_TYPE, HTML)
              .putHeader(HttpHeaders.VARY, "Accept-Encoding")
              .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
              .end(body);
        });
  }

  private void go(RoutingContext context, Visit visit, int status, String location) {
    onEventLoop(
        context,
        response -> {
          cookies.remember(visit.visitor(), response);
          response
              .setStatusCode(status)
              .putHeader(HttpHeaders.LOCATION, location)
              .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
              .end();
        });
  }

  private void bytes(RoutingContext context, Answer.Bytes bytes) {
    onEventLoop(
        context,
        response -> {
          response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
          bytes.headers().forEach(response::putHeader);
          response.putHeader(HttpHeaders.CONTENT_TYPE, bytes.contentType()).end(bytes.body());
        });
  }

  /** Sends a page that is the same for everybody. On the event loop. */
  void page(HttpServerRequest request, Body body, Visitor visitor) {
    cookies.remember(visitor, request.response());
    body.send(request, ASK_AGAIN);
  }

  /** Handles what a machine posts and tells it the outcome. Runs on a virtual thread. */
  void send(RoutingContext context, Hook hook, Web.HookHandling handling) {
    try (var shop = MDC.putCloseable("shop", hook.shop());
        var request = MDC.putCloseable("request", hook.requestId())) {
      plain(context, handling.answer(hook));
    } catch (Throwable e) { // an Error, too, must not leave anybody waiting
      LOG.error("request failed", e);
      plain(context, new Hook.Answer(500, "broken; try again"));
    }
  }

  private void plain(RoutingContext context, Hook.Answer answer) {
    onEventLoop(
        context,
        response ->
            response
                .setStatusCode(answer.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                .end(answer.text()));
  }

  void problem(RoutingContext context, Answer.Problem problem) {
    Optional<Shop> shop = visits.shop(context);
    if (shop.isEmpty()) {
      noShop(context);
      return;
    }
    Visit visit = visits.readFailed(context, shop.get());
    parts.threads().execute(() -> send(context, visit, already -> problem));
  }

  /** What the router itself refused, or a failure that nobody caught. */
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
      return;
    }
    if (context.normalizedPath().startsWith(Calls.ROOT)) {
      calls.failed(context, status);
      return;
    }
    String key =
        switch (status) {
          case 404 -> "not-found";
          case 405 -> "wrong-method";
          case 413 -> "too-large";
          case 500 -> "broken";
          default -> "malformed";
        };
    problem(context, new Answer.Problem(status, key));
  }

  /** Under this name there is no shop; there is no theme to dress the answer in either. */
  void noShop(RoutingContext context) {
    String language =
        context.acceptableLanguages().isEmpty()
            ? Texts.LANGUAGES.getFirst()
            : context.acceptableLanguages().getFirst().tag();
    context
        .response()
        .setStatusCode(404)
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
        .end(Texts.in(language).get("problem.no-shop.text"));
  }

  /** On the event loop of the browser's connection, to which no other thread should write. */
  private static void onEventLoop(
      RoutingContext context, java.util.function.Consumer<HttpServerResponse> writing) {
    Objects.requireNonNull(context.<Context>get(EVENT_LOOP))
        .runOnContext(
            nothing -> {
              if (!context.response().ended() && !context.response().closed()) {
                writing.accept(context.response());
              }
            });
  }
}
