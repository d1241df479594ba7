package io.puente.landedcost;

import io.puente.landedcost.amount.Apportionment;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The charges of a quote. Immutable. The measures that were not applied are analysed on first use,
 * because most callers only need the total.
 */
public final class Assessment {

  private final Consignment consignment;
  private final CurrencyUnit lawCurrency;
  private final @Nullable EffectiveTariff tariff;
  private final List<Charge> charges;
  private final List<Provision> notes;
  private final List<ExchangeRate> exchangeRates;
  private final Supplier<List<NotAppliedMeasure>> considering;

  public Assessment(
      Consignment consignment,
      CurrencyUnit lawCurrency,
      @Nullable EffectiveTariff tariff,
      List<Charge> charges,
      List<Provision> notes,
      List<ExchangeRate> exchangeRates,
      Supplier<List<NotAppliedMeasure>> considering) {
    this.consignment = consignment;
    this.lawCurrency = lawCurrency;
    this.tariff = tariff;
    this.charges = List.copyOf(charges);
    this.notes = List.copyOf(notes);
    this.exchangeRates = List.copyOf(exchangeRates);
    this.considering = considering;
  }

  /** The tariff in force on the day; {@code null} if the data has no tariff of the destination. */
  public @Nullable EffectiveTariff tariff() {
    return tariff;
  }

  /**
   * The charges in the order of the law. A measure that applies with a zero amount is listed, too.
   */
  public List<Charge> charges() {
    return charges;
  }

  /** Every measure of the destination that was not applied, with the reason. */
  public List<NotAppliedMeasure> notApplied() {
    return considering.get();
  }

  /** What the buyer or the shop should know beside the charges. */
  public List<Provision> notes() {
    return notes;
  }

  /** The exchange rates that were used. */
  public List<ExchangeRate> exchangeRates() {
    return exchangeRates;
  }

  /** The sum of all charges, in the buyer's currency. */
  public Money total() {
    return sum(charges);
  }

  /**
   * The lowest and the highest sum of all charges, in the buyer's currency, if some of them are
   * estimates; else {@code null}.
   */
  public Quote.@Nullable Range range() {
    if (charges.stream().allMatch(charge -> charge.range() == null)) {
      return null;
    }
    var least = Money.zero(consignment.currency());
    var most = least;
    for (var charge : charges) {
      Quote.Range range = charge.range();
      least = least.plus(range == null ? charge.amount() : range.least());
      most = most.plus(range == null ? charge.amount() : range.most());
    }
    return new Quote.Range(least, most);
  }

  /** The sum of all charges, in the currency of the law. */
  public Money lawTotal() {
    var total = BigDecimal.ZERO;
    for (var charge : charges) {
      total = total.add(charge.lawAmount().getAmount());
    }
    return Money.of(lawCurrency, total);
  }

  /** The sum of the charges of one kind, in the buyer's currency. */
  public Money total(ChargeKind kind) {
    return sum(charges.stream().filter(charge -> charge.kind() == kind).toList());
  }

  /** The sum of the charges that are paid at one point, in the buyer's currency. */
  public Money total(PaymentPoint place) {
    return sum(charges.stream().filter(charge -> charge.paymentPoint() == place).toList());
  }

  /** The landed cost: goods, shipping, insurance and all charges. */
  public BigMoney landed() {
    var goods = BigMoney.zero(consignment.currency());
    for (var line : consignment.lines()) {
      goods = goods.plus(line.price());
    }
    return goods.plus(consignment.shipping()).plus(consignment.insurance()).plus(total());
  }

  /**
   * The charges by line id. A charge on the whole consignment is apportioned by price. The parts
   * add up to the total, to the cent.
   */
  public Map<String, Money> byLine() {
    List<Line> lines = consignment.lines();
    var shares = new LinkedHashMap<String, Money>();
    lines.forEach(line -> shares.put(line.id(), Money.zero(consignment.currency())));
    BigDecimal[] prices =
        lines.stream().map(line -> line.price().getAmount()).toArray(BigDecimal[]::new);
    for (var charge : charges) {
      if (charge.lineId() != null) {
        shares.merge(charge.lineId(), charge.amount(), Money::plus);
        continue;
      }
      BigDecimal[] parts =
          Apportionment.of(
              charge.amount().getAmount(),
              prices,
              position -> lines.get(position).id(),
              charge.amount().getScale());
      for (int i = 0; i < parts.length; i++) {
        shares.merge(lines.get(i).id(), Money.of(consignment.currency(), parts[i]), Money::plus);
      }
    }
    return shares;
  }

  public Consignment consignment() {
    return consignment;
  }

  private Money sum(List<Charge> some) {
    var total = BigDecimal.ZERO;
    for (var charge : some) {
      total = total.add(charge.amount().getAmount());
    }
    return Money.of(consignment.currency(), total);
  }
}
