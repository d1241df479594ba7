package io.puente.dashboard;

import io.puente.dashboard.ShipmentInput.WrongField;
import io.puente.orders.Order;
import io.puente.orders.Orders;
import io.puente.orders.parcel.CarrierNames;
import io.puente.orders.parcel.EnteredEvent;
import io.puente.orders.parcel.ParcelChanges;
import io.puente.orders.parcel.ParcelChanges.Result;
import io.puente.orders.parcel.ParcelDocuments;
import io.puente.orders.parcel.Shipments;
import io.puente.orders.parcel.ShippingResult;
import io.puente.shipping.barcode.LabelReader;
import io.puente.shipping.carrier.Carrier;
import io.puente.shipping.carrier.LabelNumbers;
import io.puente.shipping.carrier.NumberCheck;
import io.puente.shipping.paper.PrintResult;
import io.puente.shipping.parcel.Parcel;
import io.puente.shipping.parcel.Parcels;
import io.puente.shipping.trackingnumber.TrackingNumber;
import io.puente.shop.Shop;
import io.puente.shop.web.ShopWeb;
import io.puente.web.page.PageModel;
import io.puente.web.response.Answer;
import io.puente.web.upload.Upload;
import io.puente.web.upload.UploadLimits;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The forms of an order's parcels: shipping, corrections, events by hand, and papers. */
public final class OrderParcelRoutes {

  private static final String ORDER = "/dashboard/orders/:number";
  private static final String PARCEL = ORDER + "/parcels/:parcel";

  /** As phones take them. */
  private static final UploadLimits ONE_PHOTO = UploadLimits.oneFile(25 << 20);

  private final Dashboard dashboard;
  private final Orders orders;
  private final Parcels parcels;
  private final Shipments shipments;
  private final ParcelChanges changes;
  private final ParcelDocuments papers;
  private final OrderDetails details;

  public OrderParcelRoutes(
      Dashboard dashboard,
      Orders orders,
      Parcels parcels,
      Shipments shipments,
      ParcelChanges changes,
      ParcelDocuments papers,
      OrderDetails details) {
    this.dashboard = dashboard;
    this.orders = orders;
    this.parcels = parcels;
    this.shipments = shipments;
    this.changes = changes;
    this.papers = papers;
    this.details = details;
  }

  public void mount(ShopWeb web) {
    dashboard.page(web, "/dashboard/carriers", this::guess);
    dashboard.post(web, ORDER + "/shipment", this::ship);
    dashboard.upload(web, ORDER + "/label-photo", ONE_PHOTO, this::readLabel);
    dashboard.post(web, PARCEL + "/number", this::correct);
    dashboard.post(web, PARCEL + "/withdrawal", this::withdraw);
    dashboard.post(web, PARCEL + "/cost", this::saveCost);
    dashboard.post(web, PARCEL + "/events", this::enter);
    dashboard.post(web, PARCEL + "/events/removal", this::takeBack);
    dashboard.page(
        web, PARCEL + "/label.pdf", visit -> paper(visit, "label", parcel -> true, papers::label));
    dashboard.page(
        web,
        PARCEL + "/customs.pdf",
        visit ->
            paper(
                visit,
                "customs",
                parcel -> ParcelCards.isAbroad(parcel.route()),
                papers::customsForm));
  }

  private static String number(DashboardVisit visit) {
    return visit.visit().pathParameter("number");
  }

  private Optional<Order> order(DashboardVisit visit) {
    return orders.byNumber(visit.tenant(), number(visit));
  }

  /** The page of the order with a notice of what was refused, in the owner's language. */
  private Answer page(DashboardVisit visit, int status, String notice) {
    return details
        .page(visit, number(visit), notice)
        .<Answer>map(page -> new Answer.Page(status, "dashboard/order", page))
        .orElseGet(Answer::notFound);
  }

  private Answer refused(DashboardVisit visit, int status, String key, Object... arguments) {
    return page(visit, status, visit.texts().get(key, arguments));
  }

  private static Answer done(DashboardVisit visit, String what) {
    return new Answer.Redirect(OrderItem.pathOf(number(visit)) + "?done=" + what);
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
      case Upload.TooLarge tooLarge -> page(visit, 413, tooLarge.text(visit.texts()));
      case Upload.Received received ->
          received
              .file("file")
              .map(file -> readLabel(visit, file.bytes()))
              .orElseGet(() -> refused(visit, 422, "dashboard.ship.photo.missing"));
    };
  }

  private Answer readLabel(DashboardVisit visit, byte[] photo) {
    List<Carrier> offered = ShipForms.offered(visit, List.of());
    return switch (LabelReader.read(photo, text -> LabelNumbers.isCertain(text, offered))) {
      case LabelReader.Reading.NoPhoto none ->
          refused(visit, 422, "dashboard.ship.photo.unreadable");
      case LabelReader.Reading.Barcodes(var texts) ->
          LabelNumbers.of(texts, offered)
              .<Answer>map(
                  found ->
                      new Answer.Redirect(
                          OrderItem.pathOf(number(visit)) + "?done=read&number=" + found))
              .orElseGet(() -> refused(visit, 422, "dashboard.ship.photo.nothing"));
    };
  }

  private Answer ship(DashboardVisit visit) {
    Optional<Order> order = order(visit);
    if (order.isEmpty()) {
      return Answer.notFound();
    }
    return switch (ShipmentInput.read(visit, order.get())) {
      case ShipmentInput.Wrong(String text) -> page(visit, 422, text);
      case ShipmentInput.Valid(var decision) ->
          shipped(visit, shipments.ship(visit.shop(), number(visit), decision, visit.actor()));
    };
  }

  private Answer shipped(DashboardVisit visit, ShippingResult result) {
    return switch (result) {
      case ShippingResult.Shipped shipped -> done(visit, "shipped");
      case ShippingResult.ShippedBefore before -> done(visit, "shipped");
      case ShippingResult.NoSuchOrder none -> Answer.notFound();
      case ShippingResult.ChangedMeanwhile changed -> refused(visit, 409, "dashboard.ship.changed");
      case ShippingResult.NotPaid(var state) -> refused(visit, 409, "dashboard.ship.not-paid");
      case ShippingResult.NoPieces none -> refused(visit, 422, "dashboard.ship.wrong.pieces");
      case ShippingResult.TooManyPieces(var line, int left) ->
          refused(visit, 422, "dashboard.ship.too-many", line.title(), left);
      case ShippingResult.TooHeavy(var service) ->
          refused(visit, 422, "dashboard.ship.too-heavy", service.mostGrams());
      case ShippingResult.OutOfNumbers(var carrier) ->
          refused(visit, 409, "dashboard.ship.no-numbers", CarrierNames.of(carrier, visit.texts()));
      case ShippingResult.NotCollected(var carrier) ->
          refused(
              visit, 409, "dashboard.ship.not-collected", CarrierNames.of(carrier, visit.texts()));
      case ShippingResult.NumberTaken(var other) ->
          refused(visit, 409, "dashboard.ship.number-taken", other);
    };
  }

  private Answer correct(DashboardVisit visit) {
    return changed(
        visit,
        "number",
        target -> {
          Carrier carrier = ShipmentInput.carrier(visit);
          TrackingNumber number = ShipmentInput.number(visit, carrier);
          TrackingNumber seen =
              TrackingNumber.parse(visit.visit().form().text(ShipmentInput.SEEN))
                  .orElse(TrackingNumber.NONE);
          return changes.correctNumber(target, seen, carrier, number);
        });
  }

  private Answer withdraw(DashboardVisit visit) {
    return changed(visit, "withdrawn", changes::withdraw);
  }

  private Answer saveCost(DashboardVisit visit) {
    return changed(
        visit,
        "cost",
        target -> changes.saveCost(target, seenCost(visit), ShipmentInput.cost(visit)));
  }

  private static @Nullable Money seenCost(DashboardVisit visit) {
    String seen = visit.visit().form().text(ShipmentInput.SEEN);
    return seen.matches("[A-Z]{3} [0-9]{1,12}(\\.[0-9]{1,3})?") ? Money.parse(seen) : null;
  }

  private Answer enter(DashboardVisit visit) {
    Optional<EnteredEvent> event = EnteredEvent.withKey(visit.visit().form().text("event"));
    return event.isEmpty()
        ? refused(visit, 422, "dashboard.event.wrong")
        : changed(visit, "event", target -> changes.enter(target, event.get()));
  }

  private Answer takeBack(DashboardVisit visit) {
    return changed(
        visit,
        "taken-back",
        target -> changes.takeBack(target, visit.visit().form().text("event")));
  }

  private interface Change {
    Result apply(ParcelChanges.Target target) throws WrongField;
  }

  private Answer changed(DashboardVisit visit, String done, Change change) {
    Optional<UUID> parcel = parcelId(visit);
    if (parcel.isEmpty()) {
      return Answer.notFound();
    }
    try {
      return changed(
          visit,
          done,
          change.apply(
              new ParcelChanges.Target(visit.shop(), number(visit), parcel.get(), visit.actor())));
    } catch (WrongField wrong) {
      return page(visit, 422, wrong.text());
    }
  }

  private Answer changed(DashboardVisit visit, String done, Result result) {
    return switch (result) {
      case Result.Done changed -> done(visit, done);
      case Result.NoSuchParcel none -> refused(visit, 404, "dashboard.parcel.gone");
      case Result.ChangedMeanwhile changed -> refused(visit, 409, "dashboard.parcel.changed");
      case Result.Reported reported -> refused(visit, 409, "dashboard.parcel.reported");
      case Result.NumberTaken(var other) ->
          refused(visit, 409, "dashboard.ship.number-taken", other);
    };
  }

  private static Optional<UUID> parcelId(DashboardVisit visit) {
    try {
      return Optional.of(UUID.fromString(visit.visit().pathParameter("parcel")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private interface Printer {
    PrintResult print(Shop shop, Order order, Parcel parcel);
  }

  private Answer paper(
      DashboardVisit visit, String name, Predicate<Parcel> needed, Printer printer) {
    Optional<UUID> id = parcelId(visit);
    Optional<Order> order = order(visit);
    Optional<Parcel> parcel =
        order.stream()
            .flatMap(known -> parcels.ofOrder(visit.tenant(), known.id()).stream())
            .filter(sent -> id.equals(Optional.of(sent.id())))
            .filter(sent -> sent.label() != null)
            .filter(needed)
            .findFirst();
    if (parcel.isEmpty()) {
      return Answer.notFound();
    }
    return switch (printer.print(visit.shop(), order.orElseThrow(), parcel.get())) {
      case PrintResult.Printed(var pdf) ->
          Answer.bytes("application/pdf", pdf, name + "-" + parcel.get().number() + ".pdf");
      case PrintResult.TooLong(var field) ->
          refused(visit, 409, "dashboard.papers.too-long", visit.paperField(field));
      case PrintResult.Unprintable(var field, var letters) ->
          refused(visit, 409, "dashboard.papers.unprintable", visit.paperField(field), letters);
    };
  }
}
