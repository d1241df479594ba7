package io.puente.bench.figure;

import org.jspecify.annotations.Nullable;

/**
 * One number that was measured.
 *
 * @param control the same of the control, where there is one
 */
public record Reading(
    String what, String unit, double value, @Nullable Double control, @Nullable Goal goal) {

  public static Reading of(String what, String unit, double value) {
    return new Reading(what, unit, value, null, null);
  }

  public Reading beside(double measured) {
    return new Reading(what, unit, value, measured, goal);
  }

  public Reading wanted(Goal wanted) {
    return new Reading(what, unit, value, control, wanted);
  }

  /** The value in parts of the control's. */
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
