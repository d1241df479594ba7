package io.puente.dashboard.postage;

import io.puente.dashboard.DashboardVisit;
import io.puente.dashboard.product.TypicalPieces;
import io.puente.landedcost.Incoterm;
import io.puente.orders.parcel.ServiceNames;
import io.puente.platform.text.Texts;
import io.puente.shop.Market;
import io.puente.shop.Shop;
import io.puente.shop.postage.PriceList;
import io.puente.shop.postage.ShippingChannel;
import io.puente.shop.postage.ShippingService;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Shipping services as the list of postage shows them. */
final class ServiceViews {

  private ServiceViews() {}

  static String path(ShippingService service) {
    return PostageRoutes.PATH + "/" + service.id();
  }

  /** The open countries to which nothing is sent. */
  static List<String> withoutPostage(Shop shop) {
    return shop.markets().stream()
        .map(Market::country)
        .distinct()
        .filter(country -> shop.shipping().heaviestTo(country).isEmpty())
        .toList();
  }

  /**
   * A service.
   *
   * @param heaviest the gross weight of the heaviest piece, in grams
   * @param above the id of the service above it; empty for the first
   */
  static PostagePages.Service of(
      DashboardVisit visit, ShippingService service, OptionalInt heaviest, String above) {
    return new PostagePages.Service(
        path(service),
        icon(service.channel()),
        ServiceNames.of(service, visit.texts()),
        String.join(" · ", terms(visit, service)),
        service.active(),
        service.collectAt(),
        service.prices().stream()
            .map(
                list ->
                    new PostagePages.Prices(
                        service.channel() == ShippingChannel.PICKUP
                            ? ""
                            : AreaNames.of(visit, list.areas()),
                        steps(visit, list),
                        service.active() ? warning(visit, list, heaviest) : ""))
            .toList(),
        above);
  }

  private static String icon(ShippingChannel channel) {
    return switch (channel) {
      case POST -> "mail";
      case COURIER -> "truck-delivery";
      case PICKUP -> "building-warehouse";
      case LOCAL -> "map-pin";
    };
  }

  private static List<String> terms(DashboardVisit visit, ShippingService service) {
    Texts texts = visit.texts();
    List<String> terms = new ArrayList<>();
    String days = TypicalPieces.days(visit, service);
    terms.add(
        service.channel() == ShippingChannel.PICKUP
            ? texts.get("dashboard.postage.ready", days)
            : days);
    if (service.countries().stream().anyMatch(to -> !to.equals(visit.shop().country()))) {
      terms.add(
          texts.get(
              service.duties() == Incoterm.DAP
                  ? "dashboard.postage.duties.unpaid"
                  : "dashboard.postage.duties.paid"));
    }
    if (service.freeFrom() != null) {
      terms.add(texts.get("dashboard.postage.free-from.short", visit.money(service.freeFrom())));
    }
    return terms;
  }

  private static List<PostagePages.Price> steps(DashboardVisit visit, PriceList list) {
    return list.upToGrams().entrySet().stream()
        .map(
            step ->
                new PostagePages.Price(
                    step.getKey() == PriceList.ANY_WEIGHT
                        ? visit.texts().get("dashboard.postage.any-weight")
                        : visit
                            .texts()
                            .get(
                                "dashboard.postage.up-to",
                                PriceListForm.weight(visit, step.getKey())),
                    step.getValue().isZero()
                        ? visit.texts().get("dashboard.postage.free")
                        : visit.money(step.getValue())))
        .toList();
  }

  /** That the heaviest piece weighs more than the last step. */
  static String warning(DashboardVisit visit, PriceList list, OptionalInt heaviest) {
    return heaviest.isPresent() && heaviest.getAsInt() > list.heaviest()
        ? visit
            .texts()
            .get(
                "dashboard.postage.too-heavy",
                PriceListForm.weight(visit, heaviest.getAsInt()),
                PriceListForm.weight(visit, list.heaviest()))
        : "";
  }
}
