package io.puente.dashboard.product;

import io.puente.landedcost.Agreement;
import io.puente.landedcost.Certifier;
import io.puente.landedcost.Country;
import io.puente.landedcost.LandedCost;
import io.puente.landedcost.OriginRule;
import io.puente.storefront.product.Product;
import io.puente.storefront.shop.Market;
import io.puente.storefront.shop.Shop;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Which agreements a shop's product can be declared under, for the countries that it sells to. */
public record TradeAgreements(Supplier<LandedCost> laws, Clock clock) {

  /** An agreement and the countries that would prefer the product under it. */
  record Useful(Agreement agreement, List<Country> into) {

    /** Who may certify; all where the data does not say. */
    List<Certifier> certifiers() {
      var proof = agreement.proof();
      return Stream.of(Certifier.values())
          .filter(one -> proof == null || proof.certifiers().contains(one))
          .toList();
    }

    /** The shapes of rule that the agreement has; all where the data does not say. */
    List<OriginRule> rules() {
      var proof = agreement.proof();
      return proof == null ? List.of(OriginRule.values()) : proof.rules();
    }
  }

  /** By id; none while nobody has said where the product was made. */
  List<Useful> of(Shop shop, Product product) {
    var origin = product.origin();
    if (origin == null) {
      return List.of();
    }
    var found = new TreeMap<String, Useful>();
    for (String code : shop.markets().stream().map(Market::country).distinct().toList()) {
      var into = Country.of(code);
      for (Agreement agreement : laws.get().agreements(into, Country.of(origin), today())) {
        found
            .computeIfAbsent(agreement.id(), id -> new Useful(agreement, new ArrayList<>()))
            .into()
            .add(into);
      }
    }
    return List.copyOf(found.values());
  }

  Optional<Useful> named(Shop shop, Product product, String id) {
    return of(shop, product).stream()
        .filter(useful -> useful.agreement().id().equals(id))
        .findFirst();
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
