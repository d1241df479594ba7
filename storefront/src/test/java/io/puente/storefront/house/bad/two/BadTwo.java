package io.puente.storefront.house.bad.two;

import io.puente.storefront.house.bad.one.BadOne;
import org.jspecify.annotations.Nullable;

/** Needs what needs it. */
public record BadTwo(@Nullable BadOne other) {}
