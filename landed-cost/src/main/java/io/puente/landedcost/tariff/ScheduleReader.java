package io.puente.landedcost.tariff;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.puente.landedcost.TariffEdition;
import io.puente.landedcost.amount.DutyParser;
import io.puente.landedcost.amount.Rate;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tariff schedule of the United States as the authority exports it (CSV: HTS Number,
 * Indent, Description, Unit of Quantity, General Rate of Duty, …), and writes the lines with rates
 * as a table for {@link TariffEdition}. Rows below such a line have longer numbers and its rate.
 */
final class ScheduleReader implements TariffRowReader {

  private static final List<String> COLUMNS =
      List.of(
          "HTS Number",
          "Indent",
          "Description",
          "General Rate of Duty",
          "Special Rate of Duty",
          "Column 2 Rate of Duty",
          "Quota Quantity",
          "Additional Duties");

  private static final String UNKNOWN = "See the schedule";
  private static final Pattern NUMBER = Pattern.compile("\\d{4}\\.\\d{2}\\.\\d{2}(\\.\\d{2,4})?");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final int LONGEST_TITLE = "0101.21".length();
  private static final int LONGEST_NAME = 160;
  private static final String CHAPTER_99 = "99";

  private final TariffWriter table;

  /** The titles above the current row, by indent. */
  private final List<Title> titles = new ArrayList<>();

  /** A cache: most rates are printed in many rows. */
  private final Map<String, Printed> rates = new HashMap<>();

  private final Map<String, Map<String, String>> specials = new HashMap<>();

  private final List<ScheduleReport.Unread> unread = new ArrayList<>();
  private final List<ScheduleReport.Chapter99Heading> chapter99 = new ArrayList<>();
  private int rows;
  private int lines;
  private int inheriting;
  private int unrated;
  private int inWords;

  private enum ParseResult {
    STATED,
    IN_WORDS,
    UNREAD
  }

  /** A printed rate, and whether it could be read. */
  private record Printed(String text, ParseResult result) {

    static Printed of(String printed) {
      String text = SPACE.matcher(printed).replaceAll(" ");
      try {
        boolean words = DutyParser.rate(text) instanceof Rate.InWords;
        return new Printed(text, words ? ParseResult.IN_WORDS : ParseResult.STATED);
      } catch (IllegalArgumentException unreadable) {
        return new Printed(text, ParseResult.UNREAD);
      }
    }
  }

  private record Title(String description, UnitPrice price, boolean rated) {}

  ScheduleReader(Writer table) {
    this.table = new TariffWriter(table);
  }

  @Override
  public ScheduleReport report() throws IOException {
    table.flush();
    return new ScheduleReport(rows, lines, inheriting, unrated, inWords, unread, chapter99);
  }

  @Override
  public void take(NamedCsvRecord row) {
    if (rows++ == 0 && !row.getHeader().containsAll(COLUMNS)) {
      throw new InvalidSchedule(
          "the first line must name the columns " + String.join(", ", COLUMNS));
    }
    if (row.getFieldCount() != row.getHeader().size()) {
      throw broken(row, "has %d fields".formatted(row.getFieldCount()));
    }
    Title above = above(row);
    String number = row.getField("HTS Number").strip();
    String description = row.getField("Description").strip();
    String general = row.getField("General Rate of Duty").strip();
    UnitPrice price = UnitPrice.of(description).and(above == null ? UnitPrice.ANY : above.price());
    boolean rated = above != null && above.rated();
    if (!general.isEmpty()) {
      line(row, number, name(description, above), price, general);
      rated = true;
    } else if (number.length() > LONGEST_TITLE) {
      if (rated) {
        inheriting++;
      } else {
        unrated++;
      }
    }
    if (number.startsWith(CHAPTER_99) && number.length() > LONGEST_TITLE) {
      chapter99.add(heading(row, number, name(description, above), general));
    }
    titles.add(new Title(description, price, rated));
  }

  private static ScheduleReport.Chapter99Heading heading(
      NamedCsvRecord row, String number, String goods, String general) {
    List<String> rates =
        Stream.of(
                general,
                row.getField("Special Rate of Duty"),
                row.getField("Column 2 Rate of Duty"),
                row.getField("Additional Duties"))
            .map(rate -> SPACE.matcher(rate).replaceAll(" ").strip())
            .filter(rate -> !rate.isEmpty())
            .distinct()
            .toList();
    return new ScheduleReport.Chapter99Heading(number, goods, rates);
  }

  /** Removes the titles that do not belong to a row, and returns the nearest title above it. */
  private @Nullable Title above(NamedCsvRecord row) {
    int indent;
    try {
      indent = Integer.parseInt(row.getField("Indent").strip());
    } catch (NumberFormatException notANumber) {
      throw broken(row, "has no indent");
    }
    while (titles.size() > Math.max(indent, 0)) {
      titles.removeLast();
    }
    Title nearest = titles.isEmpty() ? null : titles.getLast();
    while (titles.size() < indent) {
      // The export sometimes skips an indent; the nearest title above is the same.
      titles.add(nearest == null ? new Title("", UnitPrice.ANY, false) : nearest);
    }
    return nearest;
  }

  private void line(
      NamedCsvRecord row, String number, String name, UnitPrice price, String printed) {
    if (!NUMBER.matcher(number).matches()) {
      throw broken(row, "has a rate, but no number of 8 digits or more: '" + number + "'");
    }
    lines++;
    String general = column(row, ScheduleReport.Column.GENERAL, printed);
    if (printed(printed).result() == ParseResult.IN_WORDS) {
      inWords++;
    }
    String additional = row.getField("Additional Duties").strip();
    if (!additional.isEmpty()) {
      // An additional duty depends on a quota or a price that no order states.
      column(row, ScheduleReport.Column.ADDITIONAL, additional);
      general = UNKNOWN;
    }
    if (!row.getField("Quota Quantity").isBlank()) {
      general = UNKNOWN;
    }
    var special = new LinkedHashMap<String, String>();
    specials
        .computeIfAbsent(row.getField("Special Rate of Duty"), SpecialColumn::rates)
        .forEach(
            (rate, symbols) -> {
              String read = column(row, ScheduleReport.Column.SPECIAL, rate);
              special.put(read.isEmpty() ? UNKNOWN : read, symbols);
            });
    String other = row.getField("Column 2 Rate of Duty").strip();
    table.line(
        number,
        name,
        price,
        name.contains("reptile leather") ? "reptile-leather" : "",
        general,
        special,
        other.isEmpty() ? "" : column(row, ScheduleReport.Column.OTHER, other));
  }

  /** The printed rate, or an empty text if the rate cannot be read. */
  private String column(NamedCsvRecord row, ScheduleReport.Column column, String printed) {
    Printed rate = printed(printed);
    if (rate.result() == ParseResult.UNREAD) {
      unread.add(
          new ScheduleReport.Unread(
              row.getStartingLineNumber(), row.getField("HTS Number"), column, printed));
      return "";
    }
    return rate.text();
  }

  private Printed printed(String printed) {
    return rates.computeIfAbsent(printed, Printed::of);
  }

  /** The name "Other" needs the title above it. */
  private static String name(String description, @Nullable Title above) {
    String whole = above == null ? description : above.description() + " " + description;
    String shown = whole.length() <= LONGEST_NAME ? whole : whole.substring(0, LONGEST_NAME) + "…";
    return shown.isBlank() ? "—" : shown;
  }

  private static InvalidSchedule broken(NamedCsvRecord row, String what) {
    return new InvalidSchedule("line " + row.getStartingLineNumber() + " " + what);
  }
}
