package io.puente.landedcost;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * How an agreement requires origin to be proven.
 *
 * @param certifiers who may certify
 * @param months how many months a proof is valid, or {@code null} if that is not known
 * @param rules the kinds of its rules of origin
 * @param tolerance the share of non-originating materials that may fail the change of tariff
 *     classification, in per cent; {@code null} if not known
 * @param direct whether goods must be transported directly from the parties
 * @param source the legal source of the terms
 * @param articleKnown whether the source names the article or the number of the law
 * @param checked when somebody last compared the terms with the source, or {@code null} if nobody
 *     did
 * @param confidence of everything except the waivers, which have their own
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
    boolean articleKnown,
    @Nullable LocalDate checked,
    Confidence confidence) {

  /** The form of the proof. */
  public enum Form {
    /** A set of data elements in any layout. */
    DATA_ELEMENTS,
    /** The agreement's form, signed by the exporter. */
    EXPORTER_FORM,
    /** The agreement's form, issued by an authority. */
    AUTHORITY_CERTIFICATE
  }

  /**
   * The value up to which a destination requires no proof. The goods must originate nevertheless.
   */
  public record Waiver(Country into, BigMoney upTo, String source, Confidence confidence) {}

  public ProofOfOrigin {
    certifiers = Set.copyOf(certifiers);
    rules = List.copyOf(rules);
    regionalValues = List.copyOf(regionalValues);
    waivers = List.copyOf(waivers);
  }
}
