package io.puente.storefront.editing;

import io.puente.catalogsync.catalog.Change;
import io.puente.catalogsync.catalog.Corrections;
import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.Product.Customs;
import io.puente.catalogsync.catalog.Product.ProductText;
import io.puente.catalogsync.catalog.ProductPicture;
import io.puente.catalogsync.catalog.ProductStatus;
import io.puente.catalogsync.catalog.Products;
import io.puente.catalogsync.catalog.Stock;
import io.puente.catalogsync.catalog.Variant;
import io.puente.platform.database.Database;
import io.puente.platform.database.Ids;
import io.puente.platform.database.Transaction;
import io.puente.shop.Shop;
import io.puente.shop.audit.Actor;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Products that begin as a copy of another one. */
public record ProductCopies(Database database, Clock clock) {

  /**
   * Copies a product. The copy is hidden and has no pieces; it shows the same stored pictures. A
   * second request with the same id for the copy finds the first one's.
   *
   * @param suffix behind the title
   * @param copy the id that the copy gets
   * @return false if there is no such product
   */
  public boolean copy(Shop shop, UUID id, UUID copy, String suffix, Actor actor) {
    ProductChanges.By by = new ProductChanges.By("copied", actor, clock.instant());
    return database.inTenant(
        shop.tenant(),
        tx -> {
          Products.lockForChanges(tx);
          Optional<Product> original = Products.byId(tx, id);
          if (original.isPresent() && Products.byId(tx, copy).isEmpty()) {
            Product made = copy(tx, shop, original.get(), copy, suffix);
            Products.write(tx, List.of(new Change(Optional.empty(), made)));
            ProductChanges.announceNew(tx, by, copy);
          }
          return original.isPresent();
        });
  }

  private static Product copy(Transaction tx, Shop shop, Product original, UUID id, String suffix) {
    SortedMap<String, ProductText> texts = new TreeMap<>();
    original
        .texts()
        .forEach(
            (language, text) -> {
              String title = text.title() + " " + suffix;
              texts.put(
                  language,
                  new ProductText(
                      title,
                      Addresses.free(tx, language, title),
                      text.descriptionHtml(),
                      text.seoTitle(),
                      text.seoDescription(),
                      text.keywords()));
            });
    Map<UUID, UUID> pictureIds = new HashMap<>();
    List<ProductPicture> pictures =
        original.pictures().stream()
            .map(
                picture -> {
                  UUID copied = Ids.next();
                  pictureIds.put(picture.id(), copied);
                  return new ProductPicture(
                      copied, picture.position(), picture.source(), picture.alt(), picture.state());
                })
            .toList();
    Customs customs = original.customs();
    return new Product(
        id,
        Optional.ofNullable(texts.get(shop.language())).orElseThrow().slug(),
        ProductStatus.ACTIVE,
        false,
        original.vendor(),
        original.category(),
        original.tags(),
        new Customs(
            customs.hsCode(),
            customs.hsByCountry(),
            customs.dutyByCountry(),
            customs.alcohol(),
            customs.origin(),
            customs.description(),
            Corrections.NONE),
        Products.lastPosition(tx) + 1,
        texts,
        original.options(),
        original.variants().stream()
            .filter(Variant::active)
            .map(variant -> copy(variant, pictureIds))
            .toList(),
        pictures);
  }

  /** Article numbers are of one product only. */
  private static Variant copy(Variant variant, Map<UUID, UUID> pictureIds) {
    return new Variant(
        Ids.next(),
        Optional.empty(),
        Optional.empty(),
        variant.optionValues(),
        variant.translations(),
        variant.price(),
        variant.marketPrices(),
        variant.cost(),
        variant.weightGrams(),
        variant.millilitres(),
        variant.requiresShipping(),
        variant.picture().map(pictureIds::get),
        variant.position(),
        true,
        Stock.of(0, true, false));
  }
}
