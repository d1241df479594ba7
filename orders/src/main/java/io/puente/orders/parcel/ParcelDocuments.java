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
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/**
 * The shipping label and the customs form of a parcel, filled in from its order. The postage on
 * them is what the shop paid to the carrier, never what the buyer paid to the shop.
 */
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
    Parcel.Label label = Objects.requireNonNull(parcel.label(), "the carrier prints the label");
    return new Consignment(
        parcel.number().s10().orElseThrow(),
        label.service(),
        sender(shop),
        addressee(order.recipient(), order.terms().email()),
        Category.SALE_OF_GOODS,
        parcel.pieces().stream()
            .map(pieces -> line(order.lines().get(pieces.line()), pieces.quantity()))
            .toList(),
        label.grams(),
        parcel.cost(),
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

  private static CustomsLine line(OrderTerms.Line line, int quantity) {
    String words = line.customsDescription();
    Integer grams = line.grams();
    return new CustomsLine(
        words == null || words.isBlank() ? line.title() : words,
        quantity,
        grams == null ? 0 : grams * quantity,
        quantity == line.quantity() ? line.amount() : line.unit().multipliedBy(quantity),
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
