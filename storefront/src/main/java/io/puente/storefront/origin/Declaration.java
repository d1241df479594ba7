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
 * An owner's declaration of a product's origin under one trade agreement.
 *
 * @param agreement its id in the destinations' data, {@code USMCA}
 * @param foreignMaterials the materials from countries outside the agreement, if the rule asks for
 *     them
 * @param regionalShare the share of the value from the parties, in per cent, if the rule asks for
 *     it
 * @param certifier the name of the person who signs
 * @param producer the producer; empty if it is the shop
 * @param evidence the proof: a certificate's number, a file
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

  /** The declaration as quotes use it. */
  public OriginDeclaration claim() {
    return new OriginDeclaration(
        agreement, origin, rule.name(), certifier, evidence, signed, expires);
  }

  public boolean isValidOn(LocalDate day) {
    return !day.isBefore(signed) && !day.isAfter(expires);
  }
}
