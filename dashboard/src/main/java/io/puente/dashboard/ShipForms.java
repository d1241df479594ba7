package io.puente.dashboard;

import io.puente.dashboard.ShipForm.CarrierGroup;
import io.puente.dashboard.ShipForm.Choice;
import io.puente.dashboard.ShipForm.LabelChoice;
import io.puente.dashboard.ShipForm.LabelForm;
import io.puente.dashboard.ShipForm.PieceRow;
import io.puente.orders.Order;
import io.puente.orders.OrderTerms;
import io.puente.orders.OrderedService;
import io.puente.orders.parcel.CarrierNames;
import io.puente.orders.parcel.PostalService;
import io.puente.orders.parcel.Shipments;
import io.puente.orders.parcel.UnsentPieces;
import io.puente.shipping.carrier.Carrier;
import io.puente.shipping.carrier.Carriers;
import io.puente.shipping.parcel.NumberRange;
import io.puente.shipping.parcel.Parcel;
import io.puente.shipping.parcel.Parcels;
import io.puente.shipping.trackingnumber.TrackingNumber;
import io.puente.shop.postage.ShippingChannel;
import io.puente.web.request.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fills in the form that ships an order. A form that was refused keeps what was typed.
 *
 * @param tests whether the shop's payments are tests, so that the test post takes its parcels, too
 */
record ShipForms(Parcels parcels, boolean tests) {

  ShipForm of(DashboardVisit visit, Order order, List<Parcel> sent, List<GoodsName> goods) {
    Form form = typed(visit);
    UnsentPieces left = UnsentPieces.of(order, sent);
    return new ShipForm(
        OrderItem.pathOf(order.number()) + "/shipment",
        Shipments.seen(sent),
        paid(visit, order),
        order.terms().service().channel().isPickup(),
        form.given(ShipmentInput.NUMBER).orElseGet(() -> readNumber(visit)),
        form.given(ShipmentInput.OWN_NAME).orElseGet(() -> ownName(visit, order.terms().service())),
        isPosted(visit) ? ShipmentInput.doubted(visit) : "",
        carriers(visit, order),
        order.terms().service().channel().isByCarrier() ? label(visit, order, left) : null,
        form.text(ShipmentInput.WAY).equals(ShipmentInput.BY_LABEL),
        form.text(ShipmentInput.COST),
        visit.shop().currency().getCode(),
        form.checked(ShipmentInput.PART),
        left.count() > 1 ? pieces(form, order, left, goods) : List.of());
  }

  /** The number that was read from a photo; empty if none was. */
  static String readNumber(DashboardVisit visit) {
    return visit
        .visit()
        .queryParameter(ShipmentInput.NUMBER)
        .flatMap(TrackingNumber::parse)
        .map(TrackingNumber::spaced)
        .orElse("");
  }

  private static boolean isPosted(DashboardVisit visit) {
    return visit.visit().path().endsWith("/shipment");
  }

  /** The form that was refused; other forms of the page have fields of the same names. */
  private static Form typed(DashboardVisit visit) {
    return isPosted(visit) ? visit.visit().form() : new Form(Map.of(), Map.of());
  }

  private static String paid(DashboardVisit visit, Order order) {
    return order
        .terms()
        .shipping()
        .map(
            shipping ->
                visit
                    .texts()
                    .get(
                        "dashboard.ship.paid",
                        order.terms().service().label(visit.texts()),
                        visit.money(shipping.amount())))
        .orElse("");
  }

  /** Those like the service that the buyer paid for first; among them, those last used first. */
  private List<CarrierGroup> carriers(DashboardVisit visit, Order order) {
    OrderedService service = order.terms().service();
    Carrier.Channel paid = channel(service.channel());
    List<Carrier> offered = offered(visit, parcels.lastCarriers(visit.tenant()));
    String chosen =
        typed(visit).given(ShipmentInput.CARRIER).orElseGet(() -> preselected(offered, service));
    List<CarrierGroup> groups = new ArrayList<>();
    groups.add(
        group(
            visit,
            "dashboard.ship.carriers.paid",
            offered.stream().filter(carrier -> carrier.channel() == paid),
            chosen));
    groups.add(
        group(
            visit,
            "dashboard.ship.carriers.others",
            Stream.concat(
                offered.stream().filter(carrier -> carrier.channel() != paid),
                Stream.of(Carriers.named(visit.texts().get("dashboard.ship.own")))),
            chosen));
    return groups.stream().filter(group -> !group.carriers().isEmpty()).toList();
  }

  /** The carrier that the buyer has paid for, else the last used one of its kind. */
  private static String preselected(List<Carrier> offered, OrderedService service) {
    boolean isOffered =
        offered.stream().anyMatch(carrier -> carrier.slug().equals(service.carrier()));
    return isOffered || service.carrier().equals(Carriers.OWN)
        ? service.carrier()
        : offered.stream()
            .filter(carrier -> carrier.channel() == channel(service.channel()))
            .findFirst()
            .map(Carrier::slug)
            .orElse(Carriers.OWN);
  }

  private static Carrier.Channel channel(ShippingChannel paid) {
    return switch (paid) {
      case POST -> Carrier.Channel.POST;
      case COURIER -> Carrier.Channel.COURIER;
      case PICKUP, LOCAL -> Carrier.Channel.HANDOVER;
    };
  }

  /** The carriers that collect where the shop is, the last used first; without the sandbox post. */
  static List<Carrier> offered(DashboardVisit visit, List<Carrier> lastUsed) {
    return Carriers.all().stream()
        .filter(carrier -> !carrier.equals(Carriers.SANDBOX))
        .filter(carrier -> carrier.collectsIn(visit.shop().country()))
        .sorted(
            Comparator.comparing(
                carrier ->
                    lastUsed.contains(carrier) ? lastUsed.indexOf(carrier) : Integer.MAX_VALUE))
        .toList();
  }

  private static CarrierGroup group(
      DashboardVisit visit, String title, Stream<Carrier> carriers, String chosen) {
    return new CarrierGroup(
        visit.texts().get(title),
        carriers
            .map(
                carrier ->
                    new Choice(
                        carrier.slug(),
                        CarrierNames.of(carrier, visit.texts()),
                        carrier.slug().equals(chosen)))
            .toList());
  }

  private String ownName(DashboardVisit visit, OrderedService service) {
    return service.carrier().equals(Carriers.OWN) ? service.carrierName() : lastOwnName(visit);
  }

  private String lastOwnName(DashboardVisit visit) {
    return parcels.lastCarriers(visit.tenant()).stream()
        .filter(Carrier::isOwn)
        .map(Carrier::name)
        .findFirst()
        .orElse("");
  }

  private @Nullable LabelForm label(DashboardVisit visit, Order order, UnsentPieces left) {
    Optional<Integer> net = netGrams(order, left);
    int packaging = visit.shop().shipping().packagingGrams();
    int grams = net.map(known -> known + packaging).orElse(0);
    List<LabelChoice> own =
        parcels.ranges().of(visit.tenant()).stream()
            .filter(range -> range.carrier().collectsIn(visit.shop().country()))
            .map(range -> choice(visit, range))
            .toList();
    PostalService suggested = PostalService.suiting(order.terms().service().channel(), grams);
    Stream<LabelChoice> testPost =
        tests
            ? Stream.of(PostalService.values()).map(service -> choice(visit, service))
            : Stream.empty();
    List<LabelChoice> all = Stream.concat(testPost, own.stream()).toList();
    if (all.isEmpty()) {
      return null;
    }
    String chosen =
        typed(visit)
            .given(ShipmentInput.LABEL)
            .orElseGet(
                () ->
                    all.stream()
                        .filter(choice -> serviceOf(choice).equals(Optional.of(suggested)))
                        .findFirst()
                        .orElse(all.getFirst())
                        .value());
    return new LabelForm(
        all.stream().map(choice -> chosen(choice, chosen)).toList(),
        typed(visit)
            .given(ShipmentInput.GRAMS)
            .orElse(net.isPresent() ? String.valueOf(grams) : ""),
        packaging);
  }

  private static Optional<PostalService> serviceOf(LabelChoice choice) {
    return PostalService.withIndicator(choice.value().substring(choice.value().indexOf(' ') + 1));
  }

  private static LabelChoice chosen(LabelChoice choice, String value) {
    return new LabelChoice(
        choice.value(),
        choice.name(),
        choice.hint(),
        choice.warning(),
        choice.value().equals(value));
  }

  private static LabelChoice choice(DashboardVisit visit, PostalService service) {
    return choice(visit, Carriers.SANDBOX, service, service.indicator(), "", false);
  }

  private static LabelChoice choice(DashboardVisit visit, NumberRange range) {
    return choice(
        visit,
        range.carrier(),
        PostalService.withIndicator(range.indicator()).orElseThrow(),
        range.indicator(),
        NumberRangeRoutes.left(visit, range),
        range.isRunningOut() || range.isUsedUp());
  }

  private static LabelChoice choice(
      DashboardVisit visit,
      Carrier carrier,
      PostalService service,
      String indicator,
      String left,
      boolean warning) {
    String hint = visit.texts().get("dashboard.service-hint." + service.indicator());
    return new LabelChoice(
        carrier.slug() + " " + indicator,
        CarrierNames.of(carrier, visit.texts())
            + ": "
            + visit.texts().get("dashboard.service." + service.indicator()),
        left.isEmpty() ? hint : hint + " · " + left,
        warning,
        false);
  }

  /** The weight of the pieces that are left, if the weights of all of them are known. */
  private static Optional<Integer> netGrams(Order order, UnsentPieces left) {
    int sum = 0;
    for (Parcel.Pieces pieces : left.left()) {
      @Nullable Integer grams = order.lines().get(pieces.line()).grams();
      if (grams == null) {
        return Optional.empty();
      }
      sum += grams * pieces.quantity();
    }
    return Optional.of(sum);
  }

  private static List<PieceRow> pieces(
      Form form, Order order, UnsentPieces left, List<GoodsName> goods) {
    return left.left().stream()
        .map(
            pieces -> {
              OrderTerms.Line line = order.lines().get(pieces.line());
              String field = ShipmentInput.PIECES + pieces.line();
              return new PieceRow(
                  field,
                  line.pictureSrc() == null ? "" : line.pictureSrc(),
                  goods.get(pieces.line()).text(),
                  goods.get(pieces.line()).language(),
                  pieces.quantity(),
                  form.given(field).orElse(String.valueOf(pieces.quantity())));
            })
        .toList();
  }
}
