package io.puente.landedcost.amount;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * How an amount follows from a base. Shares are fractions (0.125 for 12.5%), amounts without a
 * currency are in the currency of the law.
 */
public sealed interface Rate {

  /** The rate as the law prints it. */
  String text();

  /** The regions of the destination with different rates. */
  default Set<String> regions() {
    return Set.of();
  }

  /** The currencies of the fixed amounts in the rate. */
  default Set<CurrencyUnit> currencies() {
    return switch (this) {
      case Flat(var amount, var text) -> Set.of(amount.getCurrencyUnit());
      case Sum(var parts, var text) -> currencies(parts);
      case Less(var rate, var deduction, var text) -> rate.currencies();
      case Bounded(var rate, var least, var most, var text) -> rate.currencies();
      case Banded(var bands) -> currencies(bands.stream().map(Band::rate).toList());
      case ByRegion(var rates) -> currencies(rates.values());
      case Between(var estimate, var least, var most, var text) ->
          currencies(List.of(estimate, least, most));
      case Percent none -> Set.of();
      case GrossedUp none -> Set.of();
      case PerUnit none -> Set.of();
      case TopUp none -> Set.of();
      case OfTariff none -> Set.of();
      case Unknown none -> Set.of();
      case InWords none -> Set.of();
    };
  }

  private static Set<CurrencyUnit> currencies(Collection<Rate> parts) {
    return parts.stream()
        .flatMap(part -> part.currencies().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A share of the base. */
  record Percent(BigDecimal share, String text) implements Rate {
    public static Percent of(BigDecimal percent) {
      return new Percent(percent.movePointLeft(2), printed(percent) + "%");
    }
  }

  /** A share of the price that includes the tax itself ("por dentro"): base × s / (1 − s). */
  record GrossedUp(BigDecimal share, String text) implements Rate {
    public static GrossedUp of(BigDecimal percent) {
      return new GrossedUp(percent.movePointLeft(2), printed(percent) + "% por dentro");
    }
  }

  /** An amount for each unit of quantity. */
  record PerUnit(BigDecimal amount, Unit unit, String text) implements Rate {}

  /** A fixed amount, independent of the base. */
  record Flat(BigMoney amount, String text) implements Rate {}

  /** The sum of several rates. */
  record Sum(List<Rate> parts, String text) implements Rate {
    public static Sum of(List<Rate> parts) {
      return new Sum(
          List.copyOf(parts), parts.stream().map(Rate::text).collect(Collectors.joining(" + ")));
    }
  }

  /** A rate minus an amount; never below zero. */
  record Less(Rate rate, BigDecimal deduction, String text) implements Rate {
    public static Less of(Rate rate, BigDecimal deduction, CurrencyUnit currency) {
      return new Less(rate, deduction, rate.text() + " − " + printed(deduction, currency));
    }
  }

  /** A rate whose amount has a minimum, a maximum or both. */
  record Bounded(Rate rate, @Nullable BigDecimal least, @Nullable BigDecimal most, String text)
      implements Rate {
    public static Bounded of(
        Rate rate, @Nullable BigDecimal least, @Nullable BigDecimal most, CurrencyUnit currency) {
      String from = least == null ? "" : " ≥ " + printed(least, currency);
      String to = most == null ? "" : " ≤ " + printed(most, currency);
      return new Bounded(rate, least, most, rate.text() + from + to);
    }
  }

  /** The rate of the first band that the base does not exceed; the last band has no end. */
  record Banded(List<Band> bands) implements Rate {
    @Override
    public String text() {
      return bands.stream().map(band -> band.rate().text()).collect(Collectors.joining(" / "));
    }
  }

  record Band(@Nullable BigDecimal upTo, Rate rate) {}

  /** The difference between a share of the base and the named charges, if the charges are lower. */
  record TopUp(BigDecimal share, Set<String> counted, String text) implements Rate {}

  /**
   * The rate of the destination's tariff.
   *
   * @param unlisted what is known of the rate where the tariff in the data does not list the goods
   */
  record OfTariff(Column column, Unknown unlisted) implements Rate {
    @Override
    public String text() {
      return column.name();
    }
  }

  /** A rate for each region of the destination. */
  record ByRegion(Map<String, Rate> rates) implements Rate {
    @Override
    public Set<String> regions() {
      return rates.keySet();
    }

    @Override
    public String text() {
      return rates.values().stream().map(Rate::text).distinct().sorted().toList().toString();
    }
  }

  /**
   * A rate whose figures are not in the data, with its lowest and highest value if they are known.
   */
  record Unknown(@Nullable Rate least, @Nullable Rate most) implements Rate {
    @Override
    public String text() {
      return "?";
    }
  }

  /**
   * A rate that the law states in words. It depends on facts that no line states: the value of a
   * part, the metal content, the rate of another tariff line. The words may give its lowest and
   * highest value.
   */
  record InWords(@Nullable Rate least, @Nullable Rate most, String text) implements Rate {}

  /**
   * A rate of which only the bounds are certain. The total counts the estimate; the charge shows
   * the bounds beside it.
   */
  record Between(Rate estimate, Rate least, Rate most, String text) implements Rate {
    public static Between of(Rate estimate, Rate least, Rate most) {
      return new Between(
          estimate,
          least,
          most,
          "%s (%s – %s)".formatted(estimate.text(), least.text(), most.text()));
    }
  }

  /** The columns of a tariff. */
  enum Column {
    /** For goods of countries with normal trade relations. */
    GENERAL,
    /** For goods with a preference. */
    SPECIAL,
    /** For goods of the few countries without normal trade relations. */
    OTHER
  }

  /** Units of specific duties. */
  enum Unit {
    KILOGRAM,
    LITRE,
    PIECE,
    DOZEN,
    /** Twelve dozen. */
    GROSS,
    THOUSAND,
    /** A litre at 50% alcohol by volume; other strengths are converted. */
    PROOF_LITRE,
    /** A US gallon at 50% alcohol by volume. */
    PROOF_GALLON,
    /** A US gallon, whatever its strength. */
    WINE_GALLON,
    /** A unit that no line states, such as square metres. */
    UNSTATED
  }

  private static String printed(BigDecimal amount, CurrencyUnit currency) {
    return printed(amount) + " " + currency;
  }

  private static String printed(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
