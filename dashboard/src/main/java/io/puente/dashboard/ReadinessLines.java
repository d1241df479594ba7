package io.puente.dashboard;

import io.puente.storefront.readiness.ProductMarkets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What the overview says of products that cannot be sold to a country, and of changed law. */
record ReadinessLines(ProductMarkets markets) {

  /** A sentence, and the page that says more. */
  public record Line(String text, String path, String link) {}

  List<Line> of(DashboardVisit visit) {
    List<Line> lines = new ArrayList<>();
    for (ProductMarkets.Count count : markets.counts(visit.shop())) {
      if (count.lacking() > 0) {
        lines.add(
            new Line(
                words(visit, count),
                "/dashboard/products?state=not-ready&country=" + count.country(),
                visit.texts().get("dashboard.readiness.what")));
      }
    }
    int changed = markets.changedProducts(visit.tenant());
    if (changed > 0) {
      lines.add(
          new Line(
              visit.texts().count("dashboard.law.changed", changed),
              LawChangeRoutes.PATH,
              visit.texts().get("dashboard.law.read")));
    }
    return lines;
  }

  private static String words(DashboardVisit visit, ProductMarkets.Count count) {
    String country = visit.countryAsPlace(count.country());
    if (count.lacking() == ProductMarkets.MOST_COUNTED) {
      return visit.texts().get("dashboard.readiness.many", number(visit, count.lacking()), country);
    }
    return visit
        .texts()
        .get(
            count.lacking() == 1 ? "dashboard.readiness.one" : "dashboard.readiness.some",
            number(visit, count.lacking()),
            number(visit, count.checked()),
            country);
  }

  private static String number(DashboardVisit visit, int number) {
    return visit.number(BigDecimal.valueOf(number));
  }
}
