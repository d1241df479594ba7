package io.puente.shop.web;

import io.puente.platform.database.Tenant;
import io.puente.shop.Market;
import io.puente.shop.Shop;
import io.puente.web.request.Site;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A shop as the HTTP kit sees it. A path prefix is the code of a market.
 *
 * @param draft whether the shop is not so, but would be
 */
record ShopSite(Shop shop, boolean draft) implements Site {

  ShopSite(Shop shop) {
    this(shop, false);
  }

  @Override
  public Tenant tenant() {
    return shop.tenant();
  }

  @Override
  public String name() {
    return shop.slug();
  }

  @Override
  public Optional<String> problemWith(String prefix) {
    if (shop.market(prefix).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(prefix.matches("[A-Za-z]{2}-[A-Za-z]{2}") ? "unknown-market" : "not-found");
  }

  @Override
  public boolean isPublic() {
    return shop.state().isPublished();
  }

  /** The market of the first language and country that there is a market for, else of the shop. */
  @Override
  public String prefixFor(List<Locale> languages) {
    return languages.stream()
        .flatMap(language -> marketFor(language).stream())
        .findFirst()
        .orElseGet(shop::firstMarket)
        .code();
  }

  private Optional<Market> marketFor(Locale reader) {
    String code = (reader.getLanguage() + "-" + reader.getCountry()).toLowerCase(Locale.ROOT);
    return shop.markets().stream()
        .filter(market -> market.code().equals(code))
        .findFirst()
        .or(
            () ->
                shop.markets().stream()
                    .filter(market -> market.language().equals(reader.getLanguage()))
                    .findFirst());
  }

  @Override
  public String languageOf(String prefix) {
    return shop.market(prefix).orElseThrow().language();
  }
}
