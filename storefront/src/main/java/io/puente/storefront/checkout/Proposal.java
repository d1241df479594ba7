package io.puente.storefront.checkout;

import io.puente.payments.rate.ExchangeRate;
import io.puente.storefront.cart.Cart;
import io.puente.storefront.cart.CartContents;
import io.puente.storefront.order.Order;
import io.puente.storefront.quote.Breakdown;
import io.puente.storefront.quote.ImportQuote;
import io.puente.storefront.shop.ShippingRate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What a buyer would pay for a cart at one address, as far as it is known.
 *
 * @param services the ways to ship, with their prices in the buyer's currency
 * @param chosen one of them; none if the shop does not ship there
 * @param breakdown the import charges in words; none for goods that stay in their country
 * @param rate of the shop's currency to the buyer's
 */
record Proposal(
    Cart cart,
    CartContents contents,
    List<Service> services,
    Optional<Service> chosen,
    ImportQuote quote,
    Optional<Breakdown> breakdown,
    Optional<ExchangeRate> rate) {

  /** A way to ship. */
  record Service(ShippingRate rate, Money price) {}

  /** Goods, shipping and import charges, when all are known and everything is on the shelf. */
  Optional<Money> total() {
    return chosen.flatMap(
        service -> charges().map(charges -> contents.goods().plus(service.price()).plus(charges)));
  }

  Optional<Money> charges() {
    return switch (quote) {
      case ImportQuote.Domestic none -> Optional.of(Money.zero(contents.goods().getCurrencyUnit()));
      case ImportQuote.Known known -> Optional.of(known.total());
      case ImportQuote.Unknown unknown -> Optional.empty();
      case ImportQuote.Closed closed -> Optional.empty();
    };
  }

  boolean canBePaid() {
    return !contents.isEmpty() && contents.allEnough() && rate.isPresent() && total().isPresent();
  }

  /** Shipping and import charges as rows of an order. */
  List<Order.Adjustment> adjustments(String shippingLabel) {
    Order.Adjustment shipping =
        new Order.Adjustment(
            Order.Adjustment.Kind.SHIPPING,
            shippingLabel,
            chosen.orElseThrow().rate().service(),
            chosen.orElseThrow().price());
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(shipping),
            breakdown.map(Breakdown::rows).orElse(List.of()).stream().map(Proposal::adjustment))
        .toList();
  }

  private static Order.Adjustment adjustment(Breakdown.Row row) {
    return new Order.Adjustment(
        switch (row.kind()) {
          case "tax" -> Order.Adjustment.Kind.TAX;
          case "fee" -> Order.Adjustment.Kind.FEE;
          default -> Order.Adjustment.Kind.DUTY;
        },
        row.label(),
        row.measure(),
        row.amount());
  }
}
