package io.puente.landedcost.data;

import io.puente.landedcost.Agreement;
import io.puente.landedcost.ChargeKind;
import io.puente.landedcost.Confidence;
import io.puente.landedcost.Country;
import io.puente.landedcost.Payee;
import io.puente.landedcost.Provision;
import io.puente.landedcost.RuleKind;
import io.puente.landedcost.amount.Rate;
import io.puente.landedcost.law.Effect;
import io.puente.landedcost.law.Measure;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;

/** Reads a measure of a destination's file. */
final class MeasureReader {

  private final Country destination;
  private final LocalDate reviewBy;
  private final ScopeReader scopes;
  private final RateReader rates;

  MeasureReader(
      Country destination,
      LocalDate reviewBy,
      CurrencyUnit currency,
      List<Agreement> agreements,
      Function<List<String>, List<String>> lists) {
    this.destination = destination;
    this.reviewBy = reviewBy;
    this.scopes = new ScopeReader(currency, agreements, lists);
    this.rates = new RateReader(currency);
  }

  Measure measure(StrictJsonObject fields) {
    var measure =
        new Measure(
            provision(fields),
            scopes.scope(fields),
            effect(fields),
            Set.copyOf(fields.texts("answers")),
            List.copyOf(fields.texts("chapter99")));
    fields.refuseOthers();
    return measure;
  }

  private Provision provision(StrictJsonObject fields) {
    LocalDate from = fields.read("from", LocalDate::parse, LocalDate.EPOCH);
    LocalDate to = fields.optional("to", LocalDate::parse);
    if (to != null && to.isBefore(from)) {
      fields.problem("to", "lies before from");
    }
    Confidence confidence = fields.choice("confidence", Confidence.class, Confidence.LOW);
    LocalDate review = fields.optional("review", LocalDate::parse);
    return new Provision(
        fields.text("id"),
        destination,
        fields.wording("label"),
        fields.wording("why"),
        fields.text("source"),
        fields.articleKnown(),
        fields.url(),
        from,
        to,
        fields.checked(confidence),
        confidence,
        review == null ? reviewBy : review,
        fields.optional("payee", Payee::valueOf));
  }

  private Effect effect(StrictJsonObject fields) {
    return switch (fields.choice("kind", RuleKind.class, RuleKind.NOTE)) {
      case DUTY -> levy(fields, ChargeKind.DUTY);
      case ADDITIONAL_DUTY -> levy(fields, ChargeKind.ADDITIONAL_DUTY);
      case EXCISE -> levy(fields, ChargeKind.EXCISE);
      case TAX -> levy(fields, ChargeKind.TAX);
      case FEE -> levy(fields, ChargeKind.FEE);
      case EXEMPTION -> new Effect.Exemption(Set.copyOf(fields.texts("exempts")));
      case SUSPENSION -> new Effect.Suspension();
      case PROHIBITION -> new Effect.Prohibition();
      case NOTE -> new Effect.Note();
    };
  }

  private Effect.Levy levy(StrictJsonObject fields, ChargeKind kind) {
    Rate rate = rates.rate(fields.object("rate"));
    boolean byLine = "line".equals(fields.text("per"));
    if (rate instanceof Rate.OfTariff && !byLine) {
      fields.problem("per", "must be line where the tariff gives the rate");
    }
    return new Effect.Levy(
        kind,
        rate,
        base(fields),
        byLine,
        Set.copyOf(fields.texts("replaces")),
        Boolean.TRUE.equals(fields.optionalTruth("collectedAtSale")));
  }

  private static Effect.Base base(StrictJsonObject fields) {
    List<String> named = fields.texts("base");
    var charges = new HashSet<>(named);
    charges.removeAll(Effect.Parts.NAMES);
    if (named.isEmpty()) {
      fields.problem("base", "is missing");
    }
    return new Effect.Base(
        Effect.Parts.of(named), Set.copyOf(charges), fields.optionalNumber("above"));
  }
}
