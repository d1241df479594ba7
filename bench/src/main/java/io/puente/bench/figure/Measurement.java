package io.puente.bench.figure;

import org.jspecify.annotations.Nullable;

/**
 * One measured number.
 *
 * @param control the same of the control, where there is one
 */
public record Measurement(
    String what, String unit, double value, @Nullable Double control, @Nullable Goal goal) {

  public static Measurement of(String what, String unit, double value) {
    return new Measurement(what, unit, value, null, null);
  }

  public Measurement withControl(double measured) {
    return new Measurement(what, unit, value, measured, goal);
  }

  public Measurement withGoal(Goal wanted) {
    return new Measurement(what, unit, value, control, wanted);
  }

  /** The ratio of the value to the control. */
  @Nullable Double ratio() {
    return control == null || control == 0 ? null : value / control;
  }

  /** Whether the goal is reached; {@code null} if there is none. */
  @Nullable Boolean met() {
    if (goal == null) {
      return null;
    }
    Double reached = goal.ofRatio() ? ratio() : Double.valueOf(value);
    return reached != null && goal.isMet(reached);
  }
}
