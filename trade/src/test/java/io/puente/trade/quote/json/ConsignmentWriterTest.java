package io.puente.trade.quote.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.landedcost.BuyerFacts;
import io.puente.landedcost.Channel;
import io.puente.landedcost.Consignment;
import io.puente.landedcost.Country;
import io.puente.landedcost.Destination;
import io.puente.landedcost.ExchangeRate;
import io.puente.landedcost.HsCode;
import io.puente.landedcost.Incoterm;
import io.puente.landedcost.LandedCost;
import io.puente.landedcost.Line;
import io.puente.landedcost.OriginDeclaration;
import io.puente.landedcost.Rates;
import io.puente.landedcost.SellerFacts;
import io.puente.landedcost.StatedDuty;
import io.puente.landedcost.Transport;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** A consignment that is written and read again is the same consignment. */
class ConsignmentWriterTest {

  private static final LandedCost LAWS = LandedCost.fromBundledData();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final List<ExchangeRate> RATES =
      List.of(
          new ExchangeRate(
              CurrencyUnit.of("BRL"),
              CurrencyUnit.USD,
              new BigDecimal("0.1875"),
              "central bank",
              Instant.parse("2026-11-20T12:00:00Z")));

  @Test
  void everyFactSurvives() {
    Line punch =
        new Line(
            "punch",
            HsCode.of("2208.90.80"),
            Country.of("EC"),
            BigMoney.parse("BRL 90.50"),
            12,
            9_000L,
            new BigDecimal("6.25"),
            new BigDecimal("10"),
            Set.of("leather", "reptile-leather"),
            StatedDuty.of("14%"),
            List.of(
                new OriginDeclaration(
                    "ACE-59",
                    Country.of("EC"),
                    "wholly obtained",
                    "the maker",
                    "certificate 1",
                    DAY.minusMonths(1),
                    DAY.plusMonths(1)),
                OriginDeclaration.supposed("ACE-58", Country.of("EC"), DAY)));
    survivesWritingAndReading(
        new Consignment(
            Country.of("EC"),
            Destination.of("BR", "SP"),
            DAY,
            Channel.FORMAL,
            Transport.SEA,
            SellerFacts.of("remessa-conforme", "cl-iva-registered"),
            new BuyerFacts(false, BigMoney.parse("USD 120.00"), 2),
            Incoterm.DAP,
            BigMoney.parse("BRL 35.00"),
            BigMoney.parse("BRL 1.00"),
            List.of(punch)));
  }

  @Test
  void unknownFactsStayUnknown() {
    survivesWritingAndReading(
        Consignment.of(
            Country.of("PE"),
            Destination.of("CL"),
            DAY,
            Channel.COURIER,
            BigMoney.parse("BRL 0.00"),
            List.of(
                Line.of(
                    "guitar",
                    HsCode.of("920290"),
                    Country.of("PE"),
                    BigMoney.parse("BRL 560.00"),
                    1))));
  }

  @Test
  void aRequestWithoutADayIsForTheDayThatItIsInTheDestination() {
    Instant eveningInSantiago = Instant.parse("2026-11-30T01:23:00Z");
    String request =
        """
        {
          "shipFrom": "MX", "destination": { "country": "CL" }, "channel": "courier",
          "shipping": { "amount": "10.00", "currency": "USD" },
          "lines": [{
            "id": "cup", "hs": "691200", "origin": "MX", "quantity": 1,
            "price": { "amount": "20.00", "currency": "USD" }
          }]
        }
        """;

    assertThat(
            ConsignmentReader.read(
                request.getBytes(StandardCharsets.UTF_8), eveningInSantiago, LAWS))
        .isInstanceOfSatisfying(
            ReadResult.Valid.class,
            valid -> assertThat(valid.consignment().date()).isEqualTo(LocalDate.of(2026, 11, 29)));
  }

  private static void survivesWritingAndReading(Consignment consignment) {
    ReadResult read =
        ConsignmentReader.read(
            ConsignmentWriter.write(consignment, RATES),
            Instant.parse("2020-01-01T12:00:00Z"),
            LAWS);
    assertThat(read)
        .isInstanceOfSatisfying(
            ReadResult.Valid.class,
            valid -> {
              assertThat(valid.consignment()).isEqualTo(consignment);
              assertThat(valid.rates()).isEqualTo(new Rates(RATES));
            });
  }
}
