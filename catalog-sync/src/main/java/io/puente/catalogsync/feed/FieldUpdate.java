package io.puente.catalogsync.feed;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a file contains for one field. If the column is absent, the stored value stays. If the
 * column is present and its cell is blank, the stored value is removed.
 */
public sealed interface FieldUpdate<T> {

  /** The value in the file; empty if the cell is blank or the column is absent. */
  Optional<T> value();

  /** The file has the column; an empty value removes the stored one. */
  record Present<T>(Optional<T> value) implements FieldUpdate<T> {}

  /** The file does not have the column. */
  record Absent<T>() implements FieldUpdate<T> {

    @Override
    public Optional<T> value() {
      return Optional.empty();
    }
  }

  static <T> FieldUpdate<T> of(T value) {
    return new Present<>(Optional.of(value));
  }

  static <T> FieldUpdate<T> blank() {
    return new Present<>(Optional.empty());
  }

  static <T> FieldUpdate<T> absent() {
    return new Absent<>();
  }

  /** The value to store in place of the stored one. */
  default Optional<T> applyTo(Optional<T> stored) {
    return isPresent() ? value() : stored;
  }

  /** The value to store in a field that must have a value. */
  default T applyTo(T stored, T whenBlank) {
    return applyTo(Optional.of(stored)).orElse(whenBlank);
  }

  default boolean isPresent() {
    return this instanceof Present<T>;
  }

  /** The update with its value converted; a value that cannot be converted becomes blank. */
  default <R> FieldUpdate<R> flatMap(Function<T, Optional<R>> conversion) {
    return switch (this) {
      case Present<T> present -> new Present<>(present.value().flatMap(conversion));
      case Absent<T> absent -> absent();
    };
  }
}
