package io.puente.dashboard;

import io.puente.catalogsync.picture.PictureFolder;
import io.puente.catalogsync.picture.Pictures;
import io.puente.catalogsync.picture.Pictures.StoreResult;
import io.puente.shop.Shop;
import io.puente.shop.Shops;
import io.puente.shop.web.ShopWeb;
import io.puente.storefront.product.Picture;
import io.puente.storefront.product.Products;
import io.puente.web.page.PageModel;
import io.puente.web.response.Answer;
import io.puente.web.upload.Upload;
import io.puente.web.upload.UploadLimits;
import io.puente.web.upload.UploadedFile;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page of the shop's look: the picture of its home page. */
public record LookRoutes(
    Dashboard dashboard, Shops shops, Products products, Pictures pictures, Clock clock) {

  private static final String PATH = "/dashboard/look";
  private static final UploadLimits ONE_PICTURE = UploadLimits.oneFile(PictureFolder.MAX_BYTES);

  /** Half of the widest rendition: narrower pictures look blurred across a page. */
  private static final int LEAST_WIDTH = 640;

  public void mount(ShopWeb web) {
    dashboard.page(web, PATH, visit -> page(visit, 200, "", ""));
    dashboard.upload(web, PATH + "/picture", ONE_PICTURE, this::replace);
  }

  private Answer replace(DashboardVisit visit, Upload upload) {
    return switch (upload) {
      case Upload.TooLarge tooLarge -> page(visit, 413, "", tooLarge.text(visit.texts()));
      case Upload.Received received ->
          received
              .file("file")
              .map(file -> replace(visit, file))
              .orElseGet(
                  () -> page(visit, 422, "", visit.texts().get("dashboard.look.wrong.missing")));
    };
  }

  private Answer replace(DashboardVisit visit, UploadedFile file) {
    byte[] content = file.bytes();
    return switch (pictures.store(visit.tenant(), content, LEAST_WIDTH)) {
      case StoreResult.Stored(var hash) -> replace(visit, hash.hex());
      case StoreResult.TooNarrow(int width) ->
          wrong(
              visit,
              visit.texts().get("dashboard.look.wrong.narrow", file.label(), width, LEAST_WIDTH));
      case StoreResult.Refused(var kind) ->
          wrong(visit, RefusedPicture.reason(visit, file.label(), kind, content));
    };
  }

  private Answer replace(DashboardVisit visit, String picture) {
    boolean replaced =
        shops.replaceHero(
            visit.shop(),
            visit.visit().form().text("seen"),
            picture,
            visit.actor(),
            clock.instant());
    return replaced
        ? page(visit, 200, visit.texts().get("dashboard.look.saved"), "")
        : page(visit, 409, "", visit.texts().get("dashboard.look.wrong.changed"));
  }

  private Answer wrong(DashboardVisit visit, String why) {
    return page(visit, 422, "", why + " " + visit.texts().get("dashboard.look.wrong.kept"));
  }

  private Answer page(DashboardVisit visit, int status, String notice, String wrong) {
    // The shop may have been changed by this request.
    Shop shop = shops.of(visit.tenant()).orElseThrow();
    Optional<Picture> picture = products.homePicture(shop);
    return new Answer.Page(
        status,
        "dashboard/look",
        new LookPage(
            visit.texts().get("dashboard.look.title"),
            visit.layout("look"),
            notice,
            wrong,
            picture
                .map(each -> new LookPage.Shown(each.src(), each.width(), each.height()))
                .orElse(null),
            picture.map(Picture::hash).orElse(""),
            LEAST_WIDTH,
            ONE_PICTURE.fileBytes(),
            new Upload.TooLarge(Upload.TooLarge.Exceeded.FILE, ONE_PICTURE).text(visit.texts())));
  }

  /**
   * The page of the look.
   *
   * @param notice what was done; empty at first
   * @param wrong why nothing was changed; empty if it was, or at first
   * @param seen the picture that the form replaces; empty for none
   * @param leastWidth in pixels
   * @param mostBytes of a picture
   * @param tooLarge the answer to a larger one
   */
  public record LookPage(
      String title,
      DashboardLayout dashboard,
      String notice,
      String wrong,
      @Nullable Shown picture,
      String seen,
      int leastWidth,
      long mostBytes,
      String tooLarge)
      implements PageModel {
    @Override
    public boolean isRefused() {
      return !wrong.isEmpty();
    }

    /** A picture as it is shown. */
    public record Shown(String src, int width, int height) {}
  }
}
