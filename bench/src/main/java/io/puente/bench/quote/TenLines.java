package io.puente.bench.quote;

import io.puente.landedcost.Channel;
import io.puente.landedcost.Consignment;
import io.puente.landedcost.Country;
import io.puente.landedcost.Destination;
import io.puente.landedcost.HsCode;
import io.puente.landedcost.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** A parcel with ten different things of a maker in Peru, priced in dollars. */
final class TenLines {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Country PERU = Country.of("PE");

  private static final List<Goods> GOODS =
      List.of(
          new Goods("6214.20", 165, "64.00"),
          new Goods("6110.19", 420, "118.00"),
          new Goods("6117.10", 120, "39.00"),
          new Goods("6301.20", 900, "145.00"),
          new Goods("6505.00", 90, "28.50"),
          new Goods("6116.91", 60, "24.00"),
          new Goods("6302.60", 250, "18.00"),
          new Goods("6912.00", 380, "32.00"),
          new Goods("4202.21", 540, "96.00"),
          new Goods("7113.11", 15, "54.90"));

  private record Goods(String hs, long grams, String dollars) {}

  private TenLines() {}

  /** The parcel, made anew as a checkout makes it. */
  static Consignment to(Destination destination) {
    List<Line> lines = new ArrayList<>(GOODS.size());
    for (Goods each : GOODS) {
      lines.add(
          Line.of(each.hs(), HsCode.of(each.hs()), PERU, dollars(each.dollars()), 1)
              .weighing(each.grams()));
    }
    return Consignment.of(PERU, destination, DAY, Channel.COURIER, dollars("38.00"), lines);
  }

  private static BigMoney dollars(String amount) {
    return BigMoney.of(CurrencyUnit.USD, new BigDecimal(amount));
  }
}
