package io.puente.storefront.checkout;

import io.puente.landedcost.Assessment;
import io.puente.landedcost.PaymentPoint;
import io.puente.orders.OrderTerms;
import io.puente.payments.money.AmountProblem;
import io.puente.payments.rate.ExchangeRate;
import io.puente.shop.Market;
import io.puente.shop.quote.ImportQuote;
import io.puente.storefront.cart.Cart;
import io.puente.storefront.cart.CartContents;
import io.puente.storefront.product.ShippingOption;
import io.puente.trade.quote.Breakdown;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.joda.money.Money;

/**
 * What a buyer would pay for a cart at one address, as far as it is known.
 *
 * @param options ways to ship, the cheapest first
 * @param chosen one of them; none if the shop does not ship there
 * @param rate of the shop's currency to the buyer's
 * @param problemOfCharging why a sum cannot be charged at once, if it cannot
 */
record CheckoutSummary(
    Cart cart,
    CartContents contents,
    List<ShippingOption> options,
    Optional<ShippingOption> chosen,
    Optional<ExchangeRate> rate,
    Function<Money, Optional<AmountProblem>> problemOfCharging) {

  /** The import charges in words; none for goods that stay in their country. */
  Optional<Breakdown> breakdown(Market market) {
    return assessment().map(assessment -> Breakdown.of(assessment, market.locale()));
  }

  /** The import charges; none for goods that stay in their country, or while they are not known. */
  Optional<Assessment> assessment() {
    return chosen.flatMap(
        option ->
            option.quote() instanceof ImportQuote.Known known
                ? Optional.of(known.assessment())
                : Optional.empty());
  }

  /** What the shop is paid: goods, shipping and its part of the charges, when all are known. */
  Optional<Money> total() {
    return chosen.flatMap(
        option ->
            dueNow(option).map(charges -> contents.goods().plus(option.price()).plus(charges)));
  }

  private Optional<Money> dueNow(ShippingOption option) {
    return switch (option.quote()) {
      case ImportQuote.Domestic none -> Optional.of(Money.zero(contents.goods().getCurrencyUnit()));
      case ImportQuote.Known known -> Optional.of(known.dueNow());
      case ImportQuote.Unknown unknown -> Optional.empty();
      case ImportQuote.Closed closed -> Optional.empty();
    };
  }

  /** The goods, the total and the service in short; empty while the total is not known. */
  String seen() {
    return total()
        .map(
            total ->
                total.getCurrencyUnit().getCode()
                    + total.getAmountMinorLong()
                    + chosen.map(CheckoutSummary::inShort).orElse("")
                    + "-"
                    + DigestUtils.sha256Hex(goods()).substring(0, 16))
        .orElse("");
  }

  private static String inShort(ShippingOption option) {
    return "." + option.rate().service().id().toString().replace("-", "");
  }

  /** Whether a buyer who was shown this saw the goods of this summary. */
  boolean hasGoodsOf(String seen) {
    String now = seen();
    return seen.substring(seen.indexOf('-') + 1).equals(now.substring(now.indexOf('-') + 1));
  }

  /** A line that asks for more pieces than there are. */
  Optional<CartContents.Item> shortage() {
    return contents.items().stream().filter(item -> !item.enough()).findFirst();
  }

  private String goods() {
    return contents.items().stream()
        .map(item -> item.variant().id() + " " + item.quantity())
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  boolean canBePaid() {
    return !contents.isEmpty()
        && contents.allEnough()
        && rate.isPresent()
        && total().isPresent()
        && amountProblem().isEmpty();
  }

  /** Why the total cannot be charged, although it is known. */
  Optional<AmountProblem> amountProblem() {
    return total().flatMap(problemOfCharging);
  }

  /** Shipping and the import charges that the shop is paid, as rows of an order. */
  List<OrderTerms.Adjustment> adjustments(Market market, String shippingLabel) {
    ShippingOption option = chosen.orElseThrow();
    OrderTerms.Adjustment shipping =
        new OrderTerms.Adjustment(
            OrderTerms.Adjustment.Kind.SHIPPING,
            shippingLabel,
            option.rate().service().id().toString(),
            option.price());
    return Stream.concat(
            Stream.of(shipping),
            breakdown(market).stream()
                .flatMap(quote -> quote.rows().stream())
                .filter(row -> row.paymentPoint() == PaymentPoint.CHECKOUT)
                .map(CheckoutSummary::adjustment))
        .toList();
  }

  private static OrderTerms.Adjustment adjustment(Breakdown.Row row) {
    return new OrderTerms.Adjustment(
        switch (row.kind()) {
          case "tax" -> OrderTerms.Adjustment.Kind.TAX;
          case "fee" -> OrderTerms.Adjustment.Kind.FEE;
          default -> OrderTerms.Adjustment.Kind.DUTY;
        },
        row.label(),
        row.measure(),
        row.amount());
  }
}
