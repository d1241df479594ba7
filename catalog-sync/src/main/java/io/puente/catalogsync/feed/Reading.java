package io.puente.catalogsync.feed;

import java.util.Map;

/** A cell's text understood, or why not. */
sealed interface Reading<T> {

  record Good<T>(T value) implements Reading<T> {}

  record Bad<T>(ProblemKind kind, Map<String, String> parameters) implements Reading<T> {}

  static <T> Reading<T> good(T value) {
    return new Good<>(value);
  }

  static <T> Reading<T> bad(ProblemKind kind) {
    return new Bad<>(kind, Map.of());
  }

  static <T> Reading<T> bad(ProblemKind kind, Map<String, String> parameters) {
    return new Bad<>(kind, parameters);
  }
}
