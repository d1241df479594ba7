package io.puente.catalogsync.catalog;

import java.util.Optional;

/** A product as it is stored, if it is, and as it is to be. */
public record Change(Optional<Product> before, Product after) {

  public boolean isNew() {
    return before.isEmpty();
  }
}
