package io.puente.trade.quote;

import io.puente.landedcost.PaymentPoint;
import io.puente.platform.text.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A breakdown as a buyer reads it: each charge with its reason, what was looked at and is not
 * charged, and what else there is to know.
 *
 * @param looked how many measures are not charged
 * @param reasons why, each with the measures it holds for
 */
public record QuoteWords(
    List<Row> charges, int looked, List<Reason> reasons, List<Remark> remarks) {

  /**
   * A charge.
   *
   * @param reckoned how the amount comes about, {@code 19% of $51.82}
   * @param atDoor whether it is paid to the carrier
   */
  public record Row(
      String label, String amount, String why, String reckoned, boolean atDoor, Source source) {}

  /** Why some measures are not charged. */
  public record Reason(String text, List<NotCharged> measures) {}

  public record NotCharged(String label, Source source) {}

  public record Remark(String label, String why, Source source) {}

  /**
   * Where it is written.
   *
   * @param dates since when it is in force and when somebody last looked
   * @param sure how sure that is, in words
   * @param rule the address of the rule in the trade guide; empty where it has none
   */
  public record Source(String text, String dates, String sure, String rule) {}

  /** In words; {@code guide} is the address of all rules for such a parcel. */
  public static QuoteWords of(Breakdown quote, String guide, Locale locale, Texts texts) {
    Writing writing = new Writing(guide, locale, texts);
    Map<String, List<NotCharged>> byReason =
        quote.notApplied().stream()
            .collect(
                Collectors.groupingBy(
                    Breakdown.NotApplied::reason,
                    LinkedHashMap::new,
                    Collectors.mapping(writing::notCharged, Collectors.toList())));
    return new QuoteWords(
        quote.rows().stream().map(writing::row).toList(),
        quote.notApplied().size(),
        byReason.entrySet().stream()
            .map(each -> new Reason(each.getKey(), each.getValue()))
            .toList(),
        quote.remarks().stream().map(writing::remark).toList());
  }

  private record Writing(String guide, Locale locale, Texts texts) {

    Row row(Breakdown.Row row) {
      return new Row(
          row.label(),
          row.shown(),
          row.why(),
          row.base().isEmpty()
              ? row.rate()
              : texts.get("charge.computed", row.rate(), row.base()),
          row.paymentPoint() == PaymentPoint.DELIVERY,
          source(row.measure(), row.source()));
    }

    NotCharged notCharged(Breakdown.NotApplied measure) {
      return new NotCharged(measure.label(), source("", measure.source()));
    }

    Remark remark(Breakdown.Note note) {
      return new Remark(note.label(), note.why(), source("", note.source()));
    }

    private Source source(String measure, Breakdown.Source source) {
      String inForce =
          source.to().isEmpty()
              ? texts.get("source.since", day(source.from()))
              : texts.get("source.between", day(source.from()), day(source.to()));
      return new Source(
          source.text(),
          inForce + " · " + texts.get("source.checked", day(source.checked())),
          source.confidence(),
          measure.isEmpty() ? "" : guide + "#" + measure);
    }

    private String day(String date) {
      return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
          .withLocale(locale)
          .format(LocalDate.parse(date));
    }
  }
}
