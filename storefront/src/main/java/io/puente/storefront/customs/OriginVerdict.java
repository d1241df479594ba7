package io.puente.storefront.customs;

import io.puente.landedcost.Agreement;
import io.puente.landedcost.Country;
import io.puente.landedcost.OriginRule;
import io.puente.landedcost.ProofOfOrigin;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a product originates under an agreement, by where its materials come from. The annex of
 * an agreement, which the data does not hold, decides about materials from elsewhere: about those
 * this says only what can never be enough, and else that it must be looked up.
 */
public sealed interface OriginVerdict {

  /** Nothing is known of the materials. */
  record NoMaterials() implements OriginVerdict {}

  /** All materials come from parties of the agreement. */
  record Originates(OriginRule rule) implements OriginVerdict {}

  /** A material from elsewhere is of the same heading as the product: nothing new was made. */
  record TooNear(Material material) implements OriginVerdict {}

  /** The annex decides. Of textiles most agreements ask that the thread is of the parties, too. */
  record AskTheAnnex(List<Material> foreign, boolean textile) implements OriginVerdict {}

  /** Digits of a heading. */
  int HEADING = 4;

  /**
   * The verdict on a product.
   *
   * @param destinations the countries that give the preference; their materials count as well
   */
  static OriginVerdict of(
      Agreement agreement,
      List<Country> destinations,
      Country origin,
      String hs,
      List<Material> materials) {
    if (materials.isEmpty()) {
      return new NoMaterials();
    }
    List<Material> foreign =
        materials.stream()
            .filter(material -> !material.origin().equals(origin))
            .filter(material -> !agreement.parties().contains(material.origin()))
            .filter(material -> !destinations.contains(material.origin()))
            .toList();
    if (foreign.isEmpty()) {
      return new Originates(rule(agreement, hs));
    }
    String heading = hs.substring(0, HEADING);
    return foreign.stream()
        .filter(material -> material.hs() != null && material.hs().startsWith(heading))
        .findFirst()
        .<OriginVerdict>map(TooNear::new)
        .orElseGet(() -> new AskTheAnnex(foreign, isTextile(hs)));
  }

  /** What was grown or caught is wholly obtained; what was made, is made of such materials. */
  private static OriginRule rule(Agreement agreement, String hs) {
    ProofOfOrigin proof = agreement.proof();
    List<OriginRule> wanted =
        chapter(hs) <= 14
            ? List.of(OriginRule.WHOLLY_OBTAINED, OriginRule.ORIGINATING_MATERIALS)
            : List.of(OriginRule.ORIGINATING_MATERIALS, OriginRule.WHOLLY_OBTAINED);
    return wanted.stream()
        .filter(rule -> proof == null || proof.rules().contains(rule))
        .findFirst()
        .orElse(wanted.getFirst());
  }

  private static boolean isTextile(String hs) {
    return chapter(hs) >= 50 && chapter(hs) <= 63;
  }

  private static int chapter(String hs) {
    return Integer.parseInt(hs.substring(0, 2));
  }

  /** The materials with the codes of the usual ones. */
  static List<Material> withCodes(String hs, Stream<Material> materials) {
    return materials
        .map(
            each ->
                new Material(
                    each.name(),
                    each.origin(),
                    TypicalMaterials.code(hs, each.name()).orElse(null)))
        .toList();
  }
}
