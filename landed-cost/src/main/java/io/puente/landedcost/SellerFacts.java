package io.puente.landedcost;

import java.util.Set;

/**
 * What the seller is to the destination's authorities: the programmes it is certified for or
 * registered with, such as {@code remessa-conforme} or {@code cl-iva-registered}.
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
