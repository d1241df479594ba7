package io.puente.stripesandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.testing.RealDatabase;
import io.puente.stripesandbox.testing.Buyer;
import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The payment page in a buyer's browser. */
@ExtendWith(RealDatabase.class)
class PaymentPageTest {
  private final Vertx vertx;
  private final Database database;
  private final Buyer rosa = new Buyer();
  private TalaveraShop shop;

  PaymentPageTest(Vertx vertx, Database database) {
    this.vertx = vertx;
    this.database = database;
  }

  @BeforeEach
  void openShop(Tenant tenant) {
    shop = new TalaveraShop(vertx, database, tenant.toString());
  }

  @AfterEach
  void closeShop() {
    shop.close();
  }

  @Test
  void showsShopLinesAndTotalAndThatItIsATest() throws Exception {
    HttpResponse<String> page = rosa.opens(cups("order-1"));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Pagos de prueba")
        .contains("Talavera de la Luna")
        .contains("Taza de talavera", "× 2", "MXN\u00a0682.40")
        .contains("Envío a Los Ángeles", "MXN\u00a0180.00")
        .contains("Pagar MXN\u00a0862.40")
        .contains("rosa@example.com")
        .doesNotContain("<script");
  }

  @Test
  void letsNothingInThatIsNotItsOwn() throws Exception {
    HttpResponse<String> page = rosa.opens(cups("order-1"));

    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'; style-src 'self'")
        .contains("form-action 'self' http://taller.localhost")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(rosa.opens(shop.sandbox.address().resolve("/pay/assets/pay.css")).headers().map())
        .containsEntry("content-type", List.of("text/css; charset=utf-8"));
  }

  @ParameterizedTest
  @CsvSource({
    "es-419, es, Pagos de prueba, MXN 862.40",
    "en, en, Test payments, MX$862.40",
    "pt-BR, pt, Pagamentos de teste, MX$ 862",
  })
  void speaksTheBuyersLanguage(String locale, String language, String banner, String total)
      throws Exception {
    String page = rosa.opens(cupsIn(locale)).body();

    assertThat(page)
        .contains("<html lang=\"" + language + "\">")
        .contains(banner)
        .contains(total.replace(' ', '\u00a0'));
  }

  @Test
  void showsMarkupInANameAsText() throws Exception {
    URI page =
        shop.paymentPage(TalaveraShop.piece("order-3", "<script>alert(1)</script>", "mxn", 10000));

    assertThat(rosa.opens(page).body())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script");
  }

  @Test
  void aGoodCardLeadsBackToTheShop() throws Exception {
    HttpResponse<String> answer = rosa.pays(cups("order-4"), Buyer.GOOD_CARD);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .contains("http://taller.localhost/es-us/paid/order-4");
    assertThat(shop.charged()).hasSize(1);
  }

  @Test
  void payingTwiceChargesOnce() throws Exception {
    URI page = cups("order-5");
    Callable<HttpResponse<String>> click = () -> rosa.pays(page, Buyer.GOOD_CARD);

    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      List<HttpResponse<String>> answers =
          crowd.invokeAll(Collections.nCopies(5, click)).stream().map(Future::resultNow).toList();
      assertThat(answers).allMatch(answer -> answer.statusCode() == 303);
    }
    assertThat(rosa.opens(page).statusCode()).isEqualTo(303);
    assertThat(shop.charged()).hasSize(1);
  }

  @Test
  void aDeclinedCardLeavesThePageOpenForAnother() throws Exception {
    URI page = cups("order-6");

    HttpResponse<String> declined = rosa.pays(page, Buyer.DECLINED_CARD);
    HttpResponse<String> empty = rosa.pays(page, Buyer.EMPTY_CARD);

    assertThat(declined.statusCode()).isEqualTo(402);
    assertThat(declined.body()).contains("El banco rechazó la tarjeta");
    assertThat(empty.body()).contains("no tiene fondos suficientes");
    assertThat(shop.charged()).isEmpty();
    assertThat(rosa.pays(page, Buyer.GOOD_CARD).statusCode()).isEqualTo(303);
  }

  @Test
  void aChallengedCardIsChargedOnlyOnceItsOwnerSaysYes() throws Exception {
    URI page = cups("order-7");

    HttpResponse<String> asked = rosa.pays(page, Buyer.CHALLENGED_CARD);
    URI challenge = page.resolve(asked.headers().firstValue("Location").orElseThrow());
    assertThat(rosa.opens(challenge).body()).contains("Autorice el pago").contains("862.40");
    assertThat(rosa.decides(challenge, "refuse").body()).contains("No se autorizó el pago");
    assertThat(shop.charged()).isEmpty();

    rosa.pays(page, Buyer.CHALLENGED_CARD);
    assertThat(rosa.decides(challenge, "authorise").statusCode()).isEqualTo(303);
    assertThat(shop.charged()).hasSize(1);
  }

  @Test
  void aYesThatNobodyAskedForChargesNothing() throws Exception {
    URI page = cups("order-7");

    rosa.decides(URI.create(page + "/challenge"), "authorise");

    assertThat(shop.charged()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "number, '', Escriba el número de una tarjeta de prueba",
    "number, 4242424242424241, no es de una tarjeta de prueba",
    "number, 5555555555554444, No escriba una tarjeta real",
    "expiry, 13 / 30, Escriba mes y año",
    "expiry, soon, Escriba mes y año",
    "expiry, 01 / 20, La tarjeta ha vencido",
    "code, 12, Escriba las tres cifras",
    "holder, '', Escriba el nombre",
    "email, rosa, Escriba un correo"
  })
  void saysWhatIsWrongBesideTheField(String field, String typed, String problem) throws Exception {
    HttpResponse<String> answer = rosa.types(cups("order-8"), Map.of(field, typed));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains(problem)
        .contains("aria-describedby=\"" + field + "-problem\"")
        .contains("No se ha cobrado nada");
    assertThat(shop.charged()).isEmpty();
  }

  @Test
  void thePageOfAnExpiredSessionLeadsBackToTheCheckout() throws Exception {
    URI page = cups("order-9");
    Clock later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(61));
    HttpResponse<String> late;
    try (StripeSandbox sandbox = StripeSandbox.start(vertx, database, 0, later)) {
      late = rosa.pays(sandbox.address().resolve(page.getPath()), Buyer.GOOD_CARD);
    }

    assertThat(late.statusCode()).isEqualTo(410);
    assertThat(late.body())
        .contains("ha caducado")
        .contains("href=\"http://taller.localhost/es-us/checkout/order-9\"");
    assertThat(shop.charged()).isEmpty();
  }

  @Test
  void knowsNoPageThatNobodyOpened() throws Exception {
    HttpResponse<String> lost =
        rosa.opens(shop.sandbox.address().resolve("/pay/c/cs_test_guessed"));

    assertThat(lost.statusCode()).isEqualTo(404);
    assertThat(lost.body()).contains("no existe");
  }

  @Test
  void refusesAFormLargerThanACardNeeds() throws Exception {
    assertThat(rosa.types(cups("order-10"), Map.of("holder", "x".repeat(9_000))).statusCode())
        .isEqualTo(413);
  }

  private URI cups(String order) throws Exception {
    return shop.paymentPage(TalaveraShop.cups(order));
  }

  private URI cupsIn(String locale) throws Exception {
    Map<String, String> fields = TalaveraShop.cups("order-2");
    fields.put("locale", locale);
    return shop.paymentPage(fields);
  }
}
