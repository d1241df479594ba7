package io.puente.shipping.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.shipping.carrier.NumberCheck.Doubt;
import io.puente.shipping.trackingnumber.TrackingNumber;
import io.puente.shipping.trackingnumber.TrackingNumberFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With the public test numbers of carriers. */
final class NumberCheckTest {

  private static final List<Carrier> IN_MEXICO =
      Carriers.all().stream().filter(carrier -> carrier.collectsIn("MX")).toList();

  private static Carrier carrier(String slug) {
    return Carriers.of(slug).orElseThrow();
  }

  private static TrackingNumber number(String text) {
    return TrackingNumber.parse(text).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "3318810025, dhl-express estafeta",
    "8487135506, dhl-express estafeta",
    "3318810010, estafeta",
    "73891051146, dhl-express",
    "986578788855, fedex",
    "790535312317, fedex",
    "996578788855, ''",
    "0414 4176 0228 964, fedex",
    "5682 8361 0012 732, ''",
    "1001921334250001000300779017972697, fedex",
    "1Z5R89390357567127, ups",
    "1Z8V92A70367203024, ups",
    "1Z410E7W0392751591, ups",
    "1Z410E7W0392751592, ''",
    "2Z5R89390357567127, ''",
    "8055241528464720099314, estafeta",
    "RR473124829MX, correos-de-mexico",
    "RR473124828MX, ''",
    "RB123456785US, ''",
    "RR473124829ZZ, ''",
    "92612927007687119480210000, ''",
  })
  void ordersTheCarriersOfANumberByLikelihood(String typed, String likely) {
    assertThat(NumberCheck.likely(number(typed), IN_MEXICO))
        .extracting(Carrier::slug)
        .isEqualTo(likely.isEmpty() ? List.of() : List.of(likely.split(" ", -1)));
  }

  /** The carrier that the buyer paid for stands first and stays first among equals. */
  @Test
  void keepsTheOrderAmongEquals() {
    List<Carrier> offered = List.of(carrier("servientrega"), carrier("estafeta"));

    assertThat(NumberCheck.likely(number("3318810010"), offered)).isEqualTo(offered);
  }

  @Test
  void doubtsAMistypedNumber() {
    assertThat(doubt("dhl-express", "3318810010")).isEqualTo(new Doubt.WrongCheckDigit());
    assertThat(doubt("correos-de-mexico", "RR473124828MX")).isEqualTo(new Doubt.WrongCheckDigit());
    assertThat(doubt("ups", "1Z410E7W0392751592")).isEqualTo(new Doubt.WrongCheckDigit());
  }

  @Test
  void doubtsANumberOfAnotherCarrier() {
    assertThat(doubt("dhl-express", "1Z410E7W0392751591"))
        .isEqualTo(new Doubt.LooksLike(carrier("ups")));
    assertThat(doubt("fedex", "RR473124829MX"))
        .isEqualTo(new Doubt.LooksLike(carrier("correos-de-mexico")));
  }

  /** Nothing is known of most carriers' numbers, and nothing is held against them. */
  @Test
  void doubtsNothingThatItDoesNotKnow() {
    assertThat(doubt("redpack", "4711")).isEqualTo(new Doubt.None());
    assertThat(doubt("dhl-express", "JD014600006281230701")).isEqualTo(new Doubt.None());
    assertThat(doubt("estafeta", "3318810025")).isEqualTo(new Doubt.None());
    assertThat(doubt("correos-de-mexico", "99123")).isEqualTo(new Doubt.None());
    assertThat(NumberCheck.doubt(Carriers.named("López"), number("3318810025"), IN_MEXICO))
        .isEqualTo(new Doubt.None());
    assertThat(NumberCheck.doubt(carrier("fedex"), TrackingNumber.NONE, IN_MEXICO))
        .isEqualTo(new Doubt.None());
  }

  private static Doubt doubt(String carrier, String typed) {
    return NumberCheck.doubt(carrier(carrier), number(typed), IN_MEXICO);
  }

  @Test
  void everyFormatBelongsToACarrier() {
    assertThat(TrackingNumberFormat.all())
        .allSatisfy(format -> assertThat(Carriers.of(format.carrier())).isPresent());
  }

  /** Reported of other systems: a number with blanks broke the link. */
  @Test
  void linksThePublicPageWithTheBareNumber() {
    assertThat(carrier("dhl-express").pageOf(number("33 1881 0025")))
        .isEqualTo("https://www.dhl.com/global-en/home/tracking.html?tracking-id=3318810025");
    assertThat(carrier("serpost").pageOf(number("RR473124829PE")))
        .isEqualTo("https://www.serpost.com.pe/");
    assertThat(carrier("fedex").pageOf(TrackingNumber.NONE)).isEmpty();
    assertThat(Carriers.SANDBOX.pageOf(number("RR473124829PE"))).isEmpty();
    assertThat(carrier("dhl-express").pageTakesNumber()).isTrue();
    assertThat(carrier("serpost").pageTakesNumber()).isFalse();
  }
}
