package io.puente.landedcost;

import io.puente.landedcost.InvalidFact.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The limits of each single fact of a consignment, independent of the other facts. A reader of
 * facts can so report every fact that cannot be true. Each method throws {@link InvalidFact} with
 * the name of the field in its record.
 */
public final class Limits {

  private static final BigDecimal HIGHEST_AMOUNT = new BigDecimal("1000000000000");
  private static final BigDecimal HIGHEST_STRENGTH = BigDecimal.valueOf(100);
  private static final int FINEST_SCALE = 8;
  private static final int FINEST_RATE_SCALE = 100;
  private static final int LONGEST_ID = 200;
  private static final int MOST_PIECES = 10_000_000;
  private static final long HEAVIEST_GRAMS = 1_000_000_000L;
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

  private Limits() {}

  public static void date(LocalDate date) {
    if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
      throw new InvalidFact("date", Problem.OUT_OF_RANGE, date);
    }
  }

  public static void id(String id) {
    if (id.isBlank()) {
      throw new InvalidFact("id", Problem.MISSING, id);
    }
    if (id.length() > LONGEST_ID) {
      throw new InvalidFact("id", Problem.WRONG_LENGTH, id);
    }
  }

  /** The price of goods. Gifts have a customs value, too. */
  public static void price(BigDecimal amount) {
    if (amount.signum() < 1) {
      throw new InvalidFact("price", Problem.NOT_POSITIVE, amount);
    }
    countable("price", amount);
  }

  public static void shipping(BigDecimal amount) {
    notNegative("shipping", amount);
  }

  public static void insurance(BigDecimal amount) {
    notNegative("insurance", amount);
  }

  public static void allowanceUsed(BigDecimal amount) {
    notNegative("allowanceUsed", amount);
  }

  public static void parcelsThisYear(int parcels) {
    if (parcels < 0) {
      throw new InvalidFact("parcelsThisYear", Problem.NEGATIVE, parcels);
    }
  }

  public static void quantity(int pieces) {
    if (pieces < 1) {
      throw new InvalidFact("quantity", Problem.NOT_POSITIVE, pieces);
    }
    if (pieces > MOST_PIECES) {
      throw new InvalidFact("quantity", Problem.TOO_LARGE, pieces);
    }
  }

  public static void weightGrams(long grams) {
    if (grams < 1) {
      throw new InvalidFact("weightGrams", Problem.NOT_POSITIVE, grams);
    }
    if (grams > HEAVIEST_GRAMS) {
      throw new InvalidFact("weightGrams", Problem.TOO_LARGE, grams);
    }
  }

  public static void litres(BigDecimal litres) {
    if (litres.signum() < 1) {
      throw new InvalidFact("litres", Problem.NOT_POSITIVE, litres);
    }
    countable("litres", litres);
  }

  /** Alcoholic strength, in per cent of the volume. */
  public static void alcohol(BigDecimal percent) {
    if (percent.signum() < 1) {
      throw new InvalidFact("alcohol", Problem.NOT_POSITIVE, percent);
    }
    if (percent.compareTo(HIGHEST_STRENGTH) > 0) {
      throw new InvalidFact("alcohol", Problem.TOO_LARGE, percent);
    }
    countable("alcohol", percent);
  }

  /** The exchange rate of one unit of a currency. */
  public static void rate(BigDecimal rate) {
    if (rate.signum() < 1) {
      throw new InvalidFact("rate", Problem.NOT_POSITIVE, rate);
    }
    if (rate.compareTo(HIGHEST_AMOUNT) > 0) {
      throw new InvalidFact("rate", Problem.TOO_LARGE, rate);
    }
    if (rate.scale() > FINEST_RATE_SCALE) {
      throw new InvalidFact("rate", Problem.TOO_PRECISE, rate);
    }
  }

  private static void notNegative(String field, BigDecimal amount) {
    if (amount.signum() < 0) {
      throw new InvalidFact(field, Problem.NEGATIVE, amount);
    }
    countable(field, amount);
  }

  private static void countable(String field, BigDecimal amount) {
    if (amount.compareTo(HIGHEST_AMOUNT) > 0) {
      throw new InvalidFact(field, Problem.TOO_LARGE, amount);
    }
    if (amount.scale() > FINEST_SCALE) {
      throw new InvalidFact(field, Problem.TOO_PRECISE, amount);
    }
  }
}
