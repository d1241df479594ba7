package io.puente.landedcost.classification;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a word belongs to the thing on sale, by the little word before it: in "taza de gres con asa
 * de madera para café", cup is the thing, wood a detail, and coffee not sold at all.
 */
enum Relation {
  /** The thing itself. */
  ITSELF(1, 1),
  /** What it is of: says much about the material, little about the thing. */
  OF(0.3, 1),
  /** Named after an "and". */
  ALSO(0.5, 0.6),
  /** What comes with it. */
  WITH(0.25, 0.35),
  /** A lining, a handle, a trimming. */
  DETAIL(0.1, 0.15),
  /** What it is for, where it goes, what it goes with. */
  FOR(0.1, 0.2),
  /** What it lacks. */
  WITHOUT(0, 0);

  private static final Map<String, Relation> CONNECTIVES =
      folded(
          Map.of(
              OF,
              "de del en do da dos das em of in from made hecho hecha feito feita",
              ALSO,
              "y e and i o ou or",
              WITH,
              "con com with incluye incluyen inclui includes including viene vienen vem comes"
                  + " acompanha",
              DETAIL,
              "forro forrado forrada interior detalles detalle mango asa asas mangos tapa"
                  + " correa cierre botones detalhes detalhe cabo alça lining lined details"
                  + " detail handle handles lid trim buttons inside",
              FOR,
              "para pra for to ideal perfecto perfecta perfect perfeito perfeita na no nas nos"
                  + " queda úsalo úsala combina combinan matches arriba encima junto beside"
                  + " below under over next",
              WITHOUT,
              "sin sem without nunca not ni nem nor nada"));

  private final double ofGoods;
  private final double ofFacts;

  Relation(double ofGoods, double ofFacts) {
    this.ofGoods = ofGoods;
    this.ofFacts = ofFacts;
  }

  /** The manner that a little word begins, or null if it is none. */
  static @Nullable Relation begunBy(Token token) {
    return CONNECTIVES.get(token.folded());
  }

  /** The manner after another: what is "of" a detail is still a detail. */
  Relation after(Relation before) {
    boolean goesOn = this == OF || this == ALSO;
    boolean aside = before == WITH || before == DETAIL || before == FOR;
    return goesOn && aside ? before : this;
  }

  /**
   * How much a word in this manner says, from 0 to 1. Only things and materials are said of parts;
   * "para mujer" and "en grano" are always said of the whole.
   */
  double weight(Fact fact) {
    if (fact.isGoods()) {
      return ofGoods;
    }
    return fact.about().equals("material") || this == WITHOUT ? ofFacts : 1;
  }

  private static Map<String, Relation> folded(Map<Relation, String> words) {
    var connectives = new HashMap<String, Relation>();
    words.forEach(
        (relation, list) ->
            Token.of(list).forEach(token -> connectives.put(token.folded(), relation)));
    return Map.copyOf(connectives);
  }
}
