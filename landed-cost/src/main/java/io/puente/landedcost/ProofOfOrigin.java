package io.puente.landedcost;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * How an agreement wants origin to be proven.
 *
 * @param certifiers who may certify
 * @param months how long a proof serves, or {@code null} if that is not known
 * @param rules the shapes that its rules of origin take
 * @param tolerance the share of foreign materials that may miss a change of code, in per cent; or
 *     {@code null} if not known
 * @param direct whether goods must come straight from the parties
 * @param source where the terms are written
 * @param confidence of all of it but the waivers, which have their own
 */
public record ProofOfOrigin(
    Set<Certifier> certifiers,
    Form form,
    @Nullable Integer months,
    List<OriginRule> rules,
    List<RegionalValue> regionalValues,
    @Nullable BigDecimal tolerance,
    boolean direct,
    List<Waiver> waivers,
    String source,
    LocalDate checked,
    Confidence confidence) {

  /** What the proof looks like. */
  public enum Form {
    /** A set of facts in whatever layout. */
    DATA_ELEMENTS,
    /** The agreement's own form, which the exporter signs. */
    EXPORTER_FORM,
    /** The agreement's own form, which only an authority issues. */
    AUTHORITY_CERTIFICATE
  }

  /** Up to which value a destination asks for no proof; the goods must originate all the same. */
  public record Waiver(Country into, BigMoney upTo, String source, Confidence confidence) {}

  public ProofOfOrigin {
    certifiers = Set.copyOf(certifiers);
    rules = List.copyOf(rules);
    regionalValues = List.copyOf(regionalValues);
    waivers = List.copyOf(waivers);
  }
}
