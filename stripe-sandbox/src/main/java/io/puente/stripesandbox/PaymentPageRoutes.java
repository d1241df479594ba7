package io.puente.stripesandbox;

import io.puente.platform.database.Database;
import io.puente.stripesandbox.CardPayment.Outcome;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The URLs of the payment page, for the buyer's browser. */
record PaymentPageRoutes(
    Database database, Clock clock, WebhookDeliveries deliveries, PaymentPages pages) {
  private static final int MAX_FORM_BYTES = 8_192;

  void mount(Router router) {
    read(router, "/pay/assets/pay.css").handler(this::stylesheet);
    read(router, "/pay/c/:id").handler(ctx -> receive(ctx, this::show));
    router.post("/pay/c/:id").handler(ctx -> receive(ctx, this::pay));
    read(router, "/pay/c/:id/challenge").handler(ctx -> receive(ctx, this::showChallenge));
    router.post("/pay/c/:id/challenge").handler(ctx -> receive(ctx, this::completeChallenge));
  }

  private static Route read(Router router, String path) {
    return router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD);
  }

  private void stylesheet(RoutingContext ctx) {
    ctx.response()
        .putHeader("Content-Type", "text/css; charset=utf-8")
        .putHeader("Cache-Control", "no-cache")
        .putHeader("X-Content-Type-Options", "nosniff")
        .end(pages.stylesheet());
  }

  private void receive(RoutingContext ctx, Function<PageRequest, PageResponse> handler) {
    LimitedBody.of(ctx.request(), MAX_FORM_BYTES)
        .onSuccess(body -> Thread.startVirtualThread(() -> answer(ctx, body, handler)))
        .onFailure(e -> ctx.response().setStatusCode(413).end());
  }

  private void answer(
      RoutingContext ctx, Buffer body, Function<PageRequest, PageResponse> handler) {
    try {
      String session = Objects.requireNonNull(ctx.pathParam("id"));
      if (session.indexOf('\0') >= 0) {
        throw ApiError.nul("id");
      }
      FormFields form = FormFields.parse(body.toString(StandardCharsets.UTF_8));
      String acceptLanguage = ctx.request().getHeader("Accept-Language");
      PageResponse response =
          database.asOperator(
              tx ->
                  StoredObjectSql.accountOfSession(tx, session)
                      .map(account -> new AccountStore(tx, account, clock.instant()))
                      .map(store -> PageRequest.of(store, session, form, acceptLanguage))
                      .map(handler)
                      .orElseGet(() -> notFound(acceptLanguage)));
      deliveries.wakeUp();
      response.send(ctx.response());
    } catch (ApiError malformedForm) {
      ctx.response().setStatusCode(400).end();
    } catch (Exception e) { // await() throws checked exceptions that it does not declare
      ctx.fail(e);
    }
  }

  private PageResponse notFound(@Nullable String acceptLanguage) {
    return PageResponse.notFound(pages.notFound(PageLanguage.of("auto", acceptLanguage)));
  }

  private PageResponse show(PageRequest request) {
    return switch (request.status()) {
      case "complete" -> request.redirectToShop();
      case "expired" -> request.page(410, pages.expired(request.view(), request.language()));
      default -> form(request, 200, CardForm.empty(request.email()), Optional.empty());
    };
  }

  private PageResponse pay(PageRequest request) {
    CardForm form = CardForm.read(request.form(), YearMonth.now(clock.withZone(ZoneOffset.UTC)));
    if (form.card().isEmpty()) {
      return request.status().equals("open")
          ? form(request, 422, form, Optional.empty())
          : show(request);
    }
    Outcome outcome =
        CardPayment.pay(request.store(), request.session().id(), form.card().get(), form.email());
    return result(request, form, outcome);
  }

  private PageResponse showChallenge(PageRequest request) {
    return request.status().equals("open") && request.session().hidden().containsKey("challenge")
        ? request.page(200, pages.challenge(request.view(), request.language()))
        : show(request);
  }

  private PageResponse completeChallenge(PageRequest request) {
    boolean authorised = request.form().text("decision").equals("authorise");
    Outcome outcome =
        CardPayment.completeChallenge(request.store(), request.session().id(), authorised);
    return result(request, CardForm.empty(request.email()), outcome);
  }

  private PageResponse result(PageRequest request, CardForm form, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Paid paid -> request.redirectToShop();
      case Outcome.Challenged challenged ->
          PageResponse.redirect(request.view().path() + "/challenge");
      case Outcome.Declined declined -> form(request, 402, form, Optional.of(declined.code()));
      case Outcome.Expired expired -> show(request);
    };
  }

  private PageResponse form(
      PageRequest request, int status, CardForm form, Optional<String> declined) {
    return request.page(status, pages.pay(request.view(), request.language(), form, declined));
  }

  /** A browser's request for the page of a session, in one transaction. */
  private record PageRequest(
      AccountStore store, StoredObject session, FormFields form, PageLanguage language) {

    static PageRequest of(
        AccountStore store, String id, FormFields form, @Nullable String acceptLanguage) {
      StoredObject session = CheckoutSessions.current(store, id);
      var language = PageLanguage.of(session.body().getString("locale"), acceptLanguage);
      return new PageRequest(store, session, form, language);
    }

    String status() {
      return session.body().getString("status");
    }

    String email() {
      return Optional.ofNullable(session.body().getString("customer_email")).orElse("");
    }

    SessionView view() {
      return SessionView.of(store.account(), session, language);
    }

    PageResponse page(int status, String html) {
      return PageResponse.page(status, html, SessionView.origin(session.body()));
    }

    PageResponse redirectToShop() {
      return PageResponse.redirect(SessionView.successUrl(session.body()));
    }
  }
}
