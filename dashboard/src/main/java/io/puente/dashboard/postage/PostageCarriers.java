package io.puente.dashboard.postage;

import io.puente.dashboard.DashboardVisit;
import io.puente.orders.parcel.CarrierNames;
import io.puente.shipping.carrier.Carrier;
import io.puente.shipping.carrier.Carriers;
import io.puente.shop.postage.ServiceName;
import io.puente.shop.postage.ShippingChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The carriers that an owner chooses among. */
final class PostageCarriers {

  private PostageCarriers() {}

  /** Whether it takes parcels from shops; the sandbox post is chosen for a parcel alone. */
  static boolean isOffered(Carrier carrier) {
    return !carrier.equals(Carriers.SANDBOX) && carrier.channel() != Carrier.Channel.HANDOVER;
  }

  /** How a carrier's parcels travel; those of carriers that nobody knows, as a courier's. */
  static ShippingChannel channel(String carrier) {
    boolean post =
        carrier.equals(ShippingChannel.POST.key())
            || Carriers.of(carrier)
                .filter(known -> known.channel() == Carrier.Channel.POST)
                .isPresent();
    return post ? ShippingChannel.POST : ShippingChannel.COURIER;
  }

  /** Those that collect where the shop is, and the chosen one. */
  static List<PostagePages.Choice> choices(DashboardVisit visit, String chosen) {
    List<PostagePages.Choice> choices = new ArrayList<>();
    Carriers.all().stream()
        .filter(PostageCarriers::isOffered)
        .filter(
            carrier -> carrier.collectsIn(visit.shop().country()) || carrier.slug().equals(chosen))
        .map(carrier -> choice(carrier.slug(), CarrierNames.of(carrier, visit.texts()), chosen))
        .forEach(choices::add);
    Stream.of(ServiceName.OWN, ShippingChannel.COURIER.key(), ShippingChannel.POST.key())
        .map(
            value -> choice(value, visit.texts().get("dashboard.postage.carrier." + value), chosen))
        .forEach(choices::add);
    return choices;
  }

  private static PostagePages.Choice choice(String value, String name, String chosen) {
    return new PostagePages.Choice(value, name, value.equals(chosen));
  }

  /** The first carrier of the list, for a form that is still empty. */
  static Optional<String> usual(DashboardVisit visit) {
    return choices(visit, "").stream().findFirst().map(PostagePages.Choice::value);
  }
}
