package io.puente.catalogsync.catalog;

import java.util.Locale;

/**
 * The status of a product. Buyers see active products; an unlisted one can be bought by its
 * address, but is in no list, search or sitemap.
 */
public enum ProductStatus {
  ACTIVE,
  UNLISTED,
  DRAFT,
  ARCHIVED;

  /** The stored value. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ProductStatus of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
