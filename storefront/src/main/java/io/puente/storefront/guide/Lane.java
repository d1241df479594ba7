package io.puente.storefront.guide;

import io.puente.landedcost.Agreement;
import io.puente.landedcost.Assessment;
import io.puente.landedcost.Country;
import io.puente.landedcost.Quote;
import io.puente.landedcost.Reason;
import io.puente.landedcost.Rule;
import io.puente.landedcost.RuleKind;
import io.puente.landedcost.Rulebook;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;

/** All that is known of parcels from one country to another on a day. */
record Lane(Rulebook law, Country origin, List<Sample> samples) {

  private static final Set<RuleKind> BARS = EnumSet.of(RuleKind.SUSPENSION, RuleKind.PROHIBITION);

  Sample usual() {
    return samples.stream().filter(Sample::isUsual).findFirst().orElseThrow();
  }

  /** What may not come in, or is not carried. */
  List<Rule> barred() {
    return concerning().filter(rule -> BARS.contains(rule.kind())).toList();
  }

  List<Rule> of(RuleKind kind) {
    return concerning().filter(rule -> rule.kind() == kind).toList();
  }

  /** Kinds of rules that there are, in the order in which a receipt has them. */
  List<RuleKind> kinds() {
    return Stream.of(RuleKind.values())
        .filter(kind -> !BARS.contains(kind) && !of(kind).isEmpty())
        .toList();
  }

  List<Rule> others() {
    return law.inForce().stream().filter(rule -> !rule.concerns(origin)).toList();
  }

  List<Rule> coming() {
    return law.coming().stream().filter(rule -> rule.concerns(origin)).toList();
  }

  Stream<Rule> concerning() {
    return law.inForce().stream().filter(rule -> rule.concerns(origin));
  }

  List<Agreement> agreements() {
    return law.agreements().stream().filter(one -> one.parties().contains(origin)).toList();
  }

  /** The example in which a declaration under an agreement saves most. */
  Optional<Saving> saving(Agreement agreement) {
    return samples.stream()
        .flatMap(sample -> savings(sample, agreement.id()))
        .max(Comparator.comparing(saving -> saving.amount().getAmount()));
  }

  private static Stream<Saving> savings(Sample sample, String agreement) {
    return assessment(sample.quote()).stream()
        .flatMap(assessment -> assessment.considered().stream())
        .flatMap(
            considered ->
                considered.reason() instanceof Reason.NeedsDeclaration(var id, var name, var amount)
                        && id.equals(agreement)
                        && amount != null
                        && amount.isPositive()
                    ? Stream.of(new Saving(sample, amount))
                    : Stream.empty());
  }

  private static Optional<Assessment> assessment(Quote quote) {
    return switch (quote) {
      case Quote.Complete(var assessment) -> Optional.of(assessment);
      case Quote.Incomplete incomplete -> Optional.empty();
      case Quote.SuspendedLane lane -> Optional.empty();
      case Quote.Prohibited goods -> Optional.empty();
      case Quote.CannotQuoteYet none -> Optional.empty();
    };
  }

  /** What a declaration takes off an example. */
  record Saving(Sample sample, Money amount) {}
}
