package io.puente.bench.quote;

import io.puente.landedcost.Consignment;
import io.puente.landedcost.Country;
import io.puente.landedcost.Destination;
import io.puente.landedcost.ExchangeRate;
import io.puente.landedcost.LandedCost;
import io.puente.landedcost.Line;
import io.puente.landedcost.Quote;
import io.puente.landedcost.Rates;
import io.puente.landedcost.TariffEdition;
import io.puente.landedcost.tariff.TariffFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** A quote for ten lines from the parcel's facts to the sum; JMH needs the class to be public. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class QuoteBenchmark {

  static final String TO = "to";

  @Param({"US", "MX", "CL", "BR-SP"})
  String to = "US";

  private final LandedCost landedCost = withFullSchedule(LandedCost.fromBundledData());
  private final Rates rates =
      Rates.of(rate("MXN", "18.20"), rate("CLP", "940.00"), rate("BRL", "5.40"));
  private Destination destination = Destination.of("US");

  private static LandedCost withFullSchedule(LandedCost bundled) {
    StringWriter table = new StringWriter();
    try {
      TariffFile.read(new StringReader(ScheduleFile.text()), table, rows -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bundled.with(
        List.of(
            new TariffEdition(
                Country.of("US"), "generated", LocalDate.of(2026, 1, 1), table.toString())));
  }

  private static ExchangeRate rate(String currency, String perDollar) {
    return new ExchangeRate(
        CurrencyUnit.USD,
        CurrencyUnit.of(currency),
        new BigDecimal(perDollar),
        "benchmark",
        Instant.parse("2026-11-23T12:00:00Z"));
  }

  /** Chooses the destination, and fails if there is no quote. */
  @Setup
  public void choose() {
    destination =
        to.length() == 2 ? Destination.of(to) : Destination.of(to.substring(0, 2), to.substring(3));
    if (!(landedCost.quote(TenLines.to(destination), rates) instanceof Quote.Complete)) {
      throw new IllegalStateException("no complete quote to " + to);
    }
  }

  /** Creates the parcel, quotes it, and adds up the charges. */
  @Benchmark
  public Money quote() {
    return switch (landedCost.quote(TenLines.to(destination), rates)) {
      case Quote.Complete(var assessment) -> assessment.total();
      case Quote other -> throw new IllegalStateException(other.toString());
    };
  }

  /** The control: creates the parcel and adds up its ten prices. */
  @Benchmark
  public BigDecimal parcelAlone(Blackhole seen) {
    Consignment parcel = TenLines.to(destination);
    seen.consume(parcel);
    BigDecimal sum = BigDecimal.ZERO;
    for (Line line : parcel.lines()) {
      sum = sum.add(line.price().getAmount());
    }
    return sum;
  }
}
