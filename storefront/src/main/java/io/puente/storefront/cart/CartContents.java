package io.puente.storefront.cart;

import io.puente.shop.Market;
import io.puente.shop.Shop;
import io.puente.shop.quote.Goods;
import io.puente.storefront.product.Prices;
import io.puente.storefront.product.Product;
import io.puente.storefront.product.Products;
import io.puente.storefront.product.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * A cart's lines with their products and current prices in a market.
 *
 * @param notOffered lines that cannot be bought now, which the buyer is told by name
 * @param goods the sum of all items
 */
public record CartContents(List<Item> items, List<NotOffered> notOffered, Money goods) {

  /**
   * A line of the cart that can be bought.
   *
   * @param unit the price of one, in the market's currency
   * @param amount the price of all of them
   */
  public record Item(Product product, Variant variant, int quantity, Money unit, Money amount) {

    /** Whether so many can be sold now. */
    public boolean enough() {
      return variant.left() >= quantity;
    }

    public String name() {
      return variant.name().isEmpty() ? product.title() : product.title() + " – " + variant.name();
    }

    /** The line as goods of an import quote. */
    public Goods goods(Market market) {
      return product.goods(variant.id().toString(), variant, market.country(), amount, quantity);
    }
  }

  /**
   * A line of the cart that cannot be bought.
   *
   * @param sold whether the shop sells it, but has no price for it in the market
   */
  public record NotOffered(UUID variant, String name, int quantity, boolean sold) {}

  /** No lines. */
  static CartContents empty(Market market) {
    return new CartContents(List.of(), List.of(), Money.zero(market.currency()));
  }

  /** Reads products and prices. */
  public static CartContents of(
      Shop shop, Market market, Cart cart, Products products, Prices prices) {
    Map<UUID, Product> byVariant =
        products.ofVariants(
            shop,
            market,
            cart.lines().stream().filter(Cart.Line::sold).map(Cart.Line::variant).toList());
    List<Item> items = new ArrayList<>();
    List<Cart.Line> others = new ArrayList<>();
    for (Cart.Line line : cart.lines()) {
      Optional.ofNullable(byVariant.get(line.variant()))
          .flatMap(product -> item(product, line, market, prices))
          .ifPresentOrElse(items::add, () -> others.add(line));
    }
    Map<UUID, String> names =
        products.names(shop, market, others.stream().map(Cart.Line::variant).toList());
    return new CartContents(
        items,
        others.stream()
            .map(
                line ->
                    new NotOffered(
                        line.variant(),
                        names.getOrDefault(line.variant(), ""),
                        line.quantity(),
                        byVariant.containsKey(line.variant())))
            .toList(),
        Money.total(market.currency(), items.stream().map(Item::amount).toList()));
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

  int pieces() {
    return items.stream().mapToInt(Item::quantity).sum();
  }

  /** The names of the lines by the ids of their goods. */
  public Map<String, String> names() {
    return items.stream()
        .collect(Collectors.toMap(item -> item.variant().id().toString(), Item::name));
  }

  public List<Goods> goods(Market market) {
    return items.stream().map(item -> item.goods(market)).toList();
  }
}
