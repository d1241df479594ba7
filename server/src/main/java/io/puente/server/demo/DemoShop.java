package io.puente.server.demo;

import io.puente.platform.database.Ids;
import io.puente.platform.database.Tenant;
import io.puente.shop.Contact;
import io.puente.shop.Localized;
import io.puente.shop.Look;
import io.puente.shop.Place;
import io.puente.shop.Seller;
import io.puente.shop.Selling;
import io.puente.shop.Sender;
import io.puente.shop.Shipping;
import io.puente.shop.Shop;
import io.puente.shop.ShopState;
import io.puente.shop.look.Theme;
import io.puente.trade.time.CountryTimeZones;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;

/** A demonstration shop, as its file describes it. */
record DemoShop(
    String name,
    String slug,
    String country,
    String currency,
    String city,
    String language,
    Map<String, String> tagline,
    Map<String, String> about,
    Sender shippingFrom,
    String theme,
    String contactEmail,
    String whatsApp,
    String address,
    Map<String, String> links,
    Seller seller,
    List<Type> types,
    List<String> featured) {

  /** A category with its introduction. */
  record Type(String handle, Map<String, String> name, Map<String, String> intro) {}

  /** The shop, on a server of this name. */
  Shop toShop(Selling selling, String site) {
    CurrencyUnit own = CurrencyUnit.of(currency);
    return new Shop(
        new Tenant(Ids.next()),
        slug,
        slug + "." + site,
        new ShopState.Published(Instant.now()),
        true,
        name,
        new Contact(contactEmail, whatsApp, address, links),
        seller,
        new Place(language, country, CountryTimeZones.of(country), own, city),
        new Look(
            Theme.of(theme).orElseThrow(),
            null,
            new Localized(tagline, language),
            new Localized(about, language),
            featured,
            null,
            null),
        List.of(),
        List.of(),
        new Shipping(shippingFrom, selling.services(country, own), selling.packagingGrams()),
        selling.programmes());
  }
}
