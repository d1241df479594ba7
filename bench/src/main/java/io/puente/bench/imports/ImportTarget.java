package io.puente.bench.imports;

import io.puente.landedcost.Incoterm;
import io.puente.platform.database.Ids;
import io.puente.platform.database.Tenant;
import io.puente.shop.Contact;
import io.puente.shop.Look;
import io.puente.shop.MarketSetting;
import io.puente.shop.Place;
import io.puente.shop.Seller;
import io.puente.shop.Sender;
import io.puente.shop.Shipping;
import io.puente.shop.Shop;
import io.puente.shop.ShopState;
import io.puente.shop.postage.ShippingChannel;
import io.puente.shop.postage.ShippingService;
import io.puente.trade.time.CountryTimeZones;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** An empty shop in Mexico to import into. */
public final class ImportTarget {

  public static final List<MarketSetting> MARKETS =
      List.of(
          new MarketSetting("es-mx", "MXN", BigDecimal.ONE, ""),
          new MarketSetting("es-us", "USD", BigDecimal.ONE, ".99"));

  private static final CurrencyUnit PESO = CurrencyUnit.of("MXN");

  private ImportTarget() {}

  /** A shop that sends parcels to the United States. */
  public static Shop named(String slug) {
    return new Shop(
        new Tenant(Ids.next()),
        slug,
        slug + ".localhost",
        new ShopState.Published(Instant.now()),
        false,
        slug,
        Contact.byEmail(slug + "@localhost"),
        Seller.UNKNOWN,
        new Place("es", "MX", CountryTimeZones.of("MX"), PESO, "Puebla"),
        Look.plain("es"),
        List.of(),
        List.of(),
        new Shipping(
            new Sender(slug, "", "", "", "", "MX", ""),
            List.of(
                ShippingService.unnamed(
                    Ids.next(),
                    ShippingChannel.COURIER,
                    3,
                    8,
                    Incoterm.DDP,
                    ShippingService.price("US", 30_000, Money.of(PESO, 420)))),
            250),
        Set.of());
  }
}
