package io.puente.catalogsync.feed;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Countries by their two letters (ISO 3166-1). */
final class Countries {

  private static final Set<String> CODES = Set.of(Locale.getISOCountries());

  private Countries() {}

  static Optional<String> code(String written) {
    String code = written.strip().toUpperCase(Locale.ROOT);
    return CODES.contains(code) ? Optional.of(code) : Optional.empty();
  }
}
