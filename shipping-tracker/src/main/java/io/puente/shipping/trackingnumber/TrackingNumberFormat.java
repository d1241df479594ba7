package io.puente.shipping.trackingnumber;

import io.puente.shipping.csv.CsvResource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A format of a carrier's numbers: one row of {@code tracking-number-formats.csv}. A barcode may
 * hold more than the number; the pattern's group {@code number} is what people know.
 *
 * @param carrier the slug of the carrier
 * @param sure whether a right or wrong check digit says something; other formats only propose
 */
public record TrackingNumberFormat(
    String carrier, Pattern pattern, CheckDigit checkDigit, boolean sure) {

  private static final List<TrackingNumberFormat> ALL =
      CsvResource.rows(TrackingNumberFormat.class, "tracking-number-formats.csv").stream()
          .map(
              row ->
                  new TrackingNumberFormat(
                      row.getField("carrier"),
                      Pattern.compile(row.getField("pattern")),
                      CheckDigit.valueOf(
                          row.getField("check_digit").toUpperCase(Locale.ROOT).replace('-', '_')),
                      row.getField("confidence").equals("high")))
          .toList();

  public static List<TrackingNumberFormat> all() {
    return ALL;
  }

  /** How well a number fits. */
  public enum Fit {
    /** The format and its check digit are right, and the format is sure. */
    CHECKED,
    /** The format is right; it has no check digit, or is not sure. */
    SHAPE,
    /** The format is right and the check digit is wrong, usually because of a typing error. */
    WRONG_CHECK_DIGIT,
    NONE
  }

  public Fit fit(TrackingNumber number) {
    Matcher matcher = pattern.matcher(number.text());
    if (!matcher.matches()) {
      return Fit.NONE;
    }
    if (!checkDigit.fits(matcher.group("number"))) {
      return sure ? Fit.WRONG_CHECK_DIGIT : Fit.NONE;
    }
    return sure && checkDigit != CheckDigit.NONE ? Fit.CHECKED : Fit.SHAPE;
  }

  /** The number that people know, out of the text of a barcode; empty if it does not fit. */
  public Optional<TrackingNumber> numberIn(TrackingNumber barcode) {
    Matcher matcher = pattern.matcher(barcode.text());
    return matcher.matches() && checkDigit.fits(matcher.group("number"))
        ? Optional.of(new TrackingNumber(matcher.group("number")))
        : Optional.empty();
  }
}
