package io.puente.landedcost.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.landedcost.Channel;
import io.puente.landedcost.ChargeKind;
import io.puente.landedcost.Confidence;
import io.puente.landedcost.Country;
import io.puente.landedcost.Explanations;
import io.puente.landedcost.Parcel;
import io.puente.landedcost.amount.Rate;
import io.puente.landedcost.law.Effect;
import io.puente.landedcost.law.Law;
import io.puente.landedcost.law.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The table of destinations in {@code docs/landed-cost.md} says what the data says. After a change
 * of the data, run this test with {@code -Dpuente.docs=write}: it writes the table anew.
 */
class DocumentedDestinationsTest {

  private static final Path PAGE = Path.of("..", "docs", "landed-cost.md");
  private static final String BEGIN = "<!-- destinations: written from the data -->\n";
  private static final String END = "<!-- end of destinations -->";
  private static final Map<Country, Law> LAWS = BundledData.laws();
  private static final Explanations ENGLISH = Explanations.in(Locale.ENGLISH);

  @Test
  void theTableOfDestinationsIsThatOfTheData() throws IOException {
    String page = Files.readString(PAGE);
    int from = page.indexOf(BEGIN) + BEGIN.length();
    int to = page.indexOf(END);
    if ("write".equals(System.getProperty("puente.docs"))) {
      Files.writeString(PAGE, page.substring(0, from) + table() + page.substring(to));
      return;
    }
    assertThat(page.substring(from, to))
        .as("the table in %s; run this test with -Dpuente.docs=write", PAGE)
        .isEqualTo(table());
  }

  private static String table() {
    var rows = new StringBuilder();
    rows.append(
        "| Destination | By | Duty | Tax and excise | Fees | How sure | From | Review by |\n");
    rows.append("|---|---|---|---|---|---|---|---|\n");
    LAWS.entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getKey().name(Locale.ENGLISH)))
        .forEach(
            entry -> {
              for (var channel : Channel.values()) {
                rows.append(row(entry.getKey(), entry.getValue(), channel));
              }
            });
    return rows.toString();
  }

  private static String row(Country country, Law law, Channel channel) {
    List<Measure> measures = modelled(law, channel);
    return Stream.of(
            channel == Channel.POST ? country.name(Locale.ENGLISH) : "",
            channel.name().toLowerCase(Locale.ROOT),
            rates(measures, ChargeKind.DUTY, ChargeKind.ADDITIONAL_DUTY),
            rates(measures, ChargeKind.EXCISE, ChargeKind.TAX),
            rates(measures, ChargeKind.FEE),
            confidence(measures),
            law.knownFrom().toString(),
            law.reviewBy().toString())
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /** What charges, frees, closes or forbids on the day the data was checked. */
  private static List<Measure> modelled(Law law, Channel channel) {
    return law.measures().stream()
        .filter(measure -> measure.provision().isInForceOn(Parcel.NOVEMBER_2026))
        .filter(measure -> !(measure.effect() instanceof Effect.Note))
        .filter(
            measure ->
                measure.scope().channels().isEmpty()
                    || measure.scope().channels().contains(channel))
        .toList();
  }

  private static String rates(List<Measure> measures, ChargeKind... kinds) {
    return measures.stream()
        .map(Measure::effect)
        .filter(Effect.Levy.class::isInstance)
        .map(Effect.Levy.class::cast)
        .filter(levy -> List.of(kinds).contains(levy.kind()))
        .map(levy -> ENGLISH.rate(text(levy.rate())))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String text(Rate rate) {
    if (rate instanceof Rate.Unknown(var least, var most) && least != null && most != null) {
      return (least.text() + "–" + most.text() + "?").replace("%–", "–");
    }
    if (rate instanceof Rate.Between(var estimate, var least, var most, var all)) {
      return "%s–%s".formatted(least.text(), most.text());
    }
    if (rate instanceof Rate.OfTariff(var column, var unlisted)) {
      String bounds = unlisted.most() == null ? "" : ", else " + text(unlisted);
      return "tariff (" + column.name().toLowerCase(Locale.ROOT) + bounds + ")";
    }
    if (rate instanceof Rate.ByRegion(var regions)) {
      return regions.values().stream()
          .map(DocumentedDestinationsTest::text)
          .distinct()
          .sorted()
          .collect(Collectors.joining(" or "));
    }
    return rate.text();
  }

  private static String confidence(List<Measure> measures) {
    Map<Confidence, Long> counts =
        measures.stream()
            .map(measure -> measure.provision().confidence())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return Stream.of(Confidence.values())
        .filter(counts::containsKey)
        .map(one -> counts.get(one) + " " + one.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
