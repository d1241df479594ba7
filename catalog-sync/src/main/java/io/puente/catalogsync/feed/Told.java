package io.puente.catalogsync.feed;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a file says of one field. A column that is absent says nothing and the stored value stays; a
 * column that is there with an empty cell says that there is no value.
 */
public sealed interface Told<T> {

  /** The file has the column; an empty value blanks what is stored. */
  record Said<T>(Optional<T> value) implements Told<T> {}

  /** The file has no such column. */
  record Unsaid<T>() implements Told<T> {}

  static <T> Told<T> value(T value) {
    return new Said<>(Optional.of(value));
  }

  static <T> Told<T> blank() {
    return new Said<>(Optional.empty());
  }

  static <T> Told<T> nothing() {
    return new Unsaid<>();
  }

  /** What is to be stored where this was stored before. */
  default Optional<T> over(Optional<T> stored) {
    return switch (this) {
      case Said<T> said -> said.value();
      case Unsaid<T> unsaid -> stored;
    };
  }

  /** What is to be stored in a field that always has a value. */
  default T over(T stored, T whenBlank) {
    return over(Optional.of(stored)).orElse(whenBlank);
  }

  /** The value, if the file has one. */
  default Optional<T> given() {
    return over(Optional.empty());
  }

  default boolean isSaid() {
    return this instanceof Said<T>;
  }

  /** The same read as something else; what cannot be read as such becomes blank. */
  default <R> Told<R> reading(Function<T, Optional<R>> read) {
    return switch (this) {
      case Said<T> said -> new Said<>(said.value().flatMap(read));
      case Unsaid<T> unsaid -> nothing();
    };
  }
}
