package io.puente.storefront.origin;

import io.puente.landedcost.Certifier;
import io.puente.landedcost.Country;
import io.puente.landedcost.HsCode;
import io.puente.landedcost.OriginDeclaration;
import io.puente.landedcost.OriginRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an owner declares of a product under one trade agreement.
 *
 * @param agreement as the destinations' data names it, {@code USMCA}
 * @param foreignMaterials what it is made of that comes from elsewhere, where the rule asks
 * @param regionalShare the part of its value that is of the parties, in per cent, where the rule
 *     asks
 * @param certifier who signs, by name
 * @param producer who made it; empty if that is the shop itself
 * @param evidence where the proof lies: a certificate's number, a file
 */
public record Declaration(
    UUID product,
    String agreement,
    Country origin,
    OriginRule rule,
    List<HsCode> foreignMaterials,
    @Nullable BigDecimal regionalShare,
    Certifier role,
    String certifier,
    String producer,
    String evidence,
    LocalDate signed,
    LocalDate expires) {

  /** What a quote looks at. */
  public OriginDeclaration claim() {
    return new OriginDeclaration(
        agreement, origin, rule.name(), certifier, evidence, signed, expires);
  }

  public boolean isValidOn(LocalDate day) {
    return !day.isBefore(signed) && !day.isAfter(expires);
  }
}
