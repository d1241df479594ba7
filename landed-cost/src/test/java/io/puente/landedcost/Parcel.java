package io.puente.landedcost;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** The parcel of a test: from and to a country, on a day, with goods in it. */
public record Parcel(
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

  public static final LandedCost LANDED_COST = LandedCost.fromBundledData();
  public static final LocalDate NOVEMBER_2026 = LocalDate.of(2026, 11, 23);

  /** A parcel by courier in November 2026, goods and carriage in dollars. */
  public static Parcel from(String country) {
    return new Parcel(
        Country.of(country),
        Destination.of("US"),
        NOVEMBER_2026,
        Channel.COURIER,
        Transport.AIR,
        SellerFacts.none(),
        BuyerFacts.person(),
        Incoterm.DDP,
        dollars("0"),
        dollars("0"),
        List.of());
  }

  public Parcel to(String country) {
    return to(Destination.of(country));
  }

  public Parcel to(Destination there) {
    return new Parcel(
        shipFrom, there, date, channel, transport, seller, buyer, incoterm, shipping, insurance,
        lines);
  }

  public Parcel on(String day) {
    return new Parcel(
        shipFrom,
        destination,
        LocalDate.parse(day),
        channel,
        transport,
        seller,
        buyer,
        incoterm,
        shipping,
        insurance,
        lines);
  }

  public Parcel by(Channel way) {
    return new Parcel(
        shipFrom,
        destination,
        date,
        way,
        transport,
        seller,
        buyer,
        incoterm,
        shipping,
        insurance,
        lines);
  }

  public Parcel by(Transport carriage) {
    return new Parcel(
        shipFrom,
        destination,
        date,
        channel,
        carriage,
        seller,
        buyer,
        incoterm,
        shipping,
        insurance,
        lines);
  }

  public Parcel soldBy(SellerFacts shop) {
    return new Parcel(
        shipFrom,
        destination,
        date,
        channel,
        transport,
        shop,
        buyer,
        incoterm,
        shipping,
        insurance,
        lines);
  }

  public Parcel boughtBy(BuyerFacts person) {
    return new Parcel(
        shipFrom,
        destination,
        date,
        channel,
        transport,
        seller,
        person,
        incoterm,
        shipping,
        insurance,
        lines);
  }

  public Parcel under(Incoterm term) {
    return new Parcel(
        shipFrom,
        destination,
        date,
        channel,
        transport,
        seller,
        buyer,
        term,
        shipping,
        insurance,
        lines);
  }

  public Parcel shippedFor(String amount) {
    return new Parcel(
        shipFrom,
        destination,
        date,
        channel,
        transport,
        seller,
        buyer,
        incoterm,
        dollars(amount),
        insurance,
        lines);
  }

  public Parcel insuredFor(String amount) {
    return new Parcel(
        shipFrom,
        destination,
        date,
        channel,
        transport,
        seller,
        buyer,
        incoterm,
        shipping,
        dollars(amount),
        lines);
  }

  public Parcel holding(Line... goods) {
    return holding(List.of(goods));
  }

  public Parcel holding(List<Line> goods) {
    return new Parcel(
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
        goods);
  }

  /** One line of goods made where the parcel is sent from. */
  public Parcel holding(String hs, String price) {
    return holding(goods(hs, shipFrom.code(), price));
  }

  /** The same goods with a declaration for each line, valid in the parcel's year. */
  public Parcel declared(String agreement) {
    var declared = new ArrayList<Line>();
    for (var line : lines) {
      declared.add(line.withDeclarations(declaration(agreement, line.origin(), date)));
    }
    return holding(declared);
  }

  public Consignment consignment() {
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
        lines);
  }

  public Quote quote() {
    return LANDED_COST.quote(consignment(), Rates.none());
  }

  /** The charges of a parcel of which everything is known. */
  public Assessment charges() {
    Quote quote = quote();
    assertThat(quote).isInstanceOf(Quote.Complete.class);
    return ((Quote.Complete) quote).assessment();
  }

  /** What is missing for a parcel of which not everything is known. */
  public Quote.Incomplete incomplete() {
    Quote quote = quote();
    assertThat(quote).isInstanceOf(Quote.Incomplete.class);
    return (Quote.Incomplete) quote;
  }

  public static Line goods(String hs, String origin, String price) {
    return Line.of("goods", HsCode.of(hs), Country.of(origin), dollars(price), 1);
  }

  /** The same goods, of known materials. */
  public static Line madeOf(Line line, String... materials) {
    return new Line(
        line.id(),
        line.hs(),
        line.origin(),
        line.price(),
        line.quantity(),
        line.weightGrams(),
        line.litres(),
        line.alcohol(),
        Set.of(materials),
        line.statedDuty(),
        line.declarations());
  }

  public static OriginDeclaration declaration(String agreement, Country origin, LocalDate date) {
    return new OriginDeclaration(
        agreement,
        origin,
        "wholly obtained",
        "the maker",
        "certificate 1",
        date.minusMonths(2),
        date.plusMonths(2));
  }

  public static BigMoney dollars(String amount) {
    return BigMoney.parse("USD " + amount);
  }

  public static Money usd(String amount) {
    return Money.parse("USD " + amount);
  }

  public static Money duty(Assessment charges) {
    return charges.total(ChargeKind.DUTY).plus(charges.total(ChargeKind.ADDITIONAL_DUTY));
  }

  public static Money tax(Assessment charges) {
    return charges.total(ChargeKind.TAX);
  }

  public static Money fees(Assessment charges) {
    return charges.total(ChargeKind.FEE);
  }
}
