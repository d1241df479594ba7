package io.puente.dashboard;

import io.puente.dashboard.ParcelCard.Correction;
import io.puente.dashboard.ParcelCard.Cost;
import io.puente.dashboard.ParcelCard.Entered;
import io.puente.dashboard.ParcelCard.EventChoice;
import io.puente.orders.Order;
import io.puente.orders.parcel.CarrierNames;
import io.puente.orders.parcel.EnteredEvent;
import io.puente.orders.parcel.ParcelChanges;
import io.puente.shipping.carrier.Carriers;
import io.puente.shipping.milestone.Journey;
import io.puente.shipping.milestone.ParcelEvent;
import io.puente.shipping.milestone.Route;
import io.puente.shipping.parcel.Parcel;
import io.puente.shipping.parcel.Parcels;
import io.puente.web.request.Form;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Reads the parcels of an order for its page. */
record ParcelCards(Parcels parcels) {

  List<ParcelCard> of(DashboardVisit visit, Order order, List<Parcel> sent, List<GoodsName> goods) {
    return IntStream.range(0, sent.size())
        .mapToObj(
            index ->
                card(
                    visit,
                    order,
                    sent.get(index),
                    goods,
                    sent.size() == 1
                        ? ""
                        : visit.texts().get("dashboard.parcel.which", index + 1, sent.size())))
        .toList();
  }

  /** Only a parcel that leaves the country needs a customs form. */
  static boolean isAbroad(Route route) {
    return !route.origin().equals(route.destination());
  }

  private ParcelCard card(
      DashboardVisit visit, Order order, Parcel parcel, List<GoodsName> goods, String title) {
    Journey journey = parcels.journey(visit.tenant(), parcel);
    boolean reported = journey.events().stream().anyMatch(event -> event.enteredBy() == null);
    String path = OrderItem.pathOf(order.number()) + "/parcels/" + parcel.id();
    boolean printed = parcel.label() != null;
    return new ParcelCard(
        path,
        title,
        parcel.number().spaced(),
        CarrierNames.of(parcel.carrier(), visit.texts()),
        parcel.carrier().pageOf(parcel.number()),
        parcel.carrier().pageTakesNumber(),
        parcel.pieces().stream().map(pieces -> goods.get(pieces.line()).times(pieces)).toList(),
        ParcelItem.of(parcel, visit),
        printed ? path + "/label.pdf" : "",
        printed && isAbroad(parcel.route()) ? path + "/customs.pdf" : "",
        EnteredEvent.after(parcel.carrier(), parcel.route(), journey.currentMilestone()).stream()
            .map(event -> new EventChoice(event.key(), name(visit, event, parcel)))
            .toList(),
        entered(visit, parcel, journey),
        printed || reported ? null : correction(visit, parcel),
        !reported && !parcel.isDelivered(),
        visit.visit().path().endsWith(parcel.id() + "/number"),
        cost(visit, parcel));
  }

  private static String name(DashboardVisit visit, EnteredEvent event, Parcel parcel) {
    return visit
        .texts()
        .get("dashboard.event." + event.key(), CarrierNames.of(parcel.carrier(), visit.texts()));
  }

  /** The last one, because that is the one that was tapped by mistake. */
  private static @Nullable Entered entered(DashboardVisit visit, Parcel parcel, Journey journey) {
    Optional<ParcelEvent> last =
        journey.events().reversed().stream().filter(event -> event.enteredBy() != null).findFirst();
    if (last.isEmpty()) {
      return null;
    }
    String who = last.get().enteredBy();
    return new Entered(
        last.get().id(),
        EnteredEvent.withCode(last.get().code())
            .map(event -> name(visit, event, parcel))
            .orElse(last.get().code()),
        who == null ? "" : who);
  }

  private static Correction correction(DashboardVisit visit, Parcel parcel) {
    Form form = visit.visit().form();
    boolean posted = visit.visit().path().endsWith(parcel.id() + "/number");
    String chosen = posted ? form.text(ShipmentInput.CARRIER) : parcel.carrier().slug();
    return new Correction(
        ParcelChanges.seen(parcel),
        posted ? form.text(ShipmentInput.NUMBER) : parcel.number().spaced(),
        posted
            ? form.text(ShipmentInput.OWN_NAME)
            : parcel.carrier().isOwn() ? parcel.carrier().name() : "",
        Stream.concat(
                ShipForms.offered(visit, List.of()).stream(),
                Stream.of(Carriers.named(visit.texts().get("dashboard.ship.own"))))
            .map(
                carrier ->
                    new ShipForm.Choice(
                        carrier.slug(),
                        CarrierNames.of(carrier, visit.texts()),
                        carrier.slug().equals(chosen)))
            .toList(),
        posted ? ShipmentInput.doubted(visit) : "");
  }

  private static Cost cost(DashboardVisit visit, Parcel parcel) {
    Form form = visit.visit().form();
    boolean posted = visit.visit().path().endsWith(parcel.id() + "/cost");
    Money cost = parcel.cost();
    String amount = cost == null ? "" : visit.field(cost.getAmount());
    return new Cost(
        cost == null ? "" : visit.moneyWithCode(cost),
        seen(cost),
        posted ? form.text(ShipmentInput.COST) : amount,
        visit.shop().currency().getCode(),
        posted);
  }

  /** A cost as a form remembers it. */
  static String seen(@Nullable Money cost) {
    return cost == null ? "" : cost.toString();
  }
}
