package io.puente.trade.quote;

import io.puente.landedcost.Assessment;
import io.puente.landedcost.Charge;
import io.puente.landedcost.ChargeKind;
import io.puente.landedcost.Explanations;
import io.puente.landedcost.Incoterm;
import io.puente.landedcost.NotAppliedMeasure;
import io.puente.landedcost.Payee;
import io.puente.landedcost.PaymentPoint;
import io.puente.landedcost.Provision;
import io.puente.payments.money.MoneyFormat;
import io.puente.platform.text.Texts;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An import quote in words: every measure that is charged and every one that was looked at and is
 * not, each with its reason and source. The charges of one measure on several lines are one row.
 *
 * @param duties whether the shop settles the charges, or the buyer at the door
 */
public record Breakdown(
    Incoterm duties, List<Row> rows, List<NotApplied> notApplied, List<Note> notes) {

  /**
   * What one measure charges on the whole parcel.
   *
   * @param kind {@code duty}, {@code tax} or {@code fee}, as orders know it
   * @param rate as the law writes it; several if lines have several
   * @param base what a percentage was applied to, in the currency of the law; empty for other rates
   * @param paymentPoint whether the buyer pays it to the shop or at the door
   */
  public record Row(
      String measure,
      String kind,
      String label,
      String why,
      String rate,
      String base,
      Money amount,
      String shown,
      PaymentPoint paymentPoint,
      Source source) {}

  /** A measure that is not charged. */
  public record NotApplied(String measure, String label, String reason, Source source) {}

  /**
   * Something to know.
   *
   * @param payee who may ask for money that is in no row, if it speaks of that
   */
  public record Note(String label, String why, @Nullable Payee payee, Source source) {}

  /** Where it is written, since when, and how sure we are. */
  public record Source(String text, String from, String to, String checked, String confidence) {}

  public static Breakdown of(Assessment assessment, Locale locale) {
    Explanations words = Explanations.in(locale);
    Texts texts = Texts.in(locale.getLanguage());
    Map<String, List<Charge>> byMeasure =
        assessment.charges().stream()
            .collect(
                Collectors.groupingBy(Charge::measureId, LinkedHashMap::new, Collectors.toList()));
    return new Breakdown(
        assessment.consignment().incoterm(),
        byMeasure.values().stream().map(charges -> row(charges, locale, words, texts)).toList(),
        notApplied(assessment, words, texts),
        assessment.notes().stream()
            .map(
                note ->
                    new Note(words.label(note), words.why(note), note.payee(), source(note, texts)))
            .toList());
  }

  /** What the buyer pays at one place. */
  public Money due(PaymentPoint place, CurrencyUnit currency) {
    return Money.total(
        currency,
        rows.stream().filter(row -> row.paymentPoint() == place).map(Row::amount).toList());
  }

  /** What nobody else asks money for. */
  public List<Note> remarks() {
    return notes.stream().filter(note -> note.payee() == null).toList();
  }

  private static Row row(List<Charge> charges, Locale locale, Explanations words, Texts texts) {
    Charge first = charges.getFirst();
    Money amount = Money.total(charges.stream().map(Charge::amount).toList());
    String rate = charges.stream().map(words::rate).distinct().collect(Collectors.joining(", "));
    return new Row(
        first.measureId(),
        kind(first.kind()),
        words.label(first.provision()),
        words.why(first.provision()),
        rate,
        charges.stream().anyMatch(Charge::isAdValorem) ? MoneyFormat.of(locale).format(base(charges)) : "",
        amount,
        MoneyFormat.of(locale).format(amount),
        first.paymentPoint(),
        source(first.provision(), texts));
  }

  private static Money base(List<Charge> charges) {
    return charges.stream()
        .map(Charge::base)
        .reduce(BigMoney::plus)
        .orElseThrow()
        .toMoney(RoundingMode.HALF_UP);
  }

  private static String kind(ChargeKind kind) {
    return switch (kind) {
      case DUTY, ADDITIONAL_DUTY -> "duty";
      case EXCISE, TAX -> "tax";
      case FEE -> "fee";
    };
  }

  /** One row a measure and reason, however many lines it was looked at for. */
  private static List<NotApplied> notApplied(
      Assessment assessment, Explanations words, Texts texts) {
    return assessment.notApplied().stream()
        .sorted(
            Comparator.comparing((NotAppliedMeasure each) -> each.provision().from()).reversed())
        .map(
            each ->
                new NotApplied(
                    each.provision().id(),
                    words.label(each.provision()),
                    words.reason(each.reason()),
                    source(each.provision(), texts)))
        .distinct()
        .toList();
  }

  private static Source source(Provision provision, Texts texts) {
    return new Source(
        provision.source(),
        provision.from().toString(),
        provision.to() == null ? "" : provision.to().toString(),
        provision.checked().toString(),
        texts.get("source.sure." + provision.confidence().name().toLowerCase(Locale.ROOT)));
  }
}
