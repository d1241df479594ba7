package io.puente.shipping.carrier;

import io.puente.shipping.trackingnumber.S10;
import io.puente.shipping.trackingnumber.S10ParseResult;
import io.puente.shipping.trackingnumber.TrackingNumber;
import io.puente.shipping.trackingnumber.TrackingNumberFormat;
import io.puente.shipping.trackingnumber.TrackingNumberFormat.Fit;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Compares a number with the formats of carriers. Several carriers use the same lengths, so that a
 * number alone never decides: it orders a list, and a person chooses.
 */
public final class NumberCheck {
  private static final Pattern SHAPE_OF_S10 = Pattern.compile("[A-Z]{2}[0-9]{9}[A-Z]{2}");

  private NumberCheck() {}

  /** What speaks against a number at a carrier. */
  public sealed interface Doubt {

    /** The number has the carrier's format, but somebody mistyped it. */
    record WrongCheckDigit() implements Doubt {}

    /** The number has no format of the carrier, and the check digit of another one is right. */
    record LooksLike(Carrier other) implements Doubt {}

    record None() implements Doubt {}
  }

  /** The carriers among these whose formats the number fits, the most likely first. */
  public static List<Carrier> likely(TrackingNumber number, List<Carrier> offered) {
    return offered.stream()
        .filter(carrier -> fits(fit(carrier, number)))
        .sorted(Comparator.comparing(carrier -> fit(carrier, number)))
        .toList();
  }

  /** What speaks against this number at this carrier. */
  public static Doubt doubt(Carrier carrier, TrackingNumber number, List<Carrier> offered) {
    Fit fit = number.isNone() || carrier.isOwn() ? Fit.SHAPE : fit(carrier, number);
    if (fits(fit)) {
      return new Doubt.None();
    }
    return likely(number, offered).stream()
        .filter(other -> fit(other, number) == Fit.CHECKED && !other.equals(carrier))
        .findFirst()
        .<Doubt>map(Doubt.LooksLike::new)
        .orElseGet(
            () -> fit == Fit.WRONG_CHECK_DIGIT ? new Doubt.WrongCheckDigit() : new Doubt.None());
  }

  /** How well a number fits the best of these carriers. */
  static Fit best(TrackingNumber number, List<Carrier> offered) {
    return offered.stream()
        .map(carrier -> fit(carrier, number))
        .min(Comparator.naturalOrder())
        .orElse(Fit.NONE);
  }

  private static boolean fits(Fit fit) {
    return fit == Fit.CHECKED || fit == Fit.SHAPE;
  }

  /** The best of the carrier's formats. */
  private static Fit fit(Carrier carrier, TrackingNumber number) {
    if (carrier.numbersByS10() && SHAPE_OF_S10.matcher(number.text()).matches()) {
      return fitOfS10(carrier, S10.parse(number.text()));
    }
    return TrackingNumberFormat.all().stream()
        .filter(format -> format.carrier().equals(carrier.slug()))
        .map(format -> format.fit(number))
        .min(Comparator.naturalOrder())
        .orElse(Fit.NONE);
  }

  private static Fit fitOfS10(Carrier carrier, S10ParseResult parsed) {
    return switch (parsed) {
      case S10ParseResult.Valid(var number) ->
          carrier.countries().contains(number.country()) ? Fit.CHECKED : Fit.NONE;
      case S10ParseResult.WrongCheckDigit wrong -> Fit.WRONG_CHECK_DIGIT;
      case S10ParseResult.WrongCountry _,
          S10ParseResult.WrongDigits _,
          S10ParseResult.WrongIndicator _,
          S10ParseResult.WrongLength _ ->
          Fit.NONE;
    };
  }
}
