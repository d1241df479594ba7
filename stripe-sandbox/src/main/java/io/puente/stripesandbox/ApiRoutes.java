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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The URLs of the API that stripe-java calls. */
record ApiRoutes(
    Api api, CheckoutSessions sessions, WebhookDeliveries deliveries, Troubles troubles) {
  private static final Logger LOG = LoggerFactory.getLogger(ApiRoutes.class);
  private static final int MAX_BODY_BYTES = 1 << 20;
  private static final int MAX_PAGE_SIZE = 100;
  private static final int MAX_KEY_LENGTH = 255;
  private static final String BEARER = "Bearer ";

  void mount(Router router) {
    post(router, "/checkout/sessions", (store, request, fields) -> sessions.create(store, fields));
    get(
        router,
        "/checkout/sessions/:id",
        (store, request, fields) -> sessions.retrieve(store, request.id()));
    post(
        router,
        "/checkout/sessions/:id/expire",
        (store, request, fields) -> sessions.expire(store, request.id()));
    get(
        router,
        "/checkout/sessions/:id/line_items",
        (store, request, fields) -> sessions.lineItems(store, request.id()));
    list(router, "/checkout/sessions", ObjectType.CHECKOUT_SESSION, "payment_intent");
    object(router, "/payment_intents", ObjectType.PAYMENT_INTENT);
    list(router, "/payment_intents", ObjectType.PAYMENT_INTENT, null);
    object(router, "/charges", ObjectType.CHARGE);
    list(router, "/charges", ObjectType.CHARGE, "payment_intent");
    post(router, "/refunds", (store, request, fields) -> Refunds.create(store, fields));
    object(router, "/refunds", ObjectType.REFUND);
    list(router, "/refunds", ObjectType.REFUND, "payment_intent");
    object(router, "/balance_transactions", ObjectType.BALANCE_TRANSACTION);
    list(router, "/balance_transactions", ObjectType.BALANCE_TRANSACTION, "source");
    object(router, "/events", ObjectType.EVENT);
    list(router, "/events", ObjectType.EVENT, "type");
    router.route("/v1/*").handler(ApiRoutes::unrecognizedUrl);
    router.route("/v1/*").failureHandler(ApiRoutes::failed);
    router.errorHandler(400, ctx -> send(ctx, Api.Response.of(ApiError.unreadable())));
  }

  private void get(Router router, String path, Api.Endpoint endpoint) {
    router.route(HttpMethod.GET, "/v1" + path).handler(ctx -> receive(ctx, endpoint));
  }

  private void post(Router router, String path, Api.Endpoint endpoint) {
    router.route(HttpMethod.POST, "/v1" + path).handler(ctx -> receive(ctx, endpoint));
  }

  private void object(Router router, String path, ObjectType type) {
    get(router, path + "/:id", (store, request, fields) -> store.get(type, request.id()));
  }

  /** The newest objects of a type. A caller may filter by the one field {@code filter}. */
  private void list(Router router, String path, ObjectType type, @Nullable String filter) {
    get(
        router,
        path,
        (store, request, fields) -> {
          String value = filter == null ? null : fields.getString(filter);
          return StripeJson.list(
              store.newest(type, value == null ? null : filter, value, limit(fields)),
              "/v1" + path);
        });
  }

  private static int limit(JsonObject fields) {
    String limit = fields.getString("limit", "10");
    if (!limit.matches("\\d{1,3}") || Integer.parseInt(limit) > MAX_PAGE_SIZE) {
      throw ApiError.invalid("parameter_invalid_integer", "limit", "Invalid limit: " + limit);
    }
    return Integer.parseInt(limit);
  }

  private static void failed(RoutingContext ctx) {
    LOG.error("a request to the Stripe sandbox failed", ctx.failure());
    send(ctx, Api.Response.of(ApiError.serverError()));
  }

  private static void unrecognizedUrl(RoutingContext ctx) {
    ApiError error = ApiError.unrecognizedUrl(ctx.request().method().name(), ctx.normalizedPath());
    send(ctx, Api.Response.of(error));
  }

  private void receive(RoutingContext ctx, Api.Endpoint endpoint) {
    LimitedBody.of(ctx.request(), MAX_BODY_BYTES)
        .onSuccess(body -> Thread.startVirtualThread(() -> answer(ctx, body, endpoint)))
        .onFailure(e -> send(ctx, Api.Response.of(ApiError.tooLarge())));
  }

  private void answer(RoutingContext ctx, Buffer body, Api.Endpoint endpoint) {
    try {
      Trouble trouble = troubles.take();
      switch (trouble) {
        case null -> send(ctx, execute(ctx, body, endpoint));
        case ANSWER_LOST -> {
          execute(ctx, body, endpoint);
          ctx.request().connection().close();
        }
        case SERVER_ERROR -> send(ctx, Api.Response.of(ApiError.serverError()));
        case TOO_MANY_REQUESTS -> send(ctx, Api.Response.of(ApiError.tooManyRequests()));
        case WEB_PAGE ->
            send(ctx, new Api.Response(502, "<html><h1>Bad Gateway</h1></html>", false));
      }
    } catch (Exception e) { // await() throws checked exceptions that it does not declare
      ctx.fail(e);
    }
  }

  private Api.Response execute(RoutingContext ctx, Buffer body, Api.Endpoint endpoint) {
    try {
      Api.Response response = api.answer(request(ctx, body), endpoint);
      deliveries.wakeUp();
      return response;
    } catch (ApiError malformedForm) {
      return Api.Response.of(malformedForm);
    }
  }

  private static Api.Request request(RoutingContext ctx, Buffer body) {
    boolean post = ctx.request().method().equals(HttpMethod.POST);
    String query = ctx.request().query();
    String form = post ? body.toString(StandardCharsets.UTF_8) : query == null ? "" : query;
    String id = ctx.pathParam("id");
    if (id != null && id.indexOf('\0') >= 0) {
      throw ApiError.nul("id");
    }
    return new Api.Request(
        ctx.request().method().name(),
        ctx.normalizedPath(),
        id == null ? "" : id,
        Optional.ofNullable(ctx.request().getHeader("Authorization"))
            .filter(header -> header.startsWith(BEARER))
            .map(header -> header.substring(BEARER.length())),
        idempotencyKey(ctx),
        FormFields.parse(form));
  }

  private static Optional<String> idempotencyKey(RoutingContext ctx) {
    Optional<String> key = Optional.ofNullable(ctx.request().getHeader("Idempotency-Key"));
    if (key.isPresent() && key.get().length() > MAX_KEY_LENGTH) {
      throw ApiError.invalid(
          "", "", "Idempotency keys must be at most " + MAX_KEY_LENGTH + " characters long.");
    }
    return key;
  }

  private static void send(RoutingContext ctx, Api.Response answer) {
    HttpServerResponse response =
        ctx.response()
            .setStatusCode(answer.status())
            .putHeader("Content-Type", "application/json")
            .putHeader("Request-Id", "req_" + ObjectType.random(14))
            .putHeader("Stripe-Version", StripeJson.API_VERSION);
    if (answer.replayed()) {
      response.putHeader("Idempotent-Replayed", "true");
    }
    response.end(answer.body());
  }
}
