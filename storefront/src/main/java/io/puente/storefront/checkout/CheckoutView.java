package io.puente.storefront.checkout;

import io.puente.landedcost.Explanations;
import io.puente.storefront.address.AddressFormat;
import io.puente.storefront.cart.CartContents;
import io.puente.storefront.order.Recipient;
import io.puente.storefront.product.Way;
import io.puente.storefront.quote.Breakdown;
import io.puente.storefront.quote.ImportQuote;
import io.puente.storefront.quote.QuoteWords;
import io.puente.storefront.quote.WhoPays;
import io.puente.storefront.shop.Market;
import io.puente.storefront.web.Texts;
import io.puente.storefront.web.Visit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Makes the checkout's page from a form and a proposal. */
record CheckoutView(Visit visit, CheckoutForm form, Map<String, String> wrong, String notice) {

  private static final Map<String, String> AUTOCOMPLETE =
      Map.of(
          "street", "address-line1",
          "unit", "address-line2",
          "neighbourhood", "address-level3",
          "city", "address-level2",
          "region", "address-level1",
          "postcode", "postal-code");

  CheckoutPage page(Proposal proposal) {
    Market market = visit.market();
    Texts texts = visit.texts();
    Optional<Breakdown> breakdown = proposal.breakdown(market);
    return new CheckoutPage(
        texts.get("checkout.title"),
        market.locale().getDisplayCountry(market.locale()),
        notice,
        worded(),
        problems(),
        form.email(),
        form.payerName(),
        form.other(),
        form.other() ? form.recipient().name() : "",
        form.recipient().phone(),
        fields(AddressFormat.of(market.country())),
        proposal.ways().stream().map(each -> choice(each, proposal)).toList(),
        proposal.contents().items().stream().map(this::item).toList(),
        market.money(proposal.contents().goods()),
        proposal.chosen().map(way -> market.money(way.price())).orElse(""),
        breakdown
            .map(quote -> QuoteWords.of(quote, market.guide(visit.shop().country()), market, texts))
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

  private Map<String, String> worded() {
    return wrong.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                each -> visit.texts().get(each.getValue()),
                (a, b) -> a,
                LinkedHashMap::new));
  }

  /** In the order of the form. */
  private List<CheckoutPage.Problem> problems() {
    Map<String, String> words = worded();
    return Stream.of(
            List.of("email", "payer_name", "recipient_name"),
            AddressFormat.of(visit.market().country()).fields(),
            List.of("taxId", "phone"))
        .flatMap(List::stream)
        .filter(words::containsKey)
        .map(
            field ->
                new CheckoutPage.Problem(
                    field, label(field), Objects.requireNonNull(words.get(field))))
        .toList();
  }

  private String label(String field) {
    return visit
        .texts()
        .get(
            switch (field) {
              case "email" -> "checkout.email";
              case "payer_name" -> "checkout.payer";
              case "recipient_name" -> "checkout.recipient-name";
              case "phone" -> "checkout.phone";
              case "taxId" -> "address.cpf";
              default -> "address." + field;
            });
  }

  private List<CheckoutPage.Field> fields(AddressFormat format) {
    Map<String, String> values = values(form.recipient());
    List<CheckoutPage.Field> fields =
        new java.util.ArrayList<>(
            format.fields().stream()
                .map(name -> field(name, values.getOrDefault(name, ""), format))
                .toList());
    if (format.taxId() != null) {
      fields.add(
          new CheckoutPage.Field(
              "taxId",
              visit.texts().get("address." + format.taxId()),
              form.recipient().taxId(),
              true,
              "",
              "off",
              worded().getOrDefault("taxId", ""),
              Map.of()));
    }
    return fields;
  }

  private CheckoutPage.Field field(String name, String value, AddressFormat format) {
    boolean choice = name.equals("region");
    return new CheckoutPage.Field(
        name,
        visit.texts().get("address." + name),
        value,
        format.required().contains(name),
        name.equals("postcode") && format.postcodeExample() != null ? format.postcodeExample() : "",
        AUTOCOMPLETE.getOrDefault(name, "off"),
        worded().getOrDefault(name, ""),
        choice ? format.regions() : Map.of());
  }

  private static Map<String, String> values(Recipient recipient) {
    return Map.of(
        "street", recipient.street(),
        "number", recipient.number(),
        "unit", recipient.unit(),
        "reference", recipient.reference(),
        "neighbourhood", recipient.neighbourhood(),
        "city", recipient.city(),
        "region", recipient.region(),
        "postcode", recipient.postcode());
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

  private WhoPays whoPays(Breakdown quote, Proposal proposal) {
    Way way = proposal.chosen().orElseThrow();
    return WhoPays.of(
        quote,
        new WhoPays.Price(proposal.contents().goods(), way.price()),
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
            case DUTY_PAID -> "all-in";
            case DUTY_UNPAID -> known.dueAtDoor().isPositive() ? "at-door" : "nothing-due";
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
                        rate.rate().round(new java.math.MathContext(4)).toPlainString(),
                        rate.quote().getCode(),
                        rate.source(),
                        rate.asOf().toString().substring(0, "2026-11-23".length())))
        .orElse("");
  }
}
