package io.puente.trade.quote.json;

import org.jspecify.annotations.Nullable;

/**
 * The value of a field that was read. An object is built from its fields only if all are valid.
 *
 * @param orNull {@code null} if the field is absent, or if it is invalid and was reported
 */
record Field<T>(@Nullable T orNull) {

  /** The value of a required field that is valid. */
  T value() {
    if (orNull == null) {
      throw new IllegalStateException("an invalid field is used");
    }
    return orNull;
  }

  T or(T defaultValue) {
    return orNull == null ? defaultValue : orNull;
  }

  /** Reads a value. It reports a value that it cannot read, and returns {@code null}. */
  @FunctionalInterface
  interface Reader<F, T> {
    @Nullable T read(F input);
  }
}
