package io.puente.shop;

import io.puente.platform.database.Database;
import io.puente.platform.database.Transaction;
import io.puente.platform.events.Events;
import io.puente.shop.audit.Actor;
import io.puente.shop.audit.Audit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What owners change of the countries that they sell to, and of their postage. The shop's row is
 * locked first. Nothing is overwritten that was changed since the owner saw it; who sends the same
 * form twice is told that it is done.
 */
public record SellingChanges(Database database, Shops shops) {

  /** What became of a change. Only the first one has changed anything. */
  public enum Outcome {
    DONE,
    /** Somebody else has changed the same meanwhile. */
    CHANGED_MEANWHILE,
    /** No other country is open. */
    ONLY_COUNTRY,
    /** Another group of postage has a price of this service to one of the countries. */
    OVERLAPPING
  }

  @FunctionalInterface
  private interface Change {
    Outcome make(Transaction tx, Shop now);
  }

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
  public Outcome open(
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
            return Outcome.DONE;
          }
          if (!seen.equals(seen(now, country))) {
            return Outcome.CHANGED_MEANWHILE;
          }
          boolean wasOpen = isOpen(now, country);
          close(tx, now, country);
          settings.forEach(setting -> ShopSql.openMarket(tx, setting));
          Audit.note(tx, actor, wasOpen ? "country-changed" : "country-opened", country, at);
          return Outcome.DONE;
        });
  }

  /** Closes a country. The pages of its orders stay. */
  public Outcome close(Shop shop, String country, String seen, Actor actor, Instant at) {
    return change(
        shop,
        (tx, now) -> {
          if (!isOpen(now, country)) {
            return Outcome.DONE;
          }
          if (!seen.equals(seen(now, country))) {
            return Outcome.CHANGED_MEANWHILE;
          }
          if (now.markets().stream().allMatch(market -> market.country().equals(country))) {
            return Outcome.ONLY_COUNTRY;
          }
          close(tx, now, country);
          Audit.note(tx, actor, "country-closed", country, at);
          return Outcome.DONE;
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
   * Writes a group of postage.
   *
   * @param seen of the group that it replaces; empty for a new one
   */
  public Outcome setPostage(Shop shop, String seen, PostageGroup group, Actor actor, Instant at) {
    return change(
        shop,
        (tx, now) -> {
          List<PostageGroup> groups = PostageGroup.of(now.shipping());
          if (groups.contains(group)) {
            return Outcome.DONE;
          }
          Optional<PostageGroup> before = named(groups, seen);
          if (!seen.isEmpty() && before.isEmpty()) {
            return Outcome.CHANGED_MEANWHILE;
          }
          if (!overlapping(groups, before, group).isEmpty()) {
            return Outcome.OVERLAPPING;
          }
          before.ifPresent(
              old -> old.rates().forEach(rate -> ShopSql.deleteShippingRate(tx, rate)));
          group.rates().forEach(rate -> ShopSql.insertShippingRate(tx, rate));
          Audit.note(tx, actor, "postage", String.join(" ", group.countries()), at);
          return Outcome.DONE;
        });
  }

  /** The countries of a group that have prices of its service in another group. */
  public static List<String> overlapping(Shop shop, String seen, PostageGroup group) {
    List<PostageGroup> groups = PostageGroup.of(shop.shipping());
    return overlapping(groups, named(groups, seen), group);
  }

  private static List<String> overlapping(
      List<PostageGroup> groups, Optional<PostageGroup> before, PostageGroup group) {
    return groups.stream()
        .filter(other -> !before.filter(other::equals).isPresent())
        .filter(other -> other.terms().service().equals(group.terms().service()))
        .flatMap(other -> other.countries().stream())
        .filter(group.countries()::contains)
        .distinct()
        .toList();
  }

  private static Optional<PostageGroup> named(List<PostageGroup> groups, String seen) {
    return groups.stream().filter(each -> each.hash().equals(seen)).findFirst();
  }

  /** Deletes a group of postage. One that is not there any more is deleted, or was changed. */
  public Outcome deletePostage(Shop shop, String seen, Actor actor, Instant at) {
    return change(
        shop,
        (tx, now) -> {
          Optional<PostageGroup> group = named(PostageGroup.of(now.shipping()), seen);
          if (group.isEmpty()) {
            return Outcome.CHANGED_MEANWHILE;
          }
          group.get().rates().forEach(rate -> ShopSql.deleteShippingRate(tx, rate));
          Audit.note(tx, actor, "postage-deleted", String.join(" ", group.get().countries()), at);
          return Outcome.DONE;
        });
  }

  /**
   * Sets what box and padding add to a parcel.
   *
   * @param seen the grams that were shown
   */
  public Outcome setPackaging(Shop shop, String seen, int grams, Actor actor, Instant at) {
    return change(
        shop,
        (tx, now) -> {
          if (now.shipping().packagingGrams() == grams) {
            return Outcome.DONE;
          }
          if (!seen.equals("" + now.shipping().packagingGrams())) {
            return Outcome.CHANGED_MEANWHILE;
          }
          ShopSql.setPackaging(tx, grams);
          Audit.note(tx, actor, "packaging", "" + grams, at);
          return Outcome.DONE;
        });
  }

  /** Identifies a sender, as long as nothing of it is changed. */
  public static String seen(Sender sender) {
    return DigestUtils.sha256Hex(sender.toString()).substring(0, 16);
  }

  /** Sets the sender of the shop's parcels, and with it the shop's city. */
  public Outcome setSender(Shop shop, String seen, Sender sender, Actor actor, Instant at) {
    return change(
        shop,
        (tx, now) -> {
          if (now.shipping().sender().equals(sender)) {
            return Outcome.DONE;
          }
          if (!seen.equals(seen(now.shipping().sender()))) {
            return Outcome.CHANGED_MEANWHILE;
          }
          ShopSql.setSender(tx, sender);
          Audit.note(tx, actor, "sender", "", at);
          return Outcome.DONE;
        });
  }

  private Outcome change(Shop shop, Change change) {
    Outcome outcome =
        database.inTenant(
            shop.tenant(),
            tx -> {
              Outcome made = change.make(tx, shops.locked(tx));
              if (made == Outcome.DONE) {
                Events.announce(tx, Shops.CHANGED, shop.slug());
              }
              return made;
            });
    shops.refresh(shop.tenant());
    return outcome;
  }
}
