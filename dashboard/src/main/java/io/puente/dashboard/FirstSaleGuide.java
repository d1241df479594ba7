package io.puente.dashboard;

import io.puente.shop.Shop;
import io.puente.storefront.page.PageKind;
import io.puente.storefront.page.ShopPage;
import io.puente.storefront.page.ShopPages;
import io.puente.storefront.product.FirstProducts;
import io.puente.storefront.product.Products;
import java.util.List;

/**
 * The steps from a new shop to its first sale. Whether a step is done is read from the shop, never
 * ticked off.
 *
 * @param testPayments whether no money moves
 */
public record FirstSaleGuide(Products products, ShopPages pages, boolean testPayments) {

  /**
   * A step.
   *
   * @param name of its texts
   * @param path of the page where it is done; empty if somebody else does it
   */
  public record Step(String name, String path, int minutes, boolean done) {}

  /** All steps in the order in which they are best done, publishing the last. */
  public List<Step> steps(Shop shop) {
    FirstProducts first = products.first(shop);
    return List.of(
        new Step("product", "/dashboard/products/new", 2, first.onSale()),
        new Step("look", "/dashboard/look", 3, !shop.look().tagline().byLanguage().isEmpty()),
        new Step("picture", "/dashboard/look#picture", 2, shop.look().hero() != null),
        new Step("seller", "/dashboard/look/identity", 2, shop.seller().isKnown()),
        new Step("customs", "/dashboard/customs", 5, first.withCustomsFacts()),
        new Step("countries", "/dashboard/markets", 5, sellsAbroad(shop)),
        new Step("postage", "/dashboard/postage", 5, hasPostageEverywhere(shop)),
        new Step("pages", "/dashboard/pages/shipping", 2, saysHowItShips(shop)),
        new Step("payments", "", 5, !testPayments),
        new Step("publication", PublicationRoutes.PATH, 1, shop.state().isPublished()));
  }

  private boolean saysHowItShips(Shop shop) {
    return pages.ofKind(shop.tenant(), PageKind.SHIPPING).filter(ShopPage::published).isPresent();
  }

  private static boolean sellsAbroad(Shop shop) {
    return shop.markets().stream().anyMatch(market -> !market.country().equals(shop.country()));
  }

  private static boolean hasPostageEverywhere(Shop shop) {
    return shop.markets().stream()
        .allMatch(market -> shop.shipping().heaviestTo(market.country()).isPresent());
  }
}
