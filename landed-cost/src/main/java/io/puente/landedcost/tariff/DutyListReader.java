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
 * Reads a tariff that is a list: a code, its duty and, if there is one, a name in each row. The
 * columns are named in Spanish, English or Portuguese and parted by comma or semicolon; a row
 * without a duty is a title. No code may lie within another one that has a duty.
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
   * How a list names its columns.
   *
   * @param name {@code null} if there is no such column
   */
  record Header(char separator, String code, String duty, @Nullable String name) {

    private static final Set<String> CODES = Set.of("code", "codigo", "código", "hs", "ncm");
    private static final Set<String> DUTIES = Set.of("duty", "rate", "arancel", "tarifa", "tasa");
    private static final Set<String> NAMES =
        Set.of("name", "description", "nombre", "descripcion", "descripción", "nome", "descrição");

    /** The header that a line is, or {@code null} if it does not name a code and a duty. */
    static @Nullable Header of(String line) {
      char separator = line.indexOf(';') < 0 ? ',' : ';';
      var columns =
          List.of(line.split(String.valueOf(separator))).stream()
              .map(column -> column.strip().replace("\"", ""))
              .toList();
      var code = one(columns, CODES);
      var duty = one(columns, DUTIES);
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
    return new ScheduleReport(rows, lines, 0, titles, 0, unread);
  }

  @Override
  public void take(NamedCsvRecord row) {
    rows++;
    if (row.getFieldCount() != row.getHeader().size()) {
      throw broken(row, "has %d fields".formatted(row.getFieldCount()));
    }
    var duty = row.getField(header.duty()).strip();
    if (duty.isEmpty()) {
      titles++;
      return;
    }
    lines++;
    var code = code(row);
    table.line(code.digits(), name(row), UnitPrice.ANY, "", duty(row, code, duty), Map.of(), "");
  }

  /** The code of a row, which no other row's may hold or be held by. */
  private HsCode code(NamedCsvRecord row) {
    HsCode code;
    try {
      code = HsCode.of(row.getField(header.code()).strip());
    } catch (InvalidFact none) {
      throw broken(row, "has a duty, but no code of 6 to 12 digits: '" + none.value() + "'");
    }
    var before = codes.floor(code.digits());
    var after = codes.ceiling(code.digits());
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
    var name = header.name() == null ? "" : row.getField(header.name()).strip();
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
    return broken(row, "%s stands beside %s, which has a duty, too".formatted(code, other));
  }

  private static InvalidSchedule broken(NamedCsvRecord row, String what) {
    return new InvalidSchedule("line " + row.getStartingLineNumber() + " " + what);
  }
}
