package io.puente.dashboard;

import io.puente.storefront.product.Lack;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What keeps a product from being sold to a country, in words.
 *
 * @param path of the page where it is mended, or explained if the owner cannot mend it
 */
public record SaleLack(String text, String path) {

  /** The reasons in the order of {@link Lack}. */
  public static List<SaleLack> of(
      DashboardVisit visit, UUID product, String country, Collection<Lack> lacks) {
    return lacks.stream()
        .sorted()
        .map(lack -> new SaleLack(text(visit, lack), path(product, country, lack)))
        .distinct()
        .toList();
  }

  static String text(DashboardVisit visit, Lack lack) {
    return visit.texts().get("dashboard.lack." + lack.key());
  }

  private static String path(UUID product, String country, Lack lack) {
    String page = "/dashboard/products/" + product;
    return switch (lack) {
      case SUBHEADING, ORIGIN, TARIFF_LINE -> page + "/customs";
      case WEIGHT, DUTY, VOLUME, ALCOHOL -> page + "?details=1#customs";
      case PRICE -> page + "/edit";
      case POSTAGE, TOO_HEAVY, SUSPENDED -> "/dashboard/postage";
      case PROHIBITED, RULES, EXCHANGE_RATE, LAW ->
          "/dashboard/markets/" + country.toLowerCase(Locale.ROOT);
    };
  }
}
