package io.puente.storefront.cart;

import io.puente.platform.text.Texts;
import io.puente.shop.quote.ImportQuotes;
import io.puente.shop.web.ShopWeb;
import io.puente.shop.web.Visit;
import io.puente.storefront.product.Prices;
import io.puente.storefront.product.Product;
import io.puente.storefront.product.Products;
import io.puente.storefront.product.ShippingOption;
import io.puente.trade.address.AddressFormat;
import io.puente.web.page.PageModel;
import io.puente.web.request.RateLimiter;
import io.puente.web.response.Answer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds to the cart, shows it and changes it. */
public final class CartRoutes {

  private final RateLimiter newCarts;
  private final Carts carts;
  private final Products products;
  private final Prices prices;
  private final ImportQuotes quotes;

  /**
   * The routes of carts.
   *
   * @param newCarts how many carts a network may begin in a minute
   */
  public CartRoutes(
      RateLimiter newCarts, Carts carts, Products products, Prices prices, ImportQuotes quotes) {
    this.newCarts = newCarts;
    this.carts = carts;
    this.products = products;
    this.prices = prices;
    this.quotes = quotes;
  }

  public void mount(ShopWeb web) {
    web.page("/:market/cart", visit -> show(visit, 200, null, null));
    web.page("/:market/cart/count", this::count);
    web.page("/:market/cart/lines", CartRoutes::toCart);
    web.page("/:market/cart/lines/:variant", CartRoutes::toCart);
    web.post("/:market/cart/lines", this::add);
    web.post("/:market/cart/lines/:variant", this::change);
    web.post("/:market/cart/lines/:variant/removal", this::remove);
    web.post("/:market/cart/region", visit -> withRegion(visit, toCart(visit)));
  }

  /** Adds one piece, or as many as are typed; a form with a bad quantity adds nothing. */
  private Answer add(Visit visit) {
    Optional<UUID> variant = id(visit.form().text("variant"));
    if (variant.isEmpty()) {
      return new Answer.Problem(422, "not-sold");
    }
    if (cartOf(visit).isEmpty() && newCarts.take(visit.client().address(), 1) > 0) {
      return new Answer.Problem(429, "too-many-carts");
    }
    String typed = visit.form().fields().getOrDefault("quantity", "1");
    return Quantity.parse(typed)
        .map(quantity -> add(visit, variant.get(), quantity))
        .orElseGet(() -> notAdded(visit, variant.get(), "cart.notice.not-added", Quantity.MOST));
  }

  private Answer add(Visit visit, UUID variant, int quantity) {
    return switch (carts.add(visit.shop().tenant(), visit.visitor(), variant, quantity)) {
      case Carts.Addition.Added added -> withRegion(visit, toCart(visit));
      case Carts.Addition.NotSold none -> new Answer.Problem(422, "not-sold");
      case Carts.Addition.Full none -> new Answer.Problem(422, "cart-full");
      case Carts.Addition.TooMany(int already) ->
          notAdded(visit, variant, "cart.notice.too-many", Quantity.MOST, already);
    };
  }

  private Answer notAdded(Visit visit, UUID variant, String key, Object... values) {
    Texts texts = visit.texts();
    return show(
        visit, 422, new CartPage.Notice(texts.get(key, values), productPath(visit, variant)), null);
  }

  private String productPath(Visit visit, UUID variant) {
    Product product =
        products.ofVariants(visit.shop(), visit.market(), List.of(variant)).get(variant);
    return product == null ? "" : visit.to("/products/" + product.slug() + "?v=" + variant);
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

  /** Sets the quantity of a line. What is no quantity changes nothing, and the buyer is told. */
  private Answer change(Visit visit) {
    String typed = visit.form().text("quantity");
    Optional<UUID> variant = id(visit.pathParameter("variant"));
    Optional<Integer> quantity = Quantity.parse(typed);
    if (variant.isPresent() && quantity.isEmpty()) {
      return show(
          visit,
          422,
          new CartPage.Notice(visit.texts().get("cart.notice.not-changed"), ""),
          new CartView.Refused(variant.get().toString(), typed));
    }
    boolean changed =
        variant.isPresent()
            && carts.change(
                visit.shop().tenant(), visit.visitor(), variant.get(), quantity.orElseThrow());
    return changed
        ? toCart(visit)
        : show(visit, 422, new CartPage.Notice(visit.texts().get("cart.notice.no-line"), ""), null);
  }

  private Answer remove(Visit visit) {
    id(visit.pathParameter("variant"))
        .ifPresent(variant -> carts.remove(visit.shop().tenant(), visit.visitor(), variant));
    return toCart(visit);
  }

  private static Optional<UUID> id(String text) {
    return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  private Optional<Cart> cartOf(Visit visit) {
    return visit.returningVisitor().flatMap(visitor -> carts.of(visit.shop().tenant(), visitor));
  }

  private CartContents contents(Visit visit) {
    return cartOf(visit)
        .map(cart -> CartContents.of(visit.shop(), visit.market(), cart, products, prices))
        .orElseGet(() -> CartContents.empty(visit.market()));
  }

  private Answer count(Visit visit) {
    // With an exchange rate, all that is sold has a price: no need to read the products.
    boolean priced = prices.rate(visit.shop().currency(), visit.market().currency()).isPresent();
    int pieces = priced ? cartOf(visit).map(Cart::pieces).orElse(0) : contents(visit).pieces();
    return Answer.page(
        "cart/count",
        new CartCount(pieces == 0 ? "" : visit.texts().count("cart.pieces", pieces), pieces));
  }

  private record CartCount(String title, int pieces) implements PageModel {}

  private Answer show(
      Visit visit,
      int status,
      CartPage.@Nullable Notice notice,
      CartView.@Nullable Refused refused) {
    CartContents contents = contents(visit);
    Optional<ShippingOption> option =
        contents.isEmpty()
            ? Optional.empty()
            : ShippingOption.best(
                ShippingOption.all(
                    visit.shop(),
                    visit.market(),
                    visit.region().orElse(null),
                    contents.grams(),
                    contents.goods(visit.market()),
                    prices,
                    quotes));
    return new Answer.Page(
        status, "cart/cart", new CartView(visit, contents, option, notice, refused).page());
  }
}
