package io.puente.shop;

import io.puente.platform.database.Tenant;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/**
 * A shop as every page needs it.
 *
 * @param slug its name in addresses, {@code barro-azul}
 * @param host the name that its addresses have: a domain of its own, or else its slug below the
 *     server's own name
 * @param listed whether it wants to be on the server's front page
 * @param markets those that are open, the first one first; one at least
 * @param closedMarkets those that sell no longer; pages of their orders stay
 * @param programmes of other countries' customs that it has joined, such as {@code
 *     cl-iva-registered}
 */
public record Shop(
    Tenant tenant,
    String slug,
    String host,
    ShopState state,
    boolean listed,
    String name,
    Contact contact,
    Seller seller,
    Place place,
    Look look,
    List<Market> markets,
    List<Market> closedMarkets,
    Shipping shipping,
    Set<String> programmes) {

  /** Where buyers write to. */
  public String contactEmail() {
    return contact.email();
  }

  public String language() {
    return place.language();
  }

  public String country() {
    return place.country();
  }

  public CurrencyUnit currency() {
    return place.currency();
  }

  public ZoneId timeZone() {
    return place.timeZone();
  }

  /** The languages that the shop speaks, its own first. */
  public List<String> languages() {
    return Stream.concat(Stream.of(language()), markets.stream().map(Market::language))
        .distinct()
        .toList();
  }

  /** The day that the shop has at a moment. */
  public LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, timeZone());
  }

  /** The market of a code, open or closed. */
  public Optional<Market> market(String code) {
    return allMarkets().filter(market -> market.code().equals(code)).findFirst();
  }

  /** The open markets, then the closed ones. */
  public Stream<Market> allMarkets() {
    return Stream.concat(markets.stream(), closedMarkets.stream());
  }

  /** The first market, which is the one that a visitor of unknown language is shown. */
  public Market firstMarket() {
    return markets.getFirst();
  }

  /** The first market that speaks a language, or else the first of all. */
  public Market marketIn(String language) {
    return markets.stream()
        .filter(market -> market.language().equals(language))
        .findFirst()
        .orElseGet(this::firstMarket);
  }

  /** The same shop as it would be with another name and look. */
  public Shop with(String otherName, Look otherLook) {
    return new Shop(
        tenant,
        slug,
        host,
        state,
        listed,
        otherName,
        contact,
        seller,
        place,
        otherLook,
        markets,
        closedMarkets,
        shipping,
        programmes);
  }
}
