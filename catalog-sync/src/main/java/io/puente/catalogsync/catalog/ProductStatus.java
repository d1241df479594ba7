package io.puente.catalogsync.catalog;

import java.util.Locale;

/** Where a product stands in its life: only an active one is for buyers. */
public enum ProductStatus {
  ACTIVE,
  DRAFT,
  ARCHIVED;

  /** As it is stored. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ProductStatus of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
