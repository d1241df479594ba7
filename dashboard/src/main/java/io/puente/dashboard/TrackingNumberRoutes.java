package io.puente.dashboard;

import io.puente.orders.parcel.CarrierNames;
import io.puente.shipping.barcode.LabelReader;
import io.puente.shipping.carrier.Carrier;
import io.puente.shipping.carrier.LabelNumbers;
import io.puente.shipping.carrier.NumberCheck;
import io.puente.shipping.parcel.Parcels;
import io.puente.shipping.trackingnumber.TrackingNumber;
import io.puente.shop.web.ShopWeb;
import io.puente.web.page.PageModel;
import io.puente.web.response.Answer;
import io.puente.web.upload.Upload;
import io.puente.web.upload.UploadLimits;
import java.util.List;
import java.util.Optional;

/** Reads tracking numbers for the form that ships: typed ones, and those on photos of labels. */
public record TrackingNumberRoutes(Dashboard dashboard, Parcels parcels, OrderDetails details) {

  /** As phones take them. */
  private static final UploadLimits ONE_PHOTO = UploadLimits.oneFile(25 << 20);

  public void mount(ShopWeb web) {
    dashboard.page(web, "/dashboard/carriers", this::guess);
    dashboard.upload(web, "/dashboard/orders/:number/label-photo", ONE_PHOTO, this::readLabel);
  }

  /** The carriers that a number may be of, for the form while its number is typed. */
  private Answer guess(DashboardVisit visit) {
    List<Carrier> offered = ShipForms.offered(visit, parcels.lastCarriers(visit.tenant()));
    String typed = visit.visit().queryParameter("number").orElse("");
    Optional<TrackingNumber> number = TrackingNumber.parse(typed);
    return Answer.page(
        "dashboard/carrier-guess",
        new CarrierGuess(
            visit.texts().get("dashboard.ship.number"),
            LabelNumbers.of(List.of(typed), offered).map(TrackingNumber::spaced).orElse(""),
            number.stream()
                .flatMap(known -> NumberCheck.likely(known, offered).stream())
                .map(
                    carrier ->
                        new ShipForm.Choice(
                            carrier.slug(), CarrierNames.of(carrier, visit.texts()), false))
                .toList()));
  }

  /**
   * The carriers that a number may be of, the most likely first.
   *
   * @param number the number in the text of a barcode; empty if it holds none
   */
  public record CarrierGuess(String title, String number, List<ShipForm.Choice> carriers)
      implements PageModel {}

  /** Reads the number from a photo of the label; nothing of the photo is kept. */
  private Answer readLabel(DashboardVisit visit, Upload upload) {
    return switch (upload) {
      case Upload.TooLarge tooLarge -> details.refused(visit, 413, tooLarge.text(visit.texts()));
      case Upload.Received received ->
          received
              .file("file")
              .map(file -> readLabel(visit, file.bytes()))
              .orElseGet(() -> refused(visit, "dashboard.ship.photo.missing"));
    };
  }

  private Answer readLabel(DashboardVisit visit, byte[] photo) {
    List<Carrier> offered = ShipForms.offered(visit, List.of());
    return switch (LabelReader.read(photo, text -> LabelNumbers.isCertain(text, offered))) {
      case LabelReader.Reading.NoPhoto none -> refused(visit, "dashboard.ship.photo.unreadable");
      case LabelReader.Reading.Barcodes(var texts) ->
          LabelNumbers.of(texts, offered)
              .<Answer>map(
                  found ->
                      new Answer.Redirect(
                          OrderItem.pathOf(visit.visit().pathParameter("number"))
                              + "?done=read&number="
                              + found))
              .orElseGet(() -> refused(visit, "dashboard.ship.photo.nothing"));
    };
  }

  private Answer refused(DashboardVisit visit, String key) {
    return details.refused(visit, 422, visit.texts().get(key));
  }
}
