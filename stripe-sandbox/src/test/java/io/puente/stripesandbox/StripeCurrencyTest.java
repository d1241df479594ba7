package io.puente.stripesandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.testing.RealDatabase;
import io.puente.stripesandbox.testing.ApiClient;
import io.vertx.core.Vertx;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(RealDatabase.class)
class StripeCurrencyTest {
  private final Vertx vertx;
  private final Database database;
  private TalaveraShop shop;

  StripeCurrencyTest(Vertx vertx, Database database) {
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

  @ParameterizedTest
  @CsvSource({
    "usd, 2, 1",
    "cop, 2, 1",
    "clp, 0, 1",
    "mga, 0, 1",
    "kwd, 3, 10",
    "isk, 2, 100",
    "ugx, 2, 100",
    "huf, 2, 1",
    "twd, 2, 1"
  })
  void hasTheDecimalsThatStripeDocuments(String code, int decimals, long multiple) {
    StripeCurrency currency = StripeCurrency.of(code).orElseThrow();

    assertThat(currency.decimals()).isEqualTo(decimals);
    assertThat(currency.multiple()).isEqualTo(multiple);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          es-419 | mxn |   86240 | MXN_862.40
          en     | mxn |   86240 | MX$862.40
          es-CL  | clp |   19990 | $19.990
          es-CO  | cop | 4590000 | $_45.900
          en-US  | usd |    1999 | $19.99
          en-US  | kwd |    1250 | KWD_1.250
          """)
  void writesAmountsAsTheReaderExpects(String locale, String code, long amount, String text) {
    assertThat(StripeCurrency.of(code).orElseThrow().format(amount, Locale.forLanguageTag(locale)))
        .isEqualTo(text.replace('_', '\u00a0'));
  }

  @ParameterizedTest
  @CsvSource({
    "cup, 50000, Invalid currency: cup",
    "ugx, 500050, multiple of 100",
    "kwd, 1255, multiple of 10",
    "mxn, 999, at least 10.00 mxn",
    "usd, 100000000, Invalid amount"
  })
  void refusesAnAmountThatStripeDoesNotCharge(String currency, long amount, String message)
      throws Exception {
    ApiClient.Response response =
        shop.create(TalaveraShop.piece("order-1", "Taza de talavera", currency, amount));

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.errorMessage()).contains(message);
  }

  @Test
  void chargesAnAmountWithoutDecimalsAsItIs() throws Exception {
    ApiClient.Response response =
        shop.create(TalaveraShop.piece("order-2", "Taza de talavera", "clp", 19990));

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body().getLong("amount_total")).isEqualTo(19990);
  }
}
