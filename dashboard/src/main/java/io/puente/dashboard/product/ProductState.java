package io.puente.dashboard.product;

import io.puente.catalogsync.catalog.Product;
import java.util.Locale;

/** Whether buyers see a product, in the owner's terms. */
enum ProductState {
  ON_SALE,
  UNLISTED,
  HIDDEN,
  DRAFT,
  ARCHIVED;

  static ProductState of(Product product) {
    return switch (product.status()) {
      case ACTIVE -> product.published() ? ON_SALE : HIDDEN;
      case UNLISTED -> product.published() ? UNLISTED : HIDDEN;
      case DRAFT -> DRAFT;
      case ARCHIVED -> ARCHIVED;
    };
  }

  /** The end of the keys of its texts. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
