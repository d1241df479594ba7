package io.puente.landedcost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class QuoteProperties {

  private static final List<String> CODES =
      List.of("4202.21.90", "6110.11.00", "6109.10", "0901.21", "9503.00", "7113.11.50", "4202.21");
  private static final List<String> DESTINATIONS =
      Parcel.LANDED_COST.destinations().stream().map(Country::code).sorted().toList();
  private static final List<String> ORIGINS = List.of("CO", "PE", "MX", "BR", "PY", "SV", "US");

  @Property(tries = 300)
  void chargesAreNeverNegativeAndTheirSumIsTheTotal(@ForAll("parcels") Parcel parcel) {
    var charges = assessment(parcel);
    var sum = Money.zero(CurrencyUnit.USD);
    for (var charge : charges.charges()) {
      assertThat(charge.amount().isNegative()).isFalse();
      sum = sum.plus(charge.amount());
    }
    assertThat(charges.total()).isEqualTo(sum);
    var shares =
        charges.byLine().values().stream().reduce(Money.zero(CurrencyUnit.USD), Money::plus);
    assertThat(shares).isEqualTo(sum);
  }

  @Property(tries = 300)
  void theOrderOfLinesDoesNotMatter(@ForAll("parcels") Parcel parcel, @ForAll long seed) {
    var shuffled = new ArrayList<>(parcel.lines());
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(assessment(parcel.holding(shuffled)).total()).isEqualTo(assessment(parcel).total());
  }

  @Property(tries = 300)
  void splittingALineChangesNothingButRounding(
      @ForAll("parcels") Parcel parcel, @ForAll @IntRange(min = 2, max = 5) int parts) {
    var whole = parcel.lines().getFirst();
    var line =
        new Line(
            whole.id(),
            whole.hs(),
            whole.origin(),
            whole.price(),
            parts,
            whole.weightGrams(),
            whole.litres(),
            whole.materials(),
            whole.declarations());
    var rest = parcel.lines().subList(1, parcel.lines().size());
    var together = new ArrayList<>(rest);
    together.add(line);
    var apart = new ArrayList<>(rest);
    var cents = line.price().getAmount().movePointRight(2).intValueExact();
    for (int part = 0; part < parts; part++) {
      var price =
          BigMoney.ofMinor(CurrencyUnit.USD, cents / parts + (part < cents % parts ? 1 : 0));
      apart.add(Line.of("part " + part, line.hs(), line.origin(), price, 1));
    }
    var difference =
        assessment(parcel.holding(together))
            .total()
            .minus(assessment(parcel.holding(apart)).total());
    assertThat(difference.getAmount().abs())
        .isLessThanOrEqualTo(new BigDecimal("0.01").multiply(BigDecimal.valueOf(2L + parts)));
  }

  @Property(tries = 300)
  void whatIsNotInTheTableIsNeverZero(@ForAll("parcels") Parcel parcel) {
    var lines = new ArrayList<>(parcel.lines());
    lines.add(Line.of("unknown", HsCode.of("8703.23"), Country.of("CO"), Parcel.dollars("10"), 1));
    assertThat(parcel.to("US").by(Channel.COURIER).holding(lines).quote())
        .isInstanceOf(Quote.Incomplete.class);
  }

  @Property(tries = 300)
  void moreValueIsNeverLessDutyInsideABand(
      @ForAll("parcels") Parcel parcel, @ForAll @IntRange(min = 1, max = 4000) int more) {
    var lines = new ArrayList<>(parcel.lines());
    var first = lines.removeFirst();
    lines.add(Line.of(first.id(), first.hs(), first.origin(), first.price().plusMinor(more), 1));
    var before = assessment(parcel);
    var after = assessment(parcel.holding(lines));
    if (measures(before).equals(measures(after))) {
      assertThat(after.total().isLessThan(before.total())).isFalse();
    }
  }

  @Property(tries = 500)
  void everyDayHasExactlyOneLaw(@ForAll("parcels") Parcel parcel, @ForAll("days") LocalDate day) {
    var quote = parcel.on(day.toString()).quote();
    if (quote instanceof Quote.Incomplete(var charges, var missing, var range)) {
      assertThat(missing).isNotEmpty();
      if (range != null) {
        assertThat(range.most().isLessThan(range.least())).isFalse();
        assertThat(range.most().isLessThan(charges.total())).isFalse();
      }
    }
    assertThat(assessment(parcel.on(day.toString())).considered()).isNotNull();
  }

  @Provide
  Arbitrary<Parcel> parcels() {
    var lines =
        Combinators.combine(
                Arbitraries.of(CODES),
                Arbitraries.of(ORIGINS),
                Arbitraries.integers().between(3000, 40000))
            .as(
                (code, origin, cents) ->
                    Parcel.goods(code, origin, "" + BigDecimal.valueOf(cents, 2)))
            .list()
            .ofMinSize(1)
            .ofMaxSize(8)
            .map(QuoteProperties::numbered);
    return Combinators.combine(
            lines,
            Arbitraries.of(DESTINATIONS),
            Arbitraries.of(Channel.class),
            Arbitraries.integers().between(0, 5000),
            Arbitraries.of(true, false))
        .as(
            (goods, country, channel, freight, certified) ->
                Parcel.from("CO")
                    .to(new Destination(Country.of(country), country.equals("BR") ? "SP" : null))
                    .by(channel)
                    .soldBy(certified ? SellerFacts.of("remessa-conforme") : SellerFacts.none())
                    .shippedFor("" + BigDecimal.valueOf(freight, 2))
                    .holding(goods));
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers()
        .between(0, 1200)
        .map(days -> LocalDate.of(2024, 1, 1).plusDays(days));
  }

  private static List<Line> numbered(List<Line> lines) {
    var numbered = new ArrayList<Line>();
    for (var line : lines) {
      numbered.add(Line.of("line " + numbered.size(), line.hs(), line.origin(), line.price(), 1));
    }
    return numbered;
  }

  private static List<String> measures(Assessment charges) {
    return charges.charges().stream().map(Charge::measureId).sorted().toList();
  }

  private static Assessment assessment(Parcel parcel) {
    return switch (parcel.quote()) {
      case Quote.Complete(var charges) -> charges;
      case Quote.Incomplete(var charges, var missing, var range) -> charges;
      case Quote.SuspendedLane lane -> throw new AssertionError(lane);
      case Quote.Prohibited goods -> throw new AssertionError(goods);
      case Quote.CannotQuoteYet country -> throw new AssertionError(country);
    };
  }
}
