package io.puente.storefront.checkout;

import io.puente.orders.Order;
import io.puente.orders.OrderTerms;
import io.puente.orders.OrderedService;
import io.puente.orders.Orders;
import io.puente.orders.Placement;
import io.puente.orders.parcel.ServiceNames;
import io.puente.payments.AmountDue;
import io.puente.payments.PaymentLine;
import io.puente.payments.PaymentRequest;
import io.puente.payments.PaymentStart;
import io.puente.payments.Payments;
import io.puente.payments.rate.ExchangeRate;
import io.puente.platform.network.PublicUrls;
import io.puente.platform.secrets.TokenHash;
import io.puente.platform.text.Texts;
import io.puente.shop.Market;
import io.puente.shop.Shop;
import io.puente.shop.quote.BreakdownSnapshot;
import io.puente.shop.quote.ImportQuotes;
import io.puente.shop.quote.QuoteSnapshot;
import io.puente.storefront.cart.Cart;
import io.puente.storefront.cart.CartContents;
import io.puente.storefront.cart.Carts;
import io.puente.storefront.product.Prices;
import io.puente.storefront.product.Products;
import io.puente.storefront.product.ShippingOption;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;

/** From a cart and an address to one total, an order and a page to pay on. */
public final class Checkout {

  private final Carts carts;
  private final Products products;
  private final Prices prices;
  private final ImportQuotes quotes;
  private final Orders orders;
  private final Payments payments;
  private final PublicUrls urls;
  private final String provider;

  /**
   * The parts that a checkout calls in turn.
   *
   * @param provider the payment provider, {@code stripe}
   */
  public Checkout(
      Carts carts,
      Products products,
      Prices prices,
      ImportQuotes quotes,
      Orders orders,
      Payments payments,
      PublicUrls urls,
      String provider) {
    this.carts = carts;
    this.products = products;
    this.prices = prices;
    this.quotes = quotes;
    this.orders = orders;
    this.payments = payments;
    this.urls = urls;
    this.provider = provider;
  }

  /** What the visitor's cart costs at an address; none if the cart is empty. */
  Optional<CheckoutSummary> summary(
      Shop shop, Market market, TokenHash visitor, CheckoutForm form) {
    Optional<Cart> cart = carts.of(shop.tenant(), visitor);
    return cart.map(
            found -> summary(shop, market, found, form.recipient().region(), form.service()))
        .filter(summary -> !summary.contents().isEmpty());
  }

  /** The terms of the order that the visitor's cart has become already and that is not paid. */
  Optional<OrderTerms> begun(Shop shop, TokenHash visitor) {
    return carts
        .of(shop.tenant(), visitor)
        .flatMap(cart -> orders.unpaidOf(shop.tenant(), cart.id()))
        .map(Order::terms);
  }

  private CheckoutSummary summary(
      Shop shop, Market market, Cart cart, String region, String service) {
    CartContents contents = CartContents.of(shop, market, cart, products, prices);
    List<ShippingOption> options =
        ShippingOption.all(
            shop,
            market,
            region.isEmpty() ? null : region,
            contents.grams(),
            contents.goods(market),
            prices,
            quotes);
    return new CheckoutSummary(
        cart,
        contents,
        options,
        options.stream()
            .filter(each -> each.rate().service().id().toString().equals(service))
            .findFirst()
            .or(() -> ShippingOption.best(options)),
        prices.rate(shop.currency(), market.currency()),
        total -> payments.problemWith(shop.tenant(), provider, total));
  }

  /**
   * Places the order, which reserves its goods, and starts its payment.
   *
   * @param address the buyer's network address
   */
  Outcome place(
      Shop shop,
      Market market,
      Texts texts,
      CheckoutForm form,
      CheckoutSummary summary,
      String address) {
    OrderedService service =
        ServiceNames.ordered(summary.chosen().orElseThrow().rate().service(), texts);
    return switch (orders.place(
        shop,
        summary.cart().id(),
        terms(market, form, summary, service, service.label(texts)),
        summary
            .assessment()
            .map(assessment -> QuoteSnapshot.of(assessment, shop.language(), shop.country()))
            .orElse(null),
        address)) {
      case Placement.SoldOut(var title, var left) -> new Outcome.SoldOut(title, left);
      case Placement.Placed(var order) -> collect(shop, market, order);
      case Placement.PlacedBefore(var order) -> new Collection.PlacedBefore(order);
      case Placement.TooManyUnpaid tooMany -> new Outcome.TooManyUnpaid();
      case Placement.CartChanged changed -> new Outcome.CartChanged();
      case Placement.NoCart none -> new Outcome.NoCart();
    };
  }

  /** The outcome of placing an order and starting its payment. */
  sealed interface Outcome {

    record SoldOut(String title, int left) implements Outcome {}

    /** This network, email address or cart has too many orders that nobody paid. */
    record TooManyUnpaid() implements Outcome {}

    /** In another tab goods were taken out of the cart, or paid. */
    record CartChanged() implements Outcome {}

    record NoCart() implements Outcome {}
  }

  /** What becomes of an order for which money is asked. */
  sealed interface Collection extends Outcome {

    record Paying(Order order, PaymentStart start) implements Collection {}

    /** The order is paid, or being looked at. */
    record PlacedBefore(Order order) implements Collection {}
  }

  private static OrderTerms terms(
      Market market,
      CheckoutForm form,
      CheckoutSummary summary,
      OrderedService service,
      String shippingLabel) {
    ExchangeRate rate = summary.rate().orElseThrow();
    return new OrderTerms(
        market.code(),
        market.language(),
        summary.total().orElseThrow(),
        form.email(),
        form.payerName(),
        service.channel().isPickup() ? form.recipient().withoutAddress() : form.recipient(),
        service,
        rate.rate(),
        rate.source(),
        rate.asOf(),
        summary.breakdown(market).map(BreakdownSnapshot::write).orElseGet(JsonObject::new),
        summary.contents().items().stream().map(item -> line(item, market)).toList(),
        summary.adjustments(market, shippingLabel));
  }

  private static OrderTerms.Line line(CartContents.Item item, Market market) {
    return new OrderTerms.Line(
        item.variant().id(),
        item.variant().sku(),
        item.product().title(),
        item.variant().name(),
        item.product().language(),
        item.product().pictures().isEmpty() ? null : item.product().pictures().getFirst().src(),
        item.quantity(),
        item.unit(),
        item.amount(),
        item.product().hsFor(market.country()).orElse(null),
        item.product().origin(),
        item.product().customsDescription(),
        item.variant().weightGrams());
  }

  /** Starts the payment of what is due. A second call returns the same pay page. */
  Collection collect(Shop shop, Market market, Order order) {
    return order.due() instanceof AmountDue.Payable(Money due)
        ? new Collection.Paying(order, collect(shop, market, order, due))
        : new Collection.PlacedBefore(order);
  }

  private PaymentStart collect(Shop shop, Market market, Order order, Money due) {
    return payments.collect(shop.tenant(), request(shop, market, order, due));
  }

  private PaymentRequest request(Shop shop, Market market, Order order, Money due) {
    boolean whole = due.isEqual(order.total());
    return new PaymentRequest(
        order.id(),
        order.number(),
        provider,
        due,
        whole ? lines(order) : difference(order, due, market),
        market.locale(),
        Optional.of(order.terms().email()),
        urls.of(shop.host(), order.path() + "/return"),
        urls.of(shop.host(), whole ? market.path("/checkout") : order.path()));
  }

  /** Whether what is due can be charged: a small difference may be below the provider's minimum. */
  boolean canCollect(Shop shop, Market market, Order order) {
    return order.due() instanceof AmountDue.Payable(Money due)
        && payments.problemWith(shop.tenant(), request(shop, market, order, due)).isEmpty();
  }

  /** What is left of an order that is paid in part. */
  private static List<PaymentLine> difference(Order order, Money due, Market market) {
    String label = Texts.in(market.language()).get("order.difference", order.number());
    return List.of(new PaymentLine(PaymentLine.Kind.GOODS, label, 1, due));
  }

  /** The rows that the buyer saw, without those that cost nothing. */
  private static List<PaymentLine> lines(Order order) {
    List<PaymentLine> lines = new ArrayList<>();
    for (OrderTerms.Line line : order.lines()) {
      String label =
          line.variantName().isEmpty() ? line.title() : line.title() + " – " + line.variantName();
      lines.add(new PaymentLine(PaymentLine.Kind.GOODS, label, line.quantity(), line.amount()));
    }
    for (OrderTerms.Adjustment adjustment : order.adjustments()) {
      if (adjustment.amount().isGreaterThan(Money.zero(order.currency()))) {
        lines.add(
            new PaymentLine(
                PaymentLine.Kind.valueOf(adjustment.kind().name().toUpperCase(Locale.ROOT)),
                adjustment.label(),
                1,
                adjustment.amount()));
      }
    }
    return lines;
  }
}
