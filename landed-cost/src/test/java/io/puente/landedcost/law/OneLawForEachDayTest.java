package io.puente.landedcost.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.puente.landedcost.BuyerFacts;
import io.puente.landedcost.Channel;
import io.puente.landedcost.Country;
import io.puente.landedcost.HsCode;
import io.puente.landedcost.Line;
import io.puente.landedcost.MissingFact;
import io.puente.landedcost.OriginDeclaration;
import io.puente.landedcost.Parcel;
import io.puente.landedcost.Provision;
import io.puente.landedcost.Quote;
import io.puente.landedcost.data.BundledData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Quotes at every limit of a destination's measures, in time and in value, on both sides. Two
 * measures that answer the same question would end a quote with an exception.
 */
class OneLawForEachDayTest {

  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final List<String> CODES =
      List.of("6109.10.00", "6403.59.90", "0901.21.00", "2208.40.00", "3004.90.00", "4202.21.90");
  private static final List<String> ORIGINS = List.of("US", "MX", "SV", "CO", "BR", "CN", "IT");

  static Collection<Law> laws() {
    return BundledData.laws().values();
  }

  @ParameterizedTest
  @MethodSource("laws")
  void onBothSidesOfEveryLimitExactlyOneRuleAnswers(Law law) {
    for (var day : days(law)) {
      for (var price : prices(law)) {
        for (var channel : Channel.values()) {
          for (var buyer : buyers()) {
            assertThatCode(() -> parcels(law, day, price, channel, buyer).forEach(Parcel::quote))
                .as("%s, %s, %s by %s", law.on(day).destination(), day, price, channel)
                .doesNotThrowAnyException();
          }
        }
      }
    }
  }

  /** A law that ends before the next one begins would leave days without an answer. */
  @ParameterizedTest
  @MethodSource("laws")
  void aChannelWithRulesHasRulesOnEveryLaterDay(Law law) {
    for (var price : prices(law)) {
      for (var channel : Channel.values()) {
        boolean answered = false;
        for (var day : days(law)) {
          Quote quote = parcel(law, day, price, channel).quote();
          assertThat(answered && asksForARule(quote))
              .as("%s: %s by %s lacks a rule on %s", law.on(day).destination(), price, channel, day)
              .isFalse();
          answered |=
              law.on(day).covered() && !asksForARule(quote) && !(quote instanceof Quote.Prohibited);
        }
      }
    }
  }

  private static boolean asksForARule(Quote quote) {
    return quote instanceof Quote.Incomplete(var charges, var missing, var range)
        && missing.stream().anyMatch(fact -> fact.kind() == MissingFact.Kind.RULE);
  }

  private static Parcel parcel(Law law, LocalDate day, BigDecimal price, Channel channel) {
    return Parcel.from("IT")
        .to(law.on(day).destination().code())
        .on(day.toString())
        .by(channel)
        .holding(line("IT", price, day).withWeightGrams(900));
  }

  /** One parcel for each origin, holding one line of each code, declared under every agreement. */
  private static Stream<Parcel> parcels(
      Law law, LocalDate day, BigDecimal price, Channel channel, BuyerFacts buyer) {
    return ORIGINS.stream()
        .flatMap(
            origin -> {
              Parcel parcel =
                  Parcel.from(origin)
                      .to(law.on(day).destination().code())
                      .on(day.toString())
                      .by(channel)
                      .boughtBy(buyer)
                      .shippedFor("7")
                      .holding(line(origin, price, day));
              OriginDeclaration[] declarations =
                  law.on(day).agreements().stream()
                      .map(one -> Parcel.declaration(one.id(), Country.of(origin), day))
                      .toArray(OriginDeclaration[]::new);
              Line declared = parcel.lines().getFirst().withDeclarations(declarations);
              return Stream.of(parcel, parcel.holding(declared));
            });
  }

  private static Line line(String origin, BigDecimal price, LocalDate day) {
    String code = CODES.get(Math.floorMod(day.hashCode() + price.hashCode(), CODES.size()));
    return Line.of(
        code,
        HsCode.of(code),
        Country.of(origin),
        BigMoney.of(Parcel.dollars("1").getCurrencyUnit(), price),
        1);
  }

  private static List<BuyerFacts> buyers() {
    return List.of(
        BuyerFacts.person(),
        new BuyerFacts(false, null, null),
        new BuyerFacts(true, Parcel.dollars("0"), 0),
        new BuyerFacts(true, Parcel.dollars("5000"), 50));
  }

  private static Set<LocalDate> days(Law law) {
    var days = new TreeSet<LocalDate>();
    for (var measure : law.measures()) {
      Provision provision = measure.provision();
      days.add(provision.from());
      if (provision.to() != null) {
        days.add(provision.to());
        days.add(provision.to().plusDays(1));
      }
    }
    return days;
  }

  private static Set<BigDecimal> prices(Law law) {
    var prices = new TreeSet<BigDecimal>();
    for (var measure : law.measures()) {
      Scope.ValueBand band = measure.scope().value();
      if (band != null) {
        Stream.of(band.over(), band.upTo())
            .filter(edge -> edge != null && edge.isPositive())
            .forEach(
                edge -> List.of(edge.getAmount(), edge.getAmount().add(CENT)).forEach(prices::add));
      }
    }
    return prices.isEmpty() ? Set.of(BigDecimal.TEN) : prices;
  }
}
