package io.puente.dashboard.product;

import io.puente.landedcost.Agreement;
import io.puente.landedcost.Certifier;
import io.puente.landedcost.Country;
import io.puente.landedcost.LandedCost;
import io.puente.landedcost.OriginRule;
import io.puente.shop.Market;
import io.puente.shop.Shop;
import io.puente.storefront.product.Product;
import io.puente.trade.time.CountryTimeZones;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The trade agreements under which a shop's product can be declared, for its markets. */
public record TradeAgreements(Supplier<LandedCost> laws, Clock clock) {

  /** An agreement, and the countries that would give the product a preference under it. */
  public record Applicable(Agreement agreement, List<Country> countries) {

    /** The allowed certifiers; all if the data does not say. */
    public List<Certifier> certifiers() {
      var proof = agreement.proof();
      return Stream.of(Certifier.values())
          .filter(one -> proof == null || proof.certifiers().contains(one))
          .toList();
    }

    /** The origin rules of the agreement; all if the data does not say. */
    List<OriginRule> rules() {
      var proof = agreement.proof();
      return proof == null ? List.of(OriginRule.values()) : proof.rules();
    }
  }

  /** The agreements by id; none while the origin of the product is unknown. */
  public List<Applicable> of(Shop shop, Product product) {
    var origin = product.origin();
    if (origin == null) {
      return List.of();
    }
    var found = new TreeMap<String, Applicable>();
    for (String code : shop.markets().stream().map(Market::country).distinct().toList()) {
      var country = Country.of(code);
      for (Agreement agreement :
          laws.get()
              .agreements(
                  country, Country.of(origin), CountryTimeZones.day(clock.instant(), code))) {
        found
            .computeIfAbsent(agreement.id(), id -> new Applicable(agreement, new ArrayList<>()))
            .countries()
            .add(country);
      }
    }
    return List.copyOf(found.values());
  }

  Optional<Applicable> find(Shop shop, Product product, String id) {
    return of(shop, product).stream()
        .filter(applicable -> applicable.agreement().id().equals(id))
        .findFirst();
  }

  /** The day that the shop has, on which it signs. */
  public LocalDate today(Shop shop) {
    return shop.day(clock.instant());
  }
}
