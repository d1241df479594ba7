package io.puente.shop;

import io.puente.shop.postage.PriceList;
import io.puente.trade.address.AddressFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks the countries and regions of postage. */
final class ShippingAreas {

  private ShippingAreas() {}

  /** The regions that buyers of a country choose among, by ISO 3166-2 code without the country. */
  static Map<String, String> regions(String country) {
    return AddressFormat.of(country).regions();
  }

  static void unlessKnown(String area) {
    Selling.Wrong.unlessCountry(area.length() < 2 ? area : PriceList.country(area));
    Selling.Wrong.unless(
        area.length() == 2
            || (area.charAt(2) == '-'
                && regions(PriceList.country(area)).containsKey(PriceList.region(area))),
        "postage: not a region that buyers can choose: " + area);
  }

  /** An area has one price for each weight. */
  static void unlessDisjoint(List<PriceList> lists) {
    Set<String> seen = new HashSet<>();
    for (PriceList list : lists) {
      for (String area : list.areas()) {
        Selling.Wrong.unless(seen.add(area), "postage: two price lists for " + area);
      }
    }
  }
}
