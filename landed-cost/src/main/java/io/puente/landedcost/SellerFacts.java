package io.puente.landedcost;

import java.util.Set;

/**
 * The status of the seller at the destination's authorities: the programmes in which the seller is
 * certified or registered, such as {@code remessa-conforme} or {@code cl-iva-registered}.
 */
public record SellerFacts(Set<String> programmes) {

  public SellerFacts {
    programmes = Set.copyOf(programmes);
  }

  public static SellerFacts none() {
    return new SellerFacts(Set.of());
  }

  public static SellerFacts of(String... programmes) {
    return new SellerFacts(Set.of(programmes));
  }
}
