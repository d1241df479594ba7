package io.puente.web.response;

import io.puente.platform.database.Caller;
import io.puente.platform.database.Overloaded;
import io.puente.platform.text.Texts;
import io.puente.web.page.ContentEncoding;
import io.puente.web.page.EncodedBody;
import io.puente.web.page.PageModel;
import io.puente.web.page.Templates;
import io.puente.web.request.CookieNames;
import io.puente.web.request.LogLimit;
import io.puente.web.request.PageRequest;
import io.puente.web.request.RequestLog;
import io.puente.web.request.Sites;
import io.puente.web.request.Visitor;
import io.puente.web.request.WebhookRequest;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.FileSystem;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Writes answers as HTTP responses. */
public final class Responses {

  public static final String HTML = "text/html; charset=utf-8";

  private static final Logger LOG = LoggerFactory.getLogger(Responses.class);

  /** The browser may keep a page, but must ask each time whether it is still current. */
  private static final CharSequence REVALIDATE = HttpHeaders.createOptimized("private, no-cache");

  /** How soon a client may try again while the database is away. */
  public static final String RETRY_SECONDS = "5";

  private static final String EVENT_LOOP = "puente.event-loop";

  private static final Pattern OTHER_LETTERS = Pattern.compile("[^\\x00-\\x7F]+");

  private final Sites sites;
  private final Templates templates;
  private final SecurityHeaders security;
  private final Cookies cookies;
  private final LogLimit logLimit;

  public Responses(
      Sites sites,
      Templates templates,
      SecurityHeaders security,
      CookieNames cookieNames,
      LogLimit logLimit) {
    this.sites = sites;
    this.templates = templates;
    this.security = security;
    cookies = new Cookies(cookieNames);
    this.logLimit = logLimit;
  }

  /** Sets the headers of every response, and remembers the event loop that will write it. */
  public void prepare(RoutingContext context) {
    prepareOnce(context);
    context.next();
  }

  /** Prepares a response that failed before any route, as one to a path without a slash. */
  public void prepareOnce(RoutingContext context) {
    if (context.get(EVENT_LOOP) == null) {
      context.put(EVENT_LOOP, context.vertx().getOrCreateContext());
      security.write(context.response().headers());
    }
  }

  /** Sends the answer of a handler. Runs on a virtual thread. */
  public void send(RoutingContext context, PageRequest request, Supplier<Answer> handler) {
    try (var site = MDC.putCloseable(sites.nameKey(), request.site().name());
        var id = MDC.putCloseable("request", request.client().requestId())) {
      try {
        send(context, request, handler.get());
      } catch (Caller.Left e) {
        LOG.debug("nobody waits for the answer");
      } catch (Throwable e) { // after an Error, too, the client gets a response
        Answer.Problem problem = Answer.failed(e);
        if (logLimit.allowsFailure(request.client().address())) {
          logFailure(problem.status(), e);
        }
        send(context, request, problem);
      }
    }
  }

  /** While the database is away, each request fails for the same reason. */
  private static void logFailure(int status, Throwable failure) {
    if (status == 503) {
      LOG.warn("request failed: {}", failure.toString());
    } else {
      LOG.error("request failed", failure);
    }
  }

  private void send(RoutingContext context, PageRequest request, Answer answer) {
    switch (answer) {
      case Answer.Page page ->
          html(
              context,
              request.visitor(),
              page.status(),
              templates.render(request, page.template(), page.model()));
      case Answer.Problem problem -> send(context, request, page(problem, request.texts()));
      case Answer.Redirect redirect -> redirect(context, request, 303, redirect.location());
      case Answer.Moved moved -> redirect(context, request, 301, moved.location());
      case Answer.Bytes bytes -> bytes(context, bytes);
      case Answer.Download download -> download(context, download);
      case Answer.WithCookie with -> {
        cookies.set(with.change(), context.response());
        send(context, request, with.answer());
      }
      case Answer.WithFrames with -> {
        security.allowFrames(context.response().headers());
        send(context, request, with.answer());
      }
      case Answer.Framed framed -> {
        security.allowToBeFramed(context.response().headers());
        send(context, framed.request(), framed.answer());
      }
      case Answer.InLanguage in -> send(context, request.in(in.texts()), in.answer());
    }
  }

  /** The page that explains a problem, by the template {@code problem}. */
  private static Answer.Page page(Answer.Problem problem, Texts texts) {
    String key = "problem." + problem.key();
    return new Answer.Page(
        problem.status(),
        "problem",
        new ProblemPage(texts.get(key + ".title"), texts.get(key + ".text")));
  }

  private record ProblemPage(String title, String text) implements PageModel {
    @Override
    public boolean isProblem() {
      return true;
    }
  }

  private void html(RoutingContext context, Visitor visitor, int status, String html) {
    ContentEncoding encoding = ContentEncoding.preferredBy(context.request());
    Buffer body = Buffer.buffer(encoding.compressOnce(html.getBytes(StandardCharsets.UTF_8)));
    onEventLoop(
        context,
        response -> {
          cookies.remember(visitor, response);
          if (encoding != ContentEncoding.IDENTITY) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, encoding.token());
          }
          if (status == 503) {
            response.putHeader("Retry-After", RETRY_SECONDS);
          }
          response
              .setStatusCode(status)
              .putHeader(HttpHeaders.CONTENT_TYPE, HTML)
              .putHeader(HttpHeaders.VARY, "Accept-Encoding")
              .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
              .putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length()))
              .end(body);
        });
  }

  private void redirect(RoutingContext context, PageRequest request, int status, String location) {
    onEventLoop(
        context,
        response -> {
          cookies.remember(request.visitor(), response);
          response
              .setStatusCode(status)
              .putHeader(HttpHeaders.LOCATION, ascii(location))
              .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
              .putHeader(HttpHeaders.CONTENT_LENGTH, "0")
              .end();
        });
  }

  /** A header has no letters of other alphabets (RFC 9110, 5.5); an address has them in UTF-8. */
  private static String ascii(String location) {
    return OTHER_LETTERS
        .matcher(location)
        .replaceAll(letters -> URLEncoder.encode(letters.group(), StandardCharsets.UTF_8));
  }

  private static void bytes(RoutingContext context, Answer.Bytes bytes) {
    onEventLoop(
        context,
        response -> {
          response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
          bytes.headers().forEach(response::putHeader);
          response
              .putHeader(HttpHeaders.CONTENT_TYPE, bytes.contentType())
              .putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(bytes.body().length()))
              .end(bytes.body());
        });
  }

  /** The file is deleted when it is sent, or when whoever asked for it has left. */
  private static void download(RoutingContext context, Answer.Download download) {
    FileSystem files = context.vertx().fileSystem();
    Objects.requireNonNull(context.<Context>get(EVENT_LOOP))
        .runOnContext(
            nothing ->
                files
                    .open(
                        download.file().toString(),
                        new OpenOptions().setWrite(false).setDeleteOnClose(true))
                    .onSuccess(file -> send(context.response(), download, file))
                    .onFailure(context::fail));
  }

  private static void send(HttpServerResponse response, Answer.Download download, AsyncFile file) {
    if (response.ended() || response.closed()) {
      file.close();
      return;
    }
    response
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .putHeader(HttpHeaders.CONTENT_TYPE, download.contentType())
        .putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(file.sizeBlocking()))
        .putHeader("Content-Disposition", "attachment; filename=\"" + download.name() + "\"");
    file.pipeTo(response).onComplete(sent -> file.close());
  }

  /** Sends a page from the cache, with the security headers set already. On the event loop. */
  public void cachedPage(HttpServerRequest request, EncodedBody body, Visitor visitor) {
    cookies.remember(visitor, request.response());
    body.send(request, REVALIDATE);
  }

  /** Sends a page from the cache that no route has handled yet. On the event loop. */
  public void cachedPageBeforeRouting(
      HttpServerRequest request, EncodedBody body, Visitor visitor) {
    security.write(request.response().headers());
    cachedPage(request, body, visitor);
  }

  /**
   * Says that too many others of the site wait already, in plain text: a page that was rendered for
   * each of them would keep the processors busy for their site.
   */
  public void tooManyWait(RoutingContext context, PageRequest request, Overloaded refused) {
    if (logLimit.allowsFailure(request.client().address())) {
      try (var site = MDC.putCloseable(sites.nameKey(), request.site().name());
          var id = MDC.putCloseable("request", request.client().requestId())) {
        logFailure(503, refused);
      }
    }
    onEventLoop(
        context,
        response ->
            response
                .setStatusCode(503)
                .putHeader("Retry-After", RETRY_SECONDS)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(request.texts().get("problem.busy.text")));
  }

  /** Sends the answer to a webhook call. Runs on a virtual thread. */
  public void send(
      RoutingContext context, WebhookRequest request, Supplier<WebhookResponse> handler) {
    String site = request.pathParameters().getOrDefault(sites.nameKey(), "");
    try (var name = MDC.putCloseable(sites.nameKey(), site);
        var id = MDC.putCloseable("request", request.requestId())) {
      plainText(context, handler.get());
    } catch (Throwable e) { // after an Error, too, the sender gets a response
      Answer.Problem problem = Answer.failed(e);
      if (logLimit.allowsFailure(RequestLog.client(context))) {
        logFailure(problem.status(), e);
      }
      plainText(context, new WebhookResponse(problem.status(), problem.key() + "; try again"));
    }
  }

  /** Sends a plain text to another server. */
  public void plainText(RoutingContext context, WebhookResponse answer) {
    onEventLoop(
        context,
        response ->
            response
                .setStatusCode(answer.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                .end(answer.text()));
  }

  /** Writes on the event loop of the browser's connection. No other thread should write to it. */
  private static void onEventLoop(RoutingContext context, Consumer<HttpServerResponse> writing) {
    Objects.requireNonNull(context.<Context>get(EVENT_LOOP))
        .runOnContext(
            nothing -> {
              if (!context.response().ended() && !context.response().closed()) {
                writing.accept(context.response());
              }
            });
  }
}
