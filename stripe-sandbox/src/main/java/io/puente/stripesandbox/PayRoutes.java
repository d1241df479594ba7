package io.puente.stripesandbox;

import io.puente.platform.database.Database;
import io.puente.stripesandbox.CardPayment.Outcome;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The URLs of the payment page, where a buyer's browser goes. */
record PayRoutes(Database database, Clock clock, Deliveries deliveries, PayPages pages) {
  private static final int LARGEST_FORM = 8_192;

  void mount(Router router) {
    router.get("/pay/assets/pay.css").handler(this::stylesheet);
    router.get("/pay/c/:id").handler(ctx -> take(ctx, form -> this::show));
    router.post("/pay/c/:id").handler(ctx -> take(ctx, form -> visit -> pay(visit, form)));
    router.get("/pay/c/:id/challenge").handler(ctx -> take(ctx, form -> this::challenge));
    router
        .post("/pay/c/:id/challenge")
        .handler(ctx -> take(ctx, form -> visit -> answer(visit, form)));
  }

  private void stylesheet(RoutingContext ctx) {
    ctx.response()
        .putHeader("Content-Type", "text/css; charset=utf-8")
        .putHeader("Cache-Control", "no-cache")
        .putHeader("X-Content-Type-Options", "nosniff")
        .end(pages.stylesheet());
  }

  private void take(RoutingContext ctx, Function<FormFields, Function<Visit, PayReply>> step) {
    LimitedBody.of(ctx.request(), LARGEST_FORM)
        .onSuccess(body -> Thread.startVirtualThread(() -> visit(ctx, body, step)))
        .onFailure(e -> ctx.response().setStatusCode(413).end());
  }

  private void visit(
      RoutingContext ctx, Buffer body, Function<FormFields, Function<Visit, PayReply>> step) {
    try {
      PayReply reply =
          reply(ctx.request(), Objects.requireNonNull(ctx.pathParam("id")), body, step);
      deliveries.ring();
      reply.send(ctx.response());
    } catch (SandboxError badForm) {
      ctx.response().setStatusCode(400).end();
    } catch (Exception e) { // await() also throws what it does not declare
      ctx.fail(e);
    }
  }

  private PayReply reply(
      HttpServerRequest request,
      String id,
      Buffer body,
      Function<FormFields, Function<Visit, PayReply>> step) {
    FormFields form = FormFields.parse(body.toString(StandardCharsets.UTF_8));
    String browser = request.getHeader("Accept-Language");
    return database.asOperator(
        tx -> {
          Optional<SandboxAccount> account = SandboxObjectSql.holderOfSession(tx, id);
          if (account.isEmpty()) {
            return PayReply.notFound(pages.notFound(PageLanguage.of("auto", browser)));
          }
          var books = new Books(tx, account.get(), clock.instant());
          StoredObject session = Checkouts.current(books, id);
          var language = PageLanguage.of(session.body().getString("locale"), browser);
          return step.apply(form).apply(new Visit(books, session, language));
        });
  }

  private PayReply show(Visit visit) {
    return switch (visit.status()) {
      case "complete" -> visit.backToShop();
      case "expired" -> visit.page(410, pages.expired(visit.view(pages), visit.language()));
      default -> form(visit, 200, CardForm.empty(visit.email()), Optional.empty());
    };
  }

  private PayReply pay(Visit visit, FormFields fields) {
    CardForm form = CardForm.read(fields, YearMonth.now(clock.withZone(ZoneOffset.UTC)));
    if (form.card().isEmpty() && visit.status().equals("open")) {
      return form(visit, 422, form, Optional.empty());
    }
    return form.card()
        .map(
            card ->
                after(
                    visit,
                    form,
                    CardPayment.pay(visit.books(), visit.session().id(), card, form.email())))
        .orElseGet(() -> show(visit));
  }

  private PayReply challenge(Visit visit) {
    return visit.status().equals("open") && visit.session().hidden().containsKey("challenge")
        ? visit.page(200, pages.challenge(visit.view(pages), visit.language()))
        : show(visit);
  }

  private PayReply answer(Visit visit, FormFields fields) {
    boolean authorised = fields.text("decision").equals("authorise");
    return after(
        visit,
        CardForm.empty(visit.email()),
        CardPayment.answer(visit.books(), visit.session().id(), authorised));
  }

  private PayReply after(Visit visit, CardForm form, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Paid paid -> visit.backToShop();
      case Outcome.Challenged asked -> PayReply.redirect(visit.view(pages).path() + "/challenge");
      case Outcome.Declined no -> form(visit, 402, form, Optional.of(no.code()));
      case Outcome.Expired late -> show(visit);
    };
  }

  private PayReply form(Visit visit, int status, CardForm form, Optional<String> declined) {
    return visit.page(status, pages.pay(visit.view(pages), visit.language(), form, declined));
  }

  /** A browser at a session, within one transaction. */
  private record Visit(Books books, StoredObject session, PageLanguage language) {

    String status() {
      return session.body().getString("status");
    }

    String email() {
      return Optional.ofNullable(session.body().getString("customer_email")).orElse("");
    }

    SessionPage view(PayPages pages) {
      return SessionPage.of(books.account(), session, language, pages.base());
    }

    PayReply page(int status, String html) {
      return PayReply.page(status, html, SessionPage.origin(session.body()));
    }

    PayReply backToShop() {
      return PayReply.redirect(SessionPage.successUrl(session.body()));
    }
  }
}
