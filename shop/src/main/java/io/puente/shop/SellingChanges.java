package io.puente.shop;

import io.puente.platform.database.Transaction;
import io.puente.shop.audit.Actor;
import io.puente.shop.audit.Audit;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What owners change of the countries that they sell to, and of the sender of their parcels. The
 * shop's row is locked first. Nothing is overwritten that was changed since the owner saw it; who
 * sends the same form twice is told that it is done.
 */
public record SellingChanges(Shops shops) {

  /** Identifies what is stored of a country, as long as nothing of it is changed. */
  public static String seen(Shop shop, String country) {
    String markets =
        shop.allMarkets()
            .filter(market -> market.country().equals(country))
            .map(
                market ->
                    String.join(
                        " ",
                        market.code(),
                        market.currency().getCode(),
                        market.margin().stripTrailingZeros().toPlainString(),
                        market.ending().toString(),
                        "" + shop.markets().contains(market)))
            .sorted()
            .collect(Collectors.joining(";"));
    return DigestUtils.sha256Hex(markets).substring(0, 16);
  }

  /**
   * Opens a country in some languages, or changes its settings. Its other languages are closed.
   *
   * @param seen of the country, as it was shown
   * @param settings one for each language, all of the country
   */
  public ChangeResult open(
      Shop shop,
      String country,
      String seen,
      List<MarketSetting> settings,
      Actor actor,
      Instant at) {
    return change(
        shop,
        (tx, now) -> {
          if (isAs(now, country, settings)) {
            return ChangeResult.DONE;
          }
          if (!seen.equals(seen(now, country))) {
            return ChangeResult.CHANGED_MEANWHILE;
          }
          boolean wasOpen = isOpen(now, country);
          close(tx, now, country);
          settings.forEach(setting -> ShopSql.openMarket(tx, setting));
          Audit.note(tx, actor, wasOpen ? "country-changed" : "country-opened", country, at);
          return ChangeResult.DONE;
        });
  }

  /** Closes a country. The pages of its orders stay. */
  public ChangeResult close(Shop shop, String country, String seen, Actor actor, Instant at) {
    return change(
        shop,
        (tx, now) -> {
          if (!isOpen(now, country)) {
            return ChangeResult.DONE;
          }
          if (!seen.equals(seen(now, country))) {
            return ChangeResult.CHANGED_MEANWHILE;
          }
          if (now.markets().stream().allMatch(market -> market.country().equals(country))) {
            return ChangeResult.ONLY_COUNTRY;
          }
          close(tx, now, country);
          Audit.note(tx, actor, "country-closed", country, at);
          return ChangeResult.DONE;
        });
  }

  /** Whether a country has an open market. */
  public static boolean isOpen(Shop shop, String country) {
    return shop.markets().stream().anyMatch(market -> market.country().equals(country));
  }

  private static void close(Transaction tx, Shop now, String country) {
    now.markets().stream()
        .filter(market -> market.country().equals(country))
        .forEach(market -> ShopSql.closeMarket(tx, market.code()));
  }

  private static boolean isAs(Shop now, String country, List<MarketSetting> settings) {
    List<Market> open =
        now.markets().stream().filter(market -> market.country().equals(country)).toList();
    return open.size() == settings.size()
        && settings.stream().allMatch(setting -> open.stream().anyMatch(setting::isOf));
  }

  /**
   * Sets what box and padding add to a parcel.
   *
   * @param seen the grams that were shown
   */
  public ChangeResult setPackaging(Shop shop, String seen, int grams, Actor actor, Instant at) {
    return change(
        shop,
        (tx, now) -> {
          if (now.shipping().packagingGrams() == grams) {
            return ChangeResult.DONE;
          }
          if (!seen.equals("" + now.shipping().packagingGrams())) {
            return ChangeResult.CHANGED_MEANWHILE;
          }
          ShopSql.setPackaging(tx, grams);
          Audit.note(tx, actor, "packaging", "" + grams, at);
          return ChangeResult.DONE;
        });
  }

  /** Identifies a sender, as long as nothing of it is changed. */
  public static String seen(Sender sender) {
    return DigestUtils.sha256Hex(sender.toString()).substring(0, 16);
  }

  /** Sets the sender of the shop's parcels, and with it the shop's city. */
  public ChangeResult setSender(Shop shop, String seen, Sender sender, Actor actor, Instant at) {
    return change(
        shop,
        (tx, now) -> {
          if (now.shipping().sender().equals(sender)) {
            return ChangeResult.DONE;
          }
          if (!seen.equals(seen(now.shipping().sender()))) {
            return ChangeResult.CHANGED_MEANWHILE;
          }
          ShopSql.setSender(tx, sender);
          Audit.note(tx, actor, "sender", "", at);
          return ChangeResult.DONE;
        });
  }

  private ChangeResult change(Shop shop, LockedChange change) {
    return shops.change(shop, change);
  }
}
