package io.puente.catalogsync.imports;

import io.puente.catalogsync.catalog.Variant;
import io.puente.catalogsync.feed.FeedProduct;
import io.puente.catalogsync.feed.FeedVariant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds for each row of a file the stored variant that it speaks of; none is found twice. */
final class VariantPartners {

  private final List<FeedVariant> rows;
  private final List<Variant> free;
  private final List<Optional<Variant>> partners;

  private VariantPartners(FeedProduct feed, List<Variant> stored) {
    rows = feed.variants();
    free = new ArrayList<>(stored);
    partners = new ArrayList<>(Collections.nCopies(rows.size(), Optional.empty()));
  }

  /** The partners in the order of the rows. */
  static List<Optional<Variant>> of(FeedProduct feed, List<Variant> stored) {
    VariantPartners search = new VariantPartners(feed, stored);
    search.bySku();
    if (feed.optionsSaid()) {
      search.byOptionValues();
    } else {
      search.theOnlyOne();
    }
    return search.partners;
  }

  private void bySku() {
    for (int i = 0; i < rows.size(); i++) {
      Optional<String> sku = rows.get(i).sku().given();
      if (sku.isPresent()) {
        meet(i, variant -> variant.sku().equals(sku));
      }
    }
  }

  private void byOptionValues() {
    for (int i = 0; i < rows.size(); i++) {
      List<String> values = rows.get(i).optionValues();
      if (partners.get(i).isEmpty()) {
        meet(i, variant -> variant.optionValues().equals(values));
      }
    }
  }

  /** A single row without options can only mean a thing that has no choice. */
  private void theOnlyOne() {
    boolean alone = rows.size() == 1 && free.stream().filter(Variant::active).count() == 1;
    if (alone && partners.getFirst().isEmpty()) {
      meet(0, Variant::active);
    }
  }

  private void meet(int row, Predicate<Variant> same) {
    Optional<Variant> partner = free.stream().filter(same).findFirst();
    partner.ifPresent(free::remove);
    partners.set(row, partner);
  }
}
