package io.puente.landedcost.calculation;

import io.puente.landedcost.Line;
import io.puente.landedcost.MissingFact;
import io.puente.landedcost.amount.Rate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The quantity of some lines together, in the units of specific duties. */
record Quantities(List<GoodsItem> lines) {

  private static final BigDecimal DOZEN = BigDecimal.valueOf(12);
  private static final BigDecimal GROSS = BigDecimal.valueOf(144);
  private static final BigDecimal LITRES_IN_A_GALLON = new BigDecimal("3.785411784");

  /** The missing fact because of which a quantity is unknown, or {@code null} if it is known. */
  MissingFact.@Nullable Kind missingFact(Rate.Unit unit) {
    return switch (unit) {
      case KILOGRAM -> unlessStated(Line::weightGrams, MissingFact.Kind.WEIGHT);
      case LITRE, WINE_GALLON -> unlessStated(Line::litres, MissingFact.Kind.LITRES);
      case PROOF_LITRE, PROOF_GALLON -> {
        MissingFact.Kind litres = unlessStated(Line::litres, MissingFact.Kind.LITRES);
        yield litres == null ? unlessStated(Line::alcohol, MissingFact.Kind.ALCOHOL) : litres;
      }
      case PIECE, DOZEN, GROSS, THOUSAND -> null;
      case UNSTATED -> MissingFact.Kind.QUANTITY;
    };
  }

  /** A quantity for which no fact is missing. */
  BigDecimal of(Rate.Unit unit) {
    return switch (unit) {
      case KILOGRAM -> sum(line -> BigDecimal.valueOf(stated(line.weightGrams()), 3));
      case LITRE -> sum(line -> stated(line.litres()));
      case PIECE -> pieces();
      case DOZEN -> pieces().divide(DOZEN, MathContext.DECIMAL64);
      case GROSS -> pieces().divide(GROSS, MathContext.DECIMAL64);
      case THOUSAND -> pieces().movePointLeft(3);
      case PROOF_LITRE -> sum(Quantities::proofLitres);
      case PROOF_GALLON ->
          sum(Quantities::proofLitres).divide(LITRES_IN_A_GALLON, MathContext.DECIMAL64);
      case WINE_GALLON ->
          sum(line -> stated(line.litres())).divide(LITRES_IN_A_GALLON, MathContext.DECIMAL64);
      case UNSTATED -> throw new IllegalStateException("no line states this unit");
    };
  }

  private BigDecimal pieces() {
    return sum(line -> BigDecimal.valueOf(line.quantity()));
  }

  /** One litre of pure alcohol is two proof litres. */
  private static BigDecimal proofLitres(Line line) {
    BigDecimal pure = stated(line.litres()).multiply(stated(line.alcohol())).movePointLeft(2);
    return pure.multiply(BigDecimal.TWO);
  }

  private BigDecimal sum(Function<Line, BigDecimal> quantity) {
    var sum = BigDecimal.ZERO;
    for (var item : lines) {
      sum = sum.add(quantity.apply(item.line()));
    }
    return sum;
  }

  private MissingFact.@Nullable Kind unlessStated(
      Function<Line, @Nullable Object> fact, MissingFact.Kind lacking) {
    for (var item : lines) {
      if (fact.apply(item.line()) == null) {
        return lacking;
      }
    }
    return null;
  }

  private static <T> T stated(@Nullable T fact) {
    if (fact == null) {
      throw new IllegalStateException("asked for a quantity that lacks a fact");
    }
    return fact;
  }
}
