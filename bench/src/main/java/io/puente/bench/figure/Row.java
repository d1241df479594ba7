package io.puente.bench.figure;

import java.util.List;

/** A measurement as the cells of a table. */
record Row(String what, String value, String control, String ratio, String goal, String met) {

  static final Row HEAD = new Row("", "Puente", "control", "ratio", "wanted", "");

  static Row of(Measurement reading) {
    Double control = reading.control();
    Double ratio = reading.ratio();
    Goal goal = reading.goal();
    Boolean met = reading.met();
    return new Row(
        reading.what() + (reading.unit().isEmpty() ? "" : ", " + reading.unit()),
        Numbers.text(reading.value()),
        control == null ? "" : Numbers.text(control),
        ratio == null ? "" : Numbers.text(ratio),
        goal == null ? "" : goal.text(),
        met == null ? "" : met ? "met" : "not met");
  }

  List<String> cells() {
    return List.of(what, value, control, ratio, goal, met);
  }
}
