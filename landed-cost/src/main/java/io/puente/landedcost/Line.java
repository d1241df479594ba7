package io.puente.landedcost;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * Goods of one kind in a consignment.
 *
 * @param id the caller's name for the line, unique within the consignment
 * @param origin where the goods were made, which need not be where they are sent from
 * @param price what the buyer pays for the whole line, without shipping, insurance and import
 *     charges
 * @param quantity how many pieces (pairs, of footwear) the line holds
 * @param weightGrams net weight of the whole line, if known; some duties go by weight
 * @param litres volume of the whole line, if known; some duties go by volume
 * @param materials what the goods are made of, in the words of the tariff tables ({@code leather},
 *     {@code reptile-leather}); empty if unknown
 */
public record Line(
    String id,
    HsCode hs,
    Country origin,
    BigMoney price,
    int quantity,
    @Nullable Long weightGrams,
    @Nullable BigDecimal litres,
    Set<String> materials,
    List<OriginDeclaration> declarations) {

  static final BigDecimal HIGHEST_AMOUNT = new BigDecimal("1000000000000");
  private static final int FINEST_SCALE = 8;
  private static final int LONGEST_ID = 200;
  private static final int MOST_MATERIALS = 50;
  private static final int MOST_DECLARATIONS = 100;
  private static final int MOST_PIECES = 10_000_000;
  private static final long HEAVIEST_GRAMS = 1_000_000_000L;

  /**
   * Takes facts that can be true.
   *
   * @throws InvalidFact if a number is not above zero, or beyond what a shop could sell; goods that
   *     are given away have a customs value, too
   */
  public Line {
    materials = Set.copyOf(materials);
    declarations = List.copyOf(declarations);
    if (materials.size() > MOST_MATERIALS) {
      throw new InvalidFact("materials", InvalidFact.Problem.TOO_MANY, materials.size());
    }
    if (declarations.size() > MOST_DECLARATIONS) {
      throw new InvalidFact("declarations", InvalidFact.Problem.TOO_MANY, declarations.size());
    }
    if (id.isBlank()) {
      throw new InvalidFact("id", InvalidFact.Problem.MISSING, id);
    }
    if (id.length() > LONGEST_ID) {
      throw new InvalidFact("id", InvalidFact.Problem.WRONG_LENGTH, id);
    }
    if (!price.isPositive()) {
      throw new InvalidFact("price", InvalidFact.Problem.NOT_POSITIVE, price);
    }
    affordable("price", price);
    if (quantity < 1) {
      throw new InvalidFact("quantity", InvalidFact.Problem.NOT_POSITIVE, quantity);
    }
    if (quantity > MOST_PIECES) {
      throw new InvalidFact("quantity", InvalidFact.Problem.TOO_LARGE, quantity);
    }
    if (weightGrams != null && weightGrams < 1) {
      throw new InvalidFact("weightGrams", InvalidFact.Problem.NOT_POSITIVE, weightGrams);
    }
    if (weightGrams != null && weightGrams > HEAVIEST_GRAMS) {
      throw new InvalidFact("weightGrams", InvalidFact.Problem.TOO_LARGE, weightGrams);
    }
    if (litres != null && litres.signum() < 1) {
      throw new InvalidFact("litres", InvalidFact.Problem.NOT_POSITIVE, litres);
    }
    if (litres != null && litres.compareTo(HIGHEST_AMOUNT) > 0) {
      throw new InvalidFact("litres", InvalidFact.Problem.TOO_LARGE, litres);
    }
    if (litres != null && litres.scale() > FINEST_SCALE) {
      throw new InvalidFact("litres", InvalidFact.Problem.TOO_PRECISE, litres);
    }
  }

  /** Goods of which neither weight nor volume, material nor declaration is known. */
  public static Line of(String id, HsCode hs, Country origin, BigMoney price, int quantity) {
    return new Line(id, hs, origin, price, quantity, null, null, Set.of(), List.of());
  }

  public Line weighing(long grams) {
    return new Line(id, hs, origin, price, quantity, grams, litres, materials, declarations);
  }

  public Line madeOf(String... made) {
    return new Line(
        id, hs, origin, price, quantity, weightGrams, litres, Set.of(made), declarations);
  }

  public Line declaring(OriginDeclaration... signed) {
    return new Line(
        id, hs, origin, price, quantity, weightGrams, litres, materials, List.of(signed));
  }

  static void affordable(String field, BigMoney amount) {
    if (amount.getAmount().compareTo(HIGHEST_AMOUNT) > 0) {
      throw new InvalidFact(field, InvalidFact.Problem.TOO_LARGE, amount);
    }
    if (amount.getScale() > FINEST_SCALE) {
      throw new InvalidFact(field, InvalidFact.Problem.TOO_PRECISE, amount);
    }
  }
}
