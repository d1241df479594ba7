package io.puente.dashboard.product;

import io.puente.dashboard.DashboardVisit;
import io.puente.landedcost.Explanations;
import io.puente.landedcost.Incoterm;
import io.puente.platform.database.Database;
import io.puente.shop.Market;
import io.puente.shop.PaymentFees;
import io.puente.shop.Shop;
import io.puente.shop.postage.ShippingChannel;
import io.puente.shop.postage.ShippingService;
import io.puente.shop.quote.Goods;
import io.puente.shop.quote.ImportQuote;
import io.puente.storefront.product.Product;
import io.puente.storefront.product.Products;
import io.puente.storefront.product.Variant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.joda.money.Money;

/** What a typical piece of a shop costs at a door in a country, also before the country is open. */
public record TypicalPieces(
    Database database, Products products, MarketQuotes quotes, PaymentFees fees) {

  /** Ceramic tableware, for the question whether anything at all is carried to a country. */
  private static final String SAMPLE_CODE = "691200";

  private static final long SAMPLE_GRAMS = 500;

  /** A piece, with the prices of the market that it was read for. */
  public record Piece(Product product, Variant variant) {

    public String title() {
      return product.title();
    }

    /** Whether the owner fixed its price in a market, which no setting of the market changes. */
    public boolean isFixedIn(Market market) {
      Variant.MarketPrice fixed = variant.marketPrice();
      return fixed != null && fixed.price().getCurrencyUnit().equals(market.currency());
    }
  }

  /**
   * The first product on sale with customs facts, or else the first on sale; empty if none is.
   *
   * @param market whose fixed prices it has, if it is one of the shop's
   */
  public Optional<Piece> of(Shop shop, Market market) {
    return database
        .reading(shop.tenant(), DashboardProductSql::typical)
        .flatMap(id -> products.ofId(shop, market, id))
        .flatMap(
            product ->
                product.variants().stream()
                    .findFirst()
                    .map(variant -> new Piece(product, variant)));
  }

  /** The gross weight of the heaviest piece on sale, in grams; empty if no weight is known. */
  public OptionalInt heaviestParcel(Shop shop) {
    return database.reading(shop.tenant(), DashboardProductSql::heaviest).stream()
        .map(net -> net + shop.shipping().packagingGrams())
        .findFirst();
  }

  /** The whole calculation for a piece. */
  public MarketCost cost(DashboardVisit visit, Market market, Piece piece) {
    return new MarketCosts(visit, quotes, fees.of(visit.shop()), Map.of())
        .of(market, piece.product(), piece.variant());
  }

  /**
   * A piece's price at the door in short; empty if there is no complete one.
   *
   * @param cost as calculated by {@link #cost}
   */
  public static String total(MarketCost cost) {
    MarketCost.Landed landed = cost.landed();
    return landed == null ? "" : landed.total();
  }

  /** Why a piece has no price at the door, in short; empty if it has one, or no postage. */
  public static String note(DashboardVisit visit, MarketCost cost) {
    MarketCost.Incomplete incomplete = cost.incomplete();
    if (incomplete == null) {
      return "";
    }
    return visit
        .texts()
        .get(
            incomplete.byAddress() ? "dashboard.market.by-address" : "dashboard.market.incomplete");
  }

  /** The working days of the way to ship a piece that its price is for; empty if there is none. */
  public String days(DashboardVisit visit, Market market, Piece piece) {
    return quotes.of(visit.shop(), market, piece.product(), piece.variant())
            instanceof MarketQuote.Quoted quoted
        ? days(visit, quoted.service())
        : "";
  }

  /** The working days of a service. */
  public static String days(DashboardVisit visit, ShippingService service) {
    return service.daysLeast() == service.daysMost()
        ? visit.texts().count("dashboard.markets.days", service.daysMost())
        : visit
            .texts()
            .get("dashboard.markets.days.between", service.daysLeast(), service.daysMost());
  }

  /**
   * That neither the post nor couriers carry goods there, or only one of them; often empty.
   *
   * @param withReason whether the law is explained
   */
  public String closedLane(DashboardVisit visit, Market market, boolean withReason) {
    Optional<ImportQuote.Closed> post = closed(visit.shop(), market, ShippingChannel.POST);
    Optional<ImportQuote.Closed> courier = closed(visit.shop(), market, ShippingChannel.COURIER);
    if (post.isEmpty() && courier.isEmpty()) {
      return "";
    }
    ImportQuote.Closed reason = post.or(() -> courier).orElseThrow();
    String who =
        post.isPresent() && courier.isPresent() ? "all" : post.isPresent() ? "post" : "courier";
    String closed = visit.texts().get("dashboard.markets.closed-lane." + who);
    return withReason
        ? closed + " " + Explanations.in(visit.locale()).why(reason.reason())
        : closed;
  }

  private Optional<ImportQuote.Closed> closed(Shop shop, Market market, ShippingChannel channel) {
    ShippingService way = ShippingService.unnamed(new UUID(0, 0), channel, 1, 1, Incoterm.DDP);
    Goods sample =
        new Goods(
            "sample",
            "sample",
            SAMPLE_CODE,
            shop.country(),
            Money.ofMajor(market.currency(), 30),
            1,
            SAMPLE_GRAMS,
            null,
            null,
            null,
            List.of());
    ImportQuote quote =
        quotes
            .quotes()
            .quote(shop, market, null, way, Money.zero(market.currency()), List.of(sample));
    return quote instanceof ImportQuote.Closed closed && !closed.prohibited()
        ? Optional.of(closed)
        : Optional.empty();
  }
}
