package io.puente.storefront.product;

import io.puente.landedcost.Explanations;
import io.puente.platform.text.Texts;
import io.puente.shop.Market;
import io.puente.shop.Shipping;
import io.puente.shop.Shop;
import io.puente.shop.quote.ImportQuote;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why goods cannot be sold to the buyers of a market, in their words: without ids, codes and terms
 * of customs. What the owner can do about it is on the dashboard.
 *
 * @param goods the ids of the goods because of which; empty for the parcel as a whole
 */
public record SaleObstacle(Kind kind, Set<String> goods, String text) {

  /** The kind of obstacle. */
  public enum Kind {
    /** The shop has no postage to the country. */
    NO_SHIPPING,
    /** The shop has postage to the country, but for lighter parcels. */
    TOO_HEAVY,
    /** The shop sends to some regions of the country, and the buyer's is not known yet. */
    BY_REGION,
    /** The shop sends to other regions of the country. */
    NOT_TO_REGION,
    NO_RATE,
    /** There are no rules of import for the country yet. */
    NO_RULES,
    /** The shop, or the data of the rules, lacks a fact that no buyer can supply. */
    MISSING_FACTS,
    /** The rules of import have to be reviewed before a sum can be promised. */
    PAST_REVIEW,
    LANE_CLOSED,
    PROHIBITED;

    /** As in message keys and class names of style sheets: {@code too-heavy}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * The obstacle to one way to ship goods, if there is one.
   *
   * @param region of the buyer; empty or {@code null} while unknown
   * @param option none if there is no way to ship them
   * @param netGrams the weight of the goods
   */
  public static Optional<SaleObstacle> of(
      Shop shop,
      Market market,
      Texts texts,
      @Nullable String region,
      Optional<ShippingOption> option,
      long netGrams) {
    return option
        .map(way -> of(way, market, texts))
        .orElseGet(
            () ->
                Optional.of(
                    withoutShipping(shop, market, texts, region == null ? "" : region, netGrams)));
  }

  private static Optional<SaleObstacle> of(ShippingOption option, Market market, Texts texts) {
    return switch (option.quote()) {
      case ImportQuote.Domestic none -> Optional.empty();
      case ImportQuote.Known known -> Optional.empty();
      case ImportQuote.Unknown unknown when unknown.isSettledByAddress() -> Optional.empty();
      case ImportQuote.Unknown unknown -> Optional.of(of(kind(unknown), unknown.goods(), texts));
      case ImportQuote.Closed closed -> {
        Kind kind = closed.prohibited() ? Kind.PROHIBITED : Kind.LANE_CLOSED;
        String why = Explanations.in(market.locale()).why(closed.reason());
        yield Optional.of(
            new SaleObstacle(
                kind, closed.goods(), texts.get("obstacle." + kind.key()) + " " + why));
      }
    };
  }

  private static Kind kind(ImportQuote.Unknown unknown) {
    return switch (unknown.missing()) {
      case GOODS_FACTS -> Kind.MISSING_FACTS;
      case FACTS -> unknown.isSettledByReview() ? Kind.PAST_REVIEW : Kind.MISSING_FACTS;
      case COUNTRY -> Kind.NO_RULES;
      case RATE -> Kind.NO_RATE;
    };
  }

  private static SaleObstacle withoutShipping(
      Shop shop, Market market, Texts texts, String region, long netGrams) {
    Shipping shipping = shop.shipping();
    if (!shipping.to(market.country(), region, netGrams).isEmpty()) {
      return of(Kind.NO_RATE, Set.of(), texts);
    }
    OptionalInt limit = shipping.heaviestTo(market.country(), region);
    if (limit.isPresent()) {
      return new SaleObstacle(
          Kind.TOO_HEAVY,
          Set.of(),
          texts.get(
              "obstacle.too-heavy",
              market.kilograms(netGrams + shipping.packagingGrams()),
              market.kilograms(limit.getAsInt()),
              shop.contactEmail()));
    }
    if (shipping.heaviestTo(market.country()).isEmpty()) {
      return of(Kind.NO_SHIPPING, Set.of(), texts);
    }
    Kind kind = region.isEmpty() ? Kind.BY_REGION : Kind.NOT_TO_REGION;
    return new SaleObstacle(
        kind, Set.of(), texts.get("obstacle." + kind.key(), shop.contactEmail()));
  }

  /** Whether the buyer's address settles it. */
  public boolean isSettledByAddress() {
    return kind == Kind.BY_REGION || kind == Kind.NOT_TO_REGION;
  }

  private static SaleObstacle of(Kind kind, Set<String> goods, Texts texts) {
    return new SaleObstacle(kind, goods, texts.get("obstacle." + kind.key()));
  }

  /** The names of the goods because of which; empty for the parcel as a whole. */
  public String names(Map<String, String> nameById) {
    return goods.stream()
        .map(id -> nameById.getOrDefault(id, ""))
        .filter(name -> !name.isEmpty())
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
