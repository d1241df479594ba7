package io.puente.storefront.cart;

import io.puente.landedcost.MissingFact;
import io.puente.storefront.product.Prices;
import io.puente.storefront.product.Products;
import io.puente.storefront.product.ShippingOption;
import io.puente.storefront.quote.ImportQuote;
import io.puente.storefront.quote.ImportQuotes;
import io.puente.storefront.shop.Market;
import io.puente.storefront.web.ShopWeb;
import io.puente.storefront.web.Visit;
import io.puente.trade.address.AddressFormat;
import io.puente.web.page.PageModel;
import io.puente.web.response.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.joda.money.Money;

/** Adds to the cart, shows it and changes it. */
public final class CartRoutes {

  private final Carts carts;
  private final Products products;
  private final Prices prices;
  private final ImportQuotes quotes;

  public CartRoutes(Carts carts, Products products, Prices prices, ImportQuotes quotes) {
    this.carts = carts;
    this.products = products;
    this.prices = prices;
    this.quotes = quotes;
  }

  public void mount(ShopWeb web) {
    web.page("/:market/cart", this::show);
    web.page("/:market/cart/count", this::count);
    web.post("/:market/cart/lines", this::add);
    web.post("/:market/cart/lines/:variant", this::change);
    web.post("/:market/cart/region", visit -> withRegion(visit, toCart(visit)));
  }

  private Answer add(Visit visit) {
    Optional<UUID> variant = id(visit.form().text("variant"));
    int quantity = visit.form().number("quantity").orElse(1);
    boolean added =
        variant.isPresent()
            && carts.add(visit.shop().tenant(), visit.visitor(), variant.get(), quantity);
    return added ? withRegion(visit, toCart(visit)) : new Answer.Problem(422, "not-sold");
  }

  private static Answer toCart(Visit visit) {
    return new Answer.Redirect(visit.to("/cart"));
  }

  /** Stores the region of the form, if it has one, in a cookie. */
  private static Answer withRegion(Visit visit, Answer answer) {
    String country = visit.market().country();
    String region = visit.form().text("region");
    return AddressFormat.of(country).regions().containsKey(region)
        ? new Answer.WithCookie(answer, Visit.regionCookie(country, region))
        : answer;
  }

  private Answer change(Visit visit) {
    id(visit.pathParameter("variant"))
        .ifPresent(
            variant ->
                carts.change(
                    visit.shop().tenant(),
                    visit.visitor(),
                    variant,
                    visit.form().number("quantity").orElse(0)));
    return new Answer.Redirect(visit.to("/cart"));
  }

  private static Optional<UUID> id(String text) {
    return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  private Optional<Cart> cartOf(Visit visit) {
    return visit.returningVisitor().flatMap(visitor -> carts.of(visit.shop().tenant(), visitor));
  }

  private Answer count(Visit visit) {
    int pieces = cartOf(visit).map(Cart::pieces).orElse(0);
    return Answer.page(
        "cart/count",
        new CartCount(pieces == 0 ? "" : visit.texts().count("cart.pieces", pieces), pieces));
  }

  private record CartCount(String title, int pieces) implements PageModel {}

  private Answer show(Visit visit) {
    CartContents contents =
        cartOf(visit)
            .map(cart -> CartContents.of(visit.shop(), visit.market(), cart, products, prices))
            .orElse(new CartContents(List.of(), Money.zero(visit.market().currency())));
    return Answer.page("cart/cart", page(visit, contents));
  }

  private CartPage page(Visit visit, CartContents contents) {
    Market market = visit.market();
    Optional<ShippingOption> option =
        ShippingOption.best(
            ShippingOption.all(
                visit.shop(),
                market,
                visit.region().orElse(null),
                contents.grams(),
                contents.goods(market),
                prices,
                quotes));
    Optional<Money> shipping = option.map(ShippingOption::price);
    ImportQuote quote =
        option
            .filter(known -> !contents.isEmpty())
            .map(ShippingOption::quote)
            .orElse(new ImportQuote.Unknown(ImportQuote.Missing.RATE, List.of(), null));
    Optional<Money> charges =
        switch (quote) {
          case ImportQuote.Domestic none -> Optional.of(Money.zero(market.currency()));
          case ImportQuote.Known known -> Optional.of(known.total());
          case ImportQuote.Unknown unknown -> Optional.empty();
          case ImportQuote.Closed closed -> Optional.empty();
        };
    Optional<Money> landed =
        charges.flatMap(known -> shipping.map(price -> contents.goods().plus(price).plus(known)));
    return new CartPage(
        visit.texts().get("cart.title"),
        elsewhere(visit),
        contents.items().stream().map(item -> row(market, item)).toList(),
        market.money(contents.goods()),
        shipping.map(market::money).orElse(""),
        charges.map(market::money).orElse(""),
        onDelivery(quote).map(market::money).orElse(""),
        landed.map(market::money).orElseGet(() -> between(visit, quote, contents, shipping)),
        standing(quote, shipping),
        isByRegion(visit, quote) ? AddressFormat.of(market.country()).regions() : Map.of(),
        visit.region().orElse(""),
        !contents.isEmpty() && contents.allEnough());
  }

  private static Optional<Money> onDelivery(ImportQuote quote) {
    return quote instanceof ImportQuote.Known known
        ? Optional.of(known.dueOnDelivery()).filter(Money::isPositive)
        : Optional.empty();
  }

  private static String between(
      Visit visit, ImportQuote quote, CartContents contents, Optional<Money> shipping) {
    if (quote instanceof ImportQuote.Unknown(var missing, var facts, var range)
        && range != null
        && shipping.isPresent()) {
      Money before = contents.goods().plus(shipping.get());
      Market market = visit.market();
      return visit
          .texts()
          .get(
              "cart.between",
              market.money(before.plus(range.least())),
              market.money(before.plus(range.most())));
    }
    return "";
  }

  private static boolean isByRegion(Visit visit, ImportQuote quote) {
    return visit.region().isPresent()
        || (quote instanceof ImportQuote.Unknown unknown
            && unknown.facts().stream().anyMatch(fact -> fact.kind() == MissingFact.Kind.REGION));
  }

  private static String standing(ImportQuote quote, Optional<Money> shipping) {
    if (shipping.isEmpty()) {
      return "no-shipping";
    }
    return switch (quote) {
      case ImportQuote.Domestic none -> "domestic";
      case ImportQuote.Known known -> known.dueOnDelivery().isPositive() ? "on-delivery" : "all-in";
      case ImportQuote.Unknown unknown -> unknown.range() == null ? "cannot-quote" : "between";
      case ImportQuote.Closed closed -> "lane-closed";
    };
  }

  private static CartPage.Row row(Market market, CartContents.Item item) {
    return new CartPage.Row(
        item.variant().id().toString(),
        item.product().title(),
        item.variant().name(),
        "/%s/products/%s?v=%s".formatted(market.code(), item.product().slug(), item.variant().id()),
        item.product().pictures().isEmpty() ? null : item.product().pictures().getFirst(),
        market.money(item.unit()),
        market.money(item.amount()),
        item.quantity(),
        item.enough() ? -1 : item.variant().left());
  }

  private static Map<String, String> elsewhere(Visit visit) {
    Map<String, String> paths = new TreeMap<>();
    visit
        .shop()
        .markets()
        .forEach(market -> paths.put(market.code(), "/" + market.code() + "/cart"));
    return paths;
  }
}
