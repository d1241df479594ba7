package io.puente.trade.quote;

import io.puente.landedcost.Assessment;
import io.puente.landedcost.Charge;
import io.puente.landedcost.ChargeKind;
import io.puente.landedcost.Confidence;
import io.puente.landedcost.Explanations;
import io.puente.landedcost.Incoterm;
import io.puente.landedcost.NotAppliedMeasure;
import io.puente.landedcost.Payee;
import io.puente.landedcost.PaymentPoint;
import io.puente.landedcost.Provision;
import io.puente.landedcost.Quote;
import io.puente.landedcost.Reason;
import io.puente.payments.money.MoneyFormat;
import io.puente.platform.text.Texts;
import io.puente.trade.address.AddressFormat;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An import quote in words: every measure that is charged and every measure that is not, with
 * reason and source. The charges of one measure on several lines are one row.
 *
 * @param duties whether the shop or the buyer pays the charges
 */
public record Breakdown(
    Incoterm duties, List<Row> rows, List<NotApplied> notApplied, List<Note> notes) {

  /**
   * The charge of one measure on the whole parcel.
   *
   * @param kind {@code duty}, {@code tax} or {@code fee}, as orders store it
   * @param rate as the law writes it; several rates if the lines differ
   * @param base the base of a percentage, in the currency of the law; empty for other rates
   * @param formatted the amount as readers of the language and country expect it
   * @param paymentPoint whether the buyer pays at checkout or on delivery
   */
  public record Row(
      String measure,
      String kind,
      String label,
      String why,
      String rate,
      String base,
      Money amount,
      String formatted,
      PaymentPoint paymentPoint,
      Source source) {}

  /** A measure that is not charged. */
  public record NotApplied(String measure, String label, String reason, Source source) {}

  /**
   * A note.
   *
   * @param payee who may ask for a payment that is in no row; {@code null} if the note is about
   *     something else
   */
  public record Note(String label, String why, @Nullable Payee payee, Source source) {}

  /**
   * The source of a measure, its period, and our confidence.
   *
   * @param text the law as its country writes it
   * @param remark that its article is not known, in the language of the page; else empty
   * @param checked the day on which somebody last compared it with the source; empty if nobody did
   */
  public record Source(
      String text, String remark, String from, String to, String checked, String confidence) {}

  public static Breakdown of(Assessment assessment, Locale locale) {
    Explanations explanations = Explanations.in(locale);
    Texts texts = Texts.in(locale.getLanguage());
    Map<String, List<Charge>> byMeasure =
        assessment.charges().stream()
            .collect(
                Collectors.groupingBy(Charge::measureId, LinkedHashMap::new, Collectors.toList()));
    return new Breakdown(
        assessment.consignment().incoterm(),
        byMeasure.values().stream()
            .map(charges -> row(charges, assessment, locale, explanations, texts))
            .toList(),
        notApplied(assessment, explanations, texts),
        assessment.notes().stream()
            .map(
                note ->
                    new Note(
                        explanations.label(note),
                        explanations.why(note),
                        note.payee(),
                        source(note, assessment, explanations, texts)))
            .toList());
  }

  /** What the buyer pays at one payment point. */
  public Money due(PaymentPoint point, CurrencyUnit currency) {
    return Money.total(
        currency,
        rows.stream().filter(row -> row.paymentPoint() == point).map(Row::amount).toList());
  }

  /** The notes about something other than a payment. */
  public List<Note> remarks() {
    return notes.stream().filter(note -> note.payee() == null).toList();
  }

  private static Row row(
      List<Charge> charges,
      Assessment assessment,
      Locale locale,
      Explanations explanations,
      Texts texts) {
    Charge first = charges.getFirst();
    Money amount = Money.total(charges.stream().map(Charge::amount).toList());
    String rate =
        charges.stream().map(explanations::rate).distinct().collect(Collectors.joining(", "));
    return new Row(
        first.measureId(),
        kind(first.kind()),
        explanations.label(first.provision()),
        explanations.why(first.provision()) + range(charges, locale, texts),
        rate,
        charges.stream().anyMatch(Charge::isAdValorem)
            ? MoneyFormat.of(locale).formatRounded(base(charges))
            : "",
        amount,
        MoneyFormat.of(locale).format(amount),
        first.paymentPoint(),
        source(first.provision(), assessment, explanations, texts));
  }

  /** A sentence with the range of charges that are estimates; else empty. */
  private static String range(List<Charge> charges, Locale locale, Texts texts) {
    if (charges.stream().allMatch(charge -> charge.range() == null)) {
      return "";
    }
    MoneyFormat format = MoneyFormat.of(locale);
    return " "
        + texts.get(
            "charge.range",
            format.formatRounded(bound(charges, Quote.Range::least).toBigMoney()),
            format.formatRounded(bound(charges, Quote.Range::most).toBigMoney()));
  }

  private static Money bound(List<Charge> charges, Function<Quote.Range, Money> end) {
    return Money.total(
        charges.stream()
            .map(charge -> charge.range() == null ? charge.amount() : end.apply(charge.range()))
            .toList());
  }

  private static BigMoney base(List<Charge> charges) {
    return charges.stream().map(Charge::base).reduce(BigMoney::plus).orElseThrow();
  }

  private static String kind(ChargeKind kind) {
    return switch (kind) {
      case DUTY, ADDITIONAL_DUTY -> "duty";
      case EXCISE, TAX -> "tax";
      case FEE -> "fee";
    };
  }

  /** One row for each measure and reason, for all lines together. */
  private static List<NotApplied> notApplied(
      Assessment assessment, Explanations explanations, Texts texts) {
    return assessment.notApplied().stream()
        .sorted(
            Comparator.comparing((NotAppliedMeasure each) -> each.provision().from()).reversed())
        .map(
            each ->
                new NotApplied(
                    each.provision().id(),
                    explanations.label(each.provision()),
                    reason(each.reason(), assessment, explanations, texts),
                    source(each.provision(), assessment, explanations, texts)))
        .distinct()
        .toList();
  }

  /** The reason in a buyer's words: without codes of goods or regions. */
  private static String reason(
      Reason reason, Assessment assessment, Explanations explanations, Texts texts) {
    return switch (reason) {
      case Reason.OtherGoods goods -> texts.get("charge.reason.other-goods");
      case Reason.GoodsExempt goods -> texts.get("charge.reason.exempt-goods");
      case Reason.NoPreference goods -> texts.get("charge.reason.no-preference");
      case Reason.OtherRegion(String region) -> {
        String country = assessment.consignment().destination().country().code();
        String name = AddressFormat.of(country).regionName(region, texts.language());
        yield explanations.reason(new Reason.OtherRegion(name));
      }
      default -> explanations.reason(reason);
    };
  }

  private static Source source(
      Provision provision, Assessment assessment, Explanations explanations, Texts texts) {
    Confidence confidence = provision.confidenceOn(assessment.consignment().date());
    return new Source(
        explanations.law(provision),
        provision.articleKnown() ? "" : explanations.articleNotKnown(),
        provision.from().toString(),
        provision.to() == null ? "" : provision.to().toString(),
        provision.checked() == null ? "" : provision.checked().toString(),
        texts.get("source.confidence." + confidence.name().toLowerCase(Locale.ROOT)));
  }
}
