package io.puente.trade.guide;

import io.puente.landedcost.Country;
import io.puente.landedcost.HsCode;
import java.util.List;
import java.util.Map;

/**
 * Goods of the worked examples, such as small shops send.
 *
 * @param key of its name among the texts
 * @param code of six digits
 * @param finer the longer codes in tariffs that split it by rates
 */
record Ware(String key, HsCode code, Map<Country, HsCode> finer, int gramsForADollar) {

  static final Ware CERAMICS =
      new Ware(
          "guide.ware.ceramics",
          new HsCode("691200"),
          Map.of(new Country("US"), new HsCode("69120044")),
          8);
  private static final Ware SHAWL = new Ware("guide.ware.shawl", new HsCode("621420"), Map.of(), 4);
  private static final Ware COFFEE =
      new Ware("guide.ware.coffee", new HsCode("090121"), Map.of(), 30);

  static final List<Ware> ALL = List.of(CERAMICS, SHAWL, COFFEE);

  HsCode codeIn(Country destination) {
    return finer.getOrDefault(destination, code);
  }

  long grams(int dollars) {
    return (long) gramsForADollar * dollars;
  }
}
