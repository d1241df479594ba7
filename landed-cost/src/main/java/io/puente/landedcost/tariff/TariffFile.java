package io.puente.landedcost.tariff;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.puente.landedcost.TariffEdition;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.function.IntConsumer;

/**
 * A file that holds a destination's tariff, in one of two layouts that its first line tells apart:
 * the official export of the United States, or a list of codes and duties, as anybody can make it
 * of the table that a country publishes.
 */
public final class TariffFile {

  private static final int LONGEST_HEADER = 4_096;

  /** Every how many rows somebody who watches is told. */
  private static final int STEP = 1_000;

  private TariffFile() {}

  /**
   * Reads a file from its first character on, and writes it as a table for {@link TariffEdition}.
   *
   * @param table where the lines are written; what was written counts only if this returns
   * @param watching is told now and then how many rows have been read
   * @throws InvalidSchedule if the text is neither, is cut off, or holds no line with a duty
   */
  public static ScheduleReport read(Reader file, Writer table, IntConsumer watching)
      throws IOException {
    var text = withoutMark(file);
    var header = DutyListReader.Header.of(firstLine(text));
    return header == null
        ? read(text, ',', new ScheduleReader(table), watching)
        : read(text, header.separator(), new DutyListReader(header, table), watching);
  }

  private static ScheduleReport read(
      Reader text, char separator, TariffRowReader layout, IntConsumer watching)
      throws IOException {
    int count = 0;
    try (var rows = CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(text)) {
      for (var row : rows) {
        layout.take(row);
        if (++count % STEP == 0) {
          watching.accept(count);
        }
      }
    } catch (CsvParseException broken) {
      throw new InvalidSchedule("the file is broken: " + broken.getMessage(), broken);
    }
    var report = layout.report();
    if (report.lines() == 0) {
      throw new InvalidSchedule("the file holds no line with a duty");
    }
    watching.accept(count);
    return report;
  }

  /** The byte order mark that spreadsheets and the official export begin with. */
  private static BufferedReader withoutMark(Reader file) throws IOException {
    var text = new BufferedReader(file);
    text.mark(1);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
    return text;
  }

  private static String firstLine(BufferedReader text) throws IOException {
    text.mark(LONGEST_HEADER);
    var start = new char[LONGEST_HEADER];
    int length = Math.max(0, text.read(start));
    text.reset();
    return new String(start, 0, length).lines().findFirst().orElse("");
  }
}
