package io.puente.storefront.customs;

import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.Product.Customs;
import io.puente.catalogsync.catalog.Variant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an owner confirmed of a product for customs.
 *
 * @param hs a subheading (six digits)
 * @param lines the tariff lines of destinations, by ISO country
 * @param origin ISO country
 * @param description in plain English
 * @param grams net weight of a piece that has none yet
 */
public record ConfirmedCustoms(
    String hs,
    Map<String, String> lines,
    String origin,
    String description,
    Optional<Integer> grams) {

  /**
   * The product with it. A longer code of the same subheading stays; what was stated of another
   * subheading goes.
   */
  public Product on(Product stored) {
    Customs old = stored.customs();
    boolean same = old.hsCode().filter(code -> code.startsWith(hs)).isPresent();
    SortedMap<String, String> byCountry = new TreeMap<>(old.hsByCountry());
    byCountry.values().removeIf(code -> !code.startsWith(hs));
    byCountry.putAll(lines);
    return stored.with(
        new Customs(
            same ? old.hsCode() : Optional.of(hs),
            byCountry,
            same ? old.dutyByCountry() : new TreeMap<>(),
            old.alcohol(),
            Optional.of(origin),
            Optional.of(description),
            old.corrections()),
        stored.variants().stream().map(this::weighed).toList());
  }

  private Variant weighed(Variant variant) {
    return variant.weightGrams().isPresent() || grams.isEmpty()
        ? variant
        : variant.withMeasures(grams, variant.millilitres());
  }
}
