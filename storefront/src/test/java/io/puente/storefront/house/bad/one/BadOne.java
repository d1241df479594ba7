package io.puente.storefront.house.bad.one;

import io.puente.storefront.house.bad.two.BadTwo;
import org.jspecify.annotations.Nullable;

/** Needs what needs it. */
public record BadOne(@Nullable BadTwo other) {}
