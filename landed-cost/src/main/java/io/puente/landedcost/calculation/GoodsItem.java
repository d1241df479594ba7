package io.puente.landedcost.calculation;

import io.puente.landedcost.Agreement;
import io.puente.landedcost.Consignment;
import io.puente.landedcost.Line;
import io.puente.landedcost.MissingFact;
import io.puente.landedcost.Reason;
import io.puente.landedcost.TariffChoice;
import io.puente.landedcost.law.EffectiveLaw;
import io.puente.landedcost.law.HsSpan;
import io.puente.landedcost.law.TariffLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A line with what the law of the destination says about its goods: the tariff lines to which they
 * can belong and the agreements they may claim.
 *
 * @param span the goods' codes, as narrow as code, unit price and material allow
 * @param candidates the tariff lines that match code, unit price and material; empty if there is no
 *     tariff or no line matches
 * @param siblings the tariff lines that match the code alone
 * @param claimed the agreements for which the line has a valid declaration
 * @param measures the positions of the measures that can concern the goods, by origin, channel,
 *     code and claims
 */
record GoodsItem(
    int index,
    Line line,
    BigDecimal price,
    HsSpan span,
    List<TariffLine> candidates,
    List<TariffLine> siblings,
    List<Agreement> claimed,
    BitSet measures,
    EffectiveLaw law) {

  private static final int UNIT_PRICE_SCALE = 8;

  static GoodsItem of(
      int index, Line line, BigDecimal price, EffectiveLaw law, Consignment consignment) {
    var span = HsSpan.of(line.hs());
    List<TariffLine> siblings = law.tariffLinesFor(span);
    List<TariffLine> candidates =
        siblings.size() < 2 ? fitting(siblings, line, price) : narrowed(siblings, line, price);
    if (candidates.size() == 1 && span.contains(candidates.getFirst().span())) {
      span = candidates.getFirst().span();
    }
    List<Agreement> claimed = law.claimsOf(line, consignment);
    BitSet measures =
        law.index().of(line.origin(), consignment.channel(), span, !claimed.isEmpty());
    return new GoodsItem(index, line, price, span, candidates, siblings, claimed, measures, law);
  }

  /** Whether the line has a valid declaration for one of the agreements. */
  Match matchClaims(List<Agreement> agreements) {
    for (var agreement : agreements) {
      if (claimed.contains(agreement)) {
        return Match.YES;
      }
    }
    return new Match.No((consignment, item) -> item.notClaiming(agreements));
  }

  /**
   * The tariff lines of which one must be chosen; none if a choice does not resolve the missing
   * fact.
   */
  List<TariffChoice> choices(MissingFact.Kind lacking) {
    return switch (lacking) {
      case HS_DIGITS, RATE_IN_WORDS -> choices(candidates);
      case HS_FITS_ANOTHER_PRICE -> choices(siblings);
      case HS_NOT_IN_TABLE,
          TARIFF_RATE,
          WEIGHT,
          LITRES,
          ALCOHOL,
          QUANTITY,
          REGION,
          ALLOWANCE_USED,
          EXCHANGE_RATE,
          FIGURES,
          RULE,
          EFFECTIVE_LAW,
          REVIEW ->
          List.of();
    };
  }

  private static List<TariffChoice> choices(List<TariffLine> lines) {
    return lines.stream()
        .map(line -> new TariffChoice(line.number(), line.name(), line.general().text()))
        .toList();
  }

  private Reason notClaiming(List<Agreement> agreements) {
    for (var agreement : agreements) {
      if (agreement.parties().contains(line.origin()) && law.agreements().contains(agreement)) {
        return declares(agreement)
            ? new Reason.DeclarationNotValid(agreement.id(), agreement.name())
            : new Reason.NeedsDeclaration(agreement.id(), agreement.name(), null);
      }
    }
    return new Reason.OtherOrigin(line.origin());
  }

  private boolean declares(Agreement agreement) {
    return line.declarations().stream()
        .anyMatch(declaration -> declaration.agreement().equals(agreement.id()));
  }

  private static List<TariffLine> narrowed(List<TariffLine> all, Line line, BigDecimal price) {
    List<TariffLine> fitting = fitting(all, line, price);
    List<TariffLine> byMaterial =
        fitting.stream()
            .filter(one -> one.material() != null && line.materials().contains(one.material()))
            .toList();
    return byMaterial.isEmpty() ? fitting : byMaterial;
  }

  private static boolean anyIsConditional(List<TariffLine> lines) {
    for (var one : lines) {
      if (one.isConditional()) {
        return true;
      }
    }
    return false;
  }

  private static List<TariffLine> fitting(List<TariffLine> all, Line line, BigDecimal price) {
    if (!anyIsConditional(all)) {
      return all;
    }
    BigDecimal each =
        price.divide(BigDecimal.valueOf(line.quantity()), UNIT_PRICE_SCALE, RoundingMode.HALF_UP);
    var fitting = new ArrayList<TariffLine>();
    for (var one : all) {
      String material = one.material();
      boolean made =
          material == null || line.materials().isEmpty() || line.materials().contains(material);
      if (made && one.isFor(each)) {
        fitting.add(one);
      }
    }
    return fitting;
  }
}
