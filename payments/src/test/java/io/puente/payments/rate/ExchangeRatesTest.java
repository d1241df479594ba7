package io.puente.payments.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.payments.money.PriceEnding;
import io.puente.platform.database.Database;
import io.puente.platform.testing.RealDatabase;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealDatabase.class)
class ExchangeRatesTest {
  private static final CurrencyUnit MXN = CurrencyUnit.of("MXN");
  private static final CurrencyUnit CLP = CurrencyUnit.of("CLP");
  private static final CurrencyUnit BRL = CurrencyUnit.of("BRL");
  private static final Instant MONDAY = Instant.parse("2026-11-23T12:00:00Z");

  private final Database database;
  private final Clock clock = Clock.fixed(MONDAY, ZoneOffset.UTC);
  private ExchangeRates rates;
  private RatesFeed feed;

  ExchangeRatesTest(Database database) {
    this.database = database;
  }

  @BeforeEach
  void startWithoutRates() {
    database.asOperator(tx -> tx.update("DELETE FROM exchange_rate"));
    rates = new ExchangeRates(database, clock);
    feed = new RatesFeed(database, rates, RatesFeed.USUAL_LIMIT);
  }

  @Test
  void hasNoRateThatWasNotRecorded() {
    assertThat(rates.latest(MXN, CLP)).isEmpty();
  }

  @Test
  void knowsSourceAndAgeOfTheLatestRate() {
    read("USD,MXN,18.40,2026-11-19,Banxico", "USD,MXN,18.52,2026-11-22,Banxico");

    ExchangeRate rate = rates.latest(CurrencyUnit.USD, MXN).orElseThrow();

    assertThat(rate.rate()).isEqualByComparingTo("18.52");
    assertThat(rate.source()).isEqualTo("Banxico");
    assertThat(rate.age(clock)).isEqualTo(Duration.ofHours(36));
  }

  @Test
  void findsTheRateOfAnEarlierDay() {
    read("USD,MXN,18.40,2026-11-19,Banxico", "USD,MXN,18.52,2026-11-22,Banxico");

    assertThat(
            rates
                .at(CurrencyUnit.USD, MXN, Instant.parse("2026-11-20T18:00:00Z"))
                .orElseThrow()
                .rate())
        .isEqualByComparingTo("18.40");
    assertThat(rates.at(CurrencyUnit.USD, MXN, Instant.parse("2026-11-01T00:00:00Z"))).isEmpty();
  }

  @Test
  void invertsARateAndConvertsThroughDollars() {
    read("USD,MXN,20,2026-11-22,Banxico", "USD,CLP,950,2026-11-21,BCCh");

    ExchangeRate cross = rates.latest(MXN, CLP).orElseThrow();

    assertThat(rates.latest(MXN, CurrencyUnit.USD).orElseThrow().rate())
        .isEqualByComparingTo("0.05");
    assertThat(cross.rate()).isEqualByComparingTo("47.5");
    assertThat(cross.source()).isEqualTo("Banxico and BCCh");
    assertThat(cross.asOf()).isEqualTo(Instant.parse("2026-11-21T00:00:00Z"));
    assertThat(rates.latest(MXN, BRL)).isEmpty();
  }

  @Test
  void holdsALargeChangeUntilAPersonDecides() {
    read("USD,MXN,18.40,2026-11-20,manual");

    RatesFeed.Report report =
        read("USD,MXN,1.84,2026-11-21,manual", "USD,CLP,950,2026-11-21,manual");

    assertThat(report.held()).extracting(ExchangeRate::quote).containsExactly(MXN);
    assertThat(report.accepted()).extracting(ExchangeRate::quote).containsExactly(CLP);
    assertThat(rates.latest(CurrencyUnit.USD, MXN).orElseThrow().rate())
        .isEqualByComparingTo("18.40");

    ExchangeRate held = feed.held().getFirst();
    assertThat(feed.accept(held)).isTrue();
    assertThat(feed.dismiss(held)).isFalse();
    assertThat(rates.latest(CurrencyUnit.USD, MXN).orElseThrow().rate())
        .isEqualByComparingTo("1.84");
  }

  @Test
  void theSameFileTwiceChangesNothing() {
    read("USD,MXN,18.40,2026-11-20,manual");

    RatesFeed.Report again = read("USD,MXN,18.40,2026-11-20,manual");

    assertThat(again.accepted()).isEmpty();
    assertThat(again.known()).isEqualTo(1);
  }

  @Test
  void reportsBadRowsAndRecordsTheGoodOnes() {
    RatesFeed.Report report =
        read(
            "USD,MXN,\"18,40\",2026-11-20,manual",
            "USD,XXQ,3,2026-11-20,manual",
            "USD,CLP,0,2026-11-20,manual",
            "USD,BRL,5.4,20/11/2026,manual",
            "USD,USD,1,2026-11-20,manual",
            "USD,PEN,3.5,2026-11-20,",
            "USD,COP,3985,2026-11-20,manual");

    assertThat(report.accepted()).hasSize(1);
    assertThat(report.problems())
        .extracting(problem -> problem.line() + " " + problem.column())
        .containsExactly("2 rate", "3 quote", "4 rate", "5 as_of", "6 quote", "7 source");
    assertThat(report.problems().getFirst().value()).isEqualTo("18,40");
    assertThat(report.problems().getFirst().remedy()).contains("17.35");
  }

  @Test
  void theDemoRatesPriceACupInEveryMarket() {
    feed.readDemo();

    for (String currency : new String[] {"USD", "CLP", "BRL", "COP", "PEN", "ARS", "UYU"}) {
      ExchangeRate rate = rates.latest(MXN, CurrencyUnit.of(currency)).orElseThrow();
      assertThat(rate.source()).as(currency).isEqualTo("demo");
      assertThat(rate.convert(BigMoney.parse("MXN 380")).isPositive()).isTrue();
    }
  }

  @Test
  void aLocalPriceIsBaseTimesRateTimesMarginWithTheEnding() {
    read("USD,MXN,20,2026-11-22,Banxico");
    ExchangeRate rate = rates.latest(MXN, CurrencyUnit.USD).orElseThrow();

    LocalPrice price =
        LocalPrice.of(
            Money.parse("MXN 380.00"), rate, new BigDecimal("1.03"), PriceEnding.parse(".99"));

    // 380.00 × 0.05 × 1.03 = 19.57
    assertThat(price.price()).isEqualTo(Money.parse("USD 19.99"));
    assertThat(price.rate().source()).isEqualTo("Banxico");
  }

  private RatesFeed.Report read(String... rows) {
    return feed.read(
        new StringReader("base,quote,rate,as_of,source\n" + String.join("\n", rows) + "\n"));
  }
}
