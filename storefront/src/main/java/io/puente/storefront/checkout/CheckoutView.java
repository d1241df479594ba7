package io.puente.storefront.checkout;

import io.puente.landedcost.Explanations;
import io.puente.platform.text.Texts;
import io.puente.storefront.cart.CartContents;
import io.puente.storefront.product.Way;
import io.puente.storefront.quote.ImportQuote;
import io.puente.storefront.quote.PaymentSplit;
import io.puente.storefront.shop.Market;
import io.puente.storefront.web.Visit;
import io.puente.trade.quote.Breakdown;
import io.puente.trade.quote.BreakdownView;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** Makes the checkout's page from a form and a proposal. */
record CheckoutView(Visit visit, CheckoutForm form, Map<String, String> wrong, String notice) {

  private static final MathContext SHOWN = new MathContext(4);

  CheckoutPage page(Proposal proposal) {
    Market market = visit.market();
    Texts texts = visit.texts();
    CheckoutFields fields = new CheckoutFields(market, texts, form, worded(texts));
    Optional<Breakdown> breakdown = proposal.breakdown(market);
    return new CheckoutPage(
        texts.get("checkout.title"),
        market.locale().getDisplayCountry(market.locale()),
        notice,
        fields.wrong(),
        fields.problems(),
        form.email(),
        form.payerName(),
        form.other(),
        form.other() ? form.recipient().name() : "",
        form.recipient().phone(),
        fields.address(),
        proposal.ways().stream().map(each -> choice(each, proposal)).toList(),
        proposal.contents().items().stream().map(this::item).toList(),
        market.money(proposal.contents().goods()),
        proposal.chosen().map(way -> market.money(way.price())).orElse(""),
        breakdown
            .map(
                quote ->
                    BreakdownView.of(
                        quote, market.guide(visit.shop().country()), market.locale(), texts))
            .orElse(null),
        breakdown.map(quote -> whoPays(quote, proposal)).orElse(null),
        proposal.total().map(market::money).orElse(""),
        proposal.total().map(CheckoutView::minor).orElse(""),
        standing(proposal),
        proposal.chosen().map(way -> explanation(way.quote())).orElse(""),
        instead(proposal),
        rate(proposal),
        market.guide(visit.shop().country()),
        proposal.canBePaid());
  }

  static String minor(Money money) {
    return money.getCurrencyUnit().getCode() + money.getAmountMinorLong();
  }

  private Map<String, String> worded(Texts texts) {
    Map<String, String> words = new HashMap<>();
    wrong.forEach((field, key) -> words.put(field, texts.get(key)));
    return words;
  }

  private CheckoutPage.ServiceChoice choice(Way way, Proposal proposal) {
    boolean atDoor =
        way.quote() instanceof ImportQuote.Known known && known.dueAtDoor().isPositive();
    return new CheckoutPage.ServiceChoice(
        way.rate().service(),
        service(way),
        visit.market().money(way.price()),
        visit.texts().get("shipping.days", way.rate().daysLeast(), way.rate().daysMost()),
        atDoor ? visit.texts().get("shipping.duties-at-door") : "",
        proposal.chosen().filter(way::equals).isPresent());
  }

  private String service(Way way) {
    return visit.texts().get("shipping." + way.rate().service());
  }

  private PaymentSplit whoPays(Breakdown quote, Proposal proposal) {
    Way way = proposal.chosen().orElseThrow();
    return PaymentSplit.of(
        quote,
        new PaymentSplit.Price(proposal.contents().goods(), way.price()),
        false,
        way.rate().service(),
        visit.shop().name(),
        visit.market(),
        visit.texts());
  }

  /** Another way that can be paid for, where the chosen one cannot. */
  private String instead(Proposal proposal) {
    return proposal.chosen().filter(Way::isKnown).isPresent()
        ? ""
        : proposal.ways().stream()
            .filter(Way::isKnown)
            .findFirst()
            .map(way -> visit.texts().get("checkout.instead", service(way)))
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

  private static String standing(Proposal proposal) {
    return proposal.chosen().map(CheckoutView::standing).orElse("no-shipping");
  }

  private static String standing(Way way) {
    return switch (way.quote()) {
      case ImportQuote.Domestic none -> "domestic";
      case ImportQuote.Known known ->
          switch (way.rate().duties()) {
            case DDP -> "all-in";
            case DAP -> known.dueAtDoor().isPositive() ? "at-door" : "nothing-due";
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

  /** What is missing or why it is closed, in landed-cost's own words. */
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

  /** The exchange rate behind the prices, where there is one. */
  private String rate(Proposal proposal) {
    return proposal
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
                        rate.asOf().toString().substring(0, "2026-11-23".length())))
        .orElse("");
  }
}
