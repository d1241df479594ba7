package io.puente.shop;

import io.puente.shop.postage.PriceList;
import io.puente.shop.postage.ShippingRate;
import io.puente.shop.postage.ShippingService;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a shop sends its parcels.
 *
 * @param services in the order in which buyers see them
 * @param packagingGrams what box and padding add to a parcel
 */
public record Shipping(Sender sender, List<ShippingService> services, int packagingGrams) {

  /**
   * The rates for a parcel of a net weight, the cheapest first.
   *
   * @param region ISO 3166-2, without its country; {@code null} if unknown
   */
  public List<ShippingRate> to(String country, @Nullable String region, long netGrams) {
    String known = region == null ? "" : region;
    return offered()
        .flatMap(
            service ->
                service.price(country, known, netGrams + packagingGrams).stream()
                    .map(price -> new ShippingRate(service, price)))
        .sorted(Comparator.comparing(ShippingRate::price))
        .toList();
  }

  /** The services that buyers are offered. */
  private Stream<ShippingService> offered() {
    return services.stream().filter(ShippingService::active);
  }

  /**
   * The highest gross weight of a parcel to a country or to one of its regions, in grams; empty if
   * the shop has no postage.
   */
  public OptionalInt heaviestTo(String country) {
    return offered()
        .flatMap(service -> service.prices().stream())
        .filter(
            list -> list.areas().stream().anyMatch(area -> PriceList.country(area).equals(country)))
        .mapToInt(PriceList::heaviest)
        .max();
  }

  /**
   * The highest gross weight of a parcel to a region, or to any region of a country that has no
   * prices of its own, in grams; empty if the shop has no postage there.
   *
   * @param region empty if unknown
   */
  public OptionalInt heaviestTo(String country, String region) {
    return offered()
        .flatMap(service -> service.prices(country, region).stream())
        .mapToInt(PriceList::heaviest)
        .max();
  }

  /** Whether a parcel of a net weight gets to some region of a country. */
  public boolean isSentToSomeRegion(String country, long netGrams) {
    return offered()
        .flatMap(service -> service.prices().stream())
        .filter(list -> list.heaviest() >= netGrams + packagingGrams)
        .flatMap(list -> list.areas().stream())
        .anyMatch(
            area -> PriceList.country(area).equals(country) && !PriceList.region(area).isEmpty());
  }

  public Optional<ShippingService> service(UUID id) {
    return services.stream().filter(each -> each.id().equals(id)).findFirst();
  }
}
