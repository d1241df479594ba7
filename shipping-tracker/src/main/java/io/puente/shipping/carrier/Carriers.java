package io.puente.shipping.carrier;

import static java.util.stream.Collectors.toUnmodifiableMap;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.puente.shipping.csv.CsvResource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The known carriers. Those that report events do so through one {@link CarrierHook}. */
public final class Carriers {
  /** The slug of every carrier that a shop names itself. */
  public static final String OWN = "own";

  private static final List<Carrier> ALL =
      CsvResource.rows(Carriers.class, "carriers.csv").stream().map(Carriers::carrier).toList();

  private static final Map<String, Carrier> BY_SLUG =
      ALL.stream().collect(toUnmodifiableMap(Carrier::slug, Function.identity()));

  /** The simulated carrier for demos and tests. */
  public static final Carrier SANDBOX = of("sandbox-post").orElseThrow();

  private Carriers() {}

  private static Carrier carrier(NamedCsvRecord row) {
    return new Carrier(
        row.getField("slug"),
        row.getField("name"),
        row.getField("countries").isEmpty()
            ? Set.of()
            : Set.of(row.getField("countries").split(" ", -1)),
        Carrier.Channel.valueOf(row.getField("channel").toUpperCase(Locale.ROOT)),
        row.getField("s10").equals("yes"),
        row.getField("tracking_page"));
  }

  public static Optional<Carrier> of(String slug) {
    return Optional.ofNullable(BY_SLUG.get(slug));
  }

  /** A carrier that is not among the known ones. */
  public static Carrier named(String name) {
    return new Carrier(OWN, name, Set.of(), Carrier.Channel.COURIER, false, "");
  }

  /** In the order of the data: worldwide ones first, then country by country. */
  public static List<Carrier> all() {
    return ALL;
  }
}
