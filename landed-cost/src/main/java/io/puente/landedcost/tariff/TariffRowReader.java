package io.puente.landedcost.tariff;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;

/** Takes the rows of a tariff in one layout, one by one, and writes the lines that carry duties. */
interface TariffRowReader {

  /**
   * Takes the next row.
   *
   * @throws InvalidSchedule if it cannot be one of such a file
   */
  void take(NamedCsvRecord row);

  /** What was found, once all rows are taken and written. */
  ScheduleReport report() throws IOException;
}
