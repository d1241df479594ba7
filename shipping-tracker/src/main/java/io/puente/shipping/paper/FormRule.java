package io.puente.shipping.paper;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Which customs form a parcel needs: the CN22 for letter post up to a value and a weight, the CN23
 * for everything else.
 *
 * @param limitSdr in special drawing rights
 * @param limitGrams with packing
 * @param shortFormAtLimit whether goods of exactly {@code limitSdr} still travel under a CN22;
 *     posts differ
 */
public record FormRule(BigDecimal limitSdr, int limitGrams, boolean shortFormAtLimit) {

  /** 300 SDR and 2 kg, as posts publish; the careful reading of exactly 300. */
  public static final FormRule USUAL = new FormRule(BigDecimal.valueOf(300), 2_000, false);

  /**
   * @param rate of the currency of the contents; without one the CN23, which is taken everywhere
   */
  public CustomsForm formFor(Consignment parcel, Optional<SdrRate> rate) {
    var letterPost = parcel.number().kind().isLetterPost();
    var light = parcel.grossGrams() <= limitGrams;
    var cheap = rate.map(known -> isWithinLimit(known.inSdr(parcel.value()))).orElse(false);
    return letterPost && light && cheap ? CustomsForm.CN22 : CustomsForm.CN23;
  }

  private boolean isWithinLimit(BigDecimal sdr) {
    var distance = sdr.compareTo(limitSdr);
    return distance < 0 || (distance == 0 && shortFormAtLimit);
  }
}
