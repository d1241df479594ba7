package io.puente.storefront.product;

import io.puente.catalogsync.catalog.Product.Customs;
import io.puente.catalogsync.catalog.Variant;
import io.puente.platform.database.Transaction;
import io.puente.shop.audit.Actor;
import io.puente.storefront.editing.ProductChanges;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/**
 * What an owner states about a product for customs. It replaces all that was stated before.
 *
 * @param hs of 6, 8, 10 or 12 digits
 * @param hsByCountry a destination's own longer code, by ISO country
 * @param dutyByCountry what a destination's tariff charges, by ISO country
 * @param alcohol of a drink, in per cent of its volume
 * @param description plain English for the declaration
 * @param grams net weight of one piece by variant; a variant that is not in it keeps its own
 * @param millilitres what is in one piece, likewise
 */
public record CustomsData(
    Optional<String> hs,
    SortedMap<String, String> hsByCountry,
    SortedMap<String, String> dutyByCountry,
    Optional<BigDecimal> alcohol,
    Optional<String> origin,
    Optional<String> description,
    Map<UUID, Optional<Integer>> grams,
    Map<UUID, Optional<Integer>> millilitres) {

  /** Writes the data if the product still exists and the data differ; announces the change. */
  public void write(Transaction tx, String handle, Actor actor, Instant at) {
    ProductChanges.correct(
        tx,
        handle,
        new ProductChanges.By("customs", actor, at),
        stored ->
            stored.with(
                new Customs(
                    hs,
                    hsByCountry,
                    dutyByCountry,
                    alcohol,
                    origin,
                    description,
                    stored.customs().corrections()),
                stored.variants().stream().map(this::measured).toList()));
  }

  private Variant measured(Variant variant) {
    return variant.withMeasures(
        grams.getOrDefault(variant.id(), variant.weightGrams()),
        millilitres.getOrDefault(variant.id(), variant.millilitres()));
  }
}
