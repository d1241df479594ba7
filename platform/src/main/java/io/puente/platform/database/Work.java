package io.puente.platform.database;

import org.jspecify.annotations.Nullable;

/** What is done in one transaction; an exception rolls all of it back. */
@FunctionalInterface
public interface Work<T extends @Nullable Object> {

  T in(Transaction transaction);
}
