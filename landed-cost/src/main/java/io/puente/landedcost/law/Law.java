package io.puente.landedcost.law;

import io.puente.landedcost.Agreement;
import io.puente.landedcost.ReviewDate;
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
import org.jspecify.annotations.Nullable;

/**
 * The import law of a destination, divided into spans of days in which nothing changes. The law of
 * a day is looked up, not calculated.
 */
public final class Law {

  private final LawData data;
  private final LocalDate[] starts;
  private final EffectiveLaw[] spans;

  public Law(LawData data) {
    this.data = data;
    LocalDate from = data.from();
    LocalDate to = data.to();
    List<String> questions = data.questions();
    List<Measure> measures = data.measures();
    List<Agreement> agreements = data.agreements();
    List<Tariff> tariffs = data.tariffs();
    var days = new TreeSet<LocalDate>();
    days.add(LocalDate.MIN);
    changes(days, from, to);
    measures.forEach(one -> changes(days, one.provision().from(), one.provision().to()));
    agreements.forEach(one -> changes(days, one.from(), one.to()));
    tariffs.forEach(one -> changes(days, one.from(), one.to()));
    starts = days.toArray(LocalDate[]::new);
    spans = new EffectiveLaw[starts.length];
    for (int i = 0; i < starts.length; i++) {
      LocalDate day = starts[i];
      List<ActiveMeasure> inForce = inForce(measures, questions, day);
      spans[i] =
          new EffectiveLaw(
              data.destination(),
              data.currency(),
              !day.isBefore(from),
              day.isAfter(to) ? to : null,
              questions,
              inForce,
              new MeasureIndex(inForce),
              measures.stream().filter(one -> !one.provision().isInForceOn(day)).toList(),
              inForce(agreements, day),
              tariffs.stream().filter(one -> one.isInForceOn(day)).findFirst().orElse(null));
    }
  }

  /** The same law with editions of the tariff that take precedence over its own. */
  public Law with(List<Tariff> editions) {
    var tariffs = new ArrayList<>(editions);
    tariffs.addAll(data.tariffs());
    return new Law(
        new LawData(
            data.destination(),
            data.currency(),
            data.from(),
            data.to(),
            data.questions(),
            data.measures(),
            data.agreements(),
            tariffs));
  }

  public EffectiveLaw on(LocalDate day) {
    int at = Arrays.binarySearch(starts, day);
    return spans[at >= 0 ? at : -at - 2];
  }

  /** The first day that the data covers. */
  public LocalDate knownFrom() {
    return data.from();
  }

  /** The last day on which the data may be used without another review. */
  public LocalDate reviewBy() {
    return data.to();
  }

  /**
   * The days by which the data must be reviewed: that of the law, and the earlier ones of single
   * measures that are still in force then.
   */
  public Stream<ReviewDate> reviews() {
    return Stream.concat(
        Stream.of(new ReviewDate(data.destination(), null, data.to())),
        data.measures().stream()
            .map(Measure::provision)
            .filter(one -> one.reviewBy().isBefore(data.to()) && one.isInForceOn(one.reviewBy()))
            .map(one -> new ReviewDate(data.destination(), one, one.reviewBy())));
  }

  /** All measures of all days, in the order in which they are calculated. */
  public List<Measure> measures() {
    return List.copyOf(data.measures());
  }

  /** The law of a day, to be read by people. */
  public Rulebook rulebook(LocalDate day) {
    return RulebookView.of(on(day), day, data.to());
  }

  /** The seller programmes that measures of any day refer to. */
  public Stream<String> programmes() {
    return data.measures().stream()
        .map(Measure::scope)
        .flatMap(scope -> Stream.concat(scope.seller().stream(), scope.sellerLacks().stream()));
  }

  /** The regions that measures of any day treat differently. */
  public Stream<String> regions() {
    return data.measures().stream()
        .flatMap(one -> Stream.concat(one.scope().regions().stream(), one.regions().stream()));
  }

  /** The first digits of the headings of chapter 99 that measures of any day take into account. */
  public Stream<String> chapter99() {
    return data.measures().stream().flatMap(measure -> measure.chapter99().stream());
  }

  /** The ids of the agreements of any day. */
  public Stream<String> agreements() {
    return data.agreements().stream().map(Agreement::id);
  }

  /** Sorted by id, so that the order of claims is the same on every run. */
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
    List<Measure> active =
        measures.stream().filter(one -> one.provision().isInForceOn(day)).toList();
    var found = new HashMap<String, ActiveMeasure>();
    var all = new ArrayList<ActiveMeasure>();
    for (var measure : active) {
      all.add(inForce(measure, active, questions, found));
    }
    return List.copyOf(all);
  }

  /**
   * The reader of the data has checked that no measure yields to itself, directly or indirectly.
   */
  private static ActiveMeasure inForce(
      Measure measure,
      List<Measure> active,
      List<String> questions,
      Map<String, ActiveMeasure> found) {
    ActiveMeasure known = found.get(measure.id());
    if (known != null) {
      return known;
    }
    var supersededBy = new ArrayList<ActiveMeasure>();
    for (var other : active) {
      if (supersedes(other).contains(measure.id())) {
        supersededBy.add(inForce(other, active, questions, found));
      }
    }
    List<Integer> answers = measure.answers().stream().map(questions::indexOf).toList();
    var one =
        new ActiveMeasure(active.indexOf(measure), measure, List.copyOf(supersededBy), answers);
    found.put(measure.id(), one);
    return one;
  }

  /** The ids of the measures that do not apply where this measure applies. */
  public static Set<String> supersedes(Measure measure) {
    return switch (measure.effect()) {
      case Effect.Levy levy -> levy.replaces();
      case Effect.Exemption exemption -> exemption.exempts();
      case Effect.Suspension suspension -> Set.of();
      case Effect.Prohibition prohibition -> Set.of();
      case Effect.Note remark -> Set.of();
    };
  }
}
