package io.puente.landedcost.law;

import io.puente.landedcost.Agreement;
import io.puente.landedcost.Country;
import io.puente.landedcost.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a destination's import law, cut into spans of days in which nothing changes.
 * A day's law is then found, not worked out.
 */
public final class Law {

  private final LawData statutes;
  private final LocalDate[] starts;
  private final EffectiveLaw[] spans;

  /**
   * All of it before it is cut.
   *
   * @param from the first day the data reaches to
   * @param to the last day, after which the law must be looked at again
   * @param questions what must be settled for every line, such as {@code duty} and {@code tax}
   * @param tariffs of two in force on a day, the first counts
   */
  public record LawData(
      Country destination,
      CurrencyUnit currency,
      LocalDate from,
      LocalDate to,
      List<String> questions,
      List<Measure> measures,
      List<Agreement> agreements,
      List<Tariff> tariffs) {}

  public Law(LawData statutes) {
    this.statutes = statutes;
    var from = statutes.from();
    var to = statutes.to();
    var questions = statutes.questions();
    var measures = statutes.measures();
    var agreements = statutes.agreements();
    var tariffs = statutes.tariffs();
    var days = new TreeSet<LocalDate>();
    days.add(LocalDate.MIN);
    changes(days, from, to);
    measures.forEach(one -> changes(days, one.provision().from(), one.provision().to()));
    agreements.forEach(one -> changes(days, one.from(), one.to()));
    tariffs.forEach(one -> changes(days, one.from(), one.to()));
    starts = days.toArray(LocalDate[]::new);
    spans = new EffectiveLaw[starts.length];
    for (int i = 0; i < starts.length; i++) {
      var day = starts[i];
      var inForce = inForce(measures, questions, day);
      spans[i] =
          new EffectiveLaw(
              statutes.destination(),
              statutes.currency(),
              !day.isBefore(from) && !day.isAfter(to),
              questions,
              inForce,
              new MeasureIndex(inForce),
              measures.stream().filter(one -> !one.provision().isInForceOn(day)).toList(),
              inForce(agreements, day),
              tariffs.stream().filter(one -> one.isInForceOn(day)).findFirst().orElse(null));
    }
  }

  /** The same law, with editions of the tariff that come before its own. */
  public Law with(List<Tariff> editions) {
    var tariffs = new ArrayList<>(editions);
    tariffs.addAll(statutes.tariffs());
    return new Law(
        new LawData(
            statutes.destination(),
            statutes.currency(),
            statutes.from(),
            statutes.to(),
            statutes.questions(),
            statutes.measures(),
            statutes.agreements(),
            tariffs));
  }

  public EffectiveLaw on(LocalDate day) {
    int at = Arrays.binarySearch(starts, day);
    return spans[at >= 0 ? at : -at - 2];
  }

  /** The first day the data reaches to. */
  public LocalDate knownFrom() {
    return statutes.from();
  }

  /** The last day on which the data is relied on; then it must be looked at again. */
  public LocalDate reviewBy() {
    return statutes.to();
  }

  /** All measures of any day, in the order in which they are reckoned. */
  public List<Measure> measures() {
    return List.copyOf(statutes.measures());
  }

  /** The same to be read by people. */
  public Rulebook rulebook(LocalDate day) {
    return RulebookView.of(on(day), day, statutes.to());
  }

  /** The programmes of sellers that a measure of any day asks about. */
  public Stream<String> programmes() {
    return statutes.measures().stream()
        .map(Measure::scope)
        .flatMap(scope -> Stream.concat(scope.seller().stream(), scope.sellerLacks().stream()));
  }

  /** The regions that a measure of any day tells apart. */
  public Stream<String> regions() {
    return statutes.measures().stream()
        .flatMap(one -> Stream.concat(one.scope().regions().stream(), one.regions().stream()));
  }

  /** The ids of the agreements of any day. */
  public Stream<String> agreements() {
    return statutes.agreements().stream().map(Agreement::id);
  }

  /** By id, so that the order of claims is the same on every run. */
  private static List<Agreement> inForce(List<Agreement> agreements, LocalDate day) {
    return agreements.stream()
        .filter(one -> one.isInForceOn(day))
        .sorted(Comparator.comparing(Agreement::id))
        .toList();
  }

  private static void changes(Set<LocalDate> days, LocalDate from, @Nullable LocalDate to) {
    days.add(from);
    if (to != null) {
      days.add(to.plusDays(1));
    }
  }

  private static List<ActiveMeasure> inForce(
      List<Measure> measures, List<String> questions, LocalDate day) {
    var active = measures.stream().filter(one -> one.provision().isInForceOn(day)).toList();
    var found = new HashMap<String, ActiveMeasure>();
    var all = new ArrayList<ActiveMeasure>();
    for (var measure : active) {
      all.add(inForce(measure, active, questions, found));
    }
    return List.copyOf(all);
  }

  /** The reader has made sure that no measure yields to itself, by whatever way. */
  private static ActiveMeasure inForce(
      Measure measure,
      List<Measure> active,
      List<String> questions,
      Map<String, ActiveMeasure> found) {
    var known = found.get(measure.id());
    if (known != null) {
      return known;
    }
    var yieldsTo = new ArrayList<ActiveMeasure>();
    for (var other : active) {
      if (outranks(other).contains(measure.id())) {
        yieldsTo.add(inForce(other, active, questions, found));
      }
    }
    var answers = measure.answers().stream().map(questions::indexOf).toList();
    var one = new ActiveMeasure(active.indexOf(measure), measure, List.copyOf(yieldsTo), answers);
    found.put(measure.id(), one);
    return one;
  }

  /** The ids of the measures that a measure puts out of action where it applies. */
  public static Set<String> outranks(Measure measure) {
    return switch (measure.effect()) {
      case Effect.Levy levy -> levy.replaces();
      case Effect.Exemption exemption -> exemption.exempts();
      case Effect.Suspension suspension -> Set.of();
      case Effect.Prohibition prohibition -> Set.of();
      case Effect.Note remark -> Set.of();
    };
  }
}
