package io.puente.storefront.product;

import io.puente.platform.database.PendingStatement;
import io.puente.platform.database.Transaction;
import io.puente.shop.Market;
import io.puente.shop.Shop;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Variants and pictures of some products, each list in the owner's order. */
record ProductParts(Map<UUID, List<Variant>> variants, Map<UUID, List<Picture>> pictures) {

  static ProductParts of(Transaction tx, Shop shop, Market market, List<UUID> products) {
    if (products.isEmpty()) {
      return new ProductParts(Map.of(), Map.of());
    }
    PendingStatement variants = VariantSql.ofProducts(tx, shop, market, products);
    PendingStatement pictures = PictureSql.ofProducts(tx, shop, market, products);
    return new ProductParts(
        VariantSql.byProduct(variants.rows()), PictureSql.byProduct(pictures.rows()));
  }

  List<Variant> variants(UUID product) {
    return variants.getOrDefault(product, List.of());
  }

  List<Picture> pictures(UUID product) {
    return pictures.getOrDefault(product, List.of());
  }
}
