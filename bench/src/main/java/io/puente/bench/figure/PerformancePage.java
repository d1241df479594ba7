package io.puente.bench.figure;

/** Results as the page {@code docs/performance.md}. */
record PerformancePage(Results results) {

  private static final String INTRODUCTION =
      """
      # Performance

      Written by `bin/bench`, not by hand. Every figure stands beside a control that was measured in
      the same run on the same machine, so that the ratios hold where the numbers do not. Servers,
      controls and the load driver are processes of their own on the loopback interface, and share
      the machine's cores.

      | | |
      |---|---|
      """;

  String text() {
    StringBuilder text = new StringBuilder(INTRODUCTION);
    machine(text);
    for (Figure figure : results.figures()) {
      text.append("\n## ").append(figure.name()).append("\n\n");
      text.append(figure.method().strip()).append("\n\n");
      row(text, head(figure));
      text.append("|---|---:|---:|---:|---:|---|\n");
      figure.measurements().forEach(reading -> row(text, Row.of(reading)));
    }
    return text.toString();
  }

  private void machine(StringBuilder text) {
    Machine machine = results.machine();
    text.append(
        """
        | Day | %s |
        | Processor | %s, %d cores |
        | Memory | %s MB |
        | System | %s |
        | Java | %s |
        | Load average before | %s |
        """
            .formatted(
                results.day(),
                machine.processor(),
                machine.cores(),
                Numbers.text((double) machine.memoryMegabytes()),
                machine.system(),
                machine.java(),
                Numbers.text(machine.loadBefore())));
  }

  private static Row head(Figure figure) {
    Row head = Row.HEAD;
    String control = figure.control().isEmpty() ? head.control() : figure.control();
    return new Row(head.what(), head.value(), control, head.ratio(), head.goal(), head.met());
  }

  private static void row(StringBuilder text, Row row) {
    text.append("| ").append(String.join(" | ", row.cells())).append(" |\n");
  }
}
