package io.puente.landedcost.tariff;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.puente.landedcost.TariffEdition;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.function.IntConsumer;

/**
 * A file with a destination's tariff, in one of two layouts: the official export of the United
 * States, or a list of codes and duties. The first line of the file decides which.
 */
public final class TariffFile {

  private static final int LONGEST_HEADER = 4_096;

  /** The number of rows between two reports of progress. */
  private static final int STEP = 1_000;

  private TariffFile() {}

  /**
   * Reads a file and writes it as a table for {@link TariffEdition}.
   *
   * @param table where the lines are written; the table is valid only if the method returns
   *     normally
   * @param watching receives the number of rows read so far, from time to time
   * @throws InvalidSchedule if the file has neither layout, is truncated, or has no line with a
   *     duty
   */
  public static ScheduleReport read(Reader file, Writer table, IntConsumer watching)
      throws IOException {
    BufferedReader text = withoutMark(file);
    DutyListReader.Header header = DutyListReader.Header.of(firstLine(text));
    return header == null
        ? read(text, ',', new ScheduleReader(table), watching)
        : read(text, header.separator(), new DutyListReader(header, table), watching);
  }

  private static ScheduleReport read(
      Reader text, char separator, TariffRowReader layout, IntConsumer watching)
      throws IOException {
    int count = 0;
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(text)) {
      for (var row : rows) {
        layout.take(row);
        if (++count % STEP == 0) {
          watching.accept(count);
        }
      }
    } catch (CsvParseException broken) {
      throw new InvalidSchedule("the file is broken: " + broken.getMessage(), broken);
    }
    ScheduleReport report = layout.report();
    if (report.lines() == 0) {
      throw new InvalidSchedule("the file holds no line with a duty");
    }
    watching.accept(count);
    return report;
  }

  /** Skips the byte order mark at the beginning of spreadsheets and of the official export. */
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
