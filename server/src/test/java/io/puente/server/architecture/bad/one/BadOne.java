package io.puente.server.architecture.bad.one;

import io.puente.server.architecture.bad.two.BadTwo;
import org.jspecify.annotations.Nullable;

/** Needs what needs it. */
public record BadOne(@Nullable BadTwo other) {}
