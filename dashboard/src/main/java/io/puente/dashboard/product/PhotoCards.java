package io.puente.dashboard.product;

import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.ProductPicture;
import io.puente.catalogsync.feed.ProblemKind;
import io.puente.catalogsync.feed.RowProblem;
import io.puente.catalogsync.picture.Pictures;
import io.puente.catalogsync.picture.Pictures.Status;
import io.puente.dashboard.DashboardVisit;
import io.puente.platform.database.Database;
import io.puente.shop.Shop;
import io.puente.storefront.editing.ProductPictures;
import io.puente.web.upload.Upload;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The photos of a product, with what can be done with them.
 *
 * @param path where photos are sent to
 * @param seen the hash of the photos, for forms that change them
 * @param wrong why nothing was changed; empty at first
 * @param mostBytes of one photo
 * @param tooLarge the answer to a larger one
 */
public record PhotoCards(
    String path, String seen, List<Card> cards, String wrong, long mostBytes, String tooLarge) {

  /**
   * One photo.
   *
   * @param number counted from 1
   * @param source where it comes from, if it is not loaded: a path or an address of a spreadsheet
   * @param src empty if there is nothing to show yet
   * @param status how far it is; empty if it is loaded
   * @param tone a class of the style sheet
   */
  public record Card(
      String id,
      String path,
      int number,
      boolean first,
      boolean last,
      String source,
      String src,
      String status,
      String tone,
      List<Alt> alts) {}

  /** An alternative text in one language. */
  public record Alt(String field, String language, String name, String text) {}

  static PhotoCards of(
      DashboardVisit visit, Database database, UUID id, Optional<Product> product, String wrong) {
    List<Status> statuses =
        database.<List<Status>>reading(visit.tenant(), tx -> Pictures.ofProduct(tx, id));
    String path = DashboardProductRoutes.path(id) + "/pictures";
    List<Card> cards = new ArrayList<>();
    for (Status status : statuses) {
      Map<String, String> alt =
          product
              .flatMap(known -> ProductPictures.find(known, status.id()))
              .<Map<String, String>>map(ProductPicture::alt)
              .orElse(Map.of());
      cards.add(
          new Card(
              status.id().toString(),
              path + "/" + status.id(),
              cards.size() + 1,
              cards.isEmpty(),
              cards.size() + 1 == statuses.size(),
              status.ready() ? "" : status.source(),
              src(status),
              status(visit, status),
              status.problem().isPresent() ? "bad" : "warn",
              alts(visit, alt)));
    }
    return new PhotoCards(
        path,
        product.map(ProductPictures::hash).orElse(""),
        cards,
        wrong,
        ProductPictureRoutes.PHOTOS.fileBytes(),
        new Upload.TooLarge(Upload.TooLarge.Exceeded.FILE, ProductPictureRoutes.PHOTOS)
            .text(visit.texts()));
  }

  private static String src(Status status) {
    return status
        .shown()
        .map(hash -> "/pictures/%s-%d.jpg".formatted(hash.hex(), status.widths().getFirst()))
        .orElse("");
  }

  private static String status(DashboardVisit visit, Status status) {
    if (status.ready()) {
      return "";
    }
    String text =
        status
            .problem()
            .map(problem -> reason(visit, status.source(), problem))
            .orElseGet(() -> visit.texts().get("dashboard.picture.waiting"));
    return status.shown().isEmpty()
        ? text
        : text + " " + visit.texts().get("dashboard.picture.older");
  }

  private static String reason(DashboardVisit visit, String source, ProblemKind problem) {
    return new RowProblem(0, "", source, problem, Map.of()).message(visit.locale());
  }

  private static List<Alt> alts(DashboardVisit visit, Map<String, String> alt) {
    return languages(visit.shop()).stream()
        .map(
            language ->
                new Alt(
                    "alt_" + language,
                    language,
                    Locale.of(language).getDisplayLanguage(visit.locale()),
                    alt.getOrDefault(language, "")))
        .toList();
  }

  /** The languages that the shop speaks, its own first. */
  static List<String> languages(Shop shop) {
    return shop.languages();
  }
}
