package io.puente.web;

import io.puente.platform.database.Caller;
import io.puente.platform.database.Overloaded;
import io.puente.web.page.Assets;
import io.puente.web.page.EncodedBody;
import io.puente.web.request.ApiRequest;
import io.puente.web.request.PageRequest;
import io.puente.web.request.PageRequests;
import io.puente.web.request.RequestLog;
import io.puente.web.request.RequestSyntax;
import io.puente.web.request.Site;
import io.puente.web.request.WebhookRequest;
import io.puente.web.response.Answer;
import io.puente.web.response.ApiResponse;
import io.puente.web.response.EventStream;
import io.puente.web.response.Responses;
import io.puente.web.response.WebhookResponse;
import io.puente.web.upload.IncomingUpload;
import io.puente.web.upload.Upload;
import io.puente.web.upload.UploadLimits;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The routes of one event loop. Cached pages, assets and quick API calls are answered on the event
 * loop. Everything else runs on a virtual thread, where a handler may block.
 */
public final class Web {

  private static final Logger LOG = LoggerFactory.getLogger(Web.class);
  private static final int FORM_LIMIT = 64 * 1024;

  /** The most bytes, as they are sent, of a form with fields for each of a product's variants. */
  public static final int LARGE_FORM = 512 * 1024;

  private static final long API_LIMIT = 64 * 1024;
  private static final long WEBHOOK_LIMIT = 512 * 1024;
  private static final String KEEP_FOR_EVER = "public, max-age=31536000, immutable";

  /** Answers a request for a page, or a posted form. May block. */
  @FunctionalInterface
  public interface PageHandler {
    Answer answer(PageRequest request);
  }

  /** Answers a form with files. Both methods may block. */
  public interface UploadHandler {

    /** The answer to somebody who may not upload, before the body is read; empty to read it. */
    Optional<Answer> refusal(PageRequest request);

    /** The answer. The files are deleted when it is there. */
    Answer answer(PageRequest request, Upload upload);
  }

  /** Opens or refuses a stream. May block. */
  @FunctionalInterface
  public interface StreamHandler {
    void open(PageRequest request, EventStream stream);
  }

  /** Answers a webhook call. May block. */
  @FunctionalInterface
  public interface WebhookHandler {
    WebhookResponse answer(WebhookRequest request);
  }

  /** Answers an API call on the event loop. It must not block; its response may be deferred. */
  @FunctionalInterface
  public interface ApiHandler {
    ApiResponse answer(ApiRequest request);
  }

  private final Router router;
  private final WebContext shared;
  private final List<String> paths = new ArrayList<>();
  private final PageRequests requests;
  private final Responses responses;
  private final ApiEndpoint api;
  private final Failures failures;
  private final SameOrigin sameOrigin;
  private final CachedPageFastPath fastPath;

  public Web(Router router, WebContext shared) {
    this.router = router;
    this.shared = shared;
    requests = new PageRequests(shared.sites(), shared.cookieNames(), shared.proxies());
    responses =
        new Responses(
            shared.sites(),
            shared.templates(),
            shared.securityHeaders(),
            shared.cookieNames(),
            shared.logLimit());
    api = new ApiEndpoint(shared.threads(), requests, shared.logLimit());
    failures = new Failures(shared.threads(), requests, responses, api, shared.logLimit());
    sameOrigin = new SameOrigin(failures, shared.cookieNames().secure());
    RequestLog log = new RequestLog(shared.meters(), shared.sites(), requests, shared.logLimit());
    fastPath = new CachedPageFastPath(shared.cache(), requests, responses, log);
    // A failure handler may respond later, from a virtual thread. An error handler may not.
    router.route().failureHandler(failures::failed);
    router.route().handler(log::begin);
    router.route().handler(responses::prepare);
    router.route().handler(RequestSyntax::check);
    get(Assets.ROOT + "*").handler(this::asset);
  }

  /** The site that a request's host serves, if there is one. On the event loop. */
  Optional<Site> site(HttpServerRequest request) {
    return requests.site(request);
  }

  /** Answers a request from the page cache if it can, else by its route. On the event loop. */
  public void answer(HttpServerRequest request) {
    if (!RequestSyntax.isUnambiguous(request) || !fastPath.answers(request)) {
      router.handle(request);
    }
  }

  private void asset(RoutingContext context) {
    Optional<EncodedBody> asset = shared.assets().at(context.normalizedPath());
    if (asset.isEmpty()) {
      context.fail(404);
    } else {
      RequestLog.markFromMemory(context);
      asset.get().send(context.request(), KEEP_FOR_EVER);
    }
  }

  /**
   * A page that is the same for all visitors. It is rendered once for each edition of the tenant.
   *
   * @param parameters the query parameters that the page depends on; all others are ignored
   */
  public void cached(String path, PageHandler handler, String... parameters) {
    paths.add("GET " + path);
    CachedPage page = new CachedPage(shared, requests, responses, handler, List.of(parameters));
    ofSite(get(path)).handler(page::answer);
  }

  /** A page of one visitor. */
  public void page(String path, PageHandler handler) {
    paths.add("GET " + path);
    ofSite(get(path)).handler(context -> answer(context, handler));
  }

  /** HEAD is answered as GET is, without the body (RFC 9110, 9.3.2). */
  private Route get(String path) {
    return router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD);
  }

  /** A form of this site. Posts from other sites are refused. */
  public void post(String path, PageHandler handler) {
    post(path, FORM_LIMIT, handler);
  }

  /**
   * A form of this site that may be larger than usual. Posts from other sites are refused.
   *
   * @param mostBytes as the form is sent, where a letter with an accent has six; at most {@link
   *     #LARGE_FORM}
   */
  public void post(String path, int mostBytes, PageHandler handler) {
    if (mostBytes > LARGE_FORM) {
      throw new IllegalArgumentException(path + ": no field may have " + mostBytes + " bytes");
    }
    paths.add("POST " + path);
    ofSite(
            router
                .post(path)
                .handler(body(mostBytes))
                .handler(Web::refuseNul)
                .handler(sameOrigin::check))
        .handler(context -> answer(context, handler));
  }

  /** No text in the database can hold a NUL, and no browser sends one. */
  private static void refuseNul(RoutingContext context) {
    if (hasNul(context)) {
      context.fail(400);
    } else {
      context.next();
    }
  }

  static boolean hasNul(RoutingContext context) {
    return context.request().formAttributes().entries().stream()
        .anyMatch(field -> (field.getKey() + field.getValue()).indexOf('\0') >= 0);
  }

  /**
   * A form of this site with files. Nothing of its body is read before it is known that it comes
   * from a page of this site, and that the handler does not refuse it.
   */
  public void upload(String path, UploadLimits limits, UploadHandler handler) {
    paths.add("POST " + path);
    ofSite(router.post(path).handler(IncomingUpload::pause).handler(sameOrigin::check))
        .handler(new UploadRoute(shared, requests, responses, limits, handler)::admit);
  }

  private void answer(RoutingContext context, PageHandler handler) {
    Site site = requests.site(context.request()).orElseThrow();
    answer(shared, responses, context, requests.read(context, site), handler);
  }

  /** Answers when it is the tenant's turn, if the caller still waits for it then. */
  static void answer(
      WebContext shared,
      Responses responses,
      RoutingContext context,
      PageRequest request,
      PageHandler handler) {
    onTenantThread(
        shared,
        responses,
        context,
        request,
        () -> responses.send(context, request, () -> handler.answer(request)),
        () -> {});
  }

  /**
   * Does a part of a request when it is the tenant's turn.
   *
   * @param instead runs if the work does not, because nobody waits for it or too much waits
   */
  static void onTenantThread(
      WebContext shared,
      Responses responses,
      RoutingContext context,
      PageRequest request,
      Runnable work,
      Runnable instead) {
    Caller caller = caller(context);
    Runnable ofCaller =
        () -> {
          if (caller.isGone()) {
            instead.run();
          } else {
            caller.run(work);
          }
        };
    try {
      shared.tenantThreads().execute(request.site().tenant(), ofCaller);
    } catch (Overloaded e) {
      instead.run();
      responses.tooManyWait(context, request, e);
    }
  }

  /** Who waits for the response, until the connection is closed. */
  private static Caller caller(RoutingContext context) {
    Caller caller = new Caller(purpose(context));
    context.addEndHandler(
        done -> {
          if (done.failed()) {
            caller.leave();
          }
        });
    return caller;
  }

  /** What is asked for: the method and the pattern of the path. */
  static String purpose(RoutingContext context) {
    Route route = Objects.requireNonNull(context.currentRoute());
    return context.request().method() + " " + route.getPath();
  }

  /** A stream of events. The handler opens or refuses it. */
  public void stream(String path, StreamHandler handler) {
    paths.add("GET " + path);
    get(path)
        .handler(
            context ->
                requests
                    .site(context.request())
                    .ifPresentOrElse(
                        site -> open(context, site, handler), () -> failures.noSite(context)));
  }

  private void open(RoutingContext context, Site site, StreamHandler handler) {
    PageRequest request = requests.read(context, site);
    EventStream stream = new EventStream(context);
    shared
        .threads()
        .execute(
            () -> {
              try {
                handler.open(request, stream);
              } catch (Throwable e) { // after an Error, too, the browser gets a response
                LOG.warn("stream refused", e);
                stream.refuse(Answer.failed(e).status());
              }
            });
  }

  /** A signed webhook call. It comes from another server and has no cookies. */
  public void webhook(String path, WebhookHandler handler) {
    paths.add("POST " + path);
    router.post(path).handler(Failures::answerInPlainText);
    router
        .post(path)
        .handler(body(WEBHOOK_LIMIT))
        .handler(
            context -> {
              WebhookRequest request = WebhookRequest.read(context);
              shared
                  .threads()
                  .execute(() -> responses.send(context, request, () -> handler.answer(request)));
            });
  }

  /** A JSON call that is posted to any host of this server. */
  public void api(String path, ApiHandler handler) {
    paths.add("POST " + path);
    router.post(path).handler(body(API_LIMIT)).handler(context -> api.answer(context, handler));
    router.route(path).handler(context -> api.methodNotAllowed(context, "POST"));
  }

  /** A document that is the same for everybody, on any host of this server. */
  public void document(String path, String contentType, byte[] content) {
    paths.add("GET " + path);
    EncodedBody body = EncodedBody.of(contentType, content);
    get(path).handler(context -> body.send(context.request(), "public, no-cache"));
    router.route(path).handler(context -> api.methodNotAllowed(context, "GET, HEAD"));
  }

  /** Answers 404 for every other path under {@code /api/}, so that it is not a site's page. */
  public void closeApi() {
    router.route(ApiEndpoint.ROOT + "*").handler(context -> context.fail(404));
  }

  /** Answers 404 or 405 for everything that no route has handled. */
  public void close() {
    router
        .route()
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .method(HttpMethod.POST)
        .handler(context -> context.fail(404));
    router.route().handler(context -> context.fail(405));
  }

  /** Every URL of these routes, such as {@code GET /:region/news}. */
  public List<String> paths() {
    return List.copyOf(paths);
  }

  private static BodyHandler body(long limit) {
    return BodyHandler.create(false).setBodyLimit(limit);
  }

  /** Answers with a problem if the host has no site, or the site does not have the prefix. */
  private Route ofSite(Route route) {
    return route.handler(
        context -> {
          Optional<Site> site = requests.site(context.request());
          if (site.isEmpty()) {
            failures.noSite(context);
            return;
          }
          String prefix = context.pathParam(shared.sites().prefixParameter());
          Optional<String> problem =
              prefix == null ? Optional.empty() : site.get().problemWith(prefix);
          if (problem.isPresent()) {
            failures.problem(context, new Answer.Problem(404, problem.get()));
          } else {
            context.next();
          }
        });
  }
}
