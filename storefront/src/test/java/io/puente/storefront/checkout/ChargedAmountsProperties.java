package io.puente.storefront.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.landedcost.BuyerFacts;
import io.puente.landedcost.Channel;
import io.puente.landedcost.Consignment;
import io.puente.landedcost.Country;
import io.puente.landedcost.Destination;
import io.puente.landedcost.HsCode;
import io.puente.landedcost.Incoterm;
import io.puente.landedcost.InvalidFact;
import io.puente.landedcost.LandedCost;
import io.puente.landedcost.Line;
import io.puente.landedcost.Quote;
import io.puente.landedcost.Rates;
import io.puente.landedcost.SellerFacts;
import io.puente.landedcost.Transport;
import io.puente.orders.OrderTerms;
import io.puente.payments.money.CurrencyDigits;
import io.puente.payments.money.PriceEnding;
import io.puente.payments.rate.ExchangeRate;
import io.puente.shop.Market;
import io.puente.shop.postage.ShippingChannel;
import io.puente.shop.postage.ShippingRate;
import io.puente.shop.postage.ShippingService;
import io.puente.shop.quote.ImportQuote;
import io.puente.shop.quote.PaymentSplit;
import io.puente.storefront.cart.Cart;
import io.puente.storefront.cart.CartContents;
import io.puente.storefront.product.Prices;
import io.puente.storefront.product.Product;
import io.puente.storefront.product.ShippingOption;
import io.puente.storefront.product.Variant;
import io.puente.trade.quote.Breakdown;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Defect: in currencies that people read without decimals, the rows shown ($ 12.345 + $ 8.900) did
 * not add up to the total shown ($ 21.246), which was not what the payment asked for (21 245.98).
 */
class ChargedAmountsProperties {

  private static final LandedCost LAWS = LandedCost.fromBundledData();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
  private static final List<CurrencyUnit> CURRENCIES =
      CurrencyUnit.registeredCurrencies().stream()
          .filter(currency -> !currency.isPseudoCurrency())
          .toList();
  private static final List<String> MARKETS =
      List.of("es-co", "es-cl", "es-us", "en-us", "pt-br", "es-pe", "es-mx", "es-ar", "es-pa");

  /** A shop's price in its currency, and a market of another. */
  record Sale(
      String marketCode,
      CurrencyUnit shopCurrency,
      CurrencyUnit marketCurrency,
      long priceMinor,
      @Nullable Long fixedMinor,
      long postageMinor,
      BigDecimal rate,
      BigDecimal margin,
      String ending) {

    Market market() {
      PriceEnding parsed = PriceEnding.parse(ending);
      return new Market(
          marketCode,
          marketCode.substring(0, 2),
          marketCode.substring(3).toUpperCase(Locale.ROOT),
          marketCurrency,
          margin,
          parsed.fits(marketCurrency) ? parsed : PriceEnding.parse(""));
    }

    BiFunction<CurrencyUnit, CurrencyUnit, Optional<ExchangeRate>> rates() {
      return (from, to) ->
          Optional.of(
              new ExchangeRate(
                  from, to, from.equals(to) ? BigDecimal.ONE : rate, "test", Instant.EPOCH));
    }
  }

  @Property(tries = 500)
  void theRowsShownAddUpToTheTotalShownAndThatIsWhatIsCharged(
      @ForAll("sales") Sale sale, @ForAll("quantities") List<Integer> quantities) {
    Market market = sale.market();
    CheckoutSummary summary = summary(sale, market, quantities);

    Money total = summary.total().orElseThrow();
    List<Money> rows = new ArrayList<>();
    summary.contents().items().forEach(item -> rows.add(item.amount()));
    summary.adjustments(market, "postage").stream()
        .map(OrderTerms.Adjustment::amount)
        .forEach(rows::add);

    assertThat(rows).allMatch(row -> read(market, row).compareTo(row.getAmount()) == 0);
    assertThat(read(market, total)).isEqualByComparingTo(total.getAmount());
    assertThat(rows.stream().map(row -> read(market, row)).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(read(market, total));
    for (CartContents.Item item : summary.contents().items()) {
      assertThat(read(market, item.unit()).multiply(BigDecimal.valueOf(item.quantity())))
          .isEqualByComparingTo(read(market, item.amount()));
    }
  }

  /** Nothing that a buyer is charged has more decimals than people read and providers take. */
  @Property(tries = 300)
  void noAmountIsFinerThanItsCurrencyIsCharged(
      @ForAll("sales") Sale sale, @ForAll("quantities") List<Integer> quantities) {
    Market market = sale.market();
    CheckoutSummary summary = summary(sale, market, quantities);
    int decimals = CurrencyDigits.of(market.currency()).charged();

    List<Money> amounts = new ArrayList<>(List.of(summary.total().orElseThrow()));
    summary.contents().items().forEach(item -> amounts.add(item.unit()));
    summary.breakdown(market).stream()
        .flatMap(quote -> quote.rows().stream())
        .map(Breakdown.Row::amount)
        .forEach(amounts::add);

    assertThat(amounts)
        .allMatch(amount -> amount.getAmount().stripTrailingZeros().scale() <= decimals);
  }

  /** What is paid to whom adds up to the total, too. */
  @Property(tries = 100)
  void thePaymentsByPayeeAddUp(
      @ForAll("sales") Sale sale, @ForAll("quantities") List<Integer> quantities) {
    Market market = sale.market();
    CheckoutSummary summary = summary(sale, market, quantities);
    summary
        .breakdown(market)
        .ifPresent(
            quote ->
                assertThat(
                        PaymentSplit.of(
                                quote,
                                new PaymentSplit.Price(
                                    summary.contents().goods(),
                                    summary.chosen().orElseThrow().price()),
                                false,
                                ShippingChannel.COURIER,
                                "Taller",
                                market,
                                io.puente.platform.text.Texts.in(market.language()))
                            .moves()
                            .getFirst()
                            .amount())
                    .isEqualTo(market.money(summary.total().orElseThrow())));
  }

  private static CheckoutSummary summary(Sale sale, Market market, List<Integer> quantities) {
    Prices prices = new Prices(sale.rates());
    List<CartContents.Item> items = new ArrayList<>();
    for (int quantity : quantities) {
      Variant variant = variant(sale);
      Money unit = prices.of(variant, market).orElseThrow();
      items.add(
          new CartContents.Item(
              product(variant), variant, quantity, unit, unit.multipliedBy(quantity)));
    }
    Money goods =
        Money.total(market.currency(), items.stream().map(CartContents.Item::amount).toList());
    ShippingRate way =
        new ShippingRate(
            ShippingService.unnamed(UUID.randomUUID(), ShippingChannel.COURIER, 2, 5, Incoterm.DDP),
            Money.ofMinor(sale.shopCurrency(), sale.postageMinor()));
    Money postage = prices.cost(way.price(), market).orElseThrow();
    ShippingOption option = new ShippingOption(way, postage, imports(sale, market, postage, items));
    return new CheckoutSummary(
        new Cart(UUID.randomUUID(), List.of()),
        new CartContents(items, List.of(), goods),
        List.of(option),
        Optional.of(option),
        prices.rate(sale.shopCurrency(), sale.marketCurrency()),
        total -> Optional.empty());
  }

  private static ImportQuote imports(
      Sale sale, Market market, Money postage, List<CartContents.Item> items) {
    try {
      return LAWS.quote(parcel(market, postage, items), rates(sale, market))
              instanceof Quote.Complete(var assessment)
          ? new ImportQuote.Known(assessment, assessment.total())
          : new ImportQuote.Domestic();
    } catch (InvalidFact tooLarge) {
      return new ImportQuote.Domestic();
    }
  }

  private static Consignment parcel(Market market, Money postage, List<CartContents.Item> items) {
    List<Line> lines = new ArrayList<>();
    for (CartContents.Item item : items) {
      lines.add(
          Line.of(
                  item.variant().id().toString(),
                  HsCode.of("6912004400"),
                  Country.of("BO"),
                  item.amount().toBigMoney(),
                  item.quantity())
              .withWeightGrams(300L * item.quantity()));
    }
    return new Consignment(
            Country.of("BO"),
            new Destination(Country.of(market.country()), null),
            DAY,
            Channel.COURIER,
            Transport.AIR,
            SellerFacts.none(),
            BuyerFacts.person(),
            Incoterm.DDP,
            postage.toBigMoney(),
            BigMoney.zero(market.currency()),
            lines)
        .withDecimals(CurrencyDigits.of(market.currency()).charged());
  }

  private static Rates rates(Sale sale, Market market) {
    return Rates.of(
        Arrays.stream(new String[] {"USD", "COP", "CLP", "BRL", "PEN", "MXN", "ARS", "PAB"})
            .map(CurrencyUnit::of)
            .filter(law -> !law.equals(market.currency()))
            .map(
                law ->
                    new io.puente.landedcost.ExchangeRate(
                        market.currency(), law, sale.rate(), "test", Instant.EPOCH))
            .toArray(io.puente.landedcost.ExchangeRate[]::new));
  }

  private static Variant variant(Sale sale) {
    return new Variant(
        UUID.randomUUID(),
        null,
        List.of(),
        "es",
        Money.ofMinor(sale.shopCurrency(), sale.priceMinor()),
        null,
        sale.fixedMinor() == null
            ? null
            : new Variant.MarketPrice(
                Money.ofMinor(sale.marketCurrency(), sale.fixedMinor()), null),
        300,
        null,
        Variant.PLENTY,
        null);
  }

  private static Product product(Variant variant) {
    return new Product(
        UUID.randomUUID(),
        "hilo",
        true,
        "hilo",
        "es",
        "Hilo",
        "",
        null,
        null,
        "6912004400",
        Map.of(),
        Map.of(),
        null,
        "BO",
        null,
        Map.of(),
        List.of(),
        "es",
        List.of(variant),
        List.of(),
        List.of());
  }

  /** The number that a reader of the market takes from the text of an amount. */
  private static BigDecimal read(Market market, Money amount) {
    char decimal = DecimalFormatSymbols.getInstance(market.locale()).getMonetaryDecimalSeparator();
    String digits = market.money(amount).replaceAll("[^0-9" + decimal + "]", "");
    return new BigDecimal(digits.replace(decimal, '.').replaceFirst("^\\D+", ""));
  }

  @Provide
  Arbitrary<Sale> sales() {
    Arbitrary<CurrencyUnit> currencies =
        Arbitraries.oneOf(
            Arbitraries.of("COP", "CLP", "PYG", "USD", "MXN", "BRL", "PEN", "CRC", "KWD", "HUF")
                .map(CurrencyUnit::of),
            Arbitraries.of(CURRENCIES));
    Arbitrary<Long> amounts = Arbitraries.longs().between(1, 40_000_000);
    return Combinators.combine(
            Arbitraries.of(MARKETS),
            currencies,
            Arbitraries.oneOf(
                Arbitraries.just(Optional.<CurrencyUnit>empty()), currencies.map(Optional::of)),
            amounts,
            amounts.injectNull(0.7),
            amounts,
            Arbitraries.bigDecimals()
                .between(new BigDecimal("0.0002"), new BigDecimal("4500"))
                .ofScale(7),
            Arbitraries.bigDecimals().between(BigDecimal.ONE, new BigDecimal("1.3")).ofScale(3))
        .as(
            (code, shop, market, price, fixed, postage, rate, margin) ->
                new Sale(
                    code,
                    shop,
                    market.orElse(shop),
                    price,
                    fixed,
                    postage,
                    rate,
                    margin,
                    price % 3 == 0 ? ".99" : price % 3 == 1 ? ".900" : ""));
  }

  @Provide
  Arbitrary<List<Integer>> quantities() {
    return Arbitraries.integers().between(1, 99).list().ofMinSize(1).ofMaxSize(4);
  }
}
