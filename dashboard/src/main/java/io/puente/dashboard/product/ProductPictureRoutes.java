package io.puente.dashboard.product;

import io.puente.catalogsync.catalog.PictureHash;
import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.ProductPicture;
import io.puente.catalogsync.picture.PictureFolder;
import io.puente.catalogsync.picture.Pictures;
import io.puente.catalogsync.picture.Pictures.StoreResult;
import io.puente.dashboard.Dashboard;
import io.puente.dashboard.DashboardLayout;
import io.puente.dashboard.DashboardVisit;
import io.puente.dashboard.RefusedPicture;
import io.puente.platform.database.Database;
import io.puente.shop.web.ShopWeb;
import io.puente.storefront.editing.ProductChanges;
import io.puente.storefront.editing.ProductChanges.Outcome;
import io.puente.storefront.editing.ProductDrafts;
import io.puente.storefront.editing.ProductPictures;
import io.puente.web.page.PageModel;
import io.puente.web.request.Form;
import io.puente.web.response.Answer;
import io.puente.web.upload.Upload;
import io.puente.web.upload.UploadLimits;
import io.puente.web.upload.UploadedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The photos of a product: the page of a product on sale, and what is done with them. */
public record ProductPictureRoutes(
    Dashboard dashboard,
    Database database,
    ProductChanges changes,
    ProductDrafts drafts,
    Pictures pictures,
    NewProductPages newProducts) {

  static final UploadLimits PHOTOS =
      new UploadLimits(10, PictureFolder.MAX_BYTES, 4 * PictureFolder.MAX_BYTES);

  private static final int LONGEST_ALT = 250;
  private static final String PATH = "/dashboard/products/:product/pictures";

  public void mount(ShopWeb web) {
    dashboard.page(web, PATH, visit -> show(visit, 200, ""));
    dashboard.upload(web, PATH, PHOTOS, this::add);
    dashboard.post(web, PATH + "/order", this::move);
    dashboard.post(web, PATH + "/:picture/turn", this::turn);
    dashboard.post(web, PATH + "/:picture/deletion", this::delete);
    dashboard.post(web, PATH + "/:picture/alt", this::describe);
  }

  private static Optional<UUID> id(DashboardVisit visit, String parameter) {
    return DashboardProductRoutes.id(visit.visit().pathParameter(parameter));
  }

  /** The page of the photos; that of the whole product while it is a draft. */
  private Answer show(DashboardVisit visit, int status, String wrong) {
    return id(visit, "product")
        .flatMap(
            id ->
                newProducts
                    .draft(visit, id)
                    .map(draft -> newProducts.page(visit, draft, status, wrong))
                    .or(
                        () ->
                            changes
                                .find(visit.tenant(), id)
                                .map(product -> page(visit, product, status, wrong))))
        .orElseGet(Answer::notFound);
  }

  private Answer page(DashboardVisit visit, Product product, int status, String wrong) {
    return new Answer.Page(
        status,
        "dashboard/product-pictures",
        new PicturesPage(
            visit.texts().get("dashboard.picture.title"),
            visit.layout("products"),
            DashboardProductRoutes.path(product.id()),
            ProductNames.of(visit, product),
            PhotoCards.of(visit, database, product.id(), Optional.of(product), wrong)));
  }

  private Answer add(DashboardVisit visit, Upload upload) {
    Optional<UUID> id = id(visit, "product");
    if (id.isEmpty()) {
      return Answer.notFound();
    }
    return switch (upload) {
      case Upload.TooLarge tooLarge -> wrong(visit, 413, tooLarge.text(visit.texts()));
      case Upload.Received(var files) when files.isEmpty() ->
          wrong(visit, 422, visit.texts().get("dashboard.look.wrong.missing"));
      case Upload.Received(var files) -> {
        List<String> refused = new ArrayList<>();
        files.forEach(file -> add(visit, id.get(), file).ifPresent(refused::add));
        yield refused.isEmpty()
            ? done(visit, id.get())
            : wrong(visit, 422, String.join(" ", refused));
      }
    };
  }

  /** Adds one photo, or says why not. */
  private Optional<String> add(DashboardVisit visit, UUID product, UploadedFile file) {
    int stored =
        changes.find(visit.tenant(), product).map(known -> known.pictures().size()).orElse(0);
    if (stored >= ProductPictures.MOST) {
      return Optional.of(tooMany(visit, file));
    }
    byte[] content = file.bytes();
    return switch (pictures.store(visit.tenant(), content)) {
      case StoreResult.Stored(var hash) -> {
        yield drafts.addPicture(visit.shop(), product, hash, visit.actor())
            ? Optional.empty()
            : Optional.of(tooMany(visit, file));
      }
      case StoreResult.Refused(var kind) ->
          Optional.of(RefusedPicture.reason(visit, file.label(), kind, content));
      case StoreResult.TooNarrow narrow -> throw new IllegalStateException(narrow.toString());
    };
  }

  private static String tooMany(DashboardVisit visit, UploadedFile file) {
    return visit.texts().get("dashboard.photos.wrong.many", file.label(), ProductPictures.MOST);
  }

  /** Without a draft yet, a photo that was refused leads to its page as well. */
  private Answer wrong(DashboardVisit visit, int status, String why) {
    UUID id = id(visit, "product").orElseThrow();
    return changes.find(visit.tenant(), id).isPresent()
        ? show(visit, status, why)
        : newProducts.blank(visit, id, status, why);
  }

  private Answer done(DashboardVisit visit, UUID product) {
    return new Answer.Redirect(
        newProducts.draft(visit, product).isPresent()
            ? NewProductPages.path(product)
            : DashboardProductRoutes.path(product) + "/pictures");
  }

  private Answer move(DashboardVisit visit) {
    Form form = visit.visit().form();
    Optional<UUID> picture = DashboardProductRoutes.id(form.text("picture"));
    Optional<Integer> place = form.number("place").filter(number -> number > 0);
    return picture.isPresent() && place.isPresent()
        ? change(visit, product -> ProductPictures.moved(product, picture.get(), place.get() - 1))
        : Answer.notFound();
  }

  private Answer delete(DashboardVisit visit) {
    return id(visit, "picture")
        .map(picture -> change(visit, product -> ProductPictures.without(product, picture)))
        .orElseGet(Answer::notFound);
  }

  private Answer turn(DashboardVisit visit) {
    Optional<UUID> picture = id(visit, "picture");
    Optional<PictureHash> turned =
        id(visit, "product")
            .flatMap(product -> changes.find(visit.tenant(), product))
            .filter(product -> isAsShown(visit, product))
            .flatMap(product -> picture.flatMap(id -> ProductPictures.find(product, id)))
            .map(ProductPicture::state)
            .flatMap(ProductPicture.State::shown)
            .flatMap(shown -> pictures.turn(visit.tenant(), shown));
    return turned.isEmpty() ? changedMeanwhile(visit) : turn(visit, picture.get(), turned.get());
  }

  private Answer turn(DashboardVisit visit, UUID picture, PictureHash turned) {
    return change(visit, product -> ProductPictures.turned(product, picture, turned));
  }

  /** Also for a photo that is not there any more. */
  private Answer changedMeanwhile(DashboardVisit visit) {
    return show(visit, 409, visit.texts().get("dashboard.photos.wrong.changed"));
  }

  private Answer describe(DashboardVisit visit) {
    Form form = visit.visit().form();
    SortedMap<String, String> alt = new TreeMap<>();
    for (String language : PhotoCards.languages(visit.shop())) {
      String field = "alt_" + language;
      if (form.isLonger(field, LONGEST_ALT)) {
        return show(visit, 422, visit.texts().get("dashboard.photos.wrong.alt-long", LONGEST_ALT));
      }
      if (form.fields().containsKey(field)) {
        alt.put(language, form.text(field));
      }
    }
    return id(visit, "picture")
        .map(picture -> change(visit, product -> ProductPictures.described(product, picture, alt)))
        .orElseGet(Answer::notFound);
  }

  private static boolean isAsShown(DashboardVisit visit, Product product) {
    return visit.visit().form().text("seen").equals(ProductPictures.hash(product));
  }

  private Answer change(DashboardVisit visit, UnaryOperator<Product> change) {
    Optional<UUID> id = id(visit, "product");
    if (id.isEmpty()) {
      return Answer.notFound();
    }
    return switch (changes.change(
        visit.tenant(),
        id.get(),
        "pictures",
        visit.actor(),
        product -> isAsShown(visit, product),
        change)) {
      case Outcome.Saved saved -> done(visit, id.get());
      case Outcome.Stale stale -> changedMeanwhile(visit);
      case Outcome.Missing missing -> Answer.notFound();
    };
  }

  /**
   * The page of the photos of a product on sale.
   *
   * @param back the path of the product
   * @param product its name
   */
  public record PicturesPage(
      String title, DashboardLayout dashboard, String back, String product, PhotoCards photos)
      implements PageModel {
    @Override
    public boolean isRefused() {
      return !photos.wrong().isEmpty();
    }
  }
}
