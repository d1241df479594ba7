package io.puente.landedcost.tariff;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;

/** Reads the rows of a tariff in one layout, one by one, and writes the lines with duties. */
interface TariffRowReader {

  /**
   * Reads the next row.
   *
   * @throws InvalidSchedule if the row does not belong to such a file
   */
  void take(NamedCsvRecord row);

  /** The report, once all rows are read. */
  ScheduleReport report() throws IOException;
}
