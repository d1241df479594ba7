package io.puente.storefront.cart;

import io.puente.landedcost.MissingFact;
import io.puente.shop.Market;
import io.puente.shop.quote.ImportQuote;
import io.puente.shop.web.Visit;
import io.puente.storefront.product.PicturePlace;
import io.puente.storefront.product.PictureView;
import io.puente.storefront.product.SaleObstacle;
import io.puente.storefront.product.ShippingOption;
import io.puente.trade.address.AddressFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Builds the cart's page.
 *
 * @param option the best way to ship the cart, if there is one
 * @param refused a quantity that was typed for a line and is none
 */
record CartView(
    Visit visit,
    CartContents contents,
    Optional<ShippingOption> option,
    CartPage.@Nullable Notice notice,
    @Nullable Refused refused) {

  /** What was typed as the quantity of a variant. */
  record Refused(String variant, String typed) {}

  CartPage page() {
    Market market = visit.market();
    Optional<SaleObstacle> obstacle =
        SaleObstacle.of(
            visit.shop(),
            market,
            visit.texts(),
            visit.region().orElse(null),
            option,
            contents.grams());
    Optional<Money> shipping = option.map(ShippingOption::price);
    Optional<Money> charges = option.flatMap(way -> charges(way.quote()));
    Optional<Money> landed =
        charges.flatMap(known -> shipping.map(price -> contents.goods().plus(price).plus(known)));
    return new CartPage(
        visit.texts().get("frame.cart"),
        elsewhere(),
        notice,
        contents.items().stream().map(item -> row(item, obstacle)).toList(),
        contents.notOffered().stream().map(this::notOffered).toList(),
        market.money(contents.goods()),
        shipping.map(market::money).orElse(""),
        charges.map(market::money).orElse(""),
        onDelivery().map(market::money).orElse(""),
        landed.map(market::money).orElseGet(() -> isOnlyToBeReviewed(obstacle) ? between() : ""),
        option.filter(way -> way.quote() instanceof ImportQuote.Domestic).isPresent(),
        obstacle.map(this::text).orElseGet(this::standing),
        obstacle.isPresent(),
        isByRegion(obstacle)
            ? AddressFormat.of(market.country()).regions(market.language())
            : Map.of(),
        visit.region().orElse(""),
        !contents.isEmpty()
            && contents.allEnough()
            && obstacle.filter(each -> !each.isSettledByAddress()).isEmpty());
  }

  private Optional<Money> charges(ImportQuote quote) {
    return switch (quote) {
      case ImportQuote.Domestic none -> Optional.of(Money.zero(visit.market().currency()));
      case ImportQuote.Known known -> Optional.of(known.total());
      case ImportQuote.Unknown unknown -> Optional.empty();
      case ImportQuote.Closed closed -> Optional.empty();
    };
  }

  private Optional<Money> onDelivery() {
    return option
        .filter(way -> way.quote() instanceof ImportQuote.Known)
        .map(way -> ((ImportQuote.Known) way.quote()).dueOnDelivery())
        .filter(Money::isPositive);
  }

  /** Whether a range says more than nothing: a review that is due does not make it wrong. */
  private static boolean isOnlyToBeReviewed(Optional<SaleObstacle> obstacle) {
    return obstacle.filter(each -> each.kind() != SaleObstacle.Kind.PAST_REVIEW).isEmpty();
  }

  /** The least and the most where the total depends on the buyer's region. */
  private String between() {
    if (option.isPresent()
        && option.get().quote() instanceof ImportQuote.Unknown unknown
        && unknown.range() != null) {
      Money before = contents.goods().plus(option.get().price());
      if (unknown.range().least().equals(unknown.range().most())) {
        return visit
            .texts()
            .get("cart.about", visit.market().money(before.plus(unknown.range().most())));
      }
      return visit
          .texts()
          .get(
              "cart.between",
              visit.market().money(before.plus(unknown.range().least())),
              visit.market().money(before.plus(unknown.range().most())));
    }
    return "";
  }

  private boolean isByRegion(Optional<SaleObstacle> obstacle) {
    return visit.region().isPresent()
        || obstacle.filter(SaleObstacle::isSettledByAddress).isPresent()
        || option
            .filter(
                way ->
                    way.quote() instanceof ImportQuote.Unknown unknown
                        && unknown.facts().stream()
                            .anyMatch(fact -> fact.kind() == MissingFact.Kind.REGION))
            .isPresent();
  }

  private String standing() {
    return option
        .map(
            way ->
                switch (way.quote()) {
                  case ImportQuote.Domestic none -> "cart.standing.domestic";
                  case ImportQuote.Known known ->
                      known.dueOnDelivery().isPositive()
                          ? "cart.standing.on-delivery"
                          : "cart.standing.all-in";
                  case ImportQuote.Unknown unknown -> "cart.standing.between";
                  case ImportQuote.Closed closed -> "obstacle.lane-closed";
                })
        .map(visit.texts()::get)
        .orElse("");
  }

  private String text(SaleObstacle obstacle) {
    return switch (obstacle.kind()) {
      case TOO_HEAVY -> obstacle.text() + " " + visit.texts().get("cart.take-out");
      case NO_SHIPPING,
          BY_REGION,
          NOT_TO_REGION,
          NO_RATE,
          NO_RULES,
          MISSING_FACTS,
          PAST_REVIEW,
          LANE_CLOSED,
          PROHIBITED ->
          obstacle.text();
    };
  }

  private CartPage.Row row(CartContents.Item item, Optional<SaleObstacle> obstacle) {
    String id = item.variant().id().toString();
    Refused typed = refused != null && refused.variant().equals(id) ? refused : null;
    return new CartPage.Row(
        id,
        item.product().title(),
        item.product().language(),
        item.variant().name(),
        item.variant().language(),
        "/%s/products/%s?v=%s"
            .formatted(visit.market().code(), item.product().slug(), item.variant().id()),
        PictureView.small(item.product(), PicturePlace.CART),
        visit.market().money(item.unit()),
        visit.market().money(item.amount()),
        typed == null ? Integer.toString(item.quantity()) : typed.typed(),
        typed == null
            ? wrong(item, obstacle)
            : visit.texts().get("cart.quantity.wrong", Quantity.MOST));
  }

  private String wrong(CartContents.Item item, Optional<SaleObstacle> obstacle) {
    if (!item.variant().available()) {
      return visit.texts().get("cart.gone");
    }
    if (!item.enough()) {
      return visit.texts().count("cart.fewer", item.variant().left());
    }
    return obstacle
        .filter(known -> known.goods().contains(item.variant().id().toString()))
        .map(known -> visit.texts().get("cart.not-here"))
        .orElse("");
  }

  private CartPage.NotOffered notOffered(CartContents.NotOffered line) {
    String why = line.sold() ? "cart.no-price" : "cart.not-sold";
    return new CartPage.NotOffered(
        line.variant().toString(), line.name(), visit.texts().get(why, line.name()));
  }

  private Map<String, String> elsewhere() {
    Map<String, String> paths = new TreeMap<>();
    List<Market> markets = visit.shop().markets();
    markets.forEach(market -> paths.put(market.code(), market.path("/cart")));
    return paths;
  }
}
