package io.puente.landedcost.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.puente.landedcost.HsCode;
import io.puente.landedcost.LocalizedText;
import io.puente.landedcost.amount.DutyParser;
import io.puente.landedcost.amount.Rate;
import io.puente.landedcost.law.HsSpan;
import io.puente.landedcost.law.TariffLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of tariff lines: number, name, each_over, each_up_to, material, general, special,
 * other, and the name in Spanish and Portuguese (es, pt) if it has one. The special column is
 * written {@code Free: CL CO; 8%: E}.
 */
final class TariffReader {

  private final String file;
  private final List<String> problems;

  /** Thousands of lines share a few hundred rates. Each rate is stored once. */
  private final Map<String, Rate> columns = new HashMap<>();

  private final Map<String, Map<String, Rate>> specials = new HashMap<>();

  TariffReader(String file, List<String> problems) {
    this.file = file;
    this.problems = problems;
  }

  List<TariffLine> lines(String table) {
    var lines = new ArrayList<TariffLine>();
    var numbers = new HashSet<String>();
    try {
      for (var row : CsvReader.builder().ofNamedCsvRecord(table)) {
        read(row, numbers, lines);
      }
    } catch (CsvParseException broken) {
      problems.add(file + ": " + broken.getMessage());
    }
    if (lines.isEmpty()) {
      problems.add(file + ": holds no lines");
    }
    return lines;
  }

  private void read(NamedCsvRecord row, Set<String> numbers, List<TariffLine> lines) {
    try {
      TariffLine line = line(row);
      if (!numbers.add(line.number())) {
        problem(row, "the number is there twice");
      }
      lines.add(line);
    } catch (RuntimeException unreadable) {
      problem(row, String.valueOf(unreadable.getMessage()));
    }
  }

  private TariffLine line(NamedCsvRecord row) {
    String number = row.getField("number");
    var code = HsCode.of(number);
    String name = row.getField("name");
    if (name.isBlank()) {
      throw new IllegalArgumentException("the name is missing");
    }
    return new TariffLine(
        number,
        HsSpan.of(code),
        name(row, name),
        number(row.getField("each_over")),
        number(row.getField("each_up_to")),
        row.getField("material").isBlank() ? null : row.getField("material"),
        columns.computeIfAbsent(row.getField("general"), TariffReader::column),
        specials.computeIfAbsent(row.getField("special"), TariffReader::special),
        columns.computeIfAbsent(row.getField("other"), TariffReader::column));
  }

  /** A missing language has the English name. */
  private static LocalizedText name(NamedCsvRecord row, String name) {
    return new LocalizedText(
        row.findField("es").filter(text -> !text.isBlank()).orElse(name),
        name,
        row.findField("pt").filter(text -> !text.isBlank()).orElse(name));
  }

  private static Map<String, Rate> special(String text) {
    var rates = new HashMap<String, Rate>();
    if (text.isBlank()) {
      return rates;
    }
    for (var group : text.split(";")) {
      int colon = group.indexOf(':');
      Rate rate = DutyParser.rate(group.substring(0, colon).strip());
      for (var symbol : group.substring(colon + 1).strip().split(" ")) {
        rates.put(symbol, rate);
      }
    }
    return rates;
  }

  /** An empty column is an unknown rate. */
  private static Rate column(String text) {
    return text.isBlank() ? new Rate.Unknown(null, null) : DutyParser.rate(text);
  }

  private static @Nullable BigDecimal number(String text) {
    return text.isBlank() ? null : new BigDecimal(text);
  }

  private void problem(NamedCsvRecord row, String what) {
    problems.add(file + " line " + row.getStartingLineNumber() + ": " + what);
  }
}
