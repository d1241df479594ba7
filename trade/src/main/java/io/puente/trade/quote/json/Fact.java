package io.puente.trade.quote.json;

import org.jspecify.annotations.Nullable;

/**
 * A fact as far as it could be read. What is made of facts is made only where nothing was wrong.
 *
 * @param orNull {@code null} if it was left out, or is wrong and told to be so
 */
record Fact<T>(@Nullable T orNull) {

  /** A fact that was required, read without a mistake. */
  T value() {
    if (orNull == null) {
      throw new IllegalStateException("a fact is used in spite of a mistake");
    }
    return orNull;
  }

  T or(T usual) {
    return orNull == null ? usual : orNull;
  }

  /** Makes a fact of what was given; {@code null} if it cannot, which it tells as a mistake. */
  @FunctionalInterface
  interface Reader<F, T> {
    @Nullable T read(F given);
  }
}
