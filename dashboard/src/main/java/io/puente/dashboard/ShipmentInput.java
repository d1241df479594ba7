package io.puente.dashboard;

import io.puente.orders.Order;
import io.puente.orders.parcel.CarrierNames;
import io.puente.orders.parcel.PostalService;
import io.puente.orders.parcel.Shipments;
import io.puente.shipping.carrier.Carrier;
import io.puente.shipping.carrier.Carriers;
import io.puente.shipping.carrier.NumberCheck;
import io.puente.shipping.carrier.NumberCheck.Doubt;
import io.puente.shipping.parcel.Parcel;
import io.puente.shipping.parcel.Parcel.Pieces;
import io.puente.shipping.parcel.ShipmentRequest.Numbering;
import io.puente.shipping.trackingnumber.TrackingNumber;
import io.puente.web.request.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What the owner typed to ship a parcel, or what is wrong with it. */
sealed interface ShipmentInput {

  String SEEN = "seen";
  String WAY = "way";
  String BY_LABEL = "label";
  String NUMBER = "number";
  String CARRIER = "carrier";
  String OWN_NAME = "own";
  String SURE = "sure";
  String LABEL = "label";
  String GRAMS = "grams";
  String COST = "cost";
  String PART = "part";
  String PIECES = "pieces_";

  int MAX_NAME_LENGTH = 60;
  int MAX_TYPED_LENGTH = 100;

  record Valid(Shipments.Decision decision) implements ShipmentInput {}

  /** In the owner's language. */
  record Wrong(String text) implements ShipmentInput {}

  static ShipmentInput read(DashboardVisit visit, Order order) {
    try {
      Form form = visit.visit().form();
      boolean byLabel = form.text(WAY).equals(BY_LABEL);
      Carrier carrier = byLabel ? labelCarrier(visit) : carrier(visit);
      return new Valid(
          new Shipments.Decision(
              carrier,
              byLabel ? allotted(visit) : new Numbering.Given(number(visit, carrier)),
              form.checked(PART) ? Optional.of(pieces(visit, order)) : Optional.empty(),
              cost(visit),
              form.text(SEEN)));
    } catch (WrongField wrong) {
      return new Wrong(wrong.text());
    }
  }

  /** A carrier of the list, or one with its own name. */
  static Carrier carrier(DashboardVisit visit) throws WrongField {
    Form form = visit.visit().form();
    if (!form.text(CARRIER).equals(Carriers.OWN)) {
      return Carriers.of(form.text(CARRIER))
          .filter(carrier -> !carrier.equals(Carriers.SANDBOX))
          .orElseThrow(() -> wrong(visit, "dashboard.ship.wrong.carrier"));
    }
    if (form.isLonger(OWN_NAME, MAX_NAME_LENGTH)) {
      throw tooLong(visit, "dashboard.ship.own-name", MAX_NAME_LENGTH);
    }
    return form.given(OWN_NAME)
        .map(Carriers::named)
        .orElseThrow(() -> wrong(visit, "dashboard.ship.wrong.own-name"));
  }

  /** A number that the carrier may have given; a doubtful one if the owner confirmed it. */
  static TrackingNumber number(DashboardVisit visit, Carrier carrier) throws WrongField {
    Form form = visit.visit().form();
    if (form.isLonger(NUMBER, MAX_TYPED_LENGTH)) {
      throw tooLong(visit, "dashboard.ship.number", MAX_TYPED_LENGTH);
    }
    if (form.text(NUMBER).isEmpty()) {
      return TrackingNumber.NONE;
    }
    TrackingNumber number =
        TrackingNumber.parse(form.text(NUMBER))
            .orElseThrow(() -> wrong(visit, "dashboard.ship.wrong.number"));
    if (form.text(SURE).equals(confirmation(carrier, number))) {
      return number;
    }
    return switch (doubt(visit, carrier, number)) {
      case Doubt.None none -> number;
      case Doubt.WrongCheckDigit digit ->
          throw wrong(
              visit,
              "dashboard.ship.doubt.digit",
              number.spaced(),
              CarrierNames.of(carrier, visit.texts()));
      case Doubt.LooksLike(Carrier other) ->
          throw wrong(
              visit,
              "dashboard.ship.doubt.other",
              number.spaced(),
              CarrierNames.of(other, visit.texts()),
              CarrierNames.of(carrier, visit.texts()));
    };
  }

  private static Doubt doubt(DashboardVisit visit, Carrier carrier, TrackingNumber number) {
    return NumberCheck.doubt(carrier, number, ShipForms.offered(visit, List.of()));
  }

  /** The carrier and the number that the owner has to confirm; empty if there is no doubt. */
  static String doubted(DashboardVisit visit) {
    Form form = visit.visit().form();
    Optional<Carrier> carrier = Carriers.of(form.text(CARRIER));
    Optional<TrackingNumber> number =
        form.isLonger(NUMBER, MAX_TYPED_LENGTH)
            ? Optional.empty()
            : TrackingNumber.parse(form.text(NUMBER));
    return carrier.isPresent()
            && number.isPresent()
            && !(doubt(visit, carrier.get(), number.get()) instanceof Doubt.None)
        ? confirmation(carrier.get(), number.get())
        : "";
  }

  private static String confirmation(Carrier carrier, TrackingNumber number) {
    return carrier.slug() + " " + number;
  }

  private static Carrier labelCarrier(DashboardVisit visit) throws WrongField {
    return Carriers.of(visit.visit().form().text(LABEL).split(" ", -1)[0])
        .filter(Carrier::numbersByS10)
        .orElseThrow(() -> wrong(visit, "dashboard.ship.wrong.label"));
  }

  private static Numbering allotted(DashboardVisit visit) throws WrongField {
    Form form = visit.visit().form();
    String indicator = form.text(LABEL).replaceFirst("^[^ ]* ?", "");
    PostalService service =
        PostalService.withIndicator(indicator)
            .filter(known -> indicator.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z'))
            .orElseThrow(() -> wrong(visit, "dashboard.ship.wrong.label"));
    int grams =
        form.number(GRAMS)
            .filter(weight -> weight > 0)
            .orElseThrow(() -> wrong(visit, "dashboard.ship.wrong"));
    return new Numbering.Allotted(
        indicator,
        new Parcel.Label(visit.texts().get("dashboard.service." + service.indicator()), grams));
  }

  private static List<Pieces> pieces(DashboardVisit visit, Order order) throws WrongField {
    Form form = visit.visit().form();
    List<Pieces> pieces = new ArrayList<>();
    for (int line = 0; line < order.lines().size(); line++) {
      String field = PIECES + line;
      if (form.given(field).isPresent()) {
        int quantity =
            form.number(field).orElseThrow(() -> wrong(visit, "dashboard.ship.wrong.pieces"));
        if (quantity > 0) {
          pieces.add(new Pieces(line, quantity));
        }
      }
    }
    return pieces;
  }

  /** What the carrier charged, in the shop's currency; null if nothing was typed. */
  static @Nullable Money cost(DashboardVisit visit) throws WrongField {
    Form form = visit.visit().form();
    if (form.text(COST).isEmpty()) {
      return null;
    }
    if (form.isLonger(COST, MAX_TYPED_LENGTH)) {
      throw tooLong(visit, "dashboard.ship.cost-label", MAX_TYPED_LENGTH);
    }
    return switch (TypedMoney.of(form.text(COST), visit.shop().currency(), visit.locale())) {
      case TypedMoney.Amount(Money money) when money.isPositiveOrZero() -> money;
      case TypedMoney.Ambiguous(String thousands, String decimals) ->
          throw wrong(visit, "dashboard.price.wrong.ambiguous", thousands, decimals);
      default -> throw wrong(visit, "dashboard.ship.wrong.cost");
    };
  }

  private static WrongField tooLong(DashboardVisit visit, String label, int most) {
    return new WrongField(visit.texts().get("dashboard.too-long", visit.texts().get(label), most));
  }

  private static WrongField wrong(DashboardVisit visit, String key, Object... arguments) {
    return new WrongField(visit.texts().get(key, arguments));
  }

  /** Stops the reading at the first field that is wrong. */
  final class WrongField extends Exception {
    private static final long serialVersionUID = 1;

    private final String text;

    WrongField(String text) {
      super(text, null, false, false);
      this.text = text;
    }

    String text() {
      return text;
    }
  }
}
