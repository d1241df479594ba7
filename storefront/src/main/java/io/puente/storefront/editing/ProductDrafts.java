package io.puente.storefront.editing;

import io.puente.catalogsync.catalog.Change;
import io.puente.catalogsync.catalog.Corrections;
import io.puente.catalogsync.catalog.PictureHash;
import io.puente.catalogsync.catalog.Price;
import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.Product.Customs;
import io.puente.catalogsync.catalog.Product.ProductText;
import io.puente.catalogsync.catalog.ProductStatus;
import io.puente.catalogsync.catalog.Products;
import io.puente.catalogsync.catalog.Stock;
import io.puente.catalogsync.catalog.Variant;
import io.puente.platform.database.Database;
import io.puente.platform.database.Ids;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.shop.Shop;
import io.puente.shop.audit.Actor;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.joda.money.Money;

/**
 * Products that are made on the dashboard, from their first photo or word on. Each is stored at
 * once, so that a closed tab loses nothing and another device can go on.
 */
public final class ProductDrafts {

  private final Database database;
  private final Clock clock;

  public ProductDrafts(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What became of a change of a draft. */
  public sealed interface Outcome {

    /** The draft is as it was typed. */
    record Kept(ProductDraft draft) implements Outcome {}

    /** Other words were typed meanwhile, perhaps on another device. Nothing was written. */
    record Stale(ProductDraft now) implements Outcome {}

    /** The product is not a draft any more: it was put on sale. */
    record OnSale(Product product) implements Outcome {}

    /** Longer than anything that could be put on sale. Nothing was written. */
    record TooLong() implements Outcome {}
  }

  /** The product or the draft of an id; a blank draft if there is neither. */
  public Outcome find(Tenant tenant, UUID id) {
    return database.reading(tenant, tx -> stored(tx, id));
  }

  private static Outcome stored(Transaction tx, UUID id) {
    return ProductDraftSql.find(tx, id)
        .<Outcome>map(Outcome.Kept::new)
        .or(() -> Products.byId(tx, id).map(Outcome.OnSale::new))
        .orElseGet(() -> new Outcome.Kept(ProductDraft.blank(id)));
  }

  /** The stored draft of an id. */
  public Optional<ProductDraft> stored(Tenant tenant, UUID id) {
    return database.reading(tenant, tx -> ProductDraftSql.find(tx, id));
  }

  /** Drafts with a photo or a word, the latest first. */
  public List<ProductDraft> open(Tenant tenant, int limit) {
    return database.reading(tenant, tx -> ProductDraftSql.latest(tx, limit));
  }

  /**
   * Stores what was typed.
   *
   * @param seen the hash of the draft that the form showed
   */
  public Outcome save(Shop shop, ProductDraft typed, String seen) {
    if (typed.isTooLong()) {
      return new Outcome.TooLong();
    }
    return database.inTenant(
        shop.tenant(),
        tx -> {
          Products.lockForChanges(tx);
          Outcome stored = stored(tx, typed.product());
          if (!(stored instanceof Outcome.Kept(ProductDraft draft))) {
            return stored;
          }
          if (draft.says(typed)) {
            return stored;
          }
          if (!draft.hash().equals(seen)) {
            return new Outcome.Stale(draft);
          }
          Product product = begun(tx, shop, typed.product());
          Product named = product.withTexts(named(shop, product, typed.name()));
          if (!named.equals(product)) {
            Products.write(tx, List.of(new Change(Optional.of(product), named)));
          }
          ProductDraftSql.write(tx, typed);
          return new Outcome.Kept(typed);
        });
  }

  private static SortedMap<String, ProductText> named(Shop shop, Product product, String name) {
    SortedMap<String, ProductText> texts = new TreeMap<>(product.texts());
    ProductText text = Optional.ofNullable(texts.get(shop.language())).orElseThrow();
    texts.put(
        shop.language(),
        new ProductText(
            name,
            text.slug(),
            text.descriptionHtml(),
            text.seoTitle(),
            text.seoDescription(),
            text.keywords()));
    return texts;
  }

  /** The draft's product, which is stored if this is its first photo or word. */
  private static Product begun(Transaction tx, Shop shop, UUID id) {
    return Products.byId(tx, id)
        .orElseGet(
            () -> {
              Product product = empty(tx, shop, id);
              Products.write(tx, List.of(new Change(Optional.empty(), product)));
              ProductDraftSql.write(tx, ProductDraft.blank(id));
              return product;
            });
  }

  /** Nobody sees it, so that its id is its address for now, and its price is none. */
  private static Product empty(Transaction tx, Shop shop, UUID id) {
    String address = id.toString();
    return new Product(
        id,
        address,
        ProductStatus.DRAFT,
        true,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        new Customs(
            Optional.empty(),
            new TreeMap<>(),
            new TreeMap<>(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Corrections.NONE),
        Products.lastPosition(tx) + 1,
        new TreeMap<>(
            Map.of(
                shop.language(),
                new ProductText("", address, "", Optional.empty(), Optional.empty(), ""))),
        List.of(),
        List.of(
            new Variant(
                Ids.next(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new TreeMap<>(),
                new Price(Money.zero(shop.currency()), Optional.empty()),
                new TreeMap<>(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty(),
                1,
                true,
                Stock.of(0, true, false))),
        List.of());
  }

  /**
   * Adds a stored picture to a draft, which it may begin, or to any other product. The same picture
   * twice is one, as after a connection that broke.
   *
   * @return false if the product has as many as it can; the stored picture is deleted later
   */
  public boolean addPicture(Shop shop, UUID id, PictureHash picture, Actor actor) {
    ProductChanges.By by = new ProductChanges.By("pictures", actor, clock.instant());
    return database.inTenant(
        shop.tenant(),
        tx -> {
          Products.lockForChanges(tx);
          Product product = begun(tx, shop, id);
          Product wanted = ProductPictures.with(product, picture);
          if (wanted.pictures().size()
              > Math.max(ProductPictures.MOST, product.pictures().size())) {
            UnusedPictures.sweepLater(tx, List.of(picture), by.at());
            return false;
          }
          write(tx, by, product, wanted);
          return true;
        });
  }

  /** A draft has no history: nobody has seen it. */
  static Product write(Transaction tx, ProductChanges.By by, Product stored, Product wanted) {
    if (wanted.equals(stored) || ProductDraftSql.find(tx, stored.id()).isEmpty()) {
      return ProductChanges.write(tx, by, stored, wanted);
    }
    Products.write(tx, List.of(new Change(Optional.of(stored), wanted)));
    ProductChanges.sweepRemoved(tx, stored, wanted, by.at());
    return wanted;
  }

  /**
   * What a product is sold with.
   *
   * @param price more than zero, in the shop's currency
   */
  public record Sale(String name, Money price, int pieces) {

    /**
     * Whether a product is on sale like this.
     *
     * @param language of the name
     */
    public boolean isOf(Product product, String language) {
      Variant variant = product.variants().getFirst();
      return Optional.ofNullable(product.texts().get(language))
              .filter(text -> text.title().equals(name))
              .isPresent()
          && variant.price().amount().isEqual(price)
          && variant.stock().onHand() == pieces;
    }
  }

  /**
   * Puts a draft on sale. Only now it gets its address, which is made of its name. A second request
   * finds the product on sale, in the words of the first.
   *
   * @param typed what the form has
   * @param seen the hash of the draft that the form showed
   */
  public Outcome putOnSale(Shop shop, ProductDraft typed, String seen, Sale sale, Actor actor) {
    UUID id = typed.product();
    ProductChanges.By by = new ProductChanges.By("on-sale", actor, clock.instant());
    return database.inTenant(
        shop.tenant(),
        tx -> {
          Products.lockForChanges(tx);
          Outcome stored = stored(tx, id);
          if (!(stored instanceof Outcome.Kept(ProductDraft draft))) {
            return stored;
          }
          if (!draft.says(typed) && !draft.hash().equals(seen)) {
            return new Outcome.Stale(draft);
          }
          Product product = begun(tx, shop, id);
          ProductDraftSql.delete(tx, id);
          String address = Addresses.free(tx, shop.language(), sale.name());
          Variant variant = product.variants().getFirst();
          Product forSale =
              product
                  .withHandle(address)
                  .with(ProductStatus.ACTIVE, true)
                  .withTexts(
                      new TreeMap<>(
                          Map.of(
                              shop.language(),
                              new ProductText(
                                  sale.name(),
                                  address,
                                  "",
                                  Optional.empty(),
                                  Optional.empty(),
                                  ""))))
                  .withVariants(
                      List.of(
                          variant
                              .withPrices(
                                  new Price(sale.price(), Optional.empty()), new TreeMap<>())
                              .withStock(Stock.of(sale.pieces(), true, false))));
          Products.write(tx, List.of(new Change(Optional.of(product), forSale)));
          return new Outcome.OnSale(ProductChanges.announceNew(tx, by, id));
        });
  }

  /** Deletes a draft with its photos. A product that is on sale stays. */
  public void discard(Tenant tenant, UUID id) {
    database.inTenant(
        tenant,
        tx -> {
          Products.lockForChanges(tx);
          if (ProductDraftSql.delete(tx, id)) {
            Product product = Products.byId(tx, id).orElseThrow();
            ProductDraftSql.deleteProduct(tx, id);
            ProductChanges.sweepAll(tx, product, clock.instant());
          }
          return null;
        });
  }
}
