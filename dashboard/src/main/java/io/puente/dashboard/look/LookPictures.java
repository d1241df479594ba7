package io.puente.dashboard.look;

import io.puente.catalogsync.catalog.PictureHash;
import io.puente.catalogsync.picture.PictureFolder;
import io.puente.catalogsync.picture.Pictures;
import io.puente.catalogsync.picture.Pictures.StoreResult;
import io.puente.dashboard.Dashboard;
import io.puente.dashboard.DashboardVisit;
import io.puente.dashboard.RefusedPicture;
import io.puente.dashboard.look.LookRoutes.Result;
import io.puente.shop.Look;
import io.puente.shop.LookChanges;
import io.puente.shop.LookChanges.Outcome;
import io.puente.shop.Shop;
import io.puente.shop.web.ShopWeb;
import io.puente.storefront.editing.UnusedPictures;
import io.puente.storefront.product.Picture;
import io.puente.storefront.product.PictureFormat;
import io.puente.storefront.product.Products;
import io.puente.web.response.Answer;
import io.puente.web.upload.Upload;
import io.puente.web.upload.UploadLimits;
import io.puente.web.upload.UploadedFile;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The forms of the shop's own pictures: the one of its home page, and its logo. */
public record LookPictures(
    Dashboard dashboard,
    LookChanges changes,
    Products products,
    Pictures stored,
    UnusedPictures unused,
    Clock clock) {

  private static final UploadLimits ONE_PICTURE = UploadLimits.oneFile(PictureFolder.MAX_BYTES);

  /** Twice what the widest logo has on a page. */
  private static final int LOGO_WIDTH = 320;

  private enum Part {
    /** Half of the widest rendition: narrower pictures look blurred across a page. */
    PICTURE(640),
    LOGO(96);

    private final int leastWidth;

    Part(int leastWidth) {
      this.leastWidth = leastWidth;
    }

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    String path() {
      return LookRoutes.PATH + "/" + code();
    }

    String text(DashboardVisit visit, String key, Object... values) {
      return visit.texts().get("dashboard.look." + code() + "." + key, values);
    }

    @Nullable String hash(Shop shop) {
      Look.Logo logo = shop.look().logo();
      return switch (this) {
        case PICTURE -> shop.look().hero();
        case LOGO -> logo == null ? null : logo.hash();
      };
    }
  }

  /**
   * Adds the forms.
   *
   * @param page that shows how one of them ended
   */
  void mount(ShopWeb web, BiFunction<DashboardVisit, Result, Answer> page) {
    for (Part part : Part.values()) {
      dashboard.upload(
          web,
          part.path(),
          ONE_PICTURE,
          (visit, upload) -> page.apply(visit, replace(visit, part, upload)));
      dashboard.post(
          web, part.path() + "/removal", visit -> page.apply(visit, remove(visit, part)));
    }
  }

  private Result replace(DashboardVisit visit, Part part, Upload upload) {
    return switch (upload) {
      case Upload.TooLarge tooLarge -> Result.refused(413, tooLarge.text(visit.texts()));
      case Upload.Received received ->
          received
              .file("file")
              .map(file -> replace(visit, part, file))
              .orElseGet(
                  () -> Result.refused(422, visit.texts().get("dashboard.look.wrong.missing")));
    };
  }

  private Result replace(DashboardVisit visit, Part part, UploadedFile file) {
    byte[] content = file.bytes();
    return switch (stored.store(visit.tenant(), content, part.leastWidth)) {
      case StoreResult.Stored(var hash) when part == Part.LOGO && !isSeen(visit, hash.hex()) ->
          wrong(visit, part, visit.texts().get("dashboard.look.logo.white", file.label()));
      case StoreResult.Stored(var hash) -> replace(visit, part, hash.hex());
      case StoreResult.TooNarrow(int width) ->
          wrong(
              visit,
              part,
              visit
                  .texts()
                  .get("dashboard.look.wrong.narrow", file.label(), width, part.leastWidth));
      case StoreResult.Refused(var kind) ->
          wrong(visit, part, RefusedPicture.reason(visit, file.label(), kind, content));
    };
  }

  private boolean isSeen(DashboardVisit visit, String hash) {
    Look.Logo logo = logo(visit.shop(), hash);
    return products
        .picture(visit.shop(), hash, logo.width(), PictureFormat.JPEG)
        .filter(jpeg -> LogoOnWhite.isSeen(jpeg.getBytes()))
        .isPresent();
  }

  private static Result wrong(DashboardVisit visit, Part part, String why) {
    return Result.refused(422, why + " " + part.text(visit, "kept"));
  }

  private Result replace(DashboardVisit visit, Part part, String hash) {
    return set(visit, part, hash) == Outcome.DONE
        ? Result.done(part.text(visit, "saved"))
        : Result.refused(409, part.text(visit, "changed"));
  }

  private Result remove(DashboardVisit visit, Part part) {
    return set(visit, part, null) == Outcome.DONE
        ? Result.done(part.text(visit, "removed"))
        : Result.refused(409, part.text(visit, "changed"));
  }

  private Outcome set(DashboardVisit visit, Part part, @Nullable String hash) {
    String before = part.hash(visit.shop());
    Outcome outcome = write(visit, part, hash);
    if (outcome == Outcome.DONE && before != null && !before.equals(hash)) {
      unused.sweepLater(visit.tenant(), new PictureHash(before), clock.instant());
    }
    return outcome;
  }

  private Outcome write(DashboardVisit visit, Part part, @Nullable String hash) {
    Shop shop = visit.shop();
    String seen = visit.visit().form().text("seen");
    return switch (part) {
      case PICTURE -> changes.setHero(shop, seen, hash, visit.actor(), clock.instant());
      case LOGO ->
          changes.setLogo(
              shop, seen, hash == null ? null : logo(shop, hash), visit.actor(), clock.instant());
    };
  }

  private Look.Logo logo(Shop shop, String hash) {
    Picture picture = products.pictureOf(shop, hash).orElseThrow();
    int width =
        picture.widths().stream()
            .filter(each -> each >= LOGO_WIDTH)
            .findFirst()
            .orElse(picture.widths().getLast());
    return new Look.Logo(hash, width, Math.max(1, Math.round(width / (float) picture.ratio())));
  }

  List<LookPage.PictureForm> forms(DashboardVisit visit, Shop shop) {
    return Arrays.stream(Part.values()).map(part -> form(visit, shop, part)).toList();
  }

  private LookPage.PictureForm form(DashboardVisit visit, Shop shop, Part part) {
    Optional<Picture> shown =
        Optional.ofNullable(part.hash(shop)).flatMap(hash -> products.pictureOf(shop, hash));
    return new LookPage.PictureForm(
        part.code(),
        shown.map(each -> new LookPage.Shown(each.src(), each.width(), each.height())).orElse(null),
        shown.map(Picture::hash).orElse(""),
        part.leastWidth,
        ONE_PICTURE.fileBytes(),
        new Upload.TooLarge(Upload.TooLarge.Exceeded.FILE, ONE_PICTURE).text(visit.texts()));
  }
}
