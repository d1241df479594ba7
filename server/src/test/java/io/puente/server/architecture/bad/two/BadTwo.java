package io.puente.server.architecture.bad.two;

import io.puente.server.architecture.bad.one.BadOne;
import org.jspecify.annotations.Nullable;

/** Needs what needs it. */
public record BadTwo(@Nullable BadOne other) {}
