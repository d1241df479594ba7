package io.puente.platform.database;

import org.jspecify.annotations.Nullable;

/** The work of one transaction; an exception rolls the transaction back. */
@FunctionalInterface
public interface Work<T extends @Nullable Object> {

  T in(Transaction transaction);
}
