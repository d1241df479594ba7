package io.puente.catalogsync.catalog;

import java.util.Locale;

/** The status of a product; buyers see active products only. */
public enum ProductStatus {
  ACTIVE,
  DRAFT,
  ARCHIVED;

  /** The stored value. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ProductStatus of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
