package io.puente.shop.web;

import io.puente.landedcost.Country;
import io.puente.shop.Shops;
import io.puente.trade.guide.GuideSites;
import io.puente.web.request.PageRequest;

/** Every shop serves the guide. The copy of the shop that opened first is the canonical one. */
public record ShopGuideSites(Shops shops) implements GuideSites {

  @Override
  public String canonicalHost() {
    return shops.eldest().host();
  }

  @Override
  public Country homeCountry(PageRequest request) {
    return Country.of(Visit.of(request).shop().country());
  }
}
