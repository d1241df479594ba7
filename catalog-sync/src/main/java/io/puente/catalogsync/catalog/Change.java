package io.puente.catalogsync.catalog;

import java.util.Optional;

/** A stored product, or nothing if it is new, and the product to store in its place. */
public record Change(Optional<Product> before, Product after) {

  public boolean isNew() {
    return before.isEmpty();
  }
}
