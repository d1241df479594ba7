package io.puente.shop.web;

import io.puente.landedcost.Country;
import io.puente.shop.Shops;
import io.puente.trade.guide.GuideSites;
import io.puente.web.request.PageRequest;
import io.puente.web.response.Answer;
import java.util.Optional;

/**
 * Every shop serves the guide, as it does its orders, whose pages link to it. The copy of the shop
 * that opened first is the canonical one.
 */
public record ShopGuideSites(Shops shops, ShopAccess access) implements GuideSites {

  @Override
  public String canonicalHost() {
    return shops.eldest().host();
  }

  @Override
  public Optional<Answer> refusal(PageRequest request) {
    return access.refusalOfOrders(Visit.of(request));
  }

  @Override
  public Country homeCountry(PageRequest request) {
    return Country.of(Visit.of(request).shop().country());
  }
}
