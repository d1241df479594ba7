package io.puente.landedcost.classification;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a word relates to the product, by the connective before it: in "taza de gres con asa de
 * madera para café", the cup is the product, wood is a detail, and coffee is not sold.
 */
enum Relation {
  /** The product itself. */
  ITSELF(1, 1),
  /** After "of": says much about the material, little about the product. */
  OF(0.3, 1),
  /** After "and". */
  ALSO(0.5, 0.6),
  /** Included with the product. */
  WITH(0.25, 0.35),
  /** A lining, a handle, a trimming. */
  DETAIL(0.1, 0.15),
  /** The purpose, the place or what it is combined with. */
  FOR(0.1, 0.2),
  /** What the product does not have. */
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
  private final double ofMaterials;

  Relation(double ofGoods, double ofMaterials) {
    this.ofGoods = ofGoods;
    this.ofMaterials = ofMaterials;
  }

  /** The relation that a connective begins, or null if the word is no connective. */
  static @Nullable Relation begunBy(Token token) {
    return CONNECTIVES.get(token.folded());
  }

  /** The relation after another one: what is "of" a detail is still a detail. */
  Relation after(Relation before) {
    boolean goesOn = this == OF || this == ALSO;
    boolean aside = before == WITH || before == DETAIL || before == FOR;
    return goesOn && aside ? before : this;
  }

  /**
   * The weight of a word in this relation, from 0 to 1. Only goods and materials may describe a
   * part; other facts ("para mujer", "en grano") always describe the whole product.
   */
  double weight(Fact fact) {
    if (fact.isGoods()) {
      return ofGoods;
    }
    return fact.attribute().equals("material") || this == WITHOUT ? ofMaterials : 1;
  }

  private static Map<String, Relation> folded(Map<Relation, String> words) {
    var connectives = new HashMap<String, Relation>();
    words.forEach(
        (relation, list) ->
            Token.of(list).forEach(token -> connectives.put(token.folded(), relation)));
    return Map.copyOf(connectives);
  }
}
