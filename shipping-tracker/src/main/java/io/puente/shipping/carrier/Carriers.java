package io.puente.shipping.carrier;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.puente.shipping.csv.CsvResource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The known carriers. All of them report events through the same {@link CarrierHook}. */
public final class Carriers {
  /** The simulated carrier for demos and tests. */
  public static final Carrier SANDBOX = new Carrier("sandbox-post", "Correo de prueba", "");

  private static final Map<String, Carrier> BY_SLUG =
      CsvResource.rows(Carriers.class, "carriers.csv").stream()
          .map(
              row ->
                  new Carrier(row.getField("slug"), row.getField("name"), row.getField("country")))
          .collect(toUnmodifiableMap(Carrier::slug, Function.identity()));

  private Carriers() {}

  public static Optional<Carrier> of(String slug) {
    return Optional.ofNullable(BY_SLUG.get(slug));
  }

  public static Collection<Carrier> all() {
    return BY_SLUG.values();
  }
}
