package io.puente.landedcost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

/** The example in the documentation of the package compiles, runs and stays the same as here. */
class ExampleTest {

  private static final Path SOURCES = Path.of("src");
  private static final String PACKAGE = "java/io/puente/landedcost";

  @Test
  void aShirtToChileIsQuotedAsThePackageDocumentationShows() {
    // example begins
    LandedCost landedCost = LandedCost.fromBundledData();
    Line shirt =
        Line.of("shirt", HsCode.of("6109.10"), Country.of("PE"), BigMoney.parse("USD 620"), 1);
    Consignment parcel =
        Consignment.of(
            Country.of("PE"),
            Destination.of("CL"),
            LocalDate.of(2026, 11, 23),
            Channel.COURIER,
            BigMoney.parse("USD 30"),
            List.of(shirt));
    String answer =
        switch (landedCost.quote(parcel, Rates.none())) {
          case Quote.Complete(var assessment) -> "charges of " + assessment.total();
          case Quote.Incomplete(var assessment, var missing, var range) -> "missing: " + missing;
          case Quote.SuspendedLane lane -> "suspended since " + lane.since();
          case Quote.Prohibited goods -> "prohibited by " + goods.reason().source();
          case Quote.CannotQuoteYet(var country) -> "no rules for " + country;
        };
    // example ends
    assertThat(answer).startsWith("charges of USD ");
  }

  @Test
  void theDocumentationShowsTheCodeOfThisTest() throws IOException {
    String shown = source("main", "package-info.java");
    String run = source("test", "ExampleTest.java");
    assertThat(code(between(shown, "{@snippet :", " * }\n */").replaceAll("(?m)^ \\* ?", "")))
        .isEqualTo(code(between(run, "// example begins", "// example ends")));
  }

  private static String source(String of, String name) throws IOException {
    return Files.readString(SOURCES.resolve(of).resolve(PACKAGE).resolve(name));
  }

  private static String between(String text, String begin, String end) {
    int from = text.indexOf(begin) + begin.length();
    return text.substring(from, text.indexOf(end, from));
  }

  /** The formatter breaks lines in the test, so line breaks and spaces do not count. */
  private static String code(String text) {
    return text.replaceAll("\\s+", "");
  }
}
