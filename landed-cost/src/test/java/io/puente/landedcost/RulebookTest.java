package io.puente.landedcost;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RulebookTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private static Rulebook law(String country, LocalDate day) {
    return Parcel.LANDED_COST.law(Country.of(country), day).orElseThrow();
  }

  private static Rule rule(Rulebook law, String id) {
    return law.inForce().stream()
        .filter(one -> one.provision().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void chilesRulebookShowsTheLawOfTheDay() {
    Rulebook law = law("CL", DAY);
    Rule free = rule(law, "cl-duty-free-to-500");
    assertThat(free.kind()).isEqualTo(RuleKind.DUTY);
    assertThat(free.rate()).contains("0%");
    assertThat(free.channels()).containsExactlyInAnyOrder(Channel.POST, Channel.COURIER);
    assertThat(free.limits().upTo()).isEqualTo(Parcel.dollars("500"));
    assertThat(law.inForce())
        .extracting(one -> one.provision().id())
        .doesNotContain("cl-duty-free-to-41");
  }

  @Test
  void aRuleSaysWhoseGoodsItConcerns() {
    Rulebook law = law("US", DAY);
    assertThat(rule(law, "us-301-brazil").concerns(Country.of("BR"))).isTrue();
    assertThat(rule(law, "us-301-brazil").concerns(Country.of("MX"))).isFalse();
    assertThat(rule(law, "us-usmca-lifts-additional-duties").concerns(Country.of("MX"))).isTrue();
    assertThat(rule(law, "us-usmca-lifts-additional-duties").concerns(Country.of("PE"))).isFalse();
    assertThat(rule(law, "us-general").takesTariffRate()).isTrue();
    assertThat(rule(law, "us-301-china").lacksFigure()).isTrue();
  }

  @Test
  void anAgreementNamesItsParties() {
    Optional<Agreement> usmca =
        law("US", DAY).agreements().stream().filter(one -> one.id().equals("USMCA")).findFirst();
    assertThat(usmca.orElseThrow().parties()).contains(Country.of("MX"));
    assertThat(usmca.orElseThrow().name().in(Locale.of("es"))).isEqualTo("T-MEC");
  }

  @Test
  void afterTheReviewDateTheLawIsMarkedAsNotReviewed() {
    LocalDate reviewBy = law("CL", DAY).reviewBy();
    assertThat(law("CL", reviewBy).isPastReview()).isFalse();
    assertThat(law("CL", reviewBy.plusDays(1)).isPastReview()).isTrue();
  }

  @Test
  void whatIsDecidedAndNotYetInForceIsComing() {
    Rulebook before = law("CL", LocalDate.of(2025, 9, 1));
    assertThat(before.coming())
        .extracting(one -> one.provision().id())
        .contains("cl-duty-free-to-500");
  }

  @Test
  void aCountryWithoutRulesHasNothingToRead() {
    assertThat(Parcel.LANDED_COST.law(Country.of("AQ"), DAY)).isEmpty();
  }
}
