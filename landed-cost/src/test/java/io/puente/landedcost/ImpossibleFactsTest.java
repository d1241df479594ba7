package io.puente.landedcost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class ImpossibleFactsTest {

  @Test
  void codesMayHaveDotsAndSpacesButNothingElse() {
    assertThat(HsCode.of("4202.21.90").digits()).isEqualTo("42022190");
    assertThat(HsCode.of(" 4202 21 ").digits()).isEqualTo("420221");
    refuses(() -> HsCode.of("42O2.21"), "hs", InvalidFact.Problem.MALFORMED);
    refuses(() -> HsCode.of("٤٢٠٢٢١"), "hs", InvalidFact.Problem.MALFORMED);
    refuses(() -> HsCode.of("4202"), "hs", InvalidFact.Problem.WRONG_LENGTH);
    refuses(() -> HsCode.of(""), "hs", InvalidFact.Problem.WRONG_LENGTH);
    refuses(() -> HsCode.of("1".repeat(13)), "hs", InvalidFact.Problem.WRONG_LENGTH);
    refuses(() -> HsCode.of("......"), "hs", InvalidFact.Problem.WRONG_LENGTH);
    refuses(() -> HsCode.of("420221\n"), "hs", InvalidFact.Problem.MALFORMED);
    refuses(() -> HsCode.of("-420221"), "hs", InvalidFact.Problem.MALFORMED);
    refuses(() -> HsCode.of("9".repeat(1_000_000)), "hs", InvalidFact.Problem.WRONG_LENGTH);
  }

  @Test
  void aCodeThatLostItsFirstZeroIsNotAnotherChapter() {
    for (String shortened :
        new String[] {"9012100", "901.21.00", "90121", "409000010", "90121000000"}) {
      refuses(() -> HsCode.of(shortened), "hs", InvalidFact.Problem.WRONG_LENGTH);
    }
    assertThat(HsCode.of("09012100").digits()).isEqualTo("09012100");
  }

  @Test
  void aCodeIsReadAsItWasPasted() {
    assertThat(HsCode.of("\u200b0901\u00a021\u202f00").digits()).isEqualTo("09012100");
    assertThat(HsCode.of("\uff10\uff19\uff10\uff11\uff0e\uff12\uff11").digits())
        .isEqualTo("090121");
    assertThat(HsCode.of("6912\u201300").digits()).isEqualTo("691200");
    assertThat(Country.of("\uff4d\uff58\u200e")).isEqualTo(new Country("MX"));
    assertThat(StatedDuty.of("\uff11\uff14\uff05\u200b").text()).isEqualTo("14%");
  }

  @Test
  void anUnknownCountryIsRefused() {
    assertThat(Country.of(" mx ")).isEqualTo(new Country("MX"));
    refuses(() -> Country.of("XX"), "country", InvalidFact.Problem.UNKNOWN);
    refuses(() -> Country.of("Perú"), "country", InvalidFact.Problem.UNKNOWN);
  }

  @Test
  void aRejectedFactNamesItsFieldWithinTheObject() {
    refuses(
        () ->
            InvalidFact.within(
                "lines[3]", () -> Parcel.goods("4202.21", "CO", "9").withWeightGrams(0)),
        "lines[3].weightGrams",
        InvalidFact.Problem.NOT_POSITIVE);
  }

  @Test
  void amountsThatNoShopAsksForAreRefused() {
    refuses(() -> goodsFor("0"), "price", InvalidFact.Problem.NOT_POSITIVE);
    refuses(() -> goodsFor("-1"), "price", InvalidFact.Problem.NOT_POSITIVE);
    refuses(() -> goodsFor("1e40"), "price", InvalidFact.Problem.TOO_LARGE);
    refuses(() -> goodsFor("0.000000001"), "price", InvalidFact.Problem.TOO_PRECISE);
    refuses(
        () -> Parcel.from("CO").shippedFor("-1").holding("4202.21", "9").consignment(),
        "shipping",
        InvalidFact.Problem.NEGATIVE);
  }

  @Test
  void quantitiesThatCannotBeAreRefused() {
    Line cup = goodsFor("9");
    refuses(
        () -> Line.of("cup", cup.hs(), cup.origin(), cup.price(), 0),
        "quantity",
        InvalidFact.Problem.NOT_POSITIVE);
    refuses(
        () -> Line.of("cup", cup.hs(), cup.origin(), cup.price(), Integer.MAX_VALUE),
        "quantity",
        InvalidFact.Problem.TOO_LARGE);
    refuses(
        () -> cup.withWeightGrams(Long.MAX_VALUE), "weightGrams", InvalidFact.Problem.TOO_LARGE);
  }

  @Test
  void litresThatCannotBeAreRefused() {
    refuses(() -> litres("0"), "litres", InvalidFact.Problem.NOT_POSITIVE);
    refuses(() -> litres("-0.75"), "litres", InvalidFact.Problem.NOT_POSITIVE);
    refuses(() -> litres("1e13"), "litres", InvalidFact.Problem.TOO_LARGE);
    refuses(() -> litres("1e-400000"), "litres", InvalidFact.Problem.TOO_PRECISE);
  }

  @Test
  void anImplausiblyLargeUseOfAnAllowanceIsRefused() {
    refuses(() -> used("-1", 0), "allowanceUsed", InvalidFact.Problem.NEGATIVE);
    refuses(() -> used("1e40", 0), "allowanceUsed", InvalidFact.Problem.TOO_LARGE);
    refuses(() -> used("1e-400000", 0), "allowanceUsed", InvalidFact.Problem.TOO_PRECISE);
    refuses(() -> used("0", -1), "parcelsThisYear", InvalidFact.Problem.NEGATIVE);
  }

  @Test
  void aRateThatNoCurrencyHasIsRefused() {
    refuses(() -> pesosFor("0"), "rate", InvalidFact.Problem.NOT_POSITIVE);
    refuses(() -> pesosFor("1e40"), "rate", InvalidFact.Problem.TOO_LARGE);
    refuses(() -> pesosFor("1e-400000"), "rate", InvalidFact.Problem.TOO_PRECISE);
  }

  @Test
  void aLineIsMadeOfAFewThingsAndHasAFewDeclarations() {
    Line cup = goodsFor("9");
    String[] many = IntStream.range(0, 101).mapToObj(i -> "material " + i).toArray(String[]::new);
    refuses(() -> Parcel.madeOf(cup, many), "materials", InvalidFact.Problem.TOO_MANY);
    OriginDeclaration one = Parcel.declaration("USMCA", Country.of("MX"), Parcel.NOVEMBER_2026);
    OriginDeclaration[] all = Collections.nCopies(101, one).toArray(OriginDeclaration[]::new);
    refuses(() -> cup.withDeclarations(all), "declarations", InvalidFact.Problem.TOO_MANY);
    refuses(
        () -> Parcel.declaration("x".repeat(1001), Country.of("MX"), Parcel.NOVEMBER_2026),
        "agreement",
        InvalidFact.Problem.WRONG_LENGTH);
  }

  @Test
  void aLineIsNamedAndShortly() {
    Line cup = goodsFor("9");
    refuses(
        () -> Line.of(" ", cup.hs(), cup.origin(), cup.price(), 1),
        "id",
        InvalidFact.Problem.MISSING);
    refuses(
        () -> Line.of("x".repeat(201), cup.hs(), cup.origin(), cup.price(), 1),
        "id",
        InvalidFact.Problem.WRONG_LENGTH);
  }

  @Test
  void theLargestParcelIsCalculatedToTheCent() {
    var crowd = new ArrayList<Line>();
    for (int i = 0; i < 999; i++) {
      crowd.add(
          Line.of(
              "line " + i,
              HsCode.of("6912.00.44"),
              Country.of("CO"),
              BigMoney.parse("USD 1000000000000"),
              10_000_000));
    }
    assertThatCode(() -> Parcel.from("CO").holding(crowd).quote()).doesNotThrowAnyException();
  }

  @Test
  void theFirstAndTheLastDayAreQuotedWithoutLaterOrEarlierLaw() {
    for (var day : List.of("2000-01-01", "2099-12-31")) {
      assertThat(Parcel.from("CO").holding("6912.00.44", "90").on(day).quote())
          .isNotInstanceOf(Quote.Complete.class);
    }
  }

  @Test
  void daysOfOtherCenturiesAreRefused() {
    Parcel parcel = Parcel.from("CO").holding("4202.21", "9");
    refuses(() -> parcel.on("1999-12-31").consignment(), "date", InvalidFact.Problem.OUT_OF_RANGE);
    refuses(() -> parcel.on("2100-01-01").consignment(), "date", InvalidFact.Problem.OUT_OF_RANGE);
  }

  @Test
  void linesMustBeThereBeFewAndDiffer() {
    var parcel = Parcel.from("CO");
    Line line = goodsFor("9");
    refuses(parcel::consignment, "lines", InvalidFact.Problem.MISSING);
    refuses(
        () -> parcel.holding(line, line).consignment(),
        "lines[1].id",
        InvalidFact.Problem.DUPLICATE);
    var crowd = new ArrayList<Line>();
    for (int i = 0; i < 1000; i++) {
      crowd.add(Line.of("line " + i, line.hs(), line.origin(), line.price(), 1));
    }
    refuses(() -> parcel.holding(crowd).consignment(), "lines", InvalidFact.Problem.TOO_MANY);
    assertThat(parcel.holding(crowd.subList(0, 999)).quote()).isInstanceOf(Quote.Incomplete.class);
  }

  @Test
  void aParcelIsPricedInOneCurrency() {
    var pesos =
        Line.of("pesos", HsCode.of("4202.21"), Country.of("CO"), BigMoney.parse("COP 90000"), 1);
    refuses(
        () -> Parcel.from("CO").holding(goodsFor("9"), pesos).consignment(),
        "lines[1].price",
        InvalidFact.Problem.CURRENCY_DIFFERS);
  }

  @Test
  void aDeclarationThatExpiresBeforeItIsSignedIsRefused() {
    LocalDate day = Parcel.NOVEMBER_2026;
    refuses(
        () ->
            new OriginDeclaration(
                "USMCA", Country.of("MX"), "CTH", "maker", "file", day, day.minusDays(1)),
        "expires",
        InvalidFact.Problem.OUT_OF_RANGE);
  }

  @Test
  void everyProblemHasATextInThreeLanguages() {
    for (var language : List.of("es", "en", "pt")) {
      for (var problem : InvalidFact.Problem.values()) {
        var refused = new InvalidFact("lines[3].weightGrams", problem, new BigDecimal("-5"));
        assertThat(Explanations.in(Locale.of(language)).problem(refused))
            .contains("lines[3].weightGrams");
      }
    }
  }

  private static Line goodsFor(String amount) {
    return Line.of(
        "goods",
        HsCode.of("4202.21"),
        Country.of("CO"),
        BigMoney.of(Parcel.dollars("1").getCurrencyUnit(), new BigDecimal(amount)),
        1);
  }

  private static BuyerFacts used(String amount, int parcels) {
    var dollars = BigMoney.of(CurrencyUnit.USD, new BigDecimal(amount));
    return new BuyerFacts(true, dollars, parcels);
  }

  private static ExchangeRate pesosFor(String rate) {
    return new ExchangeRate(
        CurrencyUnit.USD,
        CurrencyUnit.of("COP"),
        new BigDecimal(rate),
        "central bank",
        Instant.parse("2026-11-23T12:00:00Z"));
  }

  private static Line litres(String amount) {
    return goodsFor("9").withVolume(new BigDecimal(amount), null);
  }

  private static void refuses(ThrowingCallable step, String field, InvalidFact.Problem problem) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(
            InvalidFact.class,
            refused -> {
              assertThat(refused.field()).isEqualTo(field);
              assertThat(refused.problem()).isEqualTo(problem);
            });
  }
}
