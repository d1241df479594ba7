package io.puente.stripesandbox;

import io.puente.stripesandbox.Troubles.Trouble;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The URLs of the API that stripe-java calls. */
record ApiRoutes(Api api, Checkouts checkouts, Deliveries deliveries, Troubles troubles) {
  private static final int LARGEST_BODY = 1 << 20;
  private static final int MOST_LISTED = 100;
  private static final String BEARER = "Bearer ";

  void mount(Router router) {
    post(router, "/checkout/sessions", (books, call, fields) -> checkouts.create(books, fields));
    get(
        router,
        "/checkout/sessions/:id",
        (books, call, fields) -> checkouts.retrieve(books, call.id()));
    post(
        router,
        "/checkout/sessions/:id/expire",
        (books, call, fields) -> checkouts.expire(books, call.id()));
    get(
        router,
        "/checkout/sessions/:id/line_items",
        (books, call, fields) -> checkouts.lineItems(books, call.id()));
    list(router, "/checkout/sessions", Kind.CHECKOUT_SESSION, "payment_intent");
    object(router, "/payment_intents", Kind.PAYMENT_INTENT);
    list(router, "/payment_intents", Kind.PAYMENT_INTENT, null);
    object(router, "/charges", Kind.CHARGE);
    list(router, "/charges", Kind.CHARGE, "payment_intent");
    post(router, "/refunds", (books, call, fields) -> RefundDesk.create(books, fields));
    object(router, "/refunds", Kind.REFUND);
    list(router, "/refunds", Kind.REFUND, "payment_intent");
    object(router, "/balance_transactions", Kind.BALANCE_TRANSACTION);
    list(router, "/balance_transactions", Kind.BALANCE_TRANSACTION, "source");
    object(router, "/events", Kind.EVENT);
    list(router, "/events", Kind.EVENT, "type");
    router
        .route("/v1/*")
        .handler(
            ctx ->
                send(
                    ctx,
                    ApiAnswer.of(
                        SandboxError.noSuchUrl(
                            ctx.request().method().name(), ctx.normalizedPath()))));
  }

  private void get(Router router, String path, Api.Endpoint endpoint) {
    router.route(HttpMethod.GET, "/v1" + path).handler(ctx -> take(ctx, endpoint));
  }

  private void post(Router router, String path, Api.Endpoint endpoint) {
    router.route(HttpMethod.POST, "/v1" + path).handler(ctx -> take(ctx, endpoint));
  }

  private void object(Router router, String path, Kind kind) {
    get(router, path + "/:id", (books, call, fields) -> books.get(kind, call.id()));
  }

  /** The newest of a kind; {@code filter} is the field that a caller may ask for. */
  private void list(Router router, String path, Kind kind, @Nullable String filter) {
    get(
        router,
        path,
        (books, call, fields) -> {
          String value = filter == null ? null : fields.getString(filter);
          return StripeShapes.list(
              books.newest(kind, value == null ? null : filter, value, limit(fields)),
              "/v1" + path);
        });
  }

  private static int limit(JsonObject fields) {
    String limit = fields.getString("limit", "10");
    if (!limit.matches("\\d{1,3}") || Integer.parseInt(limit) > MOST_LISTED) {
      throw SandboxError.invalid("parameter_invalid_integer", "limit", "Invalid limit: " + limit);
    }
    return Integer.parseInt(limit);
  }

  private void take(RoutingContext ctx, Api.Endpoint endpoint) {
    LimitedBody.of(ctx.request(), LARGEST_BODY)
        .onSuccess(body -> Thread.startVirtualThread(() -> answer(ctx, body, endpoint)))
        .onFailure(e -> send(ctx, ApiAnswer.of(SandboxError.tooLarge())));
  }

  private void answer(RoutingContext ctx, Buffer body, Api.Endpoint endpoint) {
    try {
      Trouble trouble = troubles.take();
      switch (trouble) {
        case null -> send(ctx, work(ctx, body, endpoint));
        case ANSWER_LOST -> {
          work(ctx, body, endpoint);
          ctx.request().connection().close();
        }
        case SERVER_ERROR -> send(ctx, ApiAnswer.of(SandboxError.broken()));
        case TOO_MANY_REQUESTS -> send(ctx, ApiAnswer.of(SandboxError.tooMany()));
        case WEB_PAGE -> send(ctx, new ApiAnswer(502, "<html><h1>Bad Gateway</h1></html>", false));
      }
    } catch (Exception e) { // await() also throws what it does not declare
      ctx.fail(e);
    }
  }

  private ApiAnswer work(RoutingContext ctx, Buffer body, Api.Endpoint endpoint) {
    try {
      ApiAnswer answer = api.answer(call(ctx, body), endpoint);
      deliveries.ring();
      return answer;
    } catch (SandboxError unreadable) {
      return ApiAnswer.of(unreadable);
    }
  }

  private static ApiCall call(RoutingContext ctx, Buffer body) {
    boolean post = ctx.request().method().equals(HttpMethod.POST);
    String query = ctx.request().query();
    String form = post ? body.toString(StandardCharsets.UTF_8) : query == null ? "" : query;
    String id = ctx.pathParam("id");
    return new ApiCall(
        ctx.request().method().name(),
        ctx.normalizedPath(),
        id == null ? "" : id,
        Optional.ofNullable(ctx.request().getHeader("Authorization"))
            .filter(header -> header.startsWith(BEARER))
            .map(header -> header.substring(BEARER.length())),
        Optional.ofNullable(ctx.request().getHeader("Idempotency-Key")),
        FormFields.parse(form));
  }

  private static void send(RoutingContext ctx, ApiAnswer answer) {
    HttpServerResponse response =
        ctx.response()
            .setStatusCode(answer.status())
            .putHeader("Content-Type", "application/json")
            .putHeader("Request-Id", "req_" + Kind.random(14))
            .putHeader("Stripe-Version", StripeShapes.API_VERSION);
    if (answer.replayed()) {
      response.putHeader("Idempotent-Replayed", "true");
    }
    response.end(answer.body());
  }
}
