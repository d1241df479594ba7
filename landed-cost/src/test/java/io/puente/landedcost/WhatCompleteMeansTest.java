package io.puente.landedcost;

import static io.puente.landedcost.Parcel.goods;
import static io.puente.landedcost.Parcel.usd;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.puente.landedcost.data.BundledData;
import io.puente.landedcost.law.Effect;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A quote is complete only if no charge of a government is left out of it. */
class WhatCompleteMeansTest {

  /** Notes about what is no import charge. */
  private static final Set<String> OUTSIDE = Set.of("us-state-sales-tax");

  /** A charge that a note leaves out would make a complete total wrong. */
  @Test
  void noNoteLeavesOutAChargeOfAGovernment() {
    for (var law : BundledData.laws().values()) {
      for (var measure : law.measures()) {
        Provision note = measure.provision();
        if (measure.effect() instanceof Effect.Note
            && note.payee() == null
            && !OUTSIDE.contains(note.id())) {
          assertThat(note.why().en())
              .as(note.id())
              .doesNotContain("in this estimate")
              .doesNotContain("estimate does not include")
              .doesNotContainIgnoringCase("we do not know");
        }
      }
    }
  }

  @Test
  void theInformalEntryAtACourierHubIsARange() {
    Assessment bag = Parcel.from("CO").holding("4202.21.90", "150").charges();
    assertThat(bag.total()).isEqualTo(usd("35.02"));
    assertThat(row(bag, "us-mpf-informal-2027").range()).isEqualTo(range("1.38", "2.77"));
    assertThat(bag.range()).isEqualTo(range("33.63", "35.02"));
    Assessment declared =
        Parcel.from("CO").holding("4202.21.90", "150").declared("US-CO").charges();
    assertThat(declared.total()).isEqualTo(usd("18.75"));
    assertThat(declared.range()).isEqualTo(range("18.75", "20.13"));
  }

  @Test
  void mailToTheUnitedStatesThatOwesDutyOwesAFeeAndBooksDoNot() {
    Parcel mail = Parcel.from("CO").by(Channel.POST);
    Assessment bag = mail.holding("4202.21.90", "150").charges();
    assertThat(bag.total()).isEqualTo(usd("32.25"));
    assertThat(row(bag, "us-dutiable-mail-fee-2027").range()).isEqualTo(range("0.00", "7.61"));
    Assessment books = mail.holding("4901.99.00", "150").charges();
    assertThat(books.total()).isEqualTo(usd("0.00"));
    assertThat(books.range()).isNull();
  }

  @Test
  void mailAboveItsLimitNeedsAnEntryThatWeDoNotQuote() {
    Parcel mail = Parcel.from("CO").by(Channel.POST);
    assertThat(mail.holding("4202.21.90", "2500").quote()).isInstanceOf(Quote.Complete.class);
    assertThat(mail.holding("4202.21.90", "2500.01").incomplete().missing())
        .extracting(MissingFact::kind)
        .contains(MissingFact.Kind.RULE);
  }

  @Test
  void mexicosProcessingFeeStandsAsARange() {
    Assessment shirt = Parcel.from("CO").to("MX").holding("6109.10", "100").charges();
    assertThat(shirt.total()).isEqualTo(usd("33.50"));
    assertThat(shirt.range()).isEqualTo(range("33.50", "63.50"));
  }

  @Test
  void panamasServiceFeeIsUnknownFromOneHundredDollarsOn() {
    Line shirt = goods("6109.10", "CO", "100").withStatedDuty(StatedDuty.of("10"));
    assertThat(Parcel.from("CO").to("PA").holding(shirt).incomplete().missing())
        .extracting(WhatCompleteMeansTest::measure)
        .containsExactly("pa-customs-service-fee");
    assertThat(Parcel.from("CO").to("PA").holding("6109.10", "99").charges().total())
        .isEqualTo(usd("0.00"));
  }

  @Test
  void theDominicanFeeGoesByTheWeight() {
    Parcel parcel = Parcel.from("CO").to("DO");
    assertThat(parcel.holding("6109.10", "150").incomplete().missing())
        .extracting(MissingFact::kind)
        .containsExactly(MissingFact.Kind.WEIGHT);
    Assessment weighed =
        parcel.holding(goods("6109.10", "CO", "150").withWeightGrams(2500)).charges();
    assertThat(weighed.range()).isEqualTo(range("0.00", "2.50"));
  }

  @Test
  void aLimitOfEqualPiecesIsHeld() {
    Parcel argentina = Parcel.from("CO").to("AR").boughtBy(new BuyerFacts(true, null, 0));
    assertThat(argentina.holding(pieces("toy", 3)).quote()).isInstanceOf(Quote.Complete.class);
    assertThat(argentina.holding(pieces("toy", 2), pieces("doll", 2)).incomplete().missing())
        .extracting(MissingFact::kind)
        .contains(MissingFact.Kind.RULE);
    Quote.Incomplete four = argentina.holding(pieces("toy", 4)).incomplete();
    assertThat(four.missing()).extracting(MissingFact::kind).contains(MissingFact.Kind.RULE);
    assertThat(four.assessment().notApplied())
        .extracting(NotAppliedMeasure::reason)
        .contains(new Reason.TooManyPieces(3));
    Parcel colombia = Parcel.from("MX").to("CO");
    assertThat(colombia.holding(pieces("toy", 6)).quote()).isInstanceOf(Quote.Complete.class);
    assertThat(colombia.holding(pieces("toy", 7)).quote()).isInstanceOf(Quote.Incomplete.class);
    Parcel american = Parcel.from("US").to("CO");
    assertThat(american.holding(pieces("toy", 7)).quote()).isInstanceOf(Quote.Incomplete.class);
  }

  private static Line pieces(String id, int quantity) {
    return Line.of(id, HsCode.of("9503.00"), Country.of("MX"), Parcel.dollars("60"), quantity);
  }

  @Test
  void aParcelBeyondBoliviasSimplifiedClearanceHasNoRule() {
    Line shirts = goods("6109.10", "CO", "2000.01").withStatedDuty(StatedDuty.of("10"));
    Parcel parcel = Parcel.from("CO").to("BO").holding(shirts);
    assertThat(parcel.incomplete().missing())
        .extracting(MissingFact::kind)
        .contains(MissingFact.Kind.RULE);
    assertThat(parcel.by(Channel.FORMAL).quote()).isInstanceOf(Quote.Complete.class);
  }

  @Test
  void whatIsNoImportChargeIsNamed() {
    assertThat(notes(Parcel.from("CO").holding("4202.21.90", "150")))
        .contains("us-state-sales-tax", "us-carrier-own-charge");
    assertThat(notes(Parcel.from("CO").to("CL").by(Channel.FORMAL).holding("6109.10", "150")))
        .contains("cl-broker-and-handling");
  }

  private static List<String> notes(Parcel parcel) {
    return parcel.charges().notes().stream().map(Provision::id).toList();
  }

  @Test
  void aListThatIsNotInOurDataMakesCanadianGoodsARange() {
    Quote.Incomplete hat = Parcel.from("CA").holding("6505.00.08.00", "80").incomplete();
    assertThat(hat.missing()).extracting(WhatCompleteMeansTest::measure).contains("us-338-canada");
  }

  @Test
  void theAlliancesFarmGoodsAreARangeUnlessAnotherAgreementFreesThem() {
    Parcel coffee = Parcel.from("CO").to("CL").by(Channel.FORMAL).holding("0901.21", "100");
    // VAT of 19% on 100, and 6% duty with VAT on it at the most.
    assertThat(coffee.declared("PACIFIC-ALLIANCE").incomplete().range())
        .isEqualTo(range("19.00", "26.14"));
    assertThat(coffee.declared("ACE-24").charges().total()).isEqualTo(usd("19.00"));
    Parcel shawl = Parcel.from("CO").to("CL").by(Channel.FORMAL).holding("6214.20", "100");
    assertThat(shawl.declared("PACIFIC-ALLIANCE").charges().total()).isEqualTo(usd("19.00"));
  }

  /** The court's later ruling was not found: free, or 19% of 150 and its carriage. */
  @Test
  void theOpenColombianRulingStandsAsARange() {
    Parcel parcel = Parcel.from("US").to("CO").shippedFor("10");
    Assessment cream = parcel.holding("3304.99", "150").charges();
    assertThat(cream.total()).isEqualTo(usd("0.00"));
    assertThat(cream.range()).isEqualTo(range("0.00", "30.40"));
    assertThat(parcel.holding("3304.99", "50").charges().range()).isNull();
  }

  @Test
  void aStateOfBrazilOfWhichSourcesDifferIsARange() {
    for (var state : Set.of("RJ", "PR", "PE", "DF", "GO", "AP")) {
      Assessment shirt = toBrazil(state).charges();
      // 60% of 100 less 30; 17% to 20% of the price that includes the tax.
      assertThat(shirt.range()).as(state).isEqualTo(range("56.63", "62.50"));
      assertThat(row(shirt, "br-icms").range()).as(state).isEqualTo(range("26.63", "32.50"));
    }
    for (var state : Set.of("AC", "AL", "BA", "CE", "MG", "PB", "PI", "RN", "RR", "SE")) {
      Assessment shirt = toBrazil(state).charges();
      assertThat(shirt.range()).as(state).isNull();
      assertThat(shirt.total()).as(state).isEqualTo(usd("62.50"));
    }
    assertThat(toBrazil("SP").charges().total()).isEqualTo(usd("56.63"));
  }

  private static Parcel toBrazil(String state) {
    return Parcel.from("CO")
        .to(Destination.of("BR", state))
        .soldBy(new SellerFacts(Set.of("remessa-conforme")))
        .holding("6109.10", "100");
  }

  @Test
  void nicaraguasAdditionalDutyRisesTwiceAndSparesWhatOriginatesUnderCafta() {
    Parcel shoes = Parcel.from("NI").holding("6403.59.90", "200");
    Charge now = row(shoes.charges(), "us-301-nicaragua-2026");
    assertThat(now.amount()).isEqualTo(usd("0.00"));
    Charge next = row(shoes.on("2027-01-01").charges(), "us-301-nicaragua-2027");
    assertThat(next.amount()).isEqualTo(usd("20.00"));
    assertThat(next.provision().confidence()).isEqualTo(Confidence.MEDIUM);
    assertThat(shoes.on("2027-01-01").declared("CAFTA-DR").charges().charges())
        .extracting(Charge::measureId)
        .noneMatch(id -> id.startsWith("us-301-nicaragua"));
    assertThat(
            requireNonNull(BundledData.laws().get(Country.of("US")))
                .on(LocalDate.of(2028, 1, 1))
                .inForce()
                .stream()
                .map(active -> active.measure().id()))
        .contains("us-301-nicaragua-2028")
        .doesNotContain("us-301-nicaragua-2027");
  }

  @Test
  void theBundledTableIsBelievedUntilTheNextYearBegins() {
    Parcel bag = Parcel.from("CO").holding("4202.21.90", "150");
    Assessment lastDay = bag.on("2026-12-31").charges();
    assertThat(requireNonNull(lastDay.tariff()).reviewBy()).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(row(lastDay, "us-general").provision().confidence()).isEqualTo(Confidence.HIGH);
    Provision after = row(bag.on("2027-01-01").charges(), "us-general").provision();
    assertThat(after.confidence()).isEqualTo(Confidence.LOW);
    assertThat(after.reviewBy()).isEqualTo(LocalDate.of(2026, 12, 31));
  }

  private static String measure(MissingFact fact) {
    return fact.measures().isEmpty() ? "" : fact.measures().getFirst().id();
  }

  private static Charge row(Assessment charges, String measure) {
    return charges.charges().stream()
        .filter(charge -> charge.measureId().equals(measure))
        .findFirst()
        .orElseThrow();
  }

  private static Quote.Range range(String least, String most) {
    return new Quote.Range(usd(least), usd(most));
  }
}
