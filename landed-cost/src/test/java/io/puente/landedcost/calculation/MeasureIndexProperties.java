package io.puente.landedcost.calculation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.puente.landedcost.Country;
import io.puente.landedcost.Line;
import io.puente.landedcost.Parcel;
import io.puente.landedcost.data.BundledData;
import io.puente.landedcost.law.EffectiveLaw;
import io.puente.landedcost.law.Law;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The index finds the same measures as comparing each of them. */
class MeasureIndexProperties {

  private static final Map<Country, Law> LAWS = BundledData.laws();

  /** Beginnings of codes, most of which some measure names. */
  private static final List<String> CHAPTERS =
      List.of("0803", "0901", "0910", "2208", "2402", "4901", "5001", "6109", "7103", "9403", "98");

  @Property(tries = 1000)
  void measuresOutsideTheIndexDoNotConcernTheGoods(
      @ForAll("destinations") Country destination,
      @ForAll("origins") Country origin,
      @ForAll("codes") String code,
      @ForAll @IntRange(max = 1200) int days) {
    Parcel parcel = parcel(destination, origin, code, days);
    EffectiveLaw law = requireNonNull(LAWS.get(destination)).on(parcel.date());
    GoodsItem item = item(parcel, law);
    for (var active : law.inForce()) {
      if (active.measure().scope().admits(parcel.consignment().channel())
          && !item.measures().get(active.index())) {
        assertThat(ScopeMatcher.matchItem(active.measure().scope(), item))
            .as(active.measure().id())
            .isInstanceOf(Match.No.class);
      }
    }
  }

  @Property(tries = 1000)
  void measuresFoundForAFullCodeConcernTheGoods(
      @ForAll("destinations") Country destination,
      @ForAll("origins") Country origin,
      @ForAll("codes") String code,
      @ForAll @IntRange(max = 1200) int days) {
    Parcel parcel = parcel(destination, origin, (code + "000000").substring(0, 12), days);
    EffectiveLaw law = requireNonNull(LAWS.get(destination)).on(parcel.date());
    GoodsItem item = item(parcel, law);
    for (var active : law.inForce()) {
      if (item.measures().get(active.index())) {
        assertThat(active.measure().scope().admits(parcel.consignment().channel())).isTrue();
        assertThat(ScopeMatcher.matchItem(active.measure().scope(), item))
            .as(active.measure().id())
            .isInstanceOf(Match.Yes.class);
      }
    }
  }

  @Provide
  Arbitrary<Country> destinations() {
    return Arbitraries.of(LAWS.keySet());
  }

  @Provide
  Arbitrary<Country> origins() {
    return Arbitraries.of(Locale.getISOCountries()).map(Country::new);
  }

  @Provide
  Arbitrary<String> codes() {
    return Arbitraries.of(CHAPTERS)
        .flatMap(
            start ->
                Arbitraries.of(6, 8, 10, 12)
                    .flatMap(
                        length ->
                            Arbitraries.strings()
                                .numeric()
                                .ofLength(length - start.length())
                                .map(rest -> start + rest)));
  }

  private static Parcel parcel(Country destination, Country origin, String code, int days) {
    return Parcel.from(origin.code())
        .to(destination.code())
        .on(Parcel.NOVEMBER_2026.minusDays(days).toString())
        .holding(code, "90");
  }

  private static GoodsItem item(Parcel parcel, EffectiveLaw law) {
    Line line = parcel.lines().getFirst();
    return GoodsItem.of(0, line, line.price().getAmount(), law, parcel.consignment());
  }
}
