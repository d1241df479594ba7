package io.puente.shipping.carrier;

import static java.util.stream.Collectors.toUnmodifiableMap;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The posts we know. All of them speak through the same {@link CarrierHook}. */
public final class Carriers {
  /** The simulated post of demos and tests. */
  public static final Carrier SANDBOX = new Carrier("sandbox-post", "Correo de prueba", "");

  private static final Map<String, Carrier> BY_SLUG = read();

  private Carriers() {}

  public static Optional<Carrier> of(String slug) {
    return Optional.ofNullable(BY_SLUG.get(slug));
  }

  public static Collection<Carrier> all() {
    return BY_SLUG.values();
  }

  private static Map<String, Carrier> read() {
    var table = Objects.requireNonNull(Carriers.class.getResourceAsStream("carriers.csv"));
    try (var reader = CsvReader.builder().ofNamedCsvRecord(table)) {
      return reader.stream()
          .map(
              row ->
                  new Carrier(row.getField("slug"), row.getField("name"), row.getField("country")))
          .collect(toUnmodifiableMap(Carrier::slug, Function.identity()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
