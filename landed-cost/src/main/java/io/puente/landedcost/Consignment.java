package io.puente.landedcost;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * What one parcel or declaration brings into a country on a day. All amounts are in one currency,
 * the buyer's.
 *
 * @param shipFrom where the parcel is posted, which need not be where the goods were made
 * @param date the day of import; the law of this day applies
 * @param shipping what the buyer pays for shipping to the delivery address
 * @param insurance what the buyer pays to insure it
 * @param decimals of the charges in the buyer's currency; fewer than those of ISO 4217 where buyers
 *     are charged whole units only. Amounts in the currency of the law have that currency's own.
 */
public record Consignment(
    Country shipFrom,
    Destination destination,
    LocalDate date,
    Channel channel,
    Transport transport,
    SellerFacts seller,
    BuyerFacts buyer,
    Incoterm incoterm,
    BigMoney shipping,
    BigMoney insurance,
    List<Line> lines,
    int decimals) {

  static final int MOST_LINES = 999;

  /**
   * Checks that the facts are consistent.
   *
   * @throws InvalidFact if there are no lines or more than 999, two lines share an id, currencies
   *     are mixed, shipping or insurance is below zero, or the date is not of this century
   */
  public Consignment {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new InvalidFact("lines", InvalidFact.Problem.MISSING, "[]");
    }
    if (lines.size() > MOST_LINES) {
      throw new InvalidFact("lines", InvalidFact.Problem.TOO_MANY, lines.size());
    }
    Limits.date(date);
    CurrencyUnit currency = lines.getFirst().price().getCurrencyUnit();
    var ids = new HashSet<String>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (!ids.add(line.id())) {
        throw new InvalidFact("lines[" + i + "].id", InvalidFact.Problem.DUPLICATE, line.id());
      }
      if (!line.price().getCurrencyUnit().equals(currency)) {
        throw new InvalidFact(
            "lines[" + i + "].price", InvalidFact.Problem.CURRENCY_DIFFERS, line.price());
      }
    }
    sameCurrency("shipping", shipping, currency);
    sameCurrency("insurance", insurance, currency);
    Limits.shipping(shipping.getAmount());
    Limits.insurance(insurance.getAmount());
    if (decimals < 0 || decimals > currency.getDecimalPlaces()) {
      throw new IllegalArgumentException(currency + " has no " + decimals + " decimals");
    }
  }

  /** A consignment whose charges have all decimals of the buyer's currency. */
  public Consignment(
      Country shipFrom,
      Destination destination,
      LocalDate date,
      Channel channel,
      Transport transport,
      SellerFacts seller,
      BuyerFacts buyer,
      Incoterm incoterm,
      BigMoney shipping,
      BigMoney insurance,
      List<Line> lines) {
    this(
        shipFrom,
        destination,
        date,
        channel,
        transport,
        seller,
        buyer,
        incoterm,
        shipping,
        insurance,
        lines,
        shipping.getCurrencyUnit().getDecimalPlaces());
  }

  /**
   * A consignment by air from an unregistered seller to a private person; the shop collects the
   * charges.
   */
  public static Consignment of(
      Country shipFrom,
      Destination destination,
      LocalDate date,
      Channel channel,
      BigMoney shipping,
      List<Line> lines) {
    return new Consignment(
        shipFrom,
        destination,
        date,
        channel,
        Transport.AIR,
        SellerFacts.none(),
        BuyerFacts.person(),
        Incoterm.DDP,
        shipping,
        BigMoney.zero(shipping.getCurrencyUnit()),
        lines);
  }

  /** The buyer's currency. */
  public CurrencyUnit currency() {
    return shipping.getCurrencyUnit();
  }

  /** The ids of the lines, in their order. */
  public List<String> lineIds() {
    return lines.stream().map(Line::id).toList();
  }

  /** The same consignment with other lines. */
  public Consignment withLines(List<Line> others) {
    return new Consignment(
        shipFrom,
        destination,
        date,
        channel,
        transport,
        seller,
        buyer,
        incoterm,
        shipping,
        insurance,
        others,
        decimals);
  }

  /** The same consignment, with charges of so many decimals in the buyer's currency. */
  public Consignment withDecimals(int ofCharges) {
    return new Consignment(
        shipFrom,
        destination,
        date,
        channel,
        transport,
        seller,
        buyer,
        incoterm,
        shipping,
        insurance,
        lines,
        ofCharges);
  }

  private static void sameCurrency(String field, BigMoney amount, CurrencyUnit currency) {
    if (!amount.getCurrencyUnit().equals(currency)) {
      throw new InvalidFact(field, InvalidFact.Problem.CURRENCY_DIFFERS, amount);
    }
  }
}
