package io.puente.storefront.checkout;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Phone numbers as people of the region write them: with prefixes that no longer exist, without the
 * plus of an international number, or as at home.
 */
public final class PhoneNumber {

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final List<Former> FORMER = read();

  private PhoneNumber() {}

  /** A former way to write the numbers of a country, without its country code. */
  private record Former(String country, Pattern from, String to) {

    Optional<Phonenumber.PhoneNumber> today(Phonenumber.PhoneNumber number) {
      Matcher national = from.matcher(NUMBERS.getNationalSignificantNumber(number));
      return national.matches()
          ? parse("+" + number.getCountryCode() + national.replaceFirst(to), country)
              .filter(NUMBERS::isValidNumber)
          : Optional.empty();
    }
  }

  /**
   * The number in its international form (ITU-T E.123), such as {@code +52 222 555 0142}. A number
   * of a right length that is in no numbering plan stays as it was written, because new ranges are
   * given out all the time.
   *
   * @param country whose numbers may be written without country code
   * @return nothing if it cannot be a phone number
   */
  static Optional<String> read(String written, String country) {
    Optional<Phonenumber.PhoneNumber> asWritten = parse(written, country);
    return asWritten
        .flatMap(PhoneNumber::valid)
        .or(() -> parse(withPlus(written), country).flatMap(PhoneNumber::valid))
        .map(number -> NUMBERS.format(number, PhoneNumberFormat.INTERNATIONAL))
        .or(() -> asWritten.filter(PhoneNumber::isPossible).map(number -> written));
  }

  /**
   * A number that is in a numbering plan.
   *
   * @param text in its international form (ITU-T E.123)
   * @param mobile whether a mobile phone may have it
   * @param mobileExample how such a number of the same country is written
   */
  public record Planned(String text, boolean mobile, String mobileExample) {}

  /**
   * Reads a number that is in a numbering plan.
   *
   * @param country whose numbers may be written without country code
   */
  public static Optional<Planned> planned(String written, String country) {
    return parse(written, country)
        .flatMap(PhoneNumber::valid)
        .or(() -> parse(withPlus(written), country).flatMap(PhoneNumber::valid))
        .map(PhoneNumber::planned);
  }

  private static Planned planned(Phonenumber.PhoneNumber number) {
    PhoneNumberType type = NUMBERS.getNumberType(number);
    Phonenumber.PhoneNumber example =
        NUMBERS.getExampleNumberForType(
            NUMBERS.getRegionCodeForNumber(number), PhoneNumberType.MOBILE);
    return new Planned(
        NUMBERS.format(number, PhoneNumberFormat.INTERNATIONAL),
        type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE,
        example == null ? "" : NUMBERS.format(example, PhoneNumberFormat.INTERNATIONAL));
  }

  private static Optional<Phonenumber.PhoneNumber> valid(Phonenumber.PhoneNumber number) {
    if (NUMBERS.isValidNumber(number)) {
      return Optional.of(number);
    }
    String country = NUMBERS.getRegionCodeForCountryCode(number.getCountryCode());
    return FORMER.stream()
        .filter(former -> former.country().equals(country))
        .flatMap(former -> former.today(number).stream())
        .findFirst();
  }

  /** An international number that was written without its plus, or with 00 in the place of it. */
  private static String withPlus(String written) {
    String digits = PhoneNumberUtil.normalizeDigitsOnly(written);
    return "+" + (digits.startsWith("00") ? digits.substring(2) : digits);
  }

  private static boolean isPossible(Phonenumber.PhoneNumber number) {
    return !number.isItalianLeadingZero()
        && (isPossible(number, PhoneNumberType.MOBILE)
            || isPossible(number, PhoneNumberType.FIXED_LINE));
  }

  private static boolean isPossible(Phonenumber.PhoneNumber number, PhoneNumberType type) {
    return NUMBERS.isPossibleNumberForTypeWithReason(number, type) == ValidationResult.IS_POSSIBLE;
  }

  private static Optional<Phonenumber.PhoneNumber> parse(String written, String country) {
    try {
      return Optional.of(NUMBERS.parse(written, country));
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  private static List<Former> read() {
    try (InputStream json =
        Objects.requireNonNull(
            PhoneNumber.class.getResourceAsStream("/former-phone-numbers.json"),
            "former-phone-numbers.json")) {
      return new JsonArray(new String(json.readAllBytes(), StandardCharsets.UTF_8))
          .stream()
              .map(JsonObject.class::cast)
              .map(
                  row ->
                      new Former(
                          row.getString("country"),
                          Pattern.compile(row.getString("from")),
                          row.getString("to")))
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
