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
 * A breakdown as a buyer reads it: each charge with its reason, the measures that are not charged,
 * and notes.
 *
 * @param reasons the reasons, each with its measures
 */
public record BreakdownView(List<Row> charges, List<Reason> reasons, List<Remark> remarks) {

  /**
   * A charge.
   *
   * @param computation rate and base, such as {@code 19% of $51.82}
   * @param onDelivery whether the buyer pays it to the carrier
   */
  public record Row(
      String label,
      String amount,
      String why,
      String computation,
      boolean onDelivery,
      Source source) {}

  /** Why some measures are not charged. */
  public record Reason(String text, List<NotCharged> measures) {}

  public record NotCharged(String label, Source source) {}

  public record Remark(String label, String why, Source source) {}

  /**
   * The source of a measure.
   *
   * @param language the language of {@code text}; empty for none
   * @param dates the period in force and the day of the last check
   * @param confidence in words
   * @param rule the path of the rule in the guide; empty if it is not linked
   */
  public record Source(
      String text, String language, String remark, String dates, String confidence, String rule) {}

  /** Renders a breakdown. {@code guide} is the path of the lane's page in the guide. */
  public static BreakdownView of(Breakdown quote, String guide, Locale locale, Texts texts) {
    Renderer renderer = new Renderer(guide, locale, texts);
    Map<String, List<NotCharged>> byReason =
        quote.notApplied().stream()
            .collect(
                Collectors.groupingBy(
                    Breakdown.NotApplied::reason,
                    LinkedHashMap::new,
                    Collectors.mapping(renderer::notCharged, Collectors.toList())));
    return new BreakdownView(
        quote.rows().stream().map(renderer::row).toList(),
        byReason.entrySet().stream()
            .map(each -> new Reason(each.getKey(), each.getValue()))
            .toList(),
        quote.remarks().stream().map(renderer::remark).toList());
  }

  private record Renderer(String guide, Locale locale, Texts texts) {

    Row row(Breakdown.Row row) {
      return new Row(
          row.label(),
          row.formatted(),
          row.why(),
          row.base().isEmpty() ? row.rate() : texts.get("charge.computed", row.rate(), row.base()),
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
          SourceLanguage.of(source.text()),
          source.remark(),
          inForce + " · " + checked(source),
          source.confidence(),
          measure.isEmpty() ? "" : guide + "#" + measure);
    }

    private String checked(Breakdown.Source source) {
      return source.checked().isEmpty()
          ? texts.get("source.unchecked")
          : texts.get("source.checked", day(source.checked()));
    }

    private String day(String date) {
      return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
          .withLocale(locale)
          .format(LocalDate.parse(date));
    }
  }
}
