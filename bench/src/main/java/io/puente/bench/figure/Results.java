package io.puente.bench.figure;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;

/** All results of one run. */
public record Results(LocalDate day, Machine machine, List<Figure> figures) {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  public Results {
    figures = List.copyOf(figures);
  }

  /** Writes the results as JSON, atomically. */
  public void writeJson(Path file) throws IOException {
    ObjectNode all = JSON.createObjectNode().put("day", day.toString());
    all.set("machine", JSON.valueToTree(machine));
    ArrayNode list = all.putArray("figures");
    for (Figure figure : figures) {
      ObjectNode each =
          list.addObject().put("name", figure.name()).put("control", figure.control());
      ArrayNode measurements = each.putArray("measurements");
      figure.measurements().forEach(reading -> write(reading, measurements.addObject()));
    }
    write(file, JSON.writeValueAsString(all) + "\n");
  }

  private static void write(Measurement reading, ObjectNode into) {
    into.put("what", reading.what()).put("unit", reading.unit()).put("value", reading.value());
    into.put("control", reading.control()).put("ratio", reading.ratio());
    Goal goal = reading.goal();
    into.put("goal", goal == null ? null : goal.text()).put("met", reading.met());
  }

  /** The measurements that do not reach their goal, in words. */
  public List<String> notMet() {
    return figures.stream()
        .flatMap(
            figure ->
                figure.measurements().stream()
                    .filter(reading -> Boolean.FALSE.equals(reading.met()))
                    .map(reading -> figure.name() + ": " + reading.what()))
        .toList();
  }

  /** Writes the results as a page for people. */
  public void writePage(Path file) throws IOException {
    write(file, new PerformancePage(this).text());
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path draft = file.resolveSibling(file.getFileName() + ".tmp");
    Files.writeString(draft, text);
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
