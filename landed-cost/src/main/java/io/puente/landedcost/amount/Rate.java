package io.puente.landedcost.amount;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * How an amount follows from a base. Shares are fractions (0.125 for 12.5%), amounts without a
 * currency are in the currency of the law.
 */
public sealed interface Rate {

  /** The rate as the law would print it. */
  String text();

  /** The regions of the destination that the rate tells apart. */
  default Set<String> regions() {
    return Set.of();
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

  /** One amount, whatever the base. */
  record Flat(BigMoney amount, String text) implements Rate {}

  /** All of its parts together. */
  record Sum(List<Rate> parts, String text) implements Rate {
    public static Sum of(List<Rate> parts) {
      return new Sum(
          List.copyOf(parts), parts.stream().map(Rate::text).collect(Collectors.joining(" + ")));
    }
  }

  /** A rate, then an amount taken off; never below zero. */
  record Less(Rate rate, BigDecimal deduction, String text) implements Rate {
    public static Less of(Rate rate, BigDecimal deduction) {
      return new Less(rate, deduction, rate.text() + " − " + printed(deduction));
    }
  }

  /** A rate whose amount is kept between two limits. */
  record Bounded(Rate rate, @Nullable BigDecimal least, @Nullable BigDecimal most, String text)
      implements Rate {
    public static Bounded of(Rate rate, @Nullable BigDecimal least, @Nullable BigDecimal most) {
      var from = least == null ? "" : " ≥ " + printed(least);
      var to = most == null ? "" : " ≤ " + printed(most);
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

  /** What is lacking until the named charges reach a share of the base. */
  record TopUp(BigDecimal share, Set<String> counted, String text) implements Rate {}

  /**
   * The rate that the destination's tariff gives the goods.
   *
   * @param unlisted what is known of it where the tariff at hand does not list them
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

  /** A charge that exists, but whose figures are not in the data; two rates bound it if known. */
  record Unknown(@Nullable Rate least, @Nullable Rate most) implements Rate {
    @Override
    public String text() {
      return "?";
    }
  }

  /**
   * A charge that the law states in words, by what no line tells: the value of a part, the content
   * of a metal, the rate of another line. The two rates bound it, where the words do.
   */
  record InWords(@Nullable Rate least, @Nullable Rate most, String text) implements Rate {}

  /** The columns of a tariff. */
  enum Column {
    /** For goods of countries with normal trade relations. */
    GENERAL,
    /** For goods that an agreement prefers. */
    SPECIAL,
    /** For goods of the few other countries. */
    OTHER
  }

  /** Units that a line states and specific duties go by. */
  enum Unit {
    KILOGRAM,
    LITRE,
    PIECE,
    DOZEN,
    /** Twelve dozen. */
    GROSS,
    THOUSAND,
    /** A litre of which half is alcohol; less of what is stronger, more of what is weaker. */
    PROOF_LITRE,
    /** A gallon of the United States of which half is alcohol. */
    PROOF_GALLON,
    /** A unit that no line states, such as square metres. */
    UNSTATED
  }

  private static String printed(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
