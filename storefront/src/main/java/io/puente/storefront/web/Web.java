package io.puente.storefront.web;

import io.puente.storefront.shop.Shop;
import io.puente.storefront.shop.Shops;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The routes of one server thread. A cached page is answered on the event loop; everything else on
 * a virtual thread, where code may wait.
 */
public final class Web {

  private static final long FORM_LIMIT = 64 * 1024;
  private static final long CALL_LIMIT = 64 * 1024;
  private static final long HOOK_LIMIT = 512 * 1024;

  private final Router router;
  private final List<String> paths = new ArrayList<>();
  private final WebParts parts;
  private final Visits visits;
  private final Replies replies;
  private final Shortcut shortcut;

  public Web(Router router, WebParts parts) {
    this.router = router;
    this.parts = parts;
    visits = new Visits(parts);
    replies = new Replies(parts, visits);
    // A failure route may answer later, from a virtual thread; the router's error handlers may not.
    router.route().failureHandler(replies::failed);
    RequestLog log = new RequestLog(parts.meters(), visits);
    shortcut = new Shortcut(parts, visits, replies, log);
    router.route().handler(log::begin);
    router.route().handler(replies::prepare);
    router.get(Assets.ROOT + "*").handler(new AssetRoute(parts.assets())::answer);
  }

  /** Answers a request: from memory if it can, else by the routes. On the event loop. */
  public void answer(HttpServerRequest request) {
    if (!shortcut.answers(request)) {
      router.handle(request);
    }
  }

  public Shops shops() {
    return parts.shops();
  }

  /**
   * A page that is the same for everybody: rendered once for each shop edition and kept.
   *
   * @param parameters the query parameters it depends on; any other is left out of account
   */
  public void cached(String path, Handling handling, String... parameters) {
    paths.add("GET " + path);
    CachedPage page = new CachedPage(parts, visits, replies, handling, List.of(parameters));
    market(router.get(path)).handler(page::answer);
  }

  /** A page of this visitor's own. */
  public void page(String path, Handling handling) {
    paths.add("GET " + path);
    market(router.get(path)).handler(context -> answer(context, handling));
  }

  /** What a form of this site posts; posts from other sites are refused. */
  public void post(String path, Handling handling) {
    paths.add("POST " + path);
    market(router.post(path).handler(bodies(FORM_LIMIT)).handler(new SameSite(replies)::check))
        .handler(context -> answer(context, handling));
  }

  /** What a machine posts, signed; it comes from elsewhere and brings no cookie. */
  public void hook(String path, HookHandling handling) {
    paths.add("POST " + path);
    router
        .post(path)
        .handler(bodies(HOOK_LIMIT))
        .handler(
            context ->
                parts.threads().execute(() -> replies.send(context, Hook.read(context), handling)));
  }

  /** What a program posts as JSON, at any host of this server, and is answered in JSON. */
  public void call(String path, CallHandling handling) {
    paths.add("POST " + path);
    Calls calls = replies.calls();
    router
        .post(path)
        .handler(bodies(CALL_LIMIT))
        .handler(context -> calls.answer(context, handling));
    router.route(path).handler(context -> calls.wrongMethod(context, "POST"));
  }

  /** A document that is the same for everybody, at any host of this server. */
  public void document(String path, String contentType, byte[] content) {
    paths.add("GET " + path);
    Body body = Body.toKeep(contentType, content);
    router.get(path).handler(context -> body.send(context.request(), "public, no-cache"));
    router.route(path).handler(context -> replies.calls().wrongMethod(context, "GET"));
  }

  /** What programs ask under {@code /api/} and nothing answers is no shop's page either. */
  public void closeCalls() {
    router.route(Calls.ROOT + "*").handler(context -> context.fail(404));
  }

  /** A stream of events that stays open; the caller opens or refuses it, and may wait first. */
  public void stream(String path, Streaming streaming) {
    paths.add("GET " + path);
    router
        .get(path)
        .handler(
            context ->
                visits
                    .shop(context)
                    .ifPresentOrElse(
                        shop -> begin(context, shop, streaming), () -> replies.noShop(context)));
  }

  private void begin(RoutingContext context, Shop shop, Streaming streaming) {
    Visit visit = visits.read(context, shop);
    EventStream stream = new EventStream(context);
    parts.threads().execute(() -> streaming.begin(visit, stream));
  }

  /** Every URL that was mounted, as {@code GET /:market/cart}. */
  public List<String> paths() {
    return List.copyOf(paths);
  }

  private static io.vertx.ext.web.handler.BodyHandler bodies(long limit) {
    return io.vertx.ext.web.handler.BodyHandler.create(false).setBodyLimit(limit);
  }

  /**
   * Answers with the page of unknown markets when the path names one that the shop does not have.
   */
  private Route market(Route route) {
    return route.handler(
        context -> {
          String code = context.pathParam("market");
          Optional<Shop> shop = visits.shop(context);
          if (shop.isEmpty()) {
            replies.noShop(context);
          } else if (code != null && shop.get().market(code).isEmpty()) {
            boolean looksLikeOne = code.matches("[A-Za-z]{2}-[A-Za-z]{2}");
            replies.problem(
                context, new Answer.Problem(404, looksLikeOne ? "unknown-market" : "not-found"));
          } else {
            context.next();
          }
        });
  }

  private void answer(RoutingContext context, Handling handling) {
    Shop shop = visits.shop(context).orElseThrow();
    Visit visit = visits.read(context, shop);
    parts.threads().execute(() -> replies.send(context, visit, handling));
  }

  /** The last word: what no route has answered is not found. */
  public void close() {
    router
        .route()
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .method(HttpMethod.POST)
        .handler(context -> context.fail(404));
    router.route().handler(context -> context.fail(405));
  }

  /** Opens a stream for a visit. */
  @FunctionalInterface
  public interface Streaming {
    void begin(Visit visit, EventStream stream);
  }

  /** Answers a machine. */
  @FunctionalInterface
  public interface HookHandling {
    Hook.Answer answer(Hook hook);
  }
}
