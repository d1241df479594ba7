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
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** A parcel with ten different goods from Peru, priced in dollars. */
final class TenLines {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Country PERU = Country.of("PE");
  private static final Country UNITED_STATES = Country.of("US");

  private static final List<Goods> GOODS =
      List.of(
          new Goods("6214200000", 165, "64.00"),
          new Goods("6110190030", 420, "118.00"),
          new Goods("6117101000", 120, "39.00"),
          new Goods("6301200010", 900, "145.00"),
          new Goods("6505009045", 90, "28.50"),
          new Goods("6116910000", 60, "24.00"),
          new Goods("6304996010", 250, "18.00"),
          new Goods("6912004500", 380, "32.00"),
          new Goods("6202201110", 540, "96.00"),
          new Goods("6115940000", 15, "54.90"));

  /** Goods with their number in the tariff of the United States, which begins as everywhere. */
  private record Goods(String hs, long grams, String dollars) {

    HsCode hsFor(Country country) {
      return new HsCode(country.equals(UNITED_STATES) ? hs : hs.substring(0, 6));
    }
  }

  private TenLines() {}

  /** A new parcel, as each checkout creates one. */
  static Consignment to(Destination destination) {
    List<Line> lines = new ArrayList<>(GOODS.size());
    for (Goods each : GOODS) {
      lines.add(
          Line.of(each.hs(), each.hsFor(destination.country()), PERU, dollars(each.dollars()), 1)
              .withWeightGrams(each.grams()));
    }
    return Consignment.of(PERU, destination, DAY, Channel.COURIER, dollars("38.00"), lines);
  }

  /** The lines of the tariff of the United States that the goods fall under, eight digits each. */
  static Set<String> tariffLines() {
    return GOODS.stream().map(each -> each.hs().substring(0, 8)).collect(Collectors.toSet());
  }

  static boolean holds(String tariffLine) {
    return GOODS.stream().anyMatch(each -> each.hs().startsWith(tariffLine));
  }

  private static BigMoney dollars(String amount) {
    return BigMoney.of(CurrencyUnit.USD, new BigDecimal(amount));
  }
}
