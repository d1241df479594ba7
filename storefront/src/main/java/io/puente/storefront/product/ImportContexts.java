package io.puente.storefront.product;

import io.puente.catalogsync.feed.ImportContext;
import io.puente.shop.Market;
import io.puente.shop.Shop;
import java.util.stream.Collectors;

/** What the import of a product file must know of its shop. */
public final class ImportContexts {

  private ImportContexts() {}

  /** The context of a shop's files. Fixed prices are set for countries. */
  public static ImportContext of(Shop shop) {
    return new ImportContext(
        shop.language(),
        shop.currency(),
        shop.markets().stream()
            .collect(Collectors.toMap(Market::country, Market::currency, (one, same) -> one)),
        shop.country());
  }
}
