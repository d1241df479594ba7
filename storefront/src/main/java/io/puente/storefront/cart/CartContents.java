package io.puente.storefront.cart;

import io.puente.storefront.product.Prices;
import io.puente.storefront.product.Product;
import io.puente.storefront.product.Products;
import io.puente.storefront.product.Variant;
import io.puente.storefront.quote.Goods;
import io.puente.storefront.shop.Market;
import io.puente.storefront.shop.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/**
 * A cart's lines with their products and current prices in a market.
 *
 * @param goods the sum of all lines that have a price
 */
public record CartContents(List<Item> items, Money goods) {

  /**
   * A line of the cart.
   *
   * @param unit the price of one, in the market's currency
   * @param amount the price of all of them
   */
  public record Item(Product product, Variant variant, int quantity, Money unit, Money amount) {

    /** Whether so many can be sold now. */
    public boolean enough() {
      return variant.left() >= quantity;
    }

    /** The line as goods of an import quote. */
    public Goods goods(Market market) {
      return product.goods(variant.id().toString(), variant, market.country(), amount, quantity);
    }
  }

  /** Reads products and prices. Lines that are no longer sold or have no price are left out. */
  public static CartContents of(
      Shop shop, Market market, Cart cart, Products products, Prices prices) {
    Map<UUID, Product> byVariant =
        products.ofVariants(shop, market, cart.lines().stream().map(Cart.Line::variant).toList());
    List<Item> items = new ArrayList<>();
    Money sum = Money.zero(market.currency());
    for (Cart.Line line : cart.lines()) {
      Optional<Item> item =
          Optional.ofNullable(byVariant.get(line.variant()))
              .flatMap(product -> item(product, line, market, prices));
      if (item.isPresent()) {
        items.add(item.get());
        sum = sum.plus(item.get().amount());
      }
    }
    return new CartContents(items, sum);
  }

  private static Optional<Item> item(
      Product product, Cart.Line line, Market market, Prices prices) {
    Variant variant =
        product.variants().stream()
            .filter(each -> each.id().equals(line.variant()))
            .findFirst()
            .orElseThrow();
    return prices
        .of(variant, market)
        .map(
            unit ->
                new Item(
                    product, variant, line.quantity(), unit, unit.multipliedBy(line.quantity())));
  }

  public boolean isEmpty() {
    return items.isEmpty();
  }

  public boolean allEnough() {
    return items.stream().allMatch(Item::enough);
  }

  /** Net weight of everything whose weight is known, in grams. */
  public long grams() {
    return items.stream()
        .mapToLong(
            item ->
                item.variant().weightGrams() == null
                    ? 0
                    : (long) item.variant().weightGrams() * item.quantity())
        .sum();
  }

  public List<Goods> goods(Market market) {
    return items.stream().map(item -> item.goods(market)).toList();
  }
}
