package io.puente.dashboard.postage;

import io.puente.dashboard.DashboardVisit;
import io.puente.shop.postage.PriceList;
import io.puente.trade.address.AddressFormat;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The names of countries and their regions. */
final class AreaNames {

  private AreaNames() {}

  /** Whether it is a country, or one of the regions that buyers of a country choose among. */
  static boolean isArea(String text) {
    if (text.length() < 2 || !List.of(Locale.getISOCountries()).contains(text.substring(0, 2))) {
      return false;
    }
    return text.length() == 2
        || (text.charAt(2) == '-'
            && AddressFormat.of(PriceList.country(text))
                .regions()
                .containsKey(PriceList.region(text)));
  }

  static List<String> regionsOf(String country) {
    return AddressFormat.of(country).regions().keySet().stream()
        .map(region -> PriceList.area(country, region))
        .toList();
  }

  /** A country, or a region with its country unless that is the shop's own. */
  static String of(DashboardVisit visit, String area) {
    String country = PriceList.country(area);
    if (PriceList.region(area).isEmpty()) {
      return visit.country(country);
    }
    String region =
        AddressFormat.of(country).regionName(PriceList.region(area), visit.texts().language());
    return country.equals(visit.shop().country())
        ? region
        : region + " (" + visit.country(country) + ")";
  }

  static String of(DashboardVisit visit, Collection<String> areas) {
    return areas.stream()
        .map(area -> of(visit, area))
        .sorted(Collator.getInstance(visit.locale()))
        .collect(Collectors.joining(", "));
  }

  static List<PostagePages.Choice> choices(
      DashboardVisit visit, Collection<String> areas, List<String> chosen) {
    return areas.stream()
        .map(area -> new PostagePages.Choice(area, of(visit, area), chosen.contains(area)))
        .sorted(
            Comparator.comparing(PostagePages.Choice::name, Collator.getInstance(visit.locale())))
        .toList();
  }
}
