package io.puente.landedcost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Parcels worked out on paper from the sources of the law, without a look at the measures, by
 * somebody who reads customs law and not this code. The last column says how.
 */
class HandCalculatedQuotesTest {

  private static final Rates RATES =
      new Rates(
          List.of(
              new ExchangeRate(
                  CurrencyUnit.USD,
                  CurrencyUnit.of("BRL"),
                  new BigDecimal("5"),
                  "paper",
                  Instant.parse("2026-11-23T00:00:00Z"))));

  @ParameterizedTest(name = "{0}: {21}")
  @CsvFileSource(resources = "parcels.csv", numLinesToSkip = 1, maxCharsPerColumn = 1000)
  void chargesAreThoseCalculatedByHand(ArgumentsAccessor row) {
    Quote quote = Parcel.LANDED_COST.quote(consignment(row), RATES);

    assertThat(known(quote, row.getString(22)).total())
        .as(row.getString(22))
        .isEqualTo(dollars(row, 21).toMoney(RoundingMode.UNNECESSARY));
  }

  /** The charges of a quote that lacks nothing but Panama's fee, whose figure is not known. */
  private static Assessment known(Quote quote, String calculation) {
    if (quote instanceof Quote.Incomplete(var certain, var missing, var range)) {
      assertThat(missing)
          .as(calculation)
          .extracting(fact -> fact.measures().isEmpty() ? "" : fact.measures().getFirst().id())
          .containsExactly("pa-customs-service-fee");
      return certain;
    }
    assertThat(quote).as(calculation).isInstanceOf(Quote.Complete.class);
    return ((Quote.Complete) quote).assessment();
  }

  private static Consignment consignment(ArgumentsAccessor row) {
    String programmes = row.getString(18);
    return new Consignment(
        Country.of(row.getString(2)),
        new Destination(Country.of(row.getString(4)), row.getString(5)),
        LocalDate.parse(row.getString(1)),
        row.get(6, Channel.class),
        row.get(7, Transport.class),
        new SellerFacts(programmes == null ? Set.of() : Set.of(programmes.split(" "))),
        new BuyerFacts(
            true, row.getString(19) == null ? null : dollars(row, 19), row.getInteger(20)),
        Incoterm.DDP,
        dollars(row, 11),
        dollars(row, 12),
        List.of(line(row)));
  }

  private static Line line(ArgumentsAccessor row) {
    var origin = Country.of(row.getString(3));
    String duty = row.getString(16);
    String agreement = row.getString(17);
    return new Line(
        "goods",
        HsCode.of(row.getString(8)),
        origin,
        dollars(row, 10),
        row.getInteger(9),
        row.getLong(13),
        decimal(row, 14),
        decimal(row, 15),
        Set.of(),
        duty == null ? null : StatedDuty.of(duty),
        agreement == null
            ? List.of()
            : List.of(Parcel.declaration(agreement, origin, LocalDate.parse(row.getString(1)))));
  }

  private static @Nullable BigDecimal decimal(ArgumentsAccessor row, int column) {
    return row.get(column, BigDecimal.class);
  }

  private static BigMoney dollars(ArgumentsAccessor row, int column) {
    return BigMoney.of(CurrencyUnit.USD, row.get(column, BigDecimal.class));
  }
}
