package io.puente.storefront.checkout;

import io.puente.landedcost.Explanations;
import io.puente.platform.text.Texts;
import io.puente.storefront.cart.CartContents;
import io.puente.storefront.product.ShippingOption;
import io.puente.storefront.quote.ImportQuote;
import io.puente.storefront.quote.PaymentSplit;
import io.puente.storefront.shop.Market;
import io.puente.storefront.web.Visit;
import io.puente.trade.quote.Breakdown;
import io.puente.trade.quote.BreakdownView;
import java.math.MathContext;
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
    return new CheckoutPage(
        texts.get("checkout.title"),
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
        summary.options().stream().map(each -> choice(each, summary)).toList(),
        summary.contents().items().stream().map(this::item).toList(),
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
        summary.total().map(CheckoutView::minor).orElse(""),
        standing(summary),
        summary.chosen().map(option -> explanation(option.quote())).orElse(""),
        instead(summary),
        rate(summary),
        market.guide(visit.shop().country()),
        summary.canBePaid());
  }

  static String minor(Money money) {
    return money.getCurrencyUnit().getCode() + money.getAmountMinorLong();
  }

  /** What the buyer has been asked about, once the page asks or has asked. */
  private String askedEmail() {
    return wrong.containsKey("email") ? form.email() : form.askedEmail();
  }

  private CheckoutPage.ServiceChoice choice(ShippingOption option, CheckoutSummary summary) {
    boolean onDelivery =
        option.quote() instanceof ImportQuote.Known known && known.dueOnDelivery().isPositive();
    return new CheckoutPage.ServiceChoice(
        option.rate().service(),
        service(option),
        visit.market().money(option.price()),
        visit.texts().get("shipping.days", option.rate().daysLeast(), option.rate().daysMost()),
        onDelivery ? visit.texts().get("shipping.duties-on-delivery") : "",
        summary.chosen().filter(option::equals).isPresent());
  }

  private String service(ShippingOption option) {
    return visit.texts().get("shipping." + option.rate().service());
  }

  private PaymentSplit whoPays(Breakdown quote, CheckoutSummary summary) {
    ShippingOption option = summary.chosen().orElseThrow();
    return PaymentSplit.of(
        quote,
        new PaymentSplit.Price(summary.contents().goods(), option.price()),
        false,
        option.rate().service(),
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
        item.variant().name(),
        item.quantity(),
        visit.market().money(item.amount()),
        item.product().pictures().isEmpty() ? "" : item.product().pictures().getFirst().src());
  }

  private static String standing(CheckoutSummary summary) {
    return summary.chosen().map(CheckoutView::standing).orElse("no-shipping");
  }

  private static String standing(ShippingOption option) {
    return switch (option.quote()) {
      case ImportQuote.Domestic none -> "domestic";
      case ImportQuote.Known known ->
          switch (option.rate().duties()) {
            case DDP -> "all-in";
            case DAP -> known.dueOnDelivery().isPositive() ? "on-delivery" : "nothing-due";
          };
      case ImportQuote.Unknown unknown ->
          switch (unknown.missing()) {
            case GOODS_FACTS -> "missing-goods";
            case COUNTRY -> "no-rules";
            case FACTS -> "missing-facts";
            case RATE -> "missing-rate";
          };
      case ImportQuote.Closed closed -> closed.prohibited() ? "prohibited" : "lane-closed";
    };
  }

  /** What is missing or why the lane is closed, in the texts of landed-cost. */
  private String explanation(ImportQuote quote) {
    Explanations words = Explanations.in(visit.market().locale());
    return switch (quote) {
      case ImportQuote.Domestic none -> "";
      case ImportQuote.Known known -> "";
      case ImportQuote.Unknown unknown ->
          unknown.facts().stream().map(words::missing).distinct().collect(Collectors.joining(" "));
      case ImportQuote.Closed closed -> words.why(closed.reason());
    };
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
                        rate.rate().round(SHOWN).toPlainString(),
                        rate.quote().getCode(),
                        rate.source(),
                        rate.day(visit.shop().timeZone())))
        .orElse("");
  }
}
