package io.puente.trade.guide;

import io.puente.landedcost.Country;
import io.puente.landedcost.HsCode;
import java.util.List;
import java.util.Map;

/**
 * Goods of the worked examples, typical of small shops.
 *
 * @param key the message key of the name
 * @param code the subheading of six digits
 * @param tariffLines the codes of destinations whose tariff splits the subheading by rate
 */
record SampleGoods(String key, HsCode code, Map<Country, HsCode> tariffLines, int gramsPerDollar) {

  static final SampleGoods CERAMICS =
      new SampleGoods(
          "guide.goods.ceramics",
          new HsCode("691200"),
          Map.of(new Country("US"), new HsCode("69120044")),
          8);
  private static final SampleGoods SHAWL =
      new SampleGoods("guide.goods.shawl", new HsCode("621420"), Map.of(), 4);
  private static final SampleGoods COFFEE =
      new SampleGoods("guide.goods.coffee", new HsCode("090121"), Map.of(), 30);

  static final List<SampleGoods> ALL = List.of(CERAMICS, SHAWL, COFFEE);

  HsCode codeIn(Country destination) {
    return tariffLines.getOrDefault(destination, code);
  }

  long grams(int dollars) {
    return (long) gramsPerDollar * dollars;
  }
}
