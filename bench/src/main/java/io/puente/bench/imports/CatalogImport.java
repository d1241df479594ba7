package io.puente.bench.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.puente.bench.figure.Figure;
import io.puente.bench.figure.Measurement;
import io.puente.bench.figure.Numbers;
import io.puente.bench.imports.ImportTrial.Trial;
import io.puente.bench.process.Lab;
import io.puente.bench.process.MeasurementPlan;
import io.puente.bench.process.RunningProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The time to import a large catalogue. */
public final class CatalogImport {

  private static final int TIMES = 3;
  private static final Duration MOST = Duration.ofMinutes(4);

  private CatalogImport() {}

  public static Figure measure(Lab lab, MeasurementPlan effort) throws IOException {
    Path measured = lab.file("trials.json");
    try (RunningProcess process =
        lab.java(
            ImportTrial.class,
            List.of(),
            Map.of("PUENTE_DATA", lab.file("import-data").toString()),
            lab.file(".").toString(),
            Integer.toString(effort.products()),
            Integer.toString(TIMES),
            measured.toString())) {
      process.untilDone(MOST);
    }
    List<Trial> trials =
        new ObjectMapper().readValue(measured.toFile(), new TypeReference<List<Trial>>() {});
    double control = median(trials, trial -> trial.rows() / trial.control());
    return new Figure(
        "Import of a catalogue",
        "plain inserts",
        method(effort),
        List.of(
            Measurement.of(
                    "rows of new products", "1/s", median(trials, t -> t.rows() / t.imported()))
                .withControl(control),
            Measurement.of(
                    "rows of the same file again", "1/s", median(trials, t -> t.rows() / t.again()))
                .withControl(control)));
  }

  private static String method(MeasurementPlan effort) {
    return """
        A generated file of %,d products in two sizes each (%,d rows, texts in three languages, no
        pictures) is read, compared with the empty catalogue of a new shop and written by the importer
        that the owner's upload uses, on the embedded PostgreSQL with `fsync` on; then the same file
        once more, which changes nothing. Median of %d times, each in a new shop, after a small file to
        warm up. The control puts the lines of the same file as they are into a table with one index,
        by batches in one transaction.
        """
        .formatted(effort.products(), effort.products() * CatalogFile.ROWS_OF_A_PRODUCT, TIMES);
  }

  private static double median(List<Trial> trials, ToDoubleFunction<Trial> measure) {
    return Numbers.median(trials.stream().mapToDouble(measure));
  }
}
