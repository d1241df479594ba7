package io.puente.server.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.puente.landedcost.Explanations;
import io.puente.platform.text.Texts;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A quote as text for a terminal, from the JSON of the API. */
record QuoteTable(Texts texts, Explanations words, JsonNode quote) {

  static QuoteTable in(Texts texts, JsonNode quote) {
    return new QuoteTable(texts, Explanations.in(Locale.of(texts.language())), quote);
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(texts.get("quote.outcome." + quote.path("outcome").asText()));
    for (JsonNode fact : quote.path("missing")) {
      lines.add("  ? " + fact.path("text").asText());
      for (JsonNode choice : fact.path("choices")) {
        lines.add(
            "      %-14s %s: %s"
                .formatted(
                    choice.path("hs").asText(),
                    choice.path("name").asText(),
                    choice.path("rate").asText()));
      }
    }
    if (quote.has("measure")) {
      explained(lines, quote);
    }
    if (!quote.path("charges").isEmpty()) {
      lines.add("");
    }
    for (JsonNode charge : quote.path("charges")) {
      charged(lines, charge);
    }
    for (JsonNode supposed : quote.path("supposed")) {
      lines.add(
          texts.get(
              "quote.supposed",
              supposed.path("line").asText(),
              supposed.path("agreement").asText()));
    }
    sums(lines);
    section(lines, "quote.notes", quote.path("notes"));
    section(lines, "quote.not-applied", quote.path("notApplied"));
    if (quote.has("tariff")) {
      JsonNode tariff = quote.path("tariff");
      lines.add("");
      lines.add(
          texts.get("quote.tariff", tariff.path("edition").asText(), tariff.path("from").asText()));
      String reviewBy = tariff.path("reviewBy").asText();
      if (!reviewBy.isEmpty() && reviewBy.compareTo(quote.path("date").asText()) < 0) {
        lines.add(texts.get("quote.tariff.past-review", reviewBy));
      }
    }
    for (JsonNode rate : quote.path("rates")) {
      lines.add("");
      lines.add(
          texts.get(
              "quote.rate",
              rate.path("from").asText(),
              rate.path("to").asText(),
              number(rate.path("rate").asText()),
              rate.path("source").asText(),
              rate.path("asOf").asText()));
    }
    return lines;
  }

  private void charged(List<String> lines, JsonNode charge) {
    String which = charge.has("line") ? " [" + charge.path("line").asText() + "]" : "";
    String printed = charge.path("rate").asText();
    String rate = charge.has("rateStated") ? words.stated(printed) : printed;
    lines.add(
        "%18s  %s%s: %s"
            .formatted(
                money(charge.path("amount")),
                charge.path("label").asText(),
                which,
                (charge.path("adValorem").asBoolean()
                        ? rate + " × " + money(charge.path("base"))
                        : rate)
                    + range(charge.path("range"))));
    source(lines, charge.path("measure"));
  }

  /** The range of a charge that is an estimate; empty for any other charge. */
  private String range(JsonNode range) {
    return range.isMissingNode()
        ? ""
        : " (%s – %s)".formatted(money(range.path("least")), money(range.path("most")));
  }

  private void sums(List<String> lines) {
    for (String sum : List.of("total", "certain", "landed")) {
      if (quote.has(sum)) {
        lines.add("%18s  %s".formatted(money(quote.path(sum)), texts.get("quote.sum." + sum)));
      }
    }
    if (quote.has("range")) {
      lines.add(
          texts.get(
              "quote.range",
              money(quote.path("range").path("least")),
              money(quote.path("range").path("most"))));
    }
  }

  private void section(List<String> lines, String title, JsonNode rows) {
    if (rows.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(texts.get(title));
    rows.forEach(row -> explained(lines, row));
  }

  private void explained(List<String> lines, JsonNode row) {
    JsonNode measure = row.path("measure");
    String reason = row.path("reason").asText(measure.path("why").asText());
    lines.add("  - " + measure.path("label").asText() + ": " + reason);
  }

  private void source(List<String> lines, JsonNode measure) {
    lines.add(
        " ".repeat(20)
            + texts.get(
                "quote.source",
                measure.path("source").asText(),
                measure.has("checked")
                    ? texts.get("source.checked", measure.path("checked").asText())
                    : texts.get("source.unchecked"),
                texts.get("quote.confidence." + measure.path("confidence").asText())));
  }

  private String money(JsonNode money) {
    return number(money.path("amount").asText()) + " " + money.path("currency").asText();
  }

  /** With the decimal mark of the language, as in the rates. */
  private String number(String plain) {
    var number = new BigDecimal(plain);
    NumberFormat format = NumberFormat.getNumberInstance(Locale.of(texts.language()));
    format.setMinimumFractionDigits(Math.max(0, number.scale()));
    return format.format(number);
  }
}
