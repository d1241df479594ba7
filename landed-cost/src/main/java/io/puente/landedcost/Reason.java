package io.puente.landedcost;

import java.time.LocalDate;
import java.util.Set;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Why a measure was not applied. */
public sealed interface Reason {

  /** The measure was not in force on the day. */
  record NotInForce(LocalDate from, @Nullable LocalDate to) implements Reason {}

  /** It concerns goods of other origins. */
  record OtherOrigin(Country origin) implements Reason {}

  /** It concerns parcels sent from elsewhere. */
  record OtherDeparture(Country shipFrom) implements Reason {}

  /** It concerns another region of the destination. */
  record OtherRegion(String region) implements Reason {}

  /** It concerns other channels. */
  record OtherChannel(Channel channel) implements Reason {}

  /** It concerns other modes of transport. */
  record OtherTransport(Transport transport) implements Reason {}

  /** The value lies outside the band ({@code over} excluded, {@code upTo} included). */
  record OutsideValueBand(@Nullable BigMoney over, @Nullable BigMoney upTo) implements Reason {}

  /** The weight lies above the limit. */
  record TooHeavy(long limitGrams) implements Reason {}

  /** The consignment holds more pieces of one kind than the limit. */
  record TooManyPieces(long limit) implements Reason {}

  /** The goods are not in the list of goods it concerns. */
  record OtherGoods(HsCode hs) implements Reason {}

  /** The goods are in its list of exceptions. */
  record GoodsExempt(HsCode hs) implements Reason {}

  /** The seller is not in the required programme. */
  record SellerNotInProgramme(Set<String> programmes) implements Reason {}

  /** The seller is in a programme to which the measure does not apply. */
  record SellerInProgramme(Set<String> programmes) implements Reason {}

  /** It concerns goods for personal use, or only others. */
  record OtherUse(boolean personalUse) implements Reason {}

  /** The yearly allowance is used up. It may limit an amount, a number of parcels or both. */
  record AllowanceUsed(@Nullable BigMoney limit, @Nullable Integer parcels) implements Reason {}

  /** Another measure replaces it. */
  record ReplacedBy(Provision other) implements Reason {}

  /** An exemption applies. */
  record ExemptedBy(Provision exemption) implements Reason {}

  /**
   * An origin declaration under the agreement would make it apply. The saving is in the buyer's
   * currency: that of all measures together, on all lines that could be declared. It is zero where
   * a simplified regime replaces the tariff, and {@code null} where the quote is incomplete and the
   * saving cannot be calculated.
   */
  record NeedsDeclaration(String agreement, LocalizedText name, @Nullable Money saving)
      implements Reason {}

  /**
   * The same origin declaration would make it apply as another measure, and what it would save is
   * counted there.
   */
  record SameDeclaration(String agreement, LocalizedText name, Provision counted)
      implements Reason {}

  /**
   * There is a declaration, but it is not valid on the day, names another origin, or the goods are
   * not sent from a party of the agreement.
   */
  record DeclarationNotValid(String agreement, LocalizedText name) implements Reason {}

  /** The agreement gives these goods no preference. */
  record NoPreference(HsCode hs) implements Reason {}
}
