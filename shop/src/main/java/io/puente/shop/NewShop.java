package io.puente.shop;

import io.puente.platform.database.Ids;
import io.puente.platform.database.Tenant;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A shop that is about to open: what its owner must say, and how the rest begins.
 *
 * @param email of the owner, for buyers as well
 * @param place as {@link CountryDefaults#place}, or as the owner changed it
 */
public record NewShop(String slug, String host, String name, String email, Place place) {

  private static final int PACKAGING_GRAMS = 250;

  private static final List<MarketSetting> UNITED_STATES =
      List.of(
          new MarketSetting("es-us", "USD", BigDecimal.ONE, ".99"),
          new MarketSetting("en-us", "USD", BigDecimal.ONE, ".99"));

  /** The shop, without pictures, texts and postage. */
  public Shop toShop(ShopState state) {
    return new Shop(
        new Tenant(Ids.next()),
        slug,
        host,
        state,
        false,
        name,
        Contact.byEmail(email),
        Seller.UNKNOWN,
        place,
        Look.plain(place.language()),
        List.of(),
        List.of(),
        new Shipping(
            new Sender(name, "", place.city(), "", "", place.country(), ""),
            List.of(),
            PACKAGING_GRAMS),
        Set.of());
  }

  /** At home in the owner's language. */
  public List<MarketSetting> marketAtHome() {
    return markets().subList(0, 1);
  }

  /** At home in the owner's language, and in the United States in Spanish and English. */
  public List<MarketSetting> markets() {
    String home = (place.language() + "-" + place.country()).toLowerCase(Locale.ROOT);
    MarketSetting atHome =
        UNITED_STATES.stream()
            .filter(market -> market.code().equals(home))
            .findAny()
            .orElseGet(
                () -> new MarketSetting(home, place.currency().getCode(), BigDecimal.ONE, ""));
    return Stream.concat(Stream.of(atHome), UNITED_STATES.stream()).distinct().toList();
  }
}
