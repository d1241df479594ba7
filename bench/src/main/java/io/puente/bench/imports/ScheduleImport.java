package io.puente.bench.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.puente.bench.figure.Figure;
import io.puente.bench.figure.Goal;
import io.puente.bench.figure.Goal.Bound;
import io.puente.bench.figure.Measurement;
import io.puente.bench.imports.ScheduleTrial.Trial;
import io.puente.bench.process.Lab;
import io.puente.bench.process.RunningProcess;
import io.puente.bench.quote.ScheduleFile;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The time to import a full tariff, and its memory. */
public final class ScheduleImport {

  private static final Duration MOST = Duration.ofMinutes(2);
  private static final double SECONDS = 3;
  private static final double MEGABYTES = 100;

  private ScheduleImport() {}

  public static Figure measure(Lab lab) throws IOException {
    Path schedule = lab.file("schedule.csv");
    try (Writer text = Files.newBufferedWriter(schedule)) {
      ScheduleFile.write(text);
    }
    Path measured = lab.file("schedule.json");
    try (RunningProcess process =
        lab.java(
            ScheduleTrial.class,
            List.of(),
            Map.of("PUENTE_DATA", lab.file("schedule-data").toString()),
            schedule.toString(),
            measured.toString())) {
      process.untilDone(MOST);
    }
    Trial trial = new ObjectMapper().readValue(measured.toFile(), Trial.class);
    return new Figure(
        "Import of a full tariff",
        "reading the file's bytes",
        method(trial),
        List.of(
            Measurement.of("taken in after", "s", trial.importSeconds())
                .withControl(trial.readSeconds())
                .withGoal(Goal.of(Bound.UNDER, SECONDS)),
            Measurement.of("loaded by a node after", "s", trial.loadSeconds()),
            Measurement.of("a node's memory grows by", "MB", trial.residentMegabytes())
                .withGoal(Goal.of(Bound.UNDER, MEGABYTES)),
            Measurement.of("of which the table holds", "MB", trial.heldMegabytes())));
  }

  private static String method(Trial trial) {
    return """
        A generated schedule in the layout of the official export of the United States (%,d rows,
        %,d lines with invented rates) is read, compressed and written to the embedded PostgreSQL,
        once, by a process that has not done so before, as the command's has not; then loaded as a
        node does when it starts. The growth is that of `VmRSS` while loading, with what is garbage
        afterwards; the table alone is the heap after a full collection, with it and without.
        """
        .formatted(trial.rows(), trial.lines());
  }
}
