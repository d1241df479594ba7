package io.puente.landedcost;

import java.time.LocalDate;
import java.util.Set;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Why a measure was not applied. */
public sealed interface Reason {

  /** The measure was not in force on the day. */
  record OutOfDate(LocalDate from, @Nullable LocalDate to) implements Reason {}

  /** It concerns goods made elsewhere. */
  record OtherOrigin(Country origin) implements Reason {}

  /** It concerns parcels sent from elsewhere. */
  record OtherDeparture(Country shipFrom) implements Reason {}

  /** It concerns another region of the destination. */
  record OtherRegion(String region) implements Reason {}

  /** It concerns another way into the country. */
  record OtherChannel(Channel channel) implements Reason {}

  /** It concerns goods that travel by other means. */
  record OtherTransport(Transport transport) implements Reason {}

  /** The value lies outside the band ({@code over} excluded, {@code upTo} included). */
  record OutsideValueBand(@Nullable BigMoney over, @Nullable BigMoney upTo) implements Reason {}

  /** The weight lies above the limit. */
  record TooHeavy(long limitGrams) implements Reason {}

  /** The goods are not among those it names. */
  record OtherGoods(HsCode hs) implements Reason {}

  /** The goods are on its list of exemptions. */
  record GoodsExempt(HsCode hs) implements Reason {}

  /** The seller is not in the programme it asks for. */
  record SellerNotInProgramme(Set<String> programmes) implements Reason {}

  /** The seller is in the programme that takes the parcel out of it. */
  record SellerInProgramme(Set<String> programmes) implements Reason {}

  /** It concerns goods for personal use, or only others. */
  record OtherUse(boolean personalUse) implements Reason {}

  /** The year's allowance, of an amount, of a number of parcels or of both, is used up. */
  record AllowanceUsed(@Nullable BigMoney limit, @Nullable Integer parcels) implements Reason {}

  /** Another measure takes its place. */
  record ReplacedBy(Provision other) implements Reason {}

  /** An exemption lifts it. */
  record ExemptedBy(Provision exemption) implements Reason {}

  /**
   * An origin declaration under the agreement would open it and save this much, in the buyer's
   * currency: nothing where a simplified regime takes the tariff's place; {@code null} where the
   * quote is incomplete and the saving cannot be computed.
   */
  record NeedsDeclaration(String agreement, LocalizedText name, @Nullable Money saving)
      implements Reason {}

  /**
   * There is a declaration, but it is not valid on the day, names another origin, or the goods are
   * not sent from a party.
   */
  record DeclarationNotValid(String agreement, LocalizedText name) implements Reason {}

  /** The agreement gives these goods no preference. */
  record NoPreference(HsCode hs) implements Reason {}
}
