package io.puente.dashboard.product;

import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.Variant;
import io.puente.dashboard.DashboardLayout;
import io.puente.dashboard.DashboardVisit;
import io.puente.platform.database.Database;
import io.puente.shop.Market;
import io.puente.storefront.editing.ProductChanges;
import io.puente.storefront.editing.ProductDraft;
import io.puente.storefront.editing.ProductDrafts;
import io.puente.web.page.PageModel;
import io.puente.web.response.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The pages of a product that is being made, and of one that has just come on sale. */
public record NewProductPages(Database database, ProductChanges changes, ProductDrafts drafts) {

  private static final int MOST_OPEN = 10;

  public static String path(UUID product) {
    return "/dashboard/products/new/" + product;
  }

  /** The stored draft of an id. */
  Optional<ProductDraft> draft(DashboardVisit visit, UUID id) {
    return drafts.stored(visit.tenant(), id);
  }

  Answer blank(DashboardVisit visit, UUID id, int status, String photoWrong) {
    return page(visit, ProductDraft.blank(id), status, photoWrong);
  }

  Answer page(DashboardVisit visit, ProductDraft draft, int status, String photoWrong) {
    return page(visit, draft, draft.hash(), status, "", Map.of(), photoWrong);
  }

  /**
   * The page with what was typed.
   *
   * @param seen the hash of the stored draft
   * @param notice why nothing was done; empty if it was, or at first
   * @param wrong the errors by field
   */
  Answer page(
      DashboardVisit visit,
      ProductDraft typed,
      String seen,
      int status,
      String notice,
      Map<String, String> wrong,
      String photoWrong) {
    Optional<Product> product = changes.find(visit.tenant(), typed.product());
    return new Answer.Page(
        status,
        "dashboard/product-new",
        new NewProductPage(
            visit.texts().get("dashboard.new-product.title"),
            visit.layout("products"),
            path(typed.product()),
            notice,
            seen,
            values(typed),
            wrong,
            visit.shop().currency().getCode(),
            PhotoCards.of(visit, database, typed.product(), product, photoWrong),
            product.isPresent(),
            others(visit, typed.product())));
  }

  /** Most makers have one piece of what they photograph. */
  private static Map<String, String> values(ProductDraft typed) {
    boolean blank = typed.hash().equals(ProductDraft.blank(typed.product()).hash());
    return Map.of(
        "name", typed.name(), "price", typed.price(), "pieces", blank ? "1" : typed.pieces());
  }

  private List<Other> others(DashboardVisit visit, UUID product) {
    return drafts.open(visit.tenant(), MOST_OPEN).stream()
        .filter(draft -> !draft.product().equals(product))
        .map(draft -> new Other(path(draft.product()), ProductNames.of(visit, draft.name())))
        .toList();
  }

  /**
   * The page of a product that has just come on sale.
   *
   * @param wrong what was typed elsewhere and not kept; empty for nothing
   */
  Answer onSale(DashboardVisit visit, Product product, int status, String wrong) {
    Variant variant = product.variants().getFirst();
    Market home =
        visit.shop().markets().stream()
            .filter(market -> market.country().equals(visit.shop().country()))
            .findFirst()
            .orElseGet(() -> visit.shop().firstMarket());
    Product.ProductText text =
        Optional.ofNullable(product.texts().get(visit.shop().language())).orElseThrow();
    PhotoCards photos = PhotoCards.of(visit, database, product.id(), Optional.of(product), "");
    return new Answer.Page(
        status,
        "dashboard/product-on-sale",
        new OnSalePage(
            visit.texts().get("dashboard.on-sale.title"),
            visit.layout("products"),
            wrong,
            text.title(),
            visit.shop().language(),
            photos.cards().stream().map(PhotoCards.Card::src).findFirst().orElse(""),
            visit.money(variant.price().amount()),
            variant.stock().onHand(),
            home.path("/products/" + text.slug()),
            DashboardProductRoutes.path(product.id()),
            !ProductDetails.foreignCountries(visit.shop()).isEmpty()));
  }

  /** Another product that is being made. */
  public record Other(String path, String name) {}

  /**
   * The page of a product that is being made.
   *
   * @param begun whether something of it is stored
   * @param others that are being made, too
   */
  public record NewProductPage(
      String title,
      DashboardLayout dashboard,
      String path,
      String notice,
      String seen,
      Map<String, String> values,
      Map<String, String> wrong,
      String currency,
      PhotoCards photos,
      boolean begun,
      List<Other> others)
      implements PageModel {
    @Override
    public boolean isRefused() {
      return !notice.isEmpty() || !wrong.isEmpty() || !photos.wrong().isEmpty();
    }
  }

  /**
   * The page of a product that has just come on sale.
   *
   * @param wrong what was typed elsewhere and not kept; empty for nothing
   * @param picture the path of a small picture; empty if there is none
   * @param path where buyers see it
   * @param abroad whether the shop sells to other countries, too
   */
  public record OnSalePage(
      String title,
      DashboardLayout dashboard,
      String wrong,
      String name,
      String language,
      String picture,
      String price,
      int pieces,
      String path,
      String details,
      boolean abroad)
      implements PageModel {
    @Override
    public boolean isRefused() {
      return !wrong.isEmpty();
    }
  }
}
