package io.puente.storefront.demo;

import io.puente.platform.database.Ids;
import io.puente.platform.database.Tenant;
import io.puente.storefront.shop.Localized;
import io.puente.storefront.shop.MarketSetting;
import io.puente.storefront.shop.ShippingRate;
import io.puente.storefront.shop.Shop;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A demonstration shop as its file describes it. */
record DemoShop(
    String name,
    String slug,
    String country,
    String currency,
    String city,
    String language,
    Map<String, String> tagline,
    Map<String, String> about,
    Shop.Sender shippingFrom,
    String contactEmail,
    List<Type> types,
    List<String> featured) {

  /** A category with its sentence. */
  record Type(String handle, Map<String, String> name, Map<String, String> intro) {}

  /** Prices of one service to some countries, in major units, by the most grams each carries. */
  record Postage(
      List<String> countries,
      String service,
      List<Integer> days,
      Map<Integer, BigDecimal> upToGrams) {}

  /** Where and for how much it sells and ships, in a file of its own. */
  record Selling(List<MarketSetting> markets, int packagingGrams, List<Postage> postage) {}

  Shop toShop(Selling selling) {
    CurrencyUnit own = CurrencyUnit.of(currency);
    return new Shop(
        new Tenant(Ids.next()),
        slug,
        slug + ".localhost",
        name,
        language,
        country,
        own,
        city,
        slug,
        contactEmail,
        new Localized(tagline, language),
        new Localized(about, language),
        shippingFrom,
        List.of(),
        selling.postage().stream().flatMap(each -> rates(each, own)).toList(),
        selling.packagingGrams(),
        featured,
        null);
  }

  private static java.util.stream.Stream<ShippingRate> rates(Postage postage, CurrencyUnit own) {
    return postage.countries().stream()
        .flatMap(
            country ->
                postage.upToGrams().entrySet().stream()
                    .map(
                        step ->
                            new ShippingRate(
                                country,
                                postage.service(),
                                step.getKey(),
                                Money.of(own, step.getValue()),
                                postage.days().getFirst(),
                                postage.days().getLast())));
  }
}
