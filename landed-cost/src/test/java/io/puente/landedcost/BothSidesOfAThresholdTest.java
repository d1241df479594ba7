package io.puente.landedcost;

import static io.puente.landedcost.Parcel.dollars;
import static io.puente.landedcost.Parcel.goods;
import static io.puente.landedcost.Parcel.usd;
import static org.assertj.core.api.Assertions.assertThat;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A cent more, a kilogram more or a day later: each border by the arithmetic of its law. */
class BothSidesOfAThresholdTest {

  private static final SellerFacts CERTIFIED = SellerFacts.of("remessa-conforme");

  /** 20% of 50 = 10.00, 17% por dentro 12.29; 60% of 50.01 − 20 = 10.01, then 12.29. */
  @Test
  void fiftyDollarsToBrazilInJuly2025() {
    Parcel wallet = Parcel.from("CO").to(Destination.of("BR", "SP")).on("2025-07-15");
    assertThat(total(wallet.soldBy(CERTIFIED).holding("4202.31", "50"))).isEqualTo(usd("22.29"));
    assertThat(total(wallet.soldBy(CERTIFIED).holding("4202.31", "50.01"))).isEqualTo(usd("22.30"));
  }

  /** 60% of 120 = 72.00; 192 ÷ 0.83 × 0.17 = 39.33. Goiás: 138 − 30; 338 ÷ 0.81 × 0.19 = 79.28. */
  @Test
  void aBagToBrazilWithFreightInItsBase() {
    Parcel bag = Parcel.from("CO").holding("4202.21", "100").shippedFor("20").on("2026-03-15");
    assertThat(total(bag.to(Destination.of("BR", "SP")))).isEqualTo(usd("111.33"));
    Parcel expensive =
        Parcel.from("CO").soldBy(CERTIFIED).holding("4202.21", "200").shippedFor("30");
    assertThat(total(expensive.to(Destination.of("BR", "GO")))).isEqualTo(usd("187.28"));
  }

  /** 17% of 50.01 = 8.50; 19% of 117.01 = 22.23; 19% of 2,500 = 475.00; beyond, no such rate. */
  @Test
  void declaredCosmeticsToMexicoAtEachBorder() {
    Parcel box = Parcel.from("US").to("MX");
    assertThat(total(box.holding("3304.99", "50").declared("USMCA"))).isEqualTo(usd("0.00"));
    assertThat(total(box.holding("3304.99", "50.01").declared("USMCA"))).isEqualTo(usd("8.50"));
    assertThat(total(box.holding("3304.99", "117").declared("USMCA"))).isEqualTo(usd("19.89"));
    assertThat(total(box.holding("3304.99", "117.01").declared("USMCA"))).isEqualTo(usd("22.23"));
    assertThat(total(box.holding("3304.99", "2500").declared("USMCA"))).isEqualTo(usd("475.00"));
    assertThat(box.holding("3304.99", "2500.01").declared("USMCA").quote())
        .isInstanceOf(Quote.Incomplete.class);
  }

  /** 6% of 41.01 = 2.46, 19% of 43.47 = 8.26. Since October 2025: 19% of 550; 6% of 550.01 = 33. */
  @Test
  void fortyOneAndFiveHundredDollarsToChile() {
    Parcel before = Parcel.from("CN").to("CL").on("2025-07-15");
    assertThat(total(before.holding("9503.00", "41"))).isEqualTo(usd("0.00"));
    assertThat(total(before.holding("9503.00", "41.01"))).isEqualTo(usd("10.72"));
    Parcel now = Parcel.from("CN").to("CL").shippedFor("50");
    assertThat(total(now.holding("9503.00", "500"))).isEqualTo(usd("104.50"));
    assertThat(total(now.holding("9503.00", "500.01"))).isEqualTo(usd("143.77"));
  }

  /** 19% of 60 = 11.40 only while the limit of USD 50 stood; goods for resale always pay. */
  @Test
  void sixtyDollarsFromTheUnitedStatesToColombia() {
    Parcel box = Parcel.from("US").to("CO").holding("3304.99", "60");
    assertThat(total(box.on("2025-12-31"))).isEqualTo(usd("0.00"));
    assertThat(total(box.on("2026-01-01"))).isEqualTo(usd("11.40"));
    assertThat(total(box.on("2026-01-28"))).isEqualTo(usd("11.40"));
    assertThat(total(box.on("2026-01-29"))).isEqualTo(usd("0.00"));
    assertThat(total(box.boughtBy(new BuyerFacts(false, null, null)))).isEqualTo(usd("11.40"));
  }

  /** 10% of 220.01 = 22.00, 19% of 242.01 = 45.98; at 200: 19% of 220 = 41.80. */
  @Test
  void twoHundredDollarsFromMexicoToColombia() {
    Parcel cups = Parcel.from("MX").to("CO").shippedFor("20");
    assertThat(total(cups.holding("6912.00", "200"))).isEqualTo(usd("41.80"));
    assertThat(total(cups.holding("6912.00", "200.01"))).isEqualTo(usd("67.98"));
    assertThat(cups.holding("6912.00", "2000.01").quote()).isInstanceOf(Quote.Incomplete.class);
  }

  /** 4% of 200.01 = 8.00, 18% of 208.01 = 37.44; 4% of 2,110 = 84.40, 18% of 2,194.40 = 394.99. */
  @Test
  void twoHundredAndTwoThousandDollarsToPeru() {
    Parcel box = Parcel.from("CN").to("PE");
    assertThat(total(box.holding("9503.00", "200"))).isEqualTo(usd("0.00"));
    assertThat(total(box.holding("9503.00", "200.01"))).isEqualTo(usd("45.44"));
    Parcel full = box.holding("9503.00", "2000").shippedFor("100").insuredFor("10");
    assertThat(total(full)).isEqualTo(usd("479.39"));
  }

  /** Four kilograms and 400 dollars: USD 20 flat. Heavier: 4.1 × 5.50 + 40 + 2 + 15% of 464.55. */
  @Test
  void fourKilogramsToEcuador() {
    Line shirts = goods("6109.10", "US", "400");
    Parcel parcel = Parcel.from("US").to("EC");
    assertThat(total(parcel.holding(shirts.withWeightGrams(4000)))).isEqualTo(usd("20.00"));
    assertThat(total(parcel.holding(shirts.withWeightGrams(4100)))).isEqualTo(usd("134.23"));
    assertThat(parcel.holding(shirts).quote()).isInstanceOf(Quote.Incomplete.class);
    Parcel mailed = parcel.by(Channel.POST);
    assertThat(total(mailed.holding(goods("9503.00", "US", "2").withWeightGrams(2000))))
        .isEqualTo(usd("0.00"));
    assertThat(total(mailed.holding(goods("9503.00", "US", "2.01").withWeightGrams(2000))))
        .isEqualTo(usd("20.00"));
  }

  /** Fifth parcel of the year: 21% of 400 = 84.00. By post: 50% of what exceeds USD 50. */
  @Test
  void fourHundredDollarsToArgentina() {
    Parcel toys = Parcel.from("US").to("AR").holding("9503.00", "400");
    assertThat(total(toys.boughtBy(new BuyerFacts(true, null, 4)))).isEqualTo(usd("84.00"));
    assertThat(toys.boughtBy(new BuyerFacts(true, null, 5)).quote())
        .isInstanceOf(Quote.Incomplete.class);
    Parcel mailed = Parcel.from("US").to("AR").by(Channel.POST);
    assertThat(total(mailed.holding("9503.00", "50"))).isEqualTo(usd("0.00"));
    assertThat(total(mailed.holding("9503.00", "80"))).isEqualTo(usd("15.00"));
  }

  @Test
  void moreThanFiftyKilogramsToArgentinaAreNoCouriersParcel() {
    Parcel books = Parcel.from("UY").to("AR").boughtBy(new BuyerFacts(true, null, 0));
    assertThat(total(books.holding(goods("4901.99", "UY", "300").withWeightGrams(50_000))))
        .isEqualTo(usd("63.00"));
    assertThat(
            books
                .holding(goods("4901.99", "UY", "300").withWeightGrams(50_001))
                .incomplete()
                .missing())
        .extracting(MissingFact::kind)
        .containsOnly(MissingFact.Kind.RULE);
  }

  /** Within the year's 800: 22%; from the United States free up to 200; beyond: 60%. */
  @Test
  void theYearsAllowanceOfUruguay() {
    Parcel shirts = Parcel.from("PE").to("UY").on("2026-06-15");
    var fresh = new BuyerFacts(true, dollars("0"), 0);
    assertThat(total(shirts.boughtBy(fresh).holding("6109.10", "300"))).isEqualTo(usd("66.00"));
    Parcel fromMiami = Parcel.from("US").to("UY").on("2026-06-15").boughtBy(fresh);
    assertThat(total(fromMiami.holding("6109.10", "200"))).isEqualTo(usd("0.00"));
    assertThat(total(fromMiami.holding("6109.10", "200.01"))).isEqualTo(usd("44.00"));
    var used = new BuyerFacts(true, dollars("700"), 2);
    assertThat(total(shirts.boughtBy(used).holding("6109.10", "100"))).isEqualTo(usd("22.00"));
    assertThat(total(shirts.boughtBy(used).holding("6109.10", "150"))).isEqualTo(usd("90.00"));
    var fourth = new BuyerFacts(true, dollars("90"), 3);
    assertThat(total(shirts.boughtBy(fourth).holding("6109.10", "100"))).isEqualTo(usd("60.00"));
  }

  /** Three parcels, or USD 800, are enough each by itself: 60% of 100, and none above 200. */
  @Test
  void aUsedUpAllowanceNeedsNoSecondFact() {
    Parcel shirts = Parcel.from("PE").to("UY").holding("6109.10", "100");
    assertThat(total(shirts.boughtBy(new BuyerFacts(true, null, 3)))).isEqualTo(usd("60.00"));
    assertThat(total(shirts.boughtBy(new BuyerFacts(true, dollars("701"), null))))
        .isEqualTo(usd("60.00"));
    assertThat(shirts.boughtBy(new BuyerFacts(true, null, 2)).incomplete().missing())
        .extracting(MissingFact::kind)
        .containsOnly(MissingFact.Kind.ALLOWANCE_USED);
  }

  /** 22% of 30 = 6.60 if the allowance has room; else 60%, at least 10 or, some say, 20. */
  @Test
  void aSmallParcelToUruguayOfABuyerOfWhomNothingIsKnown() {
    Parcel socks = Parcel.from("PE").to("UY").holding("6115.95", "30");
    assertThat(socks.incomplete().range()).isEqualTo(new Quote.Range(usd("6.60"), usd("20.00")));
    assertThat(total(socks.on("2026-04-30"))).isEqualTo(usd("18.00"));
    assertThat(total(socks.on("2026-04-30").holding("6115.95", "10"))).isEqualTo(usd("10.00"));
  }

  /** Above 300: 18 + 13% of 300.01 at the least; 18 + 15% + 13% of 345.01 at the most. */
  @Test
  void threeHundredDollarsToElSalvador() {
    Parcel toys = Parcel.from("CN").to("SV");
    assertThat(toys.holding("9503.00", "300").incomplete().range())
        .isEqualTo(new Quote.Range(usd("18.00"), usd("57.00")));
    assertThat(toys.holding("9503.00", "300.01").incomplete().range())
        .isEqualTo(new Quote.Range(usd("57.00"), usd("107.85")));
  }

  /** 18% of 275 = 49.50; with a duty of 20%: 55 + 18% of 330 = 114.40, and 1 for a kilogram. */
  @Test
  void twoHundredDollarsToTheDominicanRepublic() {
    Parcel shoes = Parcel.from("CN").to("DO").shippedFor("25");
    assertThat(total(shoes.holding(goods("6403.59", "CN", "200").withWeightGrams(1000))))
        .isEqualTo(usd("0.00"));
    Line expensive = goods("6403.59", "CN", "250").withWeightGrams(1000);
    assertThat(shoes.holding(expensive).incomplete().range())
        .isEqualTo(new Quote.Range(usd("49.50"), usd("115.40")));
  }

  private static Money total(Parcel parcel) {
    return parcel.charges().total();
  }
}
