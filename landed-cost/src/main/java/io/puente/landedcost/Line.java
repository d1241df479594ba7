package io.puente.landedcost;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * Goods of one kind in a consignment.
 *
 * @param id the caller's id of the line, unique within the consignment
 * @param origin the country of origin, which may differ from the country of dispatch
 * @param price what the buyer pays for the whole line, without shipping, insurance and import
 *     charges
 * @param quantity how many pieces (pairs, of footwear) the line holds
 * @param weightGrams net weight of the whole line, if known; some duties are charged by weight
 * @param litres volume of the whole line, if known; some duties are charged by volume
 * @param alcohol strength of a drink in per cent of its volume, if known; some duties are charged
 *     by alcohol content
 * @param materials what the goods are made of, in the terms of the tariff tables ({@code leather},
 *     {@code reptile-leather}); empty if unknown
 * @param statedDuty the duty that the destination's tariff charges on the goods, if the caller
 *     knows it; used only where the tariff in the data has no rate
 */
public record Line(
    String id,
    HsCode hs,
    Country origin,
    BigMoney price,
    int quantity,
    @Nullable Long weightGrams,
    @Nullable BigDecimal litres,
    @Nullable BigDecimal alcohol,
    Set<String> materials,
    @Nullable StatedDuty statedDuty,
    List<OriginDeclaration> declarations) {

  private static final int MOST_MATERIALS = 50;
  private static final int MOST_DECLARATIONS = 100;

  /**
   * Checks each fact.
   *
   * @throws InvalidFact if a number is not above zero or implausibly large; gifts have a customs
   *     value, too
   */
  public Line {
    materials = Set.copyOf(materials);
    declarations = List.copyOf(declarations);
    atMost(MOST_MATERIALS, "materials", materials);
    atMost(MOST_DECLARATIONS, "declarations", declarations);
    Limits.id(id);
    Limits.price(price.getAmount());
    Limits.quantity(quantity);
    if (weightGrams != null) {
      Limits.weightGrams(weightGrams);
    }
    if (litres != null) {
      Limits.litres(litres);
    }
    if (alcohol != null) {
      Limits.alcohol(alcohol);
    }
  }

  private static void atMost(int most, String field, Collection<?> facts) {
    if (facts.size() > most) {
      throw new InvalidFact(field, InvalidFact.Problem.TOO_MANY, facts.size());
    }
  }

  /** Goods of unknown weight, volume and material, without an origin declaration. */
  public static Line of(String id, HsCode hs, Country origin, BigMoney price, int quantity) {
    return new Line(id, hs, origin, price, quantity, null, null, null, Set.of(), null, List.of());
  }

  public Line withWeightGrams(long grams) {
    return with(grams, litres, alcohol, statedDuty, declarations);
  }

  /** The same goods with a volume in litres and an alcoholic strength in per cent of the volume. */
  public Line withVolume(@Nullable BigDecimal volume, @Nullable BigDecimal strength) {
    return with(weightGrams, volume, strength, statedDuty, declarations);
  }

  /** The same goods with the duty that the destination's tariff charges, as the caller knows it. */
  public Line withStatedDuty(StatedDuty duty) {
    return with(weightGrams, litres, alcohol, duty, declarations);
  }

  public Line withDeclarations(OriginDeclaration... signed) {
    return with(weightGrams, litres, alcohol, statedDuty, List.of(signed));
  }

  private Line with(
      @Nullable Long grams,
      @Nullable BigDecimal volume,
      @Nullable BigDecimal strength,
      @Nullable StatedDuty duty,
      List<OriginDeclaration> signed) {
    return new Line(
        id, hs, origin, price, quantity, grams, volume, strength, materials, duty, signed);
  }
}
