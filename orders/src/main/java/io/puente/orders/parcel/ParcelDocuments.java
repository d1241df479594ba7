package io.puente.orders.parcel;

import io.puente.orders.Order;
import io.puente.orders.OrderTerms;
import io.puente.orders.Recipient;
import io.puente.payments.rate.ExchangeRates;
import io.puente.shipping.paper.Consignment;
import io.puente.shipping.paper.Consignment.Category;
import io.puente.shipping.paper.Consignment.CustomsLine;
import io.puente.shipping.paper.Consignment.Party;
import io.puente.shipping.paper.CustomsForm;
import io.puente.shipping.paper.CustomsForm.SdrRate;
import io.puente.shipping.paper.LatinLetters;
import io.puente.shipping.paper.PrintResult;
import io.puente.shipping.paper.ShippingDocuments;
import io.puente.shipping.parcel.Parcel;
import io.puente.shop.Sender;
import io.puente.shop.Shop;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The shipping label and the customs form of an order's parcel, filled in from the order. */
public final class ParcelDocuments {

  private static final CurrencyUnit SDR = CurrencyUnit.of("XDR");

  private final ExchangeRates rates;

  public ParcelDocuments(ExchangeRates rates) {
    this.rates = rates;
  }

  public PrintResult label(Shop shop, Order order, Parcel parcel) {
    return ShippingDocuments.label(consignment(shop, order, parcel));
  }

  /** The form that the parcel needs; without a rate to SDR the CN23, which every post accepts. */
  public PrintResult customsForm(Shop shop, Order order, Parcel parcel) {
    Consignment consignment = consignment(shop, order, parcel);
    CustomsForm form = CustomsForm.Rule.USUAL.formFor(consignment, sdrRate(order.currency()));
    return ShippingDocuments.customsForm(consignment, form);
  }

  /** Why nothing can be printed for a recipient, or nothing; asked before anybody pays. */
  public static Optional<PrintResult.Failed> problemWith(Recipient recipient, String email) {
    return ShippingDocuments.problemWith(addressee(recipient, email));
  }

  private Optional<SdrRate> sdrRate(CurrencyUnit currency) {
    return rates.latest(currency, SDR).map(rate -> new SdrRate(currency, rate.rate()));
  }

  private static Consignment consignment(Shop shop, Order order, Parcel parcel) {
    return new Consignment(
        parcel.number(),
        parcel.service(),
        sender(shop),
        addressee(order.recipient(), order.terms().email()),
        Category.SALE_OF_GOODS,
        order.lines().stream().map(ParcelDocuments::line).toList(),
        parcel.grams(),
        order
            .terms()
            .shipping()
            .map(OrderTerms.Adjustment::amount)
            .orElseGet(() -> Money.zero(order.currency())),
        shop.day(parcel.shippedAt()),
        new Consignment.Remarks("", "", "", order.number(), ""));
  }

  private static Party sender(Shop shop) {
    Sender sender = shop.shipping().sender();
    boolean isShop = sender.name().isBlank() || sender.name().equals(shop.name());
    return new Party(
        isShop ? shop.name() : sender.name(),
        isShop ? "" : shop.name(),
        lines(sender.street(), joined(sender.postcode(), sender.city(), sender.region())),
        shop.country(),
        sender.phone(),
        shop.contactEmail(),
        "");
  }

  /** An email address in other letters is left out; the buyer's phone number stays. */
  private static Party addressee(Recipient recipient, String email) {
    return new Party(
        recipient.name(),
        "",
        recipient.lines(),
        recipient.country(),
        recipient.phone(),
        LatinLetters.othersIn(email).isEmpty() ? email : "",
        recipient.taxId());
  }

  private static CustomsLine line(OrderTerms.Line line) {
    String words = line.customsDescription();
    Integer grams = line.grams();
    return new CustomsLine(
        words == null || words.isBlank() ? line.title() : words,
        line.quantity(),
        grams == null ? 0 : grams * line.quantity(),
        line.amount(),
        line.hs() == null ? "" : line.hs(),
        line.origin() == null ? "" : line.origin());
  }

  private static List<String> lines(String... lines) {
    return Stream.of(lines).filter(line -> !line.isBlank()).toList();
  }

  private static String joined(String... words) {
    return String.join(" ", lines(words));
  }
}
