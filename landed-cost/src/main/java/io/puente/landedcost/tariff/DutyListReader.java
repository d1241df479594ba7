package io.puente.landedcost.tariff;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.puente.landedcost.HsCode;
import io.puente.landedcost.InvalidFact;
import io.puente.landedcost.StatedDuty;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of duties: each row has a code, its duty and an optional name. The columns have
 * Spanish, English or Portuguese names and are separated by comma or semicolon. A row without a
 * duty is a title. No two codes with a duty may overlap.
 */
final class DutyListReader implements TariffRowReader {

  private final Header header;
  private final TariffWriter table;
  private final TreeSet<String> codes = new TreeSet<>();
  private final List<ScheduleReport.Unread> unread = new ArrayList<>();
  private int rows;
  private int lines;
  private int titles;

  /**
   * The names of the columns of a list.
   *
   * @param name {@code null} if there is no such column
   */
  record Header(char separator, String code, String duty, @Nullable String name) {

    private static final Set<String> CODES = Set.of("code", "codigo", "código", "hs", "ncm");
    private static final Set<String> DUTIES = Set.of("duty", "rate", "arancel", "tarifa", "tasa");
    private static final Set<String> NAMES =
        Set.of("name", "description", "nombre", "descripcion", "descripción", "nome", "descrição");

    /** The header in a line, or {@code null} if the line does not name a code and a duty. */
    static @Nullable Header of(String line) {
      char separator = line.indexOf(';') < 0 ? ',' : ';';
      List<String> columns =
          List.of(line.split(String.valueOf(separator))).stream()
              .map(column -> column.strip().replace("\"", ""))
              .toList();
      String code = one(columns, CODES);
      String duty = one(columns, DUTIES);
      return code == null || duty == null
          ? null
          : new Header(separator, code, duty, one(columns, NAMES));
    }

    private static @Nullable String one(List<String> columns, Set<String> names) {
      return columns.stream()
          .filter(column -> names.contains(column.toLowerCase(Locale.ROOT)))
          .findFirst()
          .orElse(null);
    }
  }

  DutyListReader(Header header, Writer table) {
    this.header = header;
    this.table = new TariffWriter(table);
  }

  @Override
  public ScheduleReport report() throws IOException {
    table.flush();
    return new ScheduleReport(rows, lines, 0, titles, 0, unread, List.of());
  }

  @Override
  public void take(NamedCsvRecord row) {
    rows++;
    if (row.getFieldCount() != row.getHeader().size()) {
      throw broken(row, "has %d fields".formatted(row.getFieldCount()));
    }
    String duty = row.getField(header.duty()).strip();
    if (duty.isEmpty()) {
      titles++;
      return;
    }
    lines++;
    HsCode code = code(row);
    table.line(code.digits(), name(row), UnitPrice.ANY, "", duty(row, code, duty), Map.of(), "");
  }

  /** The code of a row. It must not overlap with the code of another row. */
  private HsCode code(NamedCsvRecord row) {
    HsCode code;
    try {
      code = HsCode.of(row.getField(header.code()).strip());
    } catch (InvalidFact none) {
      throw broken(row, "has a duty, but no code of 6, 8, 10 or 12 digits: '" + none.value() + "'");
    }
    String before = codes.floor(code.digits());
    String after = codes.ceiling(code.digits());
    if (before != null && code.digits().startsWith(before)) {
      throw overlap(row, code, before);
    }
    if (after != null && after.startsWith(code.digits())) {
      throw overlap(row, code, after);
    }
    codes.add(code.digits());
    return code;
  }

  private String name(NamedCsvRecord row) {
    String name = header.name() == null ? "" : row.getField(header.name()).strip();
    return name.isEmpty() ? "—" : name;
  }

  private String duty(NamedCsvRecord row, HsCode code, String printed) {
    try {
      return StatedDuty.of(printed).text();
    } catch (InvalidFact unreadable) {
      unread.add(
          new ScheduleReport.Unread(
              row.getStartingLineNumber(), code.digits(), ScheduleReport.Column.GENERAL, printed));
      return "";
    }
  }

  private static InvalidSchedule overlap(NamedCsvRecord row, HsCode code, String other) {
    return broken(row, "%s overlaps with %s, which has a duty, too".formatted(code, other));
  }

  private static InvalidSchedule broken(NamedCsvRecord row, String what) {
    return new InvalidSchedule("line " + row.getStartingLineNumber() + " " + what);
  }
}
