package io.puente.storefront.checkout;

import io.puente.orders.parcel.ServiceNames;
import io.puente.payments.money.AmountProblem;
import io.puente.payments.money.CurrencyDigits;
import io.puente.payments.rate.RatesFeed;
import io.puente.platform.text.DecimalText;
import io.puente.platform.text.Texts;
import io.puente.shop.Market;
import io.puente.shop.postage.ShippingService;
import io.puente.shop.quote.ImportQuote;
import io.puente.shop.quote.PaymentSplit;
import io.puente.shop.web.Visit;
import io.puente.storefront.cart.CartContents;
import io.puente.storefront.product.PicturePlace;
import io.puente.storefront.product.PictureView;
import io.puente.storefront.product.SaleObstacle;
import io.puente.storefront.product.ShippingOption;
import io.puente.trade.quote.Breakdown;
import io.puente.trade.quote.BreakdownView;
import java.math.MathContext;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** Builds the checkout's page from a form and a summary. */
record CheckoutView(Visit visit, CheckoutForm form, Map<String, String> wrong, String notice) {

  private static final MathContext SHOWN = new MathContext(4);

  CheckoutPage page(CheckoutSummary summary) {
    Market market = visit.market();
    Texts texts = visit.texts();
    CheckoutFields fields = new CheckoutFields(market, texts, form, wrong);
    Optional<Breakdown> breakdown = summary.breakdown(market);
    Optional<SaleObstacle> obstacle =
        SaleObstacle.of(
            visit.shop(),
            market,
            texts,
            form.recipient().region(),
            summary.chosen(),
            summary.contents().grams());
    return new CheckoutPage(
        texts.get("checkout.title"),
        elsewhere(),
        market.locale().getDisplayCountry(market.locale()),
        notice,
        fields.wrong(),
        fields.problems(),
        form.email(),
        askedEmail(),
        form.payerName(),
        form.other(),
        form.other() ? form.recipient().name() : "",
        form.recipient().phone(),
        fields.address(),
        choices(summary),
        summary.contents().items().stream().map(this::item).toList(),
        summary.contents().notOffered().stream().map(this::notOffered).toList(),
        market.money(summary.contents().goods()),
        summary.chosen().map(option -> market.money(option.price())).orElse(""),
        breakdown
            .map(
                quote ->
                    BreakdownView.of(
                        quote, market.guide(visit.shop().country()), market.locale(), texts))
            .orElse(null),
        breakdown.map(quote -> whoPays(quote, summary)).orElse(null),
        summary.total().map(market::money).orElse(""),
        summary.seen(),
        obstacle.map(known -> known.kind().key()).orElseGet(() -> standing(summary)),
        obstacle
            .map(known -> text(known, summary))
            .or(() -> summary.shortage().map(this::text))
            .or(() -> summary.amountProblem().map(this::text))
            .orElseGet(() -> texts.get("checkout.standing." + standing(summary))),
        instead(summary),
        summary.shortage().isPresent(),
        rate(summary),
        market.guide(visit.shop().country()),
        summary.canBePaid());
  }

  private Map<String, String> elsewhere() {
    return visit.shop().markets().stream()
        .collect(Collectors.toMap(Market::code, each -> each.path("/checkout/quote")));
  }

  /** What the buyer has been asked about, once the page asks or has asked. */
  private String askedEmail() {
    return wrong.containsKey("email") ? form.email() : form.askedEmail();
  }

  /** In the order that the owner gave them. */
  private List<CheckoutPage.ServiceChoice> choices(CheckoutSummary summary) {
    List<ShippingService> order = visit.shop().shipping().services();
    return summary.options().stream()
        .sorted(Comparator.comparing(each -> order.indexOf(each.rate().service())))
        .map(each -> choice(each, summary))
        .toList();
  }

  private CheckoutPage.ServiceChoice choice(ShippingOption option, CheckoutSummary summary) {
    boolean onDelivery =
        option.quote() instanceof ImportQuote.Known known && known.dueOnDelivery().isPositive();
    return new CheckoutPage.ServiceChoice(
        option.rate().service().id().toString(),
        service(option),
        visit.market().money(option.price()),
        visit
            .texts()
            .get(
                option.isPickup() ? "shipping.days.pickup" : "shipping.days",
                option.rate().service().daysLeast(),
                option.rate().service().daysMost()),
        onDelivery ? visit.texts().get("shipping.duties-on-delivery") : "",
        free(option, summary),
        option.rate().service().collectAt(),
        summary.chosen().filter(option::equals).isPresent());
  }

  /** From which amount the option is free; rounded up, so that nobody is told too little. */
  private String free(ShippingOption option, CheckoutSummary summary) {
    Market market = visit.market();
    Money goods = summary.contents().goods();
    return summary
        .rate()
        .flatMap(rate -> option.rate().freeFrom(rate))
        .filter(from -> option.price().isPositive())
        .map(CurrencyDigits::chargedAtLeast)
        .map(
            from ->
                visit
                    .texts()
                    .get("shipping.free-from", market.money(from), market.money(from.minus(goods))))
        .orElse("");
  }

  private String service(ShippingOption option) {
    return ServiceNames.of(option.rate().service(), visit.texts());
  }

  private PaymentSplit whoPays(Breakdown quote, CheckoutSummary summary) {
    ShippingOption option = summary.chosen().orElseThrow();
    return PaymentSplit.of(
        quote,
        new PaymentSplit.Price(summary.contents().goods(), option.price()),
        false,
        option.rate().service().channel(),
        visit.shop().name(),
        visit.market(),
        visit.texts());
  }

  /** Another shipping option that can be paid for, if the chosen one cannot. */
  private String instead(CheckoutSummary summary) {
    return summary.chosen().filter(ShippingOption::isKnown).isPresent()
        ? ""
        : summary.options().stream()
            .filter(ShippingOption::isKnown)
            .findFirst()
            .map(option -> visit.texts().get("checkout.instead", service(option)))
            .orElse("");
  }

  private CheckoutPage.Item item(CartContents.Item item) {
    return new CheckoutPage.Item(
        item.product().title(),
        item.product().language(),
        item.variant().name(),
        item.variant().language(),
        item.quantity(),
        visit.market().money(item.amount()),
        PictureView.small(item.product(), PicturePlace.CHECKOUT));
  }

  /** Why a line of the cart is not in the sum. */
  private String notOffered(CartContents.NotOffered line) {
    return visit.texts().get(line.sold() ? "cart.no-price" : "cart.not-sold", line.name());
  }

  /** The key of the sentence on the charges, where nothing stands in the way of the sale. */
  private static String standing(CheckoutSummary summary) {
    return summary.chosen().map(CheckoutView::standing).orElse("");
  }

  private static String standing(ShippingOption option) {
    return switch (option.quote()) {
      case ImportQuote.Domestic none -> "domestic";
      case ImportQuote.Known known ->
          switch (option.rate().service().duties()) {
            case DDP -> "all-in";
            case DAP -> known.dueOnDelivery().isPositive() ? "on-delivery" : "nothing-due";
          };
      case ImportQuote.Unknown unknown -> "by-region";
      case ImportQuote.Closed closed -> "";
    };
  }

  private String text(CartContents.Item shortage) {
    int left = shortage.variant().left();
    return left > 0
        ? visit.texts().get("checkout.notice.short", shortage.name(), left)
        : visit.texts().get("checkout.notice.gone", shortage.name());
  }

  private String text(AmountProblem problem) {
    return switch (problem) {
      case AmountProblem.TooLarge(var amount, var maximum) ->
          visit
              .texts()
              .get(
                  "checkout.amount-too-large",
                  visit.market().money(maximum),
                  visit.shop().contactEmail());
      case AmountProblem.BelowMinimum(var amount, var minimum) ->
          visit.texts().get("checkout.amount-too-small", visit.market().money(minimum));
      case AmountProblem other -> visit.texts().get("checkout.notice.amount");
    };
  }

  /** The obstacle, with the names of the goods that cause it if the cart has others. */
  private String text(SaleObstacle obstacle, CheckoutSummary summary) {
    String names = obstacle.names(summary.contents().names());
    return names.isEmpty()
        ? obstacle.text()
        : obstacle.text() + " " + visit.texts().get("obstacle.goods", names);
  }

  /** The exchange rate of the prices, if prices are converted. */
  private String rate(CheckoutSummary summary) {
    return summary
        .rate()
        .filter(rate -> !rate.base().equals(rate.quote()))
        .map(
            rate ->
                visit
                    .texts()
                    .get(
                        "checkout.rate",
                        rate.base().getCode(),
                        DecimalText.of(rate.rate().round(SHOWN), visit.market().locale()),
                        rate.quote().getCode(),
                        rateSource(visit.texts(), rate.source()),
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                            .withLocale(visit.market().locale())
                            .format(rate.day(visit.shop().timeZone()))))
        .orElse("");
  }

  /** The source of a rate in words; the demo's rates are invented. */
  private static String rateSource(Texts texts, String source) {
    return source.equals(RatesFeed.DEMO) ? texts.get("checkout.rate-demo") : source;
  }
}
