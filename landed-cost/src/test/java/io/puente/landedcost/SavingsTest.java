package io.puente.landedcost;

import static io.puente.landedcost.Parcel.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/**
 * What an origin declaration saves is said once: whoever adds up the savings of a quote gets what
 * the declaration really saves.
 */
class SavingsTest {

  private static final Country MEXICO = Country.of("MX");

  private static Line piece(String id, String hs, String price) {
    return Line.of(id, HsCode.of(hs), MEXICO, Parcel.dollars(price), 1);
  }

  private static List<Money> savings(Parcel parcel) {
    return parcel.charges().notApplied().stream()
        .map(NotAppliedMeasure::reason)
        .filter(Reason.NeedsDeclaration.class::isInstance)
        .map(reason -> ((Reason.NeedsDeclaration) reason).saving())
        .filter(saving -> saving != null && !saving.isZero())
        .toList();
  }

  /** USMCA makes three measures apply: the special rate, no forced-labour duty, no fee. */
  @Test
  void oneDeclarationThatMakesSeveralMeasuresApplyIsCountedOnce() {
    Parcel blouse = Parcel.from("MX").holding(piece("blouse", "6206.30.30", "200"));
    Money saved = blouse.charges().total().minus(blouse.declared("USMCA").charges().total());
    assertThat(savings(blouse)).containsExactly(saved);
    assertThat(blouse.charges().notApplied())
        .extracting(NotAppliedMeasure::reason)
        .filteredOn(Reason.SameDeclaration.class::isInstance)
        .isNotEmpty();
  }

  @Test
  void twoLinesOfOnePriceAreSavedTogether() {
    Parcel two =
        Parcel.from("MX")
            .holding(piece("one", "6206.30.30", "100"), piece("two", "6206.30.30", "100"));
    Money saved = two.charges().total().minus(two.declared("USMCA").charges().total());
    assertThat(saved).isGreaterThan(usd("40.00"));
    assertThat(savings(two)).containsExactly(saved);
  }

  /** A line that has a declaration under another agreement keeps it. */
  @Test
  void aFurtherDeclarationIsAddedToThoseThereAre() {
    Line guitar =
        Line.of("guitar", HsCode.of("9202.90"), Country.of("PE"), Parcel.dollars("600"), 1);
    Parcel parcel = Parcel.from("PE").to("CL").holding(guitar).declared("ACE-38");
    assertThat(savings(parcel)).isEmpty();
  }
}
