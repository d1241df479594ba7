package io.puente.shipping.paper;

import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The customs forms of the Universal Postal Union. */
public enum CustomsForm {
  /** The short form, for letter post of small value. */
  CN22,
  /** The long form, for parcels and for letter post of higher value. */
  CN23;

  /**
   * Decides which form a consignment needs: the CN22 for letter post up to a value and a weight,
   * the CN23 for everything else.
   *
   * @param limitSdr in special drawing rights
   * @param limitGrams with packing
   * @param shortFormAtLimit whether a value of exactly {@code limitSdr} still allows a CN22;
   *     carriers differ
   */
  public record Rule(BigDecimal limitSdr, int limitGrams, boolean shortFormAtLimit) {

    /** 300 SDR and 2 kg, as most carriers publish. A value of exactly 300 needs the CN23. */
    public static final Rule USUAL = new Rule(BigDecimal.valueOf(300), 2_000, false);

    /**
     * @param rate of the currency of the contents; without a rate the answer is CN23, which every
     *     country accepts
     */
    public CustomsForm formFor(Consignment consignment, Optional<SdrRate> rate) {
      boolean letterPost = consignment.number().kind().isLetterPost();
      boolean light = consignment.grossGrams() <= limitGrams;
      boolean lowValue =
          rate.map(known -> isWithinLimit(known.toSdr(consignment.value()))).orElse(false);
      return letterPost && light && lowValue ? CN22 : CN23;
    }

    private boolean isWithinLimit(BigDecimal sdr) {
      int comparison = sdr.compareTo(limitSdr);
      return comparison < 0 || (comparison == 0 && shortFormAtLimit);
    }
  }

  /** The value of one unit of a currency in special drawing rights of the IMF, on the ship date. */
  public record SdrRate(CurrencyUnit currency, BigDecimal sdrPerUnit) {

    public SdrRate {
      if (sdrPerUnit.signum() <= 0) {
        throw new IllegalArgumentException("a rate must be positive: " + sdrPerUnit);
      }
    }

    BigDecimal toSdr(Money money) {
      if (!money.getCurrencyUnit().equals(currency)) {
        throw new CurrencyMismatchException(currency, money.getCurrencyUnit());
      }
      return money.getAmount().multiply(sdrPerUnit);
    }
  }
}
