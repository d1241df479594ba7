package io.puente.shipping.carrier;

import io.puente.shipping.trackingnumber.TrackingNumber;
import io.puente.shipping.trackingnumber.TrackingNumberFormat;
import io.puente.shipping.trackingnumber.TrackingNumberFormat.Fit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the tracking number among the barcodes of a label. Labels also have barcodes of postcodes,
 * references and routes. The number whose format and check digit fit best is chosen, the first one
 * among equals; where no format fits, nothing is, unless there is only one possible number.
 */
public final class LabelNumbers {

  /** Shorter codes without a known format are routes and postcodes more often than numbers. */
  private static final int LEAST_LENGTH = 10;

  /** A postcode of the United States as its carriers print it. */
  private static final Pattern POSTCODE = Pattern.compile("420[0-9]{5}([0-9]{4})?");

  private LabelNumbers() {}

  /** Whether a barcode holds a number with a right check digit of one of these carriers. */
  public static boolean isCertain(String barcode, List<Carrier> offered) {
    return numbersIn(barcode, offered)
        .anyMatch(number -> NumberCheck.best(number, offered) == Fit.CHECKED);
  }

  /** The number of the parcel, as people know it; empty if the barcodes do not tell. */
  public static Optional<TrackingNumber> of(List<String> barcodes, List<Carrier> offered) {
    List<TrackingNumber> numbers =
        barcodes.stream().flatMap(text -> numbersIn(text, offered)).distinct().toList();
    return numbers.stream()
        .filter(number -> NumberCheck.best(number, offered).compareTo(Fit.SHAPE) <= 0)
        .min(Comparator.comparing(number -> NumberCheck.best(number, offered)))
        .or(() -> onlyOne(numbers));
  }

  private static Optional<TrackingNumber> onlyOne(List<TrackingNumber> numbers) {
    List<TrackingNumber> possible =
        numbers.stream()
            .filter(number -> number.text().length() >= LEAST_LENGTH)
            .filter(number -> !POSTCODE.matcher(number.text()).matches())
            .toList();
    return possible.size() == 1 ? Optional.of(possible.getFirst()) : Optional.empty();
  }

  /** The numbers that formats find in a barcode, else its whole text. */
  private static Stream<TrackingNumber> numbersIn(String barcode, List<Carrier> offered) {
    return TrackingNumber.parse(barcode).stream()
        .flatMap(
            whole -> {
              List<TrackingNumber> found =
                  TrackingNumberFormat.all().stream()
                      .filter(format -> isOffered(format, offered))
                      .flatMap(format -> format.numberIn(whole).stream())
                      .distinct()
                      .toList();
              return found.isEmpty() ? Stream.of(whole) : found.stream();
            });
  }

  private static boolean isOffered(TrackingNumberFormat format, List<Carrier> offered) {
    return offered.stream().anyMatch(carrier -> carrier.slug().equals(format.carrier()));
  }
}
